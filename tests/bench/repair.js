/**
 * The benchmark of repairs: are they smallest (glpsol is the judge), right, and fast?
 * usage: node tests/bench/repair.js [--cases=1000] [--seed=2024]
 * Prints the figures and keeps them in docs/quality.md; with any option it only prints. Needs glpsol (Debian's glpk-utils).
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { table, writeSection } from './quality.js';
import { compare, LIMIT, right } from './repair/run.js';

/** @param {string} name @param {number} standard */
function option(name, standard) {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`));
  return given ? Number(given.slice(name.length + 3)) : standard;
}

/** @param {string} path */
const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

function build() {
  const cmake = (/** @type {string[]} */ ...args) =>
    execFileSync('cmake', args, { cwd: inRoot('.'), stdio: ['ignore', 'ignore', 'inherit'] });
  cmake('--preset', 'release');
  cmake('--build', '--preset', 'release', '--target', 'bench_repair');
  return inRoot('build/release/tests/bench_repair');
}

/** @param {number} n @param {number} of */
const share = (n, of) => `${((100 * n) / of).toFixed(1)} %`;

/** @param {import('./repair/run.js').Case[]} cases */
function optimality(cases) {
  const judged = cases.filter(({ optimum }) => optimum !== undefined);
  const count = (/** @type {(it: import('./repair/run.js').Case) => boolean} */ test) => cases.filter(test).length;
  return [
    ['optimum proven by glpsol', `${judged.length} of ${cases.length}`],
    [
      'as few cells as the optimum',
      `${judged.filter(({ cost, optimum }) => cost === optimum).length} of ${judged.length}`,
    ],
    ['proven smallest by our own search', `${count(({ proven }) => proven)} of ${cases.length}`],
    ['every repair, applied, makes all relations hold', `${count(({ holds }) => holds)} of ${cases.length}`],
  ];
}

/** @param {import('./repair/run.js').Case[]} cases */
function speed(cases) {
  const ratios = cases.map(({ seconds, microseconds }) => (seconds * 1e6) / microseconds).sort((a, b) => a - b);
  const [ours, theirs] = [
    Math.max(...cases.map(({ microseconds }) => microseconds)) / 1e6,
    Math.max(...cases.map(({ seconds }) => seconds)),
  ];
  return [
    ['times faster than glpsol, median', ratios[ratios.length >> 1].toFixed(0)],
    ['slowest case of glpsol ÷ our slowest case', (theirs / ours).toFixed(0)],
  ];
}

/** @param {Awaited<ReturnType<typeof right>>} scores */
function rightness({ requestsOne, requestsTwo, review, reviewWithoutText }) {
  const row = (/** @type {string} */ what, /** @type {import('./repair/run.js').Score} */ score) => [
    what,
    score.cases,
    share(score.first, score.cases),
    share(score.firstThree, score.cases),
  ];
  return [
    row('one wrong cell in `requests`', requestsOne),
    row('two, where they are among the smallest repairs', requestsTwo),
    row('one in `review`, the text of every other report stating the totals', review),
    row('one in `review`, no word of it in any text', reviewWithoutText),
  ];
}

const [count, seed] = [option('cases', 1000), option('seed', 2024)];
const program = build();
const cases = await compare(program, count, seed, (done) => done % 100 === 0 && console.error(`${done} cases`));
const scores = await right(program, 1000, seed);

const text = `\`npm run bench:repair\`: ${count} reports, from towns without a request to cities with thousands, with 1–6 wrong cells in
\`requests\` (seed ${seed}; the mix of mistakes and its reasons are in \`tests/bench/repair/mistakes.cpp\`); glpsol solves the same question as a
mixed-integer programme, ${LIMIT} s at most. Its time is without starting it and reading the model.

${table(['smallest, and fast', ''], [...optimality(cases), ...speed(cases)])}

${table(['right', 'cases', 'first', 'in the first three'], rightness(scores))}`;
console.log(text);
if (count === 1000 && seed === 2024) writeSection('Repair', text);
process.exitCode = cases.every(({ cost, optimum, holds }) => holds && (optimum === undefined || cost === optimum))
  ? 0
  : 1;

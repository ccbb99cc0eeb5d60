/** The tests of npm test that a native build can run: those in C++, and those that give a checker generated documents. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { sources } from '../../scripts/named.mjs';
import { documentsOf, outcomeOf } from '../generator/damage/run.js';
import { SETS } from '../generator/damage/sets.js';
import { MISTAKES } from '../generator/mistakes/index.js';
import { foundOf, plantedReports, quietOf, rightReports } from '../generator/mistakes/run.js';
import { PLANTED, RIGHT } from '../generator/mistakes/sets.js';
import { testsFolder } from './build.js';

/**
 * @import { Result } from '../../wasm/index.js'
 * @typedef {{ requests: string[], passes: (results: Result[]) => boolean }} Suite
 */

/** Seconds after which tests that hang have caught the fault. */
const PATIENCE = 120;
/** Requests that one process answers: a fault is told when it ends. */
const AT_ONCE = 250;

/** @param {{ document: any, previous?: any }[]} inputs */
const requestsOf = (inputs) => inputs.map(({ document, previous }) => JSON.stringify({ document, previous }));

/** The test of damaged reports, damage.test.js. @returns {Suite[]} */
const damage = () =>
  Object.values(SETS).map(({ kindOf, seeds, holds }) => {
    const documents = documentsOf(kindOf, seeds);
    return { requests: requestsOf(documents), passes: (results) => holds(outcomeOf(documents, results)) };
  });

/** The right reports of rules.test.js. @returns {Suite} */
function quiet() {
  const inputs = rightReports(RIGHT);
  return { requests: requestsOf(inputs), passes: (results) => quietOf(inputs, results).loud === 0 };
}

/** The planted mistakes of rules.test.js. @returns {Suite[]} */
function mistakes() {
  return Object.entries(MISTAKES).map(([rule, mistake]) => {
    const inputs = plantedReports(mistake, PLANTED);
    const passes = (/** @type {Result[]} */ results) => {
      const { fired, cases } = foundOf(rule, inputs, results);
      return fired === inputs.length && cases.length === 0;
    };
    return { requests: requestsOf(inputs), passes };
  });
}

/** As many at a time as one process answers. @param {Suite[]} suites @returns {Suite[][]} */
function batches(suites) {
  /** @type {Suite[][]} */
  const out = [];
  let size = AT_ONCE;
  for (const suite of suites) {
    if (size + suite.requests.length > AT_ONCE) {
      out.push([]);
      size = 0;
    }
    out[out.length - 1].push(suite);
    size += suite.requests.length;
  }
  return out;
}

const options = /** @type {const} */ ({
  timeout: PATIENCE * 1000,
  killSignal: 'SIGKILL',
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});

/** @param {string} program @param {string[]} args */
const passes = (program, args) => spawnSync(program, args, options).status === 0;

/** @param {string} checkLines @param {Suite[]} batch */
function batchPasses(checkLines, batch) {
  const input = `${batch.flatMap(({ requests }) => requests).join('\n')}\n`;
  const { status, stdout } = spawnSync(checkLines, { ...options, input });
  if (status !== 0) return false;
  const lines = stdout.split('\n');
  return batch.every((suite) => suite.passes(lines.splice(0, suite.requests.length).map((line) => JSON.parse(line))));
}

/** The test that takes as long as all others of the core, and that hardly any fault but of repairs meets. */
const NOISE = 'a table of noise*';

/** The files of tests that the core alone is tried on, named as below tests/. */
const FILES = sources().flatMap(({ kind, path: file }) => (kind === 'file' ? path.relative('tests', file) : []));

/** The same, with those first that a fault of a file would fail most likely. @param {string} file */
function filesFor(file) {
  const [, rule] = /^core\/rules\/(.*)\.cpp$/.exec(file) ?? [];
  const begin = file.startsWith('core/prose/') ? 'prose/' : rule ? `rules/${rule}.md` : 'rules/';
  const isLikely = (/** @type {string} */ name) => name.startsWith(begin);
  return [...FILES.filter(isLikely), ...FILES.filter((name) => !isLikely(name))];
}

/**
 * @returns {(folder: string, file: string) => boolean} whether the tests of a build find nothing, but for those that measure time; those that
 * a fault of the file would fail most likely come first
 */
export function prepareTests() {
  const prepared = batches([quiet(), ...damage(), ...mistakes()]);
  return (folder, file) => {
    const [core, rules, lines] = ['core_tests', 'rules_tests', 'check_lines'].map((name) => path.join(folder, name));
    const tests = [
      () => passes(core, ['-a', '-#', '~[#hostile_test]', `~${NOISE}`]),
      () => prepared.every((batch) => batchPasses(lines, batch)),
      () => filesFor(file).every((name) => passes(rules, [testsFolder, name])),
    ];
    if (/^core\/(rules?|prose)\//.test(file)) tests.reverse();
    return tests.every((pass) => pass()) && passes(core, [NOISE]);
  };
}

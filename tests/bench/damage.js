/**
 * The damage benchmark: each kind of damage × 100 seeds, and documents with several kinds at once: how many cells are read right,
 * left unread, read wrong.
 * usage: node tests/bench/damage.js [--seeds=100] [--documents=2000] [--kind=NAME] [--cases=FILE]
 * Prints the table and keeps it in docs/quality.md; with --kind or other numbers it only prints. --cases lists what was misread.
 */
import { writeFileSync } from 'node:fs';
import { createChecker } from '../../wasm/node.js';
import { KINDS } from '../generator/damage/index.js';
import { holds, runKind, runSeveral, shareRight, wrongOf } from '../generator/damage/run.js';
import { table, writeSection } from './quality.js';

/** @param {string} name */
const option = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);

const SEEDS = 100;
const DOCUMENTS = 2000;
const seeds = Number(option('seeds') ?? SEEDS);
const documents = Number(option('documents') ?? DOCUMENTS);

const ABOUT = `\`npm run bench:damage\`: generated reports of every kind of organ, damaged in each of the ways that real input is;
${SEEDS} seeds a kind, and ${DOCUMENTS} documents (\`--documents=20000\` for more) with two or three kinds at once, any that one form has,
with another number in every cell, so that a swap is seen. *Cells*: those whose text is still there and says by itself what they hold; *right*:
read as it stands (a number, a blank, a word where a number belongs). *May be unread*: cells whose text alone does not tell (glued
digits that can be cut in several ways, text in column-major order, remarks in a cell, a number split in two): they are read or
left unread. *Wrong*: a number that is not the truth's, anywhere, of cells whose text is gone included. Bars: right ≥ 99.5 %, wrong 0.`;

const names = option('kind') ? [/** @type {string} */ (option('kind'))] : Object.keys(KINDS);
const checker = await createChecker();
const outcomes = names.map((name) => ({
  name,
  title: KINDS[name].title,
  outcome: runKind(checker, KINDS[name], seeds),
}));
if (!option('kind'))
  outcomes.push({ name: 'several', title: 'two or three at once', outcome: runSeveral(checker, documents) });

const rows = outcomes.map(({ title, outcome }) => {
  const { sure, doubtful } = outcome;
  const doubts = doubtful.right + doubtful.unread + doubtful.wrong;
  return [
    title,
    sure.right + sure.unread + sure.wrong,
    `${(shareRight(sure) * 100).toFixed(2)} %`,
    sure.unread,
    doubts,
    doubtful.unread,
    wrongOf(outcome),
    holds(outcome) ? '' : 'below',
  ];
});
const text = table(['damage', 'cells', 'right', 'unread', 'may be unread', 'of these unread', 'wrong', ''], rows);
console.log(text);
if (!option('kind') && seeds === SEEDS && documents === DOCUMENTS) writeSection('Damage', `${ABOUT}\n\n${text}`);
if (option('cases'))
  writeFileSync(
    /** @type {string} */ (option('cases')),
    JSON.stringify(
      outcomes.map(({ name, outcome }) => ({ name, cases: outcome.cases })),
      null,
      1,
    ),
  );
process.exitCode = outcomes.every(({ outcome }) => holds(outcome)) ? 0 : 1;

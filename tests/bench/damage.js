/**
 * The damage benchmark: each kind of damage × 100 seeds, and documents with several kinds at once: how many cells are read right,
 * left unread, read wrong.
 * usage: node tests/bench/damage.js [--seeds=100] [--documents=2000] [--kind=NAME] [--cases=FILE]
 * Prints the table and keeps it in docs/quality.md; with --kind or other numbers it only prints. --cases lists what was misread.
 */
import { writeFileSync } from 'node:fs';
import { createChecker } from '../../wasm/node.js';
import { KINDS } from '../generator/damage/index.js';
import { isBelow, runKind, runSeveral, shareRight, shareSaid, wrongOf } from '../generator/damage/run.js';
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
left unread. *Wrong*: a number that is not the truth's, anywhere, of cells whose text is gone included. Bars: right ≥ 99.5 %, wrong 0.

Each a second time with one to six mistakes of its author in tables three and four (a digit, a stale total, rows swapped, a row off): what is
*right* and *wrong* then; of the relations that *fail* and whose cells the text tells, those that are *said*, and *others* that are said. Bars:
right within 0.1 point, wrong 0, said ≥ 99.5 %, others 0.`;

const names = option('kind') ? [/** @type {string} */ (option('kind'))] : Object.keys(KINDS);
const checker = await createChecker();
const outcomes = names.map((name) => ({
  name,
  title: KINDS[name].title,
  outcome: runKind(checker, KINDS[name], seeds),
  erring: runKind(checker, KINDS[name], seeds, true),
}));
if (!option('kind')) {
  outcomes.push({
    name: 'several',
    title: 'two or three at once',
    outcome: runSeveral(checker, documents),
    erring: runSeveral(checker, documents, true),
  });
}
const percent = (/** @type {number} */ share) => `${(share * 100).toFixed(2)} %`;

const rows = outcomes.map(({ title, outcome, erring }) => {
  const { sure, doubtful } = outcome;
  const doubts = doubtful.right + doubtful.unread + doubtful.wrong;
  return [
    title,
    sure.right + sure.unread + sure.wrong,
    percent(shareRight(sure)),
    sure.unread,
    doubts,
    doubtful.unread,
    wrongOf(outcome),
    percent(shareRight(erring.sure)),
    wrongOf(erring),
    erring.said.due,
    percent(shareSaid(erring.said)),
    outcome.said.others + erring.said.others,
    isBelow(outcome, erring) ? 'below' : '',
  ];
});
const HEAD = ['damage', 'cells', 'right', 'unread', 'may be unread', 'of these unread', 'wrong'];
const text = table([...HEAD, 'erring: right', 'wrong', 'fail', 'said', 'others', ''], rows);
console.log(text);
if (!option('kind') && seeds === SEEDS && documents === DOCUMENTS) writeSection('Damage', `${ABOUT}\n\n${text}`);
if (option('cases'))
  writeFileSync(
    /** @type {string} */ (option('cases')),
    JSON.stringify(
      outcomes.map(({ name, outcome, erring }) => ({ name, cases: outcome.cases, erring: erring.cases })),
      null,
      1,
    ),
  );
process.exitCode = outcomes.some(({ outcome, erring }) => isBelow(outcome, erring)) ? 1 : 0;

/**
 * The damage benchmark: each kind of damage × 100 seeds, how many cells are read right, left unread, read wrong.
 * usage: node tests/bench/damage.js [--seeds=100] [--kind=NAME] [--cases=FILE]
 * Prints the table and keeps it in docs/quality.md; with --kind or --seeds it only prints. --cases lists what was misread.
 */
import { writeFileSync } from 'node:fs';
import { createChecker } from '../../wasm/node.js';
import { KINDS } from '../generator/damage/index.js';
import { holds, runKind, shareRight, wrongOf } from '../generator/damage/run.js';
import { table, writeSection } from './quality.js';

/** @param {string} name */
const option = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);

const ABOUT = `\`npm run bench:damage\`: generated reports of every kind of organ, damaged in each of the ways that real input is; 100
seeds a kind. *Cells*: those whose text is still there and says by itself what they hold; *right*: read as it stands (a number,
a blank, a word where a number belongs). *May be unread*: cells whose text alone does not tell (glued digits that can be cut in
several ways, text in column-major order, remarks in a cell, a number split in two): they are read or left unread. *Wrong*: a number
that is not the truth's, anywhere, of cells whose text is gone included. Bars: right ≥ 99.5 %, wrong 0.`;

const seeds = Number(option('seeds') ?? 100);
const names = option('kind') ? [/** @type {string} */ (option('kind'))] : Object.keys(KINDS);
const checker = await createChecker();
const outcomes = names.map((name) => ({ name, outcome: runKind(checker, KINDS[name], seeds) }));

const rows = outcomes.map(({ name, outcome }) => {
  const { sure, doubtful } = outcome;
  const doubts = doubtful.right + doubtful.unread + doubtful.wrong;
  return [
    KINDS[name].title,
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
if (!option('kind') && seeds === 100) writeSection('Damage', `${ABOUT}\n\n${text}`);
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

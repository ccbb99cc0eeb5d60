/**
 * Every two kinds of damage at once, in each form that both have: one may hide what the other alone leaves to be seen.
 * usage: node tests/bench/pairs.js [--documents=1] of each pair and form
 * Names each pair of which a number was read wrong, and keeps the sums in docs/quality.md; with another number of documents it only prints.
 */
import { createChecker } from '../../wasm/node.js';
import { add, runKind, shareRight, wrongOf } from '../generator/damage/run.js';
import { none } from '../generator/damage/score.js';
import { pairs } from '../generator/damage/several.js';
import { table, writeSection } from './quality.js';

const DOCUMENTS = 1;
const given = process.argv.find((argument) => argument.startsWith('--documents='))?.split('=')[1];
const documents = Number(given ?? DOCUMENTS);
const checker = await createChecker();

const all = pairs();
const cells = none();
let wrong = 0;
for (const { name, kind } of all) {
  const outcome = runKind(checker, kind, documents);
  add(cells, outcome.sure);
  wrong += wrongOf(outcome);
  if (wrongOf(outcome) > 0) console.log(`${name}: ${wrongOf(outcome)} wrong`);
}
const text = table(
  ['documents', 'cells', 'right', 'unread', 'wrong'],
  [
    [
      all.length * documents,
      cells.right + cells.unread + cells.wrong,
      `${(shareRight(cells) * 100).toFixed(2)} %`,
      cells.unread,
      wrong,
    ],
  ],
);
console.log(text);
const ABOUT = `\`npm run bench:pairs\`: every two of the kinds of damage above at once, in each form of a text that both have, with another number
in every cell. Bar: wrong 0.`;
if (documents === DOCUMENTS) writeSection('Pairs of damages', `${ABOUT}\n\n${text}`);
process.exitCode = wrong === 0 ? 0 : 1;

/**
 * Every two kinds of damage at once, in each form that both have: one may hide what the other alone leaves to be seen.
 * usage: node tests/bench/pairs.js [--documents=1] of each pair and form
 * Names each pair of which a number was read wrong, and keeps the sums in docs/quality.md; with another number of documents it only prints.
 */
import { createChecker } from '../../wasm/node.js';
import { add, BARS, runKind, shareRight, shareSaid, wrongOf } from '../generator/damage/run.js';
import { none } from '../generator/damage/score.js';
import { pairs } from '../generator/damage/several.js';
import { table, writeSection } from './quality.js';

const DOCUMENTS = 1;
const given = process.argv.find((argument) => argument.startsWith('--documents='))?.split('=')[1];
const documents = Number(given ?? DOCUMENTS);
const checker = await createChecker();

const all = pairs();

/** @param {boolean} erring whether the authors made mistakes */
function run(erring) {
  const sum = { cells: none(), wrong: 0, said: { due: 0, said: 0, others: 0 } };
  for (const { name, kind } of all) {
    const outcome = runKind(checker, kind, documents, erring);
    const { due, said, others } = outcome.said;
    add(sum.cells, outcome.sure);
    sum.wrong += wrongOf(outcome);
    sum.said = { due: sum.said.due + due, said: sum.said.said + said, others: sum.said.others + others };
    if (wrongOf(outcome) + others > 0)
      console.log(`${name}${erring ? ', erring' : ''}: ${wrongOf(outcome)} wrong, ${others} said that hold`);
  }
  return sum;
}

const sums = [false, true].map(run);
const rows = sums.map(({ cells, wrong, said }, i) => [
  i === 0 ? 'right' : 'erring',
  all.length * documents,
  cells.right + cells.unread + cells.wrong,
  `${(shareRight(cells) * 100).toFixed(2)} %`,
  cells.unread,
  wrong,
  said.due,
  `${(shareSaid(said) * 100).toFixed(2)} %`,
  said.others,
]);
const text = table(['authors', 'documents', 'cells', 'right', 'unread', 'wrong', 'fail', 'said', 'others'], rows);
console.log(text);
const ABOUT = `\`npm run bench:pairs\`: every two of the kinds of damage above at once, in each form of a text that both have, with another number
in every cell; and all of them with mistakes of their authors, as above. Bars: wrong 0, said ≥ 99.5 %, others 0.`;
if (documents === DOCUMENTS) writeSection('Pairs of damages', `${ABOUT}\n\n${text}`);
const isWhole = sums.every(({ wrong, said }) => wrong + said.others === 0 && shareSaid(said) >= BARS.said);
process.exitCode = isWhole ? 0 : 1;

/**
 * The figures of the prose in the real documents beside the project against labels told by hand.
 * usage: node tests/bench/facts.js
 * Prints the table and keeps it in docs/quality.md.
 */
import { createChecker } from '../../wasm/node.js';
import { scoreFacts } from '../corpus/facts.js';
import { table, writeSection } from './quality.js';

const scores = await scoreFacts(await createChecker());
if (!scores) {
  console.log('../shared/facts is absent: nothing to compare with.');
} else {
  const sum = (/** @type {string} */ key) => scores.reduce((total, score) => total + score[key], 0);
  const share = ((100 * sum('right')) / Math.max(1, sum('labels'))).toFixed(1);
  const rows = scores.map(({ file, labels, right, wrong, traps, caught }) => [
    file,
    labels,
    right,
    wrong,
    traps,
    caught,
  ]);
  const text = `\`npm run bench:facts\`: of ${sum('labels')} figures of the prose that state a cell, ${sum('right')} are bound rightly (${share} %), ${sum('wrong')}
wrongly; of ${sum('traps')} that only look alike, ${sum('caught')} are bound.

${table(['document', 'figures', 'rightly', 'wrongly', 'traps', 'bound'], rows)}`;
  console.log(text);
  for (const { file, misses } of scores) {
    for (const { how, at, words, cells } of misses)
      console.log(`${file}: ${how} at ${at} “${words}” ${cells.join('+')}`);
  }
  writeSection('Figures of the prose in real documents', text);
  process.exitCode = sum('wrong') === 0 && sum('caught') === 0 ? 0 : 1;
}

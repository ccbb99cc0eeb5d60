/**
 * Sentences that say one thing in many words, right and wrong: how many are read as they are meant, and the words in which others stand.
 * usage: node tests/bench/paraphrase.js [--sentences=20000] [--seed=1]
 */
import { createChecker } from '../../wasm/node.js';
import { runParaphrases } from '../generator/paraphrases/run.js';

/** @param {string} name @param {number} otherwise */
function option(name, otherwise) {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`));
  return given ? Number(given.slice(name.length + 3)) : otherwise;
}

const count = option('sentences', 20_000);
const misread = runParaphrases(await createChecker(), count, option('seed', 1));
const words = /** @type {Record<string, number>} */ ({});
for (const [slot, word] of misread.flatMap((sentence) => sentence.words)) {
  words[`${slot}: ${word}`] = (words[`${slot}: ${word}`] ?? 0) + 1;
}
const accused = misread.filter(({ right }) => right).length;
console.log(
  `${count} sentences: ${(100 * (1 - misread.length / count)).toFixed(2)} % read as they are meant, ${accused} accused`,
);
for (const [word, times] of Object.entries(words).sort(([, a], [, b]) => b - a)) console.log(`${times}  ${word}`);

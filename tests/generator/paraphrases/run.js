/** Puts sentences of sentences.js into a report, one at a time, and looks at what is said of them. @import { Checker } from '../../../wasm/index.js' */
import { createRandom } from '../random.js';
import { reportWith } from './report.js';
import { sentences } from './sentences.js';

/** Those that are accused though they are right, and those that are wrong and not found. @param {Checker} checker @param {number} count @param {number} seed */
export function runParaphrases(checker, count, seed) {
  const said = sentences(createRandom(seed), count);
  return said.filter(({ text, right, none }) => {
    const document = { name: 'report.txt', format: /** @type {const} */ ('text'), text: reportWith(text, none) };
    const found = checker.check(document).findings.some(({ rule }) => rule.startsWith('narrative-'));
    return found === right;
  });
}

/**
 * What section one says about disclosure on the organ's own initiative.
 * @import { Context } from './report.js'
 */
import { numeral } from './phrases.js';
import * as words from './words/proactive.js';

/** @param {Context} context @returns {string[]} sentences */
export function writeProactive(context) {
  const {
    random,
    say,
    edition,
    tables: { proactive },
  } = context;
  const figures =
    edition === '2019'
      ? []
      : [
          normative(context),
          ...decisions(context, 'permits', words.PERMITS),
          ...decisions(context, 'penalties', words.PENALTIES),
          ...decisions(context, 'enforcement', words.ENFORCEMENT),
          ...(proactive['fees.amount'] > 0 ? [say(words.FEES, { amount: String(proactive['fees.amount']) })] : []),
        ];
  const told = figures.filter(() => random.chance(0.5));
  return random.shuffle([
    ...told,
    ...(random.chance(0.7) ? [sum(context)] : []),
    ...(random.chance(0.3) ? [openList(context)] : []),
    ...traps(context),
  ]);
}

/** @param {Context} context */
function normative({ say, tables: { proactive } }) {
  const made = proactive['normative.made'];
  const repealed = proactive['normative.repealed'];
  const valid = proactive['normative.inForce'];
  return made + repealed === 0 && valid === 0
    ? say(words.NO_NORMATIVE)
    : say(words.NORMATIVE, { made, repealed, valid });
}

/** @param {Context} context @param {string} row @param {readonly string[]} templates @returns {string[]} */
function decisions({ say, tables: { proactive } }, row, templates) {
  const n = proactive[`${row}.decisions`];
  return n > 0 ? [say(templates, { n })] : [];
}

/** A whole and all of its parts. @param {Context} context */
function sum({ random, say, numerals }) {
  const counts = random.sample(words.TOPICS, random.int(2, 5)).map((topic) => ({ topic, n: random.skewed(1800) + 1 }));
  const n = counts.reduce((total, part) => total + part.n, 0);
  return say(words.SUMS, { n, parts: listed(counts, numerals, random.pick(['、', '，'])) });
}

/** A whole and some of its parts. @param {Context} context */
function openList({ random, say, numerals }) {
  const counts = random.sample(words.TOPICS, random.int(2, 4)).map((topic) => ({ topic, n: random.int(1, 90) }));
  const n = counts.reduce((total, part) => total + part.n, 0) + random.int(1, 200);
  return say(words.OPEN_LISTS, { n, parts: listed(counts, numerals, '、') });
}

/** @param {{ topic: string, n: number }[]} counts @param {import('./phrases.js').NumeralStyle} numerals @param {string} separator */
const listed = (counts, numerals, separator) =>
  counts.map(({ topic, n }) => `${topic}${numeral(n, numerals)}条`).join(separator);

/** Up to two sentences that look like figures of the tables and are none. @param {Context} context */
function traps({ random, say }) {
  return random
    .sample(words.PROACTIVE_TRAPS, random.int(0, 2))
    .map((template) => say([template], { x: random.int(3, 97), y: random.int(2, 9), p: String(random.int(2, 60)) }));
}

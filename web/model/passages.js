// The words that differ between two texts, as one finds them in a document: with the words around them, each place once.
import { differences } from './differences.js';

/**
 * @typedef {{from: string, to: string, after: string, replaced: boolean}} Passage
 *   after: the end of the line before, where whole lines came in; replaced: words gave way to other words, inside a line
 */

/** So much of the line on both sides at most, that a mark of one character is found in a document: as far as the next mark. */
const AROUND = 24;
/** Changes so near to each other are one. */
const NEAR = 12;
/** What is longer is shown by its two ends. */
const LONG = 80;

/** @param {string} text without white space */
export const plain = (text) => text.replace(/\s+/g, '');

/** @param {string} before @param {string} after @returns {Passage[]} */
export function passages(before, after) {
  return joined(before, differences(before, after)).flatMap(({ range: [start, end], to }) => {
    const from = before.slice(start, end);
    if (plain(from) === plain(to)) return [];
    const isLines = /\n/.test(from + to) || !plain(from + to);
    const [ahead] = (!isLines && before.slice(Math.max(0, start - AROUND), start).match(/[^\n\t，。；：！？]*$/)) || [
      '',
    ];
    const [behind] = (!isLines && before.slice(end, end + AROUND).match(/^[^\n\t，。；：！？]*/)) || [''];
    const whole = (/** @type {string} */ words) => short(`${ahead}${words}${behind}`.trim());
    const replaced = !isLines && [from, to].every((words) => /\p{L}/u.test(words));
    return [{ from: whole(from), to: whole(to), after: lineEnd(before.slice(0, start)), replaced }];
  });
}

/** Changes so near to each other in a line that each would stand among the words around the other. @param {string} text @param {import('./differences.js').Change[]} changes */
function joined(text, changes) {
  /** @type {import('./differences.js').Change[]} */
  const out = [];
  for (const { range, to } of changes) {
    const last = out[out.length - 1];
    const between = last && text.slice(last.range[1], range[0]);
    const isNear = last && (between.length <= NEAR || (between.length <= AROUND && !/[，。；：！？]/.test(between)));
    if (last && isNear && !/[\n\t]/.test(between + to + last.to))
      out[out.length - 1] = { range: [last.range[0], range[1]], to: last.to + between + to };
    else out.push({ range, to });
  }
  return out;
}

/** @param {string} words */
const short = (words) => (words.length > LONG ? `${words.slice(0, LONG / 2)}…${words.slice(-LONG / 4)}` : words);

/** @param {string} text */
const lineEnd = (text) => (text.trimEnd().split('\n').pop() || '').slice(-NEAR);

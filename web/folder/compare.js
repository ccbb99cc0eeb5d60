// Two texts side by side: what stands in both.

/**
 * @typedef {{text: string, common: boolean}} Piece @typedef {Piece[][]} Marked  paragraphs
 * @typedef {{asked: [first: string, second: string, percent: number], names: [string, string], texts: [Marked, Marked]}} Pair
 *   asked: the files, and how much of them is the same
 */

/** So many characters in a row, as the comparison of all texts has it. */
const LENGTH = 6;
const HAN = /\p{Script=Han}/u;

/** The Chinese characters of a text and where they stand; figures and punctuation do not count. @param {string} text */
function letters(text) {
  const places = [];
  for (let at = 0; at < text.length; at += 1) if (HAN.test(text[at])) places.push(at);
  return places;
}

/** @param {string} text @param {number[]} places @param {number} at */
const shingle = (text, places, at) =>
  places
    .slice(at, at + LENGTH)
    .map((place) => text[place])
    .join('');

/** @param {string[]} paragraphs */
function shingles(paragraphs) {
  const found = new Set();
  for (const text of paragraphs) {
    const places = letters(text);
    for (let at = 0; at + LENGTH <= places.length; at += 1) found.add(shingle(text, places, at));
  }
  return found;
}

/** A paragraph in pieces that stand in the other text, and others. @param {string} text @param {ReadonlySet<string>} others @returns {Piece[]} */
function pieces(text, others) {
  const places = letters(text);
  const common = new Uint8Array(text.length);
  for (let at = 0; at + LENGTH <= places.length; at += 1)
    if (others.has(shingle(text, places, at))) common.fill(1, places[at], places[at + LENGTH - 1] + 1);
  /** @type {Piece[]} */
  const out = [];
  for (let at = 0, from = 0; at < text.length; at += 1) {
    if (at + 1 < text.length && common[at + 1] === common[at]) continue;
    out.push({ text: text.slice(from, at + 1), common: common[at] === 1 });
    from = at + 1;
  }
  return out;
}

/** @param {string[]} first @param {string[]} second paragraphs of two texts @returns {[Marked, Marked]} */
export function compared(first, second) {
  const [a, b] = [shingles(first), shingles(second)];
  return [first.map((text) => pieces(text, b)), second.map((text) => pieces(text, a))];
}

// The sentence that a finding of the prose is about, its words apart, so that they can be written anew where they are read.

/**
 * @typedef {import('../../wasm/types.js').Range} Range @typedef {import('../../wasm/types.js').Result} Result @typedef {import('./cards.js').Card} Card
 * @typedef {{card: Card, base: string, ranges: Range[], words: string[]}} Phrase  base: the text as it was before; words: what stands at the ranges now
 * @typedef {{text: string, at: number}} Part  at: which of the ranges it is, or -1
 */

/** So long the fingers rest before what they wrote is checked, in milliseconds. */
export const RESTING = 200;
/** So much of a sentence is shown before and behind. */
const AROUND = 60;
/** Longer words are written anew in the text itself. */
const LONGEST = 60;

/** The words of a finding that stand in one sentence of the prose. @param {Pick<Result, 'source'|'report'>} result @param {Card} card @returns {Range[]} */
export function phrasesOf({ source, report }, card) {
  const isOfTable = (/** @type {Range} */ [start, end]) =>
    Object.values(report.tables).some(({ range }) => range && start >= range[0] && end <= range[1]);
  const isPlain = (/** @type {Range} */ [start, end]) =>
    end > start && end - start <= LONGEST && !/[\n\t]/.test(source.text.slice(start, end));
  const open = card.mark !== 'read' && card.findings.every(({ quotable }) => quotable === undefined);
  const found = open ? card.ranges.filter((range) => isPlain(range) && !isOfTable(range)) : [];
  if (!found.length) return [];
  const [, end] = sentenceAt(source.text, found[0]);
  return found.filter(([start], i) => start < end && found.slice(0, i).every((before) => start >= before[1]));
}

/** From mark to mark around a place. @param {string} text @param {Range} range @returns {Range} */
function sentenceAt(text, [from, to]) {
  const before = text.slice(Math.max(0, from - AROUND), from).match(/[^。；！？\n]*$/) || [''];
  const behind = text.slice(to, to + 2 * AROUND).match(/^[^。；！？\n]*[。；！？]?/) || [''];
  return [from - before[0].length, to + behind[0].length];
}

/** @param {string} text @param {Range[]} ranges @returns {Part[]} */
export function partsOf(text, ranges) {
  const [start] = sentenceAt(text, ranges[0]);
  const [, end] = sentenceAt(text, ranges[ranges.length - 1]);
  const parts = ranges.flatMap(([from, to], at) => [
    { text: text.slice(at ? ranges[at - 1][1] : start, from), at: -1 },
    { text: text.slice(from, to), at },
  ]);
  return [...parts, { text: text.slice(ranges[ranges.length - 1][1], end), at: -1 }];
}

/** With other words at one of its places. @param {Phrase|null} phrase what was written of it before @param {Result} result @param {Card} card @param {number} at @param {string} words @returns {Phrase} */
export function withWords(phrase, result, card, at, words) {
  const base = result.source.text;
  const ranges = phrasesOf(result, card);
  const held = phrase || { card, base, ranges, words: ranges.map((range) => base.slice(...range)) };
  return { ...held, words: held.words.map((had, i) => (i === at ? words : had)) };
}

/** The text with what was written. @param {Phrase} phrase */
export const written = ({ base, ranges, words }) =>
  ranges.reduceRight((text, [from, to], i) => text.slice(0, from) + words[i] + text.slice(to), base);

/** What is still said of the sentence that is being written. @param {readonly Card[]} cards @param {Phrase} phrase */
export function stillSaid(cards, { card, ranges, words }) {
  const [[from]] = ranges;
  const end = ranges[ranges.length - 1][1] + words.join('').length;
  const [{ rule }] = card.findings;
  return cards.find(({ findings }) =>
    findings.some((one) => one.rule === rule && one.ranges.some(([at]) => at >= from && at <= end)),
  );
}

/** The finding whose words are being written keeps its place, whatever is said of it meanwhile. @param {Card[]} cards @param {Phrase|null} phrase */
export const withHeld = (cards, phrase) =>
  phrase
    ? [...cards.filter(({ key, place }) => key !== phrase.card.key && place !== phrase.card.place), phrase.card].sort(
        (a, b) => a.place - b.place,
      )
    : cards;

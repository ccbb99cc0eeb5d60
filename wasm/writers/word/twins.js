/** What stands in a file twice: as programs of today draw it (`mc:Choice`), and once more for the others (`mc:Fallback`). */
import { UnwritableError } from '../errors.js';
import { around } from '../xml-places.js';

/** @typedef {import('../xml-places.js').Placed} Placed @typedef {import('./runs.js').Piece} Piece */

/**
 * Characters of a text element, and the same of the alternatives that say the same, in whatever elements.
 * @param {Piece} piece
 * @returns {Piece[][]} each of them in its pieces
 * @throws {UnwritableError} where an alternative has a number of its own there
 */
export function twinsOf(piece) {
  const others = alternatives(piece.element).flatMap(([own, other]) => {
    const [texts, again] = [textsIn(own), textsIn(other)];
    const before = texts.slice(0, texts.indexOf(piece.element));
    if (!texts.includes(piece.element)) return [];
    if (wordsOf(texts) !== wordsOf(again)) {
      refuseRival(piece, wordsOf(again));
      return [];
    }
    const at = wordsOf(before).length;
    return [cutOut(again, at + piece.from, at + piece.to)];
  });
  return [[piece], ...others];
}

/** Another number, or the same words amid others, would be left for whoever is shown the other alternative. @param {Piece} piece @param {string} other */
function refuseRival({ element, from, to }, other) {
  if (/\d/.test(other) || other.includes(element.text.slice(from, to))) throw new UnwritableError('doubtful');
}

/** A paragraph, and that in its place in the alternatives that have as many. @param {Placed} paragraph @returns {Placed[]} */
export function twinParagraphs(paragraph) {
  const others = alternatives(paragraph).flatMap(([own, other]) => {
    const [paragraphs, again] = [below(own, 'p'), below(other, 'p')];
    const same = paragraphs.length === again.length && wordsOf(textsIn(own)) === wordsOf(textsIn(other));
    return (same && again[paragraphs.indexOf(paragraph)]) || [];
  });
  return [paragraph, ...others];
}

/** The alternatives that an element stands in, each with the others. @param {Placed} element @returns {[own: Placed, other: Placed][]} */
function alternatives(element) {
  const own = around(element, 'Choice', 'Fallback');
  if (!own) return [];
  const others = own.parent?.children.filter((it) => it !== own) ?? [];
  return [...others.map((it) => /** @type {[Placed, Placed]} */ ([own, it])), ...alternatives(own)];
}

/** @param {Placed} alternative */
const textsIn = (alternative) => below(alternative, 't').filter(({ parent }) => parent?.name === 'r');

/** All of a name below an element, what programs of today do not draw left out. @param {Placed} element @param {string} name @returns {Placed[]} */
const below = ({ children }, name) =>
  children
    .filter((it) => it.name !== 'Fallback')
    .flatMap((it) => [...(it.name === name ? [it] : []), ...below(it, name)]);

/** @param {Placed[]} texts */
const wordsOf = (texts) => texts.map(({ text }) => text).join('');

/** @param {Placed[]} texts @param {number} from @param {number} to @returns {Piece[]} */
function cutOut(texts, from, to) {
  let at = 0;
  return texts.flatMap((element) => {
    const begin = at;
    at += element.text.length;
    const [first, last] = [Math.max(from, begin), Math.min(to, at)];
    return last > first ? [{ element, from: first - begin, to: last - begin }] : [];
  });
}

/**
 * What of a page is looked at a second time: the numbers in cells, and of words their numbers alone, each between the characters beside it. Of
 * those beside them some are cut: what the second look takes them for is left out.
 */
import { looks, placesIn } from './looks.js';
import { figuresIn, needsSecondLook } from './settle.js';

/**
 * @typedef {import('./regions.js').Piece} Piece
 * @typedef {import('./recogniser.js').Seen} Seen
 * @typedef {{of: number, piece: Piece, from: number, to: number}} Part  of which piece, and from where to where its numbers stand, in pixels of the page
 */

/** Characters beside a number that are looked at with it, the outer one in part. */
const BESIDE = 2;

/**
 * @param {import('./plane.js').Plane} plane @param {Piece[]} pieces @param {Seen[]} first what was seen of each @param {number} usual pixels: the height of a line of text
 * @param {import('./recogniser.js').Recognise} recognise @param {(share: number, at: number, of: number) => void} progress
 * @returns {Promise<Map<number, Seen>>} by the places of the pieces that were looked at
 */
export async function looksAgain(plane, pieces, first, usual, recognise, progress) {
  const parts = pieces.flatMap((piece, of) =>
    needsSecondLook(first[of], piece) ? partsOf(piece, first[of], usual).map((part) => ({ ...part, of })) : [],
  );
  const own = parts.map(({ piece }) => piece);
  const seen = await looks(plane, own, usual, 1, recognise, (share, at) => progress(share, at, own.length));
  /** @type {Map<number, Seen>} */
  const all = new Map();
  for (const [i, part] of parts.entries()) all.set(part.of, behind(all.get(part.of), within(seen[i], part, usual)));
  return all;
}

/** @param {Piece} piece @param {Seen} seen @param {number} usual @returns {Omit<Part, 'of'>[]} */
function partsOf(piece, seen, usual) {
  const { at } = seen;
  const place = placesIn(piece, usual, 0);
  const between = (/** @type {number} */ i) => place((at[i - 1] + at[i]) / 2);
  /** @type {Omit<Part, 'of'>[]} */
  const parts = [];
  for (const [from, to] of figuresIn(seen, piece)) {
    const left = from < BESIDE ? piece.left : place(at[from - BESIDE]);
    const right = to + BESIDE > at.length ? piece.right : place(at[to + BESIDE - 1]);
    const last = parts[parts.length - 1];
    const begins = last && left <= last.piece.right ? parts.pop() : undefined;
    parts.push({
      piece: { ...piece, left: begins?.piece.left ?? left, right },
      from: begins?.from ?? (from === 0 ? piece.left - usual : between(from)),
      to: to === at.length ? piece.right + usual : between(to),
    });
  }
  return parts.length > 0 ? parts : [{ piece, from: piece.left - usual, to: piece.right + usual }];
}

/** @param {Seen} seen @param {Part} part @param {number} usual @returns {Seen} */
function within({ text, sure, at }, { piece, from, to }, usual) {
  const place = placesIn(piece, usual, 1);
  const own = at.flatMap((x, i) => (from <= place(x) && place(x) <= to ? [i] : []));
  return { text: own.map((i) => text[i]).join(''), sure: own.map((i) => sure[i]), at: own.map((i) => at[i]) };
}

/** Numbers that stand apart stay apart. @param {Seen | undefined} before @param {Seen} seen @returns {Seen} */
const behind = (before, seen) =>
  before
    ? {
        text: `${before.text} ${seen.text}`,
        sure: [...before.sure, 1, ...seen.sure],
        at: [...before.at, 0, ...seen.at],
      }
    : seen;

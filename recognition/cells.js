/**
 * One number a cell. Where a cell holds several, one of them was struck out, a stroke or dirt stands beside it, or the line between
 * two cells was not seen: together they are a number that nobody has written.
 */
import { UNSEEN } from './settle.js';

/**
 * @typedef {import('./plane.js').Box} Box
 * @typedef {{piece: import('./regions.js').Piece, text: string, seen?: string[]}} Settled
 */

const WORDS = /\p{Script=Han}{2}/u;

/** @param {Settled[]} all of a page @returns {Settled[]} */
export function oneEachCell(all) {
  /** @type {Map<Box, Settled[]>} */
  const cells = new Map();
  for (const it of all) cells.set(it.piece.region, [...(cells.get(it.piece.region) ?? []), it]);
  return Array.from(cells.values()).flatMap((cell) => {
    if (cell.some(isLabel)) return cell.map(asLabel);
    return cell.length > 1 && cell.every(({ seen }) => seen) ? [together(cell)] : cell;
  });
}

/** @param {Settled} settled */
const isLabel = ({ seen, text }) => !seen && WORDS.test(text);

/** The last character of a label on a line of its own is none of the numbers of its row, however it looks. @param {Settled} settled @returns {Settled} */
function asLabel(settled) {
  const { piece, text, seen } = settled;
  if (seen?.some((it) => /\d/.test(it))) return settled;
  return { piece, text: seen?.[0] ?? (text === UNSEEN ? '' : text) };
}

/** @param {Settled[]} cell @returns {Settled} */
function together(cell) {
  const pieces = cell.map(({ piece }) => piece);
  const [first] = pieces;
  const isStacked = pieces.every((it, i) => i === 0 || it.top >= pieces[i - 1].bottom);
  const seen = [0, 1].map((look) => cell.map((it) => it.seen?.[look]).join(isStacked ? '' : ' '));
  const side = (/** @type {keyof Box} */ name) => pieces.map((it) => it[name]);
  const box = {
    ...{ left: Math.min(...side('left')), right: Math.max(...side('right')) },
    ...{ top: first.top, bottom: first.bottom },
  };
  return { piece: { ...first, ...box }, text: UNSEEN, seen };
}

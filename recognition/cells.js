/**
 * One number a cell. Where a cell holds several, one of them was struck out, a stroke or dirt stands beside it, or the line between
 * two cells was not seen: together they are a number that nobody has written.
 */
import { UNSEEN } from './settle.js';

/**
 * @typedef {import('./plane.js').Box} Box
 * @typedef {{piece: import('./regions.js').Piece, text: string, seen?: string[]}} Settled
 */

/** Beside a label dirt: the core would take a stroke for a cell that is blank. */
const STROKE = /^[-–—_~·.,'’]$/u;
const WORDS = /\p{Script=Han}{2}/u;

/** @param {Settled[]} all of a page @returns {Settled[]} */
export function oneEachCell(all) {
  /** @type {Map<Box, Settled[]>} */
  const cells = new Map();
  for (const it of all) cells.set(it.piece.region, [...(cells.get(it.piece.region) ?? []), it]);
  return Array.from(cells.values()).flatMap((cell) => {
    if (cell.some(isLabel)) return cell.map(asLabel);
    return cell.length > 1 && cell.some(({ seen }) => seen) && cell.every(isSign) ? [together(cell)] : cell;
  });
}

/** @param {Settled} settled */
const isLabel = ({ seen, text }) => !seen && WORDS.test(text);

/** A number, or what dirt beside one was taken for. @param {Settled} settled */
const isSign = ({ seen, text }) => seen || !/\p{Script=Han}/u.test(text);

/** The last character of a label on a line of its own is none of the numbers of its row, however it looks. @param {Settled} settled @returns {Settled} */
function asLabel(settled) {
  const { piece, text, seen } = settled;
  if (seen?.some((it) => /\d/.test(it))) return settled;
  const word = seen?.[0] ?? text;
  return { piece, text: word === UNSEEN || STROKE.test(word) ? '' : word };
}

/** Stands where the highest of them does. @param {Settled[]} cell @returns {Settled} */
function together(cell) {
  const pieces = cell.map(({ piece }) => piece);
  const isStacked = pieces.every((it, i) => i === 0 || it.top >= pieces[i - 1].bottom);
  const seen = [0, 1].map((look) => {
    const parts = cell.map((it) => it.seen?.[look] ?? it.text);
    return parts.filter(Boolean).join(isStacked ? '' : ' ');
  });
  const height = (/** @type {Box} */ { top, bottom }) => bottom - top;
  const piece = pieces.reduce((best, it) => (height(it) > height(best) ? it : best));
  return { piece, text: UNSEEN, seen };
}

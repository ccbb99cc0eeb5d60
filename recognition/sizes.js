/**
 * Numbers of a table are printed in one size; one that is larger, or smaller, than those around it was written by hand, over another or beside it.
 * One that ends at a ruling line must be as high as those that do not: else one of its strokes is hidden there.
 */
import { UNSEEN } from './settle.js';

/** @typedef {import('./cells.js').Settled} Settled */

/** So many that stand next to it, above and below, are compared. */
const AROUND = 7;
/** Of their height, the middle one of them: blur makes less of a difference. */
const SMALLEST = 0.8;
const LARGEST = 1.22;
const WHOLE = 0.92;
const DIGITS = /^\d+$/;
const IS_NUMBER = /^[\d,]+$/;

/** @param {Settled} settled */
const heightOf = ({ piece: { top, bottom } }) => bottom - top;

/** @param {Settled[]} all of a page @returns {Settled[]} */
export function ofOneSize(all) {
  const numbers = all.filter(isRead).sort((a, b) => a.piece.top - b.piece.top);
  const digits = numbers.filter(({ text }) => DIGITS.test(text));
  const free = digits.filter(({ piece }) => !piece.ends);
  const odd = new Set([...digits.filter((it) => isOdd(it, digits)), ...numbers.filter((it) => isCut(it, free))]);
  return all.map((it) => (odd.has(it) ? { ...it, text: UNSEEN } : it));
}

/** @param {Settled} settled */
const isRead = ({ seen, text }) => seen && IS_NUMBER.test(text);

/** The middle height of those numbers that stand next to one. @param {Settled} it @param {Settled[]} numbers from above */
function usualAround({ piece: { top } }, numbers) {
  const at = numbers.filter(({ piece }) => piece.top < top).length;
  const from = Math.max(0, Math.min(at - (AROUND - 1) / 2, numbers.length - AROUND));
  const heights = numbers.slice(from, from + AROUND).map(heightOf);
  return heights.sort((a, b) => a - b)[heights.length >> 1] ?? Number.POSITIVE_INFINITY;
}

/** @param {Settled} it @param {Settled[]} numbers */
function isOdd(it, numbers) {
  const usual = usualAround(it, numbers);
  return heightOf(it) < SMALLEST * usual || heightOf(it) > LARGEST * usual;
}

/** A comma reaches below the digits: how high these are does not show. @param {Settled} it @param {Settled[]} free numbers that end at no line */
const isCut = (it, free) => it.piece.ends && !(DIGITS.test(it.text) && heightOf(it) >= WHOLE * usualAround(it, free));

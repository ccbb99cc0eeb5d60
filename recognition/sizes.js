/** Numbers of a table are printed in one size; one that is larger, or smaller, than those around it was written by hand, over another or beside it. */
import { UNSEEN } from './settle.js';

/** @typedef {import('./cells.js').Settled} Settled */

/** So many that stand next to it, above and below, are compared. */
const AROUND = 7;
/** Of their height, the middle one of them: blur makes less of a difference. */
const SMALLEST = 0.8;
const LARGEST = 1.22;
const DIGITS = /^\d+$/;

/** @param {Settled} settled */
const heightOf = ({ piece: { top, bottom } }) => bottom - top;

/** @param {Settled[]} all of a page @returns {Settled[]} */
export function ofOneSize(all) {
  const numbers = all.filter(({ seen, text }) => seen && DIGITS.test(text)).sort((a, b) => a.piece.top - b.piece.top);
  const odd = new Set(numbers.filter((it, at) => isOdd(heightOf(it), around(numbers, at).map(heightOf))));
  return all.map((it) => (odd.has(it) ? { ...it, text: UNSEEN } : it));
}

/** Those that stand next to one. @param {Settled[]} numbers from above @param {number} at */
function around(numbers, at) {
  const from = Math.max(0, Math.min(at - (AROUND - 1) / 2, numbers.length - AROUND));
  return numbers.slice(from, from + AROUND);
}

/** @param {number} height @param {number[]} others */
function isOdd(height, others) {
  const middle = others.sort((a, b) => a - b)[others.length >> 1];
  return height < SMALLEST * middle || height > LARGEST * middle;
}

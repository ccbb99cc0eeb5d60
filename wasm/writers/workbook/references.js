/** References to cells, as sheets and formulas write them. */
import { around } from '../xml-places.js';

/** @typedef {import('../xml-places.js').Placed} Placed */

/** "AB12" → 11. @param {string} reference */
export const rowOf = (reference) => Number(/\d+$/.exec(reference)?.[0] ?? 1) - 1;

/** "AB12" → 27. @param {string} reference */
export const columnOf = (reference) =>
  [...(/^\$?([A-Z]*)/i.exec(reference)?.[1].toUpperCase() || 'A')].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1;

/** 27 → "AB". @param {number} column @returns {string} */
const letters = (column) =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** "B7" → "C7". @param {string} reference */
export const rightOf = (reference) => `${letters(columnOf(reference) + 1)}${rowOf(reference) + 1}`;

/** The reference of a cell, which a sheet need not write: then it is the next one. @param {Placed} cell @returns {string} */
export function referenceOf(cell) {
  if (cell.attributes.r) return cell.attributes.r;
  const row = /** @type {Placed} */ (around(cell, 'row'));
  return `${letters(columnIn(row, cell))}${rowIn(row) + 1}`;
}

/** @param {Placed} row @param {Placed} cell */
function columnIn(row, cell) {
  let column = -1;
  for (const it of row.children) {
    column = it.attributes.r ? columnOf(it.attributes.r) : column + 1;
    if (it === cell) break;
  }
  return column;
}

/** @param {Placed} row */
function rowIn(row) {
  let number = -1;
  for (const it of row.parent?.children ?? []) {
    number = it.attributes.r ? Number(it.attributes.r) - 1 : number + 1;
    if (it === row) break;
  }
  return number;
}

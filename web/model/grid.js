// A table as a spreadsheet sees it: rows of cells to walk in, ranges to copy, values to spread over them.

import { layout, narrowLayout } from '../../wasm/form-layout.js';
import { formOf } from '../../wasm/forms.js';

/** @typedef {string[][]} Grid  the ids of the cells, row by row as shown */

/** The cells of an official table. @param {{described: import('../../wasm/types.js').Description, result: import('../../wasm/types.js').Result, narrow: boolean}} shown @param {import('../../wasm/types.js').TableName} table @returns {Grid} */
export function tableGrid({ described, result, narrow }, table) {
  const form = formOf(described, result, table);
  const { body } = narrow ? narrowLayout(form) : layout(form);
  return body.map((boxes) => boxes.flatMap((box) => (box.cell ? [box.cell] : []))).filter((row) => row.length > 0);
}

/** @param {Grid} grid @param {string} cell */
function positionOf(grid, cell) {
  const y = grid.findIndex((row) => row.includes(cell));
  return { x: y < 0 ? -1 : grid[y].indexOf(cell), y };
}

/** @param {number} value @param {number} most */
const within = (value, most) => Math.max(0, Math.min(value, most));

/** The cell some steps away, as far as the table goes. @param {Grid} grid @param {string} cell @param {number} right @param {number} down */
export function moved(grid, cell, right, down) {
  const { x, y } = positionOf(grid, cell);
  const row = grid[within(y + down, grid.length - 1)];
  return row[within(x + right, row.length - 1)];
}

/** The next cell as one reads (or the one before); undefined at the end. @param {Grid} grid @param {string} cell @param {1|-1} by @returns {string|undefined} */
export function next(grid, cell, by) {
  const all = grid.flat();
  return all[all.indexOf(cell) + by];
}

/** The cells of the rectangle between two corners. @param {Grid} grid @param {string} cell @param {string} corner @returns {Grid} */
export function range(grid, cell, corner) {
  const [a, b] = [positionOf(grid, cell), positionOf(grid, corner || cell)];
  if (a.y < 0) return [];
  if (b.y < 0) return [[cell]];
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  return grid.slice(Math.min(a.y, b.y), Math.max(a.y, b.y) + 1).map((row) => row.slice(left, right + 1));
}

const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** 1，234 → 1234 @param {string} text */
const plain = (text) =>
  text
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/(\d),(?=\d{3})/g, '$1')
    .trim();

const NUMBER = /^-?\d+(\.\d+)?$/;

/** A number as it was typed, or nothing; undefined where it is something else. @param {string} text */
export function numberOf(text) {
  const value = plain(text);
  return value === '' || NUMBER.test(value) ? value : undefined;
}

/** @typedef {{label: string, values: string[]}} PastedRow  label: the words in front of its numbers, where there are some */

/** What a spreadsheet put on the clipboard; undefined where it is not numbers, and labels in front of them. @param {string} text @returns {PastedRow[]|undefined} */
export function pastedRows(text) {
  const lines = text.replace(/(\r?\n)+$/, '').split(/\r?\n/);
  const isTabbed = /\t/.test(text);
  const rows = lines.map((line) => (isTabbed ? line.split('\t') : line.trim().split(/[ \u00a0\u3000]+/)).map(plain));
  const isWord = (/** @type {string} */ cell) => cell !== '' && !NUMBER.test(cell);
  const first = Math.max(...rows.map((row) => row.reduce((last, cell, at) => (isWord(cell) ? at + 1 : last), 0)));
  const parted = rows.map((row) => ({ words: row.slice(0, first).filter(Boolean), values: row.slice(first) }));
  const isSound = parted.every(({ words }) => words.every(isWord)) && parted.some(({ values }) => values.some(Boolean));
  return isSound ? parted.map(({ words, values }) => ({ label: words.pop() || '', values })) : undefined;
}

/**
 * Numbers put into the cells from the upper left corner of the marked range on; a single one fills the range, a row with a label goes to the
 * row of that name, or from its beginning on to that of the cursor. Undefined where they do not fit into the table.
 * @param {Grid} grid @param {Grid} marked @param {PastedRow[]} rows @param {string[]} labels of the rows of the grid
 * @returns {{cell: string, value: string}[]|undefined}
 */
export function spread(grid, marked, rows, labels) {
  const [{ label, values }] = rows;
  if (rows.length === 1 && values.length === 1 && !label)
    return marked.flat().map((cell) => ({ cell, value: values[0] }));
  const { x, y } = positionOf(grid, marked[0][0]);
  const placed = rows.map((row, down) => {
    const at = row.label && labels.length === grid.length ? labels.map(plain).indexOf(row.label) : -1;
    const cells = (grid[at < 0 ? y + down : at] || []).slice(rows.some((one) => one.label) ? 0 : x);
    return row.values.length <= cells.length ? row.values.map((value, i) => ({ cell: cells[i], value })) : undefined;
  });
  return placed.every(Boolean) ? placed.flatMap((row) => row || []) : undefined;
}

// A table as a spreadsheet sees it: rows of cells to walk in, ranges to copy, values to spread over them.

/** @typedef {string[][]} Grid  the ids of the cells, row by row as shown */

/** @param {import('../../wasm/form-layout.js').Layout} layout @returns {Grid} */
export const gridOf = ({ body }) =>
  body.map((boxes) => boxes.flatMap((box) => (box.cell ? [box.cell] : []))).filter((row) => row.length > 0);

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

/** What a spreadsheet put on the clipboard; undefined where it is not numbers alone. @param {string} text @returns {string[][]|undefined} */
export function numbersOf(text) {
  const lines = text.replace(/(\r?\n)+$/, '').split(/\r?\n/);
  const parted = /\t/.test(text) ? /\t/ : /[ \u00a0\u3000]+/;
  const rows = lines.map((line) => (parted.source === '\\t' ? line : line.trim()).split(parted).map(plain));
  const values = rows.flat();
  return values.some((value) => value !== '') && values.every((value) => value === '' || NUMBER.test(value))
    ? rows
    : undefined;
}

/**
 * Values put into the cells from the upper left corner of the marked range on; a single one fills the range.
 * Undefined where they do not fit into the table.
 * @param {Grid} grid @param {Grid} marked @param {string[][]} values @returns {{cell: string, value: string}[]|undefined}
 */
export function spread(grid, marked, values) {
  if (values.length === 1 && values[0].length === 1)
    return marked.flat().map((cell) => ({ cell, value: values[0][0] }));
  const { x, y } = positionOf(grid, marked[0][0]);
  const fits = values.every((row, dy) => grid[y + dy] && x + row.length <= grid[y + dy].length);
  return fits
    ? values.flatMap((row, dy) => row.map((value, dx) => ({ cell: grid[y + dy][x + dx], value })))
    : undefined;
}

/**
 * Mistakes that authors make in the numbers of tables three and four: what stands in the cells is then what was written, and some of
 * the relations between them fail.
 * @import { Random } from '../random.js'
 * @import { Cells, Tables } from '../tables.js'
 */
import { APPLICANTS, OUTCOMES, REMEDIES } from '../format.js';

/** @typedef {(table: Sheet, random: Random) => void} Mistake */
/** @typedef {{ cells: Cells, rows: string[], columns: string[] }} Sheet the last column is the sum of the others */

/** @param {Sheet} sheet @param {Random} random @param {string[]} [columns] @returns {string} a cell, sooner one that is not 0 */
function anyCell({ cells, rows, columns }, random, among = columns) {
  const ids = rows.flatMap((row) => among.map((column) => `${row}.${column}`));
  const full = ids.filter((id) => cells[id] > 0);
  return random.pick(full.length > 0 && random.chance(0.7) ? full : ids);
}

/** One digit is another. @type {Mistake} */
function digit(sheet, random) {
  const id = anyCell(sheet, random);
  const digits = [...String(sheet.cells[id])];
  const at = random.int(0, digits.length - 1);
  digits[at] = String((Number(digits[at]) + random.int(1, 9)) % 10);
  sheet.cells[id] = Number(digits.join(''));
}

/** Digits in another order: 21 for 12; of a single one, that of the next key. @type {Mistake} */
function reversed({ cells, ...sheet }, random) {
  const id = anyCell({ cells, ...sheet }, random);
  cells[id] = cells[id] > 9 ? Number([...String(cells[id])].reverse().join('')) : cells[id] + 1;
}

/** What belongs in the cell beside. @type {Mistake} */
function neighbour({ cells, rows, columns }, random) {
  const row = random.pick(rows);
  const column = random.int(0, columns.length - 2);
  cells[`${row}.${columns[column]}`] = cells[`${row}.${columns[column + 1]}`];
}

/** A total of before the last change. @type {Mistake} */
function staleTotal(sheet, random) {
  const id = anyCell(sheet, random, sheet.columns.slice(-1));
  sheet.cells[id] = Math.max(0, sheet.cells[id] + random.pick([-3, -2, -1, 1, 2, 3, 10]));
}

/** A number that was not entered, or a total that was not: 0. @type {Mistake} */
function forgotten(sheet, random) {
  sheet.cells[anyCell(sheet, random, random.chance(0.5) ? sheet.columns.slice(-1) : sheet.columns)] = 0;
}

/** The numbers of two rows have changed places. @type {Mistake} */
function rowsSwapped({ cells, rows, columns }, random) {
  const at = random.int(0, rows.length - 2);
  const [a, b] = random.chance(0.5) ? [rows[at], rows[at + 1]] : random.sample(rows, 2);
  for (const column of columns)
    [cells[`${a}.${column}`], cells[`${b}.${column}`]] = [cells[`${b}.${column}`], cells[`${a}.${column}`]];
}

/** A row's numbers stand one column off, the total where it belongs. @type {Mistake} */
function columnOff({ cells, rows, columns }, random) {
  const row = random.pick(rows);
  const parts = columns.slice(0, -1).map((column) => cells[`${row}.${column}`]);
  parts.unshift(Number(parts.pop()));
  parts.forEach((value, i) => {
    cells[`${row}.${columns[i]}`] = value;
  });
}

/** The numbers of some rows stand one row off. @type {Mistake} */
function rowsOff({ cells, rows, columns }, random) {
  const first = random.int(0, rows.length - 3);
  const moved = rows.slice(first, first + random.int(2, 3));
  for (const column of columns) {
    const values = moved.map((row) => cells[`${row}.${column}`]);
    values.unshift(Number(values.pop()));
    moved.forEach((row, i) => {
      cells[`${row}.${column}`] = values[i];
    });
  }
}

/** A row entered twice, for the one below as well. @type {Mistake} */
function rowTwice({ cells, rows, columns }, random) {
  const at = random.int(0, rows.length - 2);
  for (const column of columns) cells[`${rows[at + 1]}.${column}`] = cells[`${rows[at]}.${column}`];
}

const OF_A_CELL = [digit, digit, reversed, neighbour, staleTotal, staleTotal, forgotten];
const OF_ROWS = [rowsSwapped, columnOff, rowsOff, rowTwice];

/** The rows of a table by the ids of its cells. @param {Cells} cells */
const rowsOf = (cells) => [...new Set(Object.keys(cells).map((id) => id.slice(0, id.lastIndexOf('.'))))];

/** One to six mistakes, most of them in table three. @param {Tables} tables @param {Random} random */
export function makeMistakes({ requests, review }, random) {
  const three = { cells: requests, rows: rowsOf(requests), columns: [...APPLICANTS, 'total'] };
  const four = { cells: review, rows: REMEDIES, columns: [...OUTCOMES, 'total'] };
  const count = random.int(1, 6);
  for (let i = 0; i < count; i++) {
    const sheet = random.chance(0.85) ? three : four;
    random.pick(sheet === three && random.chance(0.15) ? OF_ROWS : OF_A_CELL)(sheet, random);
  }
}

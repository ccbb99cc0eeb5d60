// Of a table what a finding is about: the rows and columns of its cells and of the relations that these stand in. What is 0 throughout
// is left out, and said.
import { cellOf, formOf, tableOf } from '../../wasm/forms.js';

/**
 * @typedef {import('../../wasm/types.js').Relation} Relation @typedef {import('../../wasm/types.js').Result} Result
 * @typedef {import('../../wasm/forms.js').Row} Row @typedef {import('../../wasm/forms.js').Column} Column
 * @typedef {{table: import('../../wasm/forms.js').TableName, rows: Row[], columns: Column[], others: Column[], zeroRows: number, sums: Relation[]}} Slice
 *   others: the columns left out, with nothing but 0 where they are concerned; zeroRows: how many more rows there are, with nothing but 0; sums: the relations all of whose cells are shown, or are 0
 */

/** So many rows need no shortening. */
const FEW = 6;

/** @param {import('../../wasm/types.js').Description} described @param {Result} result @param {Pick<import('./cards.js').Card, 'cells'|'related'>} card @returns {Slice[]} one for the rows that have the same columns */
export function slicesOf(described, result, { cells, related }) {
  if (!cells.length) return [];
  const table = tableOf(cells[0]);
  const concerned = new Set([...cells, ...related, ...rowsOf(result, cells)]);
  const has =
    (/** @type {Row} */ row) =>
    (/** @type {Column} */ { id }) =>
      concerned.has(`${table}.${row.id}.${id}`);
  const rows = formOf(described, result, table).rows.filter((row) => row.columns.some(has(row)));
  const kinds = new Set(rows.map(({ columns }) => columns.map(({ id }) => id).join()));
  return Array.from(kinds).map((kind) => {
    const alike = rows.filter(({ columns }) => columns.map(({ id }) => id).join() === kind);
    const columns = alike[0].columns.filter((column) => alike.some((row) => has(row)(column)));
    return shortened(result, { table, rows: alike, columns }, cells, has);
  });
}

/** The other cells of the rows that add up. @param {Result} result @param {string[]} cells */
const rowsOf = ({ relations }, cells) =>
  relations.flatMap((one) => (one.along === 'row' && one.cells.some((id) => cells.includes(id)) ? one.cells : []));

/** @param {Result} result @param {Pick<Slice, 'table'|'rows'|'columns'>} whole @param {string[]} cells @param {(row: Row) => (column: Column) => boolean} has whether the finding is about that cell @returns {Slice} */
function shortened(result, { table, rows, columns }, cells, has) {
  const idOf = (/** @type {Row} */ row, /** @type {Column} */ column) => `${table}.${row.id}.${column.id}`;
  const isZero = (/** @type {string} */ id) => cellOf(result, id).value === 0 && !cells.includes(id);
  const empty = columns.filter((column) => rows.every((row) => !has(row)(column) || isZero(idOf(row, column))));
  const shown =
    empty.length > 1 ? columns.filter((column) => column.id === 'total' || !empty.includes(column)) : columns;
  const filled = rows.filter((row) => rows.length <= FEW || !shown.every((column) => isZero(idOf(row, column))));
  const all = new Set(rows.flatMap((row) => columns.map((column) => idOf(row, column))));
  const seen = new Set(rows.flatMap((row) => shown.map((column) => idOf(row, column))));
  return {
    ...{ table, rows: filled, columns: shown, zeroRows: rows.length - filled.length },
    others: columns.filter((column) => !shown.includes(column)),
    sums: result.relations.filter((one) => one.cells.every((id) => all.has(id) && (seen.has(id) || isZero(id)))),
  };
}

/** The ids of its cells, row by row. @param {Slice} slice @returns {import('./grid.js').Grid} */
export const cellsOf = ({ table, rows, columns }) =>
  rows.map((row) => columns.map((column) => `${table}.${row.id}.${column.id}`));

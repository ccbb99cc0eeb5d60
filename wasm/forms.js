// The official formats as the engine describes them, looked up by what a result says of itself.

/**
 * @typedef {import('./types.js').Result} Result
 * @typedef {import('./types.js').Description} Description
 * @typedef {{report: Pick<import('./types.js').Report, 'tables'>}} Tabled  whatever has the tables of a report
 * @typedef {import('./types.js').TableName} TableName
 * @typedef {import('./types.js').TableDescription} TableDescription
 * @typedef {TableDescription['rows'][number]} Row
 * @typedef {Row['columns'][number]} Column
 * @typedef {TableDescription & {id: TableName}} Form  one official table
 * @typedef {{table: TableName, row: Row, column: Column}} Place  where a cell stands in its form
 */

/** @type {TableName[]} */
export const TABLES = ['proactive', 'requests', 'review'];

/** The form of a table in an edition; without one in the newest. @param {Description} described @param {TableName} table @param {'2019'|'2021'} [edition] @returns {Form} */
export const form = (described, table, edition = '2021') => ({
  id: table,
  ...described.formats[edition].tables[table],
});

/** The form that a table of this result was read by. @param {Description} described @param {Tabled} result @param {TableName} table @returns {Form} */
export const formOf = (described, result, table) => form(described, table, result.report.tables[table].format);

/** "requests.denied.stateSecret.natural" → "requests". @param {string} cell */
export const tableOf = (cell) => /** @type {TableName} */ (cell.slice(0, cell.indexOf('.')));

/** "requests.denied.stateSecret.natural" → its table, row and column; undefined for an id the form does not have. @param {Description} described @param {Tabled} result @param {string} cell @returns {Place|undefined} */
export function place(described, result, cell) {
  const table = tableOf(cell);
  const column = cell.slice(cell.lastIndexOf('.') + 1);
  const row = formOf(described, result, table).rows.find(
    (r) => r.id === cell.slice(table.length + 1, -column.length - 1),
  );
  const found = row?.columns.find((c) => c.id === column);
  return row && found && { table, row, column: found };
}

/** The ids of all cells of a form, in its order, with the table's name in front. @param {Form} form @returns {string[]} */
export function cellIds({ id, rows }) {
  return rows.flatMap((row) => row.columns.map((column) => `${id}.${row.id}.${column.id}`));
}

/** What the result says of a cell; nothing of one that is in no table. @param {Tabled} result @param {string} id */
export const cellOf = (result, id) => result.report.tables[tableOf(id)]?.cells[id.slice(id.indexOf('.') + 1)];

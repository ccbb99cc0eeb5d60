// The official formats as the engine describes them, looked up by what a result says of itself.

/**
 * @typedef {{id: string, label: string, group: string}} Column
 * @typedef {{id: string, label: string, block: string, group: string, columns: Column[]}} Row
 * @typedef {{id: string, name: string, corner: string, head: string, rows: Row[]}} Form  one official table
 * @typedef {{table: string, row: Row, column: Column}} Place  where a cell stands in its form
 */

export const TABLES = ['proactive', 'requests', 'review'];

/** The form of a table in an edition ("2019", "2021"; anything else is read by the newest). @returns {Form} */
export function form(described, table, edition) {
  const format = described.formats[edition] || described.formats[Object.keys(described.formats).sort().pop()];
  return { id: table, ...format.tables[table] };
}

/** The form that a table of this result was read by. @returns {Form} */
export function formOf(described, result, table) {
  return form(described, table, result.report.tables[table].format);
}

/** "requests.denied.stateSecret.natural" → its table, row and column; undefined for an id the form does not have. @returns {Place|undefined} */
export function place(described, result, cell) {
  const [table] = cell.split('.', 1);
  const column = cell.slice(cell.lastIndexOf('.') + 1);
  const row = formOf(described, result, table).rows.find(
    (r) => r.id === cell.slice(table.length + 1, -column.length - 1),
  );
  const found = row?.columns.find((c) => c.id === column);
  return found && { table, row, column: found };
}

/** The ids of all cells of a form, in its order, with the table's name in front. @returns {string[]} */
export function cellIds({ id, rows }) {
  return [].concat(...rows.map((row) => row.columns.map((column) => `${id}.${row.id}.${column.id}`)));
}

/** What the result says of a cell: {state, value, text, range}. */
export function cellOf(result, id) {
  const dot = id.indexOf('.');
  return result.report.tables[id.slice(0, dot)].cells[id.slice(dot + 1)];
}

/** All numbers of the reports as rows, each with its file, its place and its state: what was not read is never 0. */
import { lineNumbers } from './places.js';

/**
 * @typedef {import('../types.d.ts').Result} Result
 * @typedef {import('../types.d.ts').Sums} Sums
 * @typedef {import('./rows.js').Row} Row
 */

/** The columns of the cells, one a row. */
export const longColumns = /** @type {const} */ (['file', 'organ', 'year', 'cell', 'value', 'state', 'text', 'line']);

/** A row a cell. @param {Result} result @returns {Row[]} */
export function cellRows({ source, report, reading }) {
  if (reading === 'none') return [];
  const lineOf = lineNumbers(source.text);
  return Object.entries(report.tables).flatMap(([table, { cells }]) =>
    Object.entries(cells).map(([id, { value, state, text, range }]) => [
      ...[source.name, report.organ, report.year, `${table}.${id}`, value, state],
      ...[state === 'number' ? '' : text, range ? lineOf(range[0]) : null],
    ]),
  );
}

/** A row a report and a column a cell, the head first; where there is no number, its state. @param {Row[][]} reports rows of `cellRows` @param {import('./texts.js').Words} say @returns {Row[]} */
export function wideRows(reports, { columns }) {
  const ids = [...new Set(reports.flatMap((rows) => rows.map(([, , , id]) => String(id))))];
  const rows = reports
    .filter((cells) => cells.length > 0)
    .map((cells) => {
      const shown = new Map(cells.map(([, , , id, value, state]) => [id, value ?? state]));
      return [...cells[0].slice(0, 3), ...ids.map((id) => shown.get(id) ?? null)];
    });
  return [[columns.file, columns.organ, columns.year, ...ids], ...rows];
}

/** The columns of the sums. */
export const sumColumns = /** @type {const} */ ([
  'cell',
  'total',
  'numbers',
  'blank',
  'blankFiles',
  'unread',
  'unreadFiles',
]);

/** A row a cell: what was read adds up to its sum, and whose numbers are not in it. @param {Sums} sums @returns {Row[]} */
export function sumRows({ cells, files }) {
  const named = (/** @type {number[]} */ places) => places.map((at) => files[at]).join('、');
  return Object.entries(cells).map(([id, { value, blank, unread }]) => [
    ...[id, value, files.length - blank.length - unread.length],
    ...[blank.length, named(blank), unread.length, named(unread)],
  ]);
}

/** The sums as a report has them, to be shown as the official tables. @param {Sums} sums @returns {Result} */
export function asResult({ cells, formats }) {
  const tables = Object.entries(formats).map(([table, format]) => {
    const own = Object.entries(cells).filter(([id]) => id.startsWith(`${table}.`));
    const shown = own.map(([id, { value }]) => [
      id.slice(table.length + 1),
      value === null ? { state: 'blank', value, text: '' } : { state: 'number', value, text: String(value) },
    ]);
    return [table, { found: true, format, range: null, cells: Object.fromEntries(shown) }];
  });
  return /** @type {Result} */ ({ report: { tables: Object.fromEntries(tables) } });
}

/** One row a finding, as Excel and WPS read it: UTF-8 with a byte order mark, lines ending in CRLF. */
import { findingColumns, findingRows, setRows } from './rows.js';

/** Last, what somebody has noted on the report. */
const columns = /** @type {const} */ ([...findingColumns, 'remark']);

/**
 * @param {import('./texts.js').Words} say
 * @param {import('../types.d.ts').Description} [described]
 * @returns {import('./lines.js').LineFormat}
 */
export function csv(say, described) {
  const lines = (/** @type {import('./rows.js').Row[]} */ rows, noted = '') =>
    rows.map((row) => line([...row, noted])).join('');
  return {
    head: `\uFEFF${line(columns.map((column) => say.columns[column]))}`,
    of: (result, noted) => lines(findingRows(result, say, described), noted),
    ofSet: (set) => lines(setRows(set, say, described)),
    between: '',
    tail: '',
  };
}

/** @param {import('./rows.js').Row} values */
function line(values) {
  return `${values.map(field).join(',')}\r\n`;
}

/** A report's words must not become a formula when the file is opened: an apostrophe marks them as text. @param {import('./rows.js').Value} value */
function field(value) {
  if (value === null || typeof value === 'number') return String(value ?? '');
  const text = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

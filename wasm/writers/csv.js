// biome-ignore-all lint/suspicious/noControlCharactersInRegex: such characters are what this is about
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
    rows.map((values) => row([...values, noted])).join('');
  return {
    head: `\uFEFF${row(columns.map((column) => say.columns[column]))}`,
    of: (result, noted, made) => lines(findingRows(result, say, described, made), noted),
    ofSet: (set) => lines(setRows(set, say, described)),
    between: '',
    tail: '',
  };
}

/** What no table has, and a program or a terminal may obey: all but tabs and line ends. */
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;

/** A line of a table. @param {import('./rows.js').Row} values */
export function row(values) {
  return `${values.map(field).join(',')}\r\n`;
}

/** A report's words must not become a formula when the file is opened: an apostrophe marks them as text. @param {import('./rows.js').Value} value */
function field(value) {
  if (value === null || typeof value === 'number') return String(value ?? '');
  const seen = value.replace(CONTROLS, '');
  const text = /^[=+\-@＝＋－＠\t\r\n]/.test(seen) ? `'${seen}` : seen;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

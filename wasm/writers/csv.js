/** One row a finding, as Excel and WPS read it: UTF-8 with a byte order mark, lines ending in CRLF. */
import { findingColumns, findingRows, setRows } from './rows.js';

/** Last, what somebody has noted on the report. */
const columns = /** @type {const} */ ([...findingColumns, 'remark']);

/**
 * @param {import('./index.js').Write} write
 * @param {import('./texts.js').Words} say
 * @param {import('../types.d.ts').Description} [described]
 * @returns {import('./index.js').Writer}
 */
export function csvWriter(write, say, described) {
  let before = `\uFEFF${line(columns.map((column) => say.columns[column]))}`;
  return {
    async add(result, noted = '') {
      const rows = findingRows(result, say, described).map((row) => line([...row, noted]));
      await write(before + rows.join(''));
      before = '';
    },
    async end(set) {
      await write(
        before +
          (set
            ? setRows(set, say, described)
                .map((row) => line([...row, '']))
                .join('')
            : ''),
      );
    },
  };
}

/** @param {import('./rows.js').Row} values */
function line(values) {
  return `${values.map(field).join(',')}\r\n`;
}

/** A report's words must not become a formula when the file is opened: an apostrophe marks them as text. @param {import('./rows.js').Value} value */
function field(value) {
  if (value === null || typeof value === 'number') return String(value ?? '');
  const text = /^[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

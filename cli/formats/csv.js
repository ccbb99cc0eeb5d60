/** One row a finding, as Excel and WPS read it: UTF-8 with a byte order mark, lines ending in CRLF. */
import { findingColumns, findingRows } from './rows.js';

export function csvWriter(sink, say) {
  let before = `\uFEFF${line(findingColumns.map((column) => say.columns[column]))}`;
  return {
    async add(result) {
      const rows = findingRows(result, say);
      await sink.write(before + rows.map(line).join(''));
      before = '';
    },
    end: async () => sink.write(before),
  };
}

function line(values) {
  return `${values.map(field).join(',')}\r\n`;
}

/** A report's words must not become a formula when the file is opened: an apostrophe marks them as text. */
function field(value) {
  if (value === null || typeof value === 'number') return String(value ?? '');
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

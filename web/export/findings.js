// The findings of one or several reports as rows, and these as csv.
import { groupOf } from '../model/cards.js';

/** One row a finding, with a row of names above. @returns {(string|number)[][]} */
export function findingRows(results, t) {
  const names = ['file', 'organ', 'year', 'group', 'rule', 'message', 'hint', 'place', 'cells'].map((k) =>
    t(`column.${k}`),
  );
  const rows = results.map(({ source, report, findings }) =>
    findings.map((f) => [
      source.name,
      report.organ || '',
      report.year || '',
      t(`group.${groupOf(f)}`),
      f.rule,
      f.message,
      f.hint,
      f.ranges.length ? source.text.slice(f.ranges[0][0], f.ranges[0][1]).slice(0, 60) : '',
      f.cells.join(' '),
    ]),
  );
  return [names, ...[].concat(...rows)];
}

/** With a byte order mark, so that spreadsheets read it as UTF-8; text that looks like a formula is defused. */
export function csv(rows) {
  const field = (value) => {
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  return `\ufeff${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

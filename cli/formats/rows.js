/** Results as rows of a sheet: a row for each finding, and for each file. */
import { lineNumbers, quote } from '../places.js';

/** The columns of the findings, in their order. */
export const findingColumns = [
  'file',
  'organ',
  'year',
  'severity',
  'about',
  'rule',
  'line',
  'quote',
  'message',
  'hint',
  'cells',
];

/** A row a finding; a report without any has one row that says so. */
export function findingRows(result, say) {
  const { source, report, findings } = result;
  const head = [source.name, report.organ, report.year];
  if (findings.length === 0) return [[...head, '', '', '', null, '', verdict(result, say), '', '']];
  const lineOf = lineNumbers(source.text);
  return findings.map(({ severity, about, rule, ranges: [first], message, hint, cells }) => [
    ...head,
    ...[say.severities[severity], say.abouts[about], rule],
    ...[first ? lineOf(first[0]) : null, quote(source.text, first), message, hint, cells.join(' ')],
  ]);
}

/** The columns of the files, in their order. */
export const fileColumns = [
  'file',
  'organ',
  'year',
  'format',
  'reading',
  'error',
  'warning',
  'note',
  'unread',
  'message',
];

export function fileRow(result, say) {
  const { source, report, reading } = result;
  const { error, warning, note, unread } = tally(result);
  return [
    ...[source.name, report.organ, report.year, report.format, say.readings[reading]],
    ...[error, warning, note, unread, verdict(result, say)],
  ];
}

/** How many findings of each kind; those about what could not be read are counted apart, they are nobody's mistake. */
export function tally({ findings }) {
  const counts = { error: 0, warning: 0, note: 0, unread: 0 };
  for (const { about, severity } of findings) counts[about === 'reading' ? 'unread' : severity] += 1;
  return counts;
}

/** The one sentence about a report. */
export function verdict(result, say) {
  if (result.reading === 'none') return say.nothingRead;
  const { error, warning, note, unread } = tally(result);
  const parts = [
    error && say.errors(error),
    warning && say.warnings(warning),
    note && say.notes(note),
    unread && say.unread(unread),
  ].filter(Boolean);
  return parts.length > 0 ? say.found(parts) : say.clean(numbersRead(result));
}

function numbersRead({ report }) {
  const cells = Object.values(report.tables).flatMap((table) => Object.values(table.cells));
  return cells.filter(({ state }) => state === 'number').length;
}

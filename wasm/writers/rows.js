/** Results as rows of a sheet: a row for each group of findings, and for each file. */
import { adviceOf, afterwards, correctedIn, correctionsOf } from '../advice.js';
import { cellNames } from './cell-names.js';
import { asResult } from './cells.js';
import { findingsOf, kindOf, openGroups } from '../groups.js';
import { lineNumbers, quotable, quote } from './places.js';

/**
 * @typedef {import('../types.d.ts').Result} Result
 * @typedef {import('../types.d.ts').Description} Description in the language of the file; cells are named by their ids where there is none
 * @typedef {import('./texts.js').Words} Words
 * @typedef {string | number | null} Value null: nothing stands there
 * @typedef {Value[]} Row
 */

/** The columns of the findings, in their order. */
export const findingColumns = /** @type {const} */ ([
  ...['file', 'organ', 'year', 'severity', 'about', 'rule', 'line', 'quote', 'message', 'hint', 'cells'],
]);

/**
 * A row for what was changed in a row of a table, and a row a group, as every client counts them; a report without any has one row that says so.
 * @param {Result} result @param {Words} say @param {Description} [described] @param {readonly import('../advice.js').Made[]} [made] @returns {Row[]}
 */
export function findingRows(result, say, described, made = []) {
  const { source, report, summary } = result;
  const head = [source.name, report.organ, report.year];
  const groups = openGroups(result);
  const corrections = correctionsOf(made, say.language).map((words) => [
    ...[...head, correctedIn(say.language), say.abouts.content, '', null, '', words, '', ''],
  ]);
  if (groups.length === 0) {
    const sentence = afterwards(summary.sentence, made, say.language);
    return [...corrections, [...head, '', '', '', null, '', sentence, '', '']];
  }
  const lineOf = lineNumbers(source.text);
  const text = quotable(result);
  const found = groups.map((group) => {
    const findings = findingsOf(result, group);
    const [first] = group.ranges;
    return [
      ...head,
      ...[say.kinds[kindOf(group)], say.abouts[group.about], joined(findings, 'rule', ' ')],
      ...[first ? lineOf(first[0]) : null, quote(text, first)],
      ...[joined(findings, 'message', '\n'), adviceOf({ ...group, findings }, say.language)],
      cellNames(described, result, Array.from(new Set(findings.flatMap(({ cells }) => cells))), say),
    ];
  });
  return [...corrections, ...found];
}

/** What findings say, once where they say the same. @param {import('../types.d.ts').Finding[]} findings @param {'rule'|'message'|'hint'} name @param {string} between */
const joined = (findings, name, between) => Array.from(new Set(findings.map((it) => it[name]))).join(between);

/** What is said of all reports together, as rows of the same columns. @param {import('../types.d.ts').SetResult} result @param {Words} say @param {Description} [described] @returns {Row[]} */
export function setRows({ set: { year, findings, remarks, sums } }, say, described) {
  const of = (/** @type {unknown} */ names) => /** @type {string[]} */ (names ?? []).join('、');
  return [
    ...findings.map(({ severity, about, rule, message, hint, cells, values }) => [
      ...[of(values.files), of(values.organs), year, say.kinds[severity], say.abouts[about], rule],
      ...[null, '', message, hint, cellNames(described, asResult(sums), cells, say)],
    ]),
    ...remarks.map(({ message, organs, files }) => [
      ...[of(files), of(organs), year, say.kinds.note, say.abouts.set, '', null, '', message, '', ''],
    ]),
  ];
}

/** The columns of the files, in their order. */
export const fileColumns = /** @type {const} */ ([
  ...['file', 'organ', 'year', 'format', 'reading', 'error', 'warning', 'note', 'unread', 'message', 'remark'],
]);

/** @param {Result} result @param {Words} say @param {string} [remark] what somebody has noted on it @param {readonly import('../advice.js').Made[]} [made] @returns {Row} */
export function fileRow(result, say, remark = '', made = []) {
  const { source, report, reading, summary } = result;
  const { error, warning, note, unread } = summary.counts;
  return [
    ...[source.name, report.organ, report.year, reading === 'none' ? '' : say.formats[report.format]],
    say.readings[reading],
    ...[error, warning, note, unread, afterwards(summary.sentence, made, say.language), remark],
  ];
}

// Where the requests of a year came from and went, from table three as it was read.
import { cellOf, formOf } from '../../wasm/forms.js';

/**
 * @typedef {import('../../wasm/types.js').Result} Checked @typedef {import('../../wasm/types.js').Description} Description
 * @typedef {{label: string, value: number, rows: {label: string, value: number}[]}} Result
 * @typedef {{year: number|null, new: number, carriedIn: number, handled: number, carriedOut: number, results: Result[], off: number}} Year
 *   off: by how much the results and what was carried out fall short of what came in; 0 where they balance
 */

/** @param {Checked} result @param {string} row @param {string} column */
const value = (result, row, column) => cellOf(result, `requests.${row}.${column}`).value;

/** Rows of results under one head: 予以公开 alone, 不予公开 with its eight. @param {import('../../wasm/forms.js').Form} form */
function groups(form) {
  /** @type {{label: string, rows: import('../../wasm/forms.js').Row[], alone: boolean}[]} */
  const out = [];
  for (const row of form.rows.filter((r) => r.block && r.id !== 'handled')) {
    const label = row.group || row.label.replace(/（区分.*$/, '');
    const last = out[out.length - 1];
    if (last && row.group && last.label === label) last.rows.push(row);
    else out.push({ label, rows: [row], alone: !row.group });
  }
  return out;
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

/** The year's picture; undefined where a total that it needs was not read. @param {Description} described @param {Checked} result @returns {Year|undefined} */
export function yearOf(described, result) {
  const form = formOf(described, result, 'requests');
  const total = (/** @type {string} */ row) => value(result, row, 'total') ?? -1;
  if (form.rows.some((row) => total(row.id) < 0)) return undefined;
  const results = groups(form).map(({ label, rows, alone }) => ({
    label,
    value: sum(rows.map((r) => total(r.id))),
    rows: alone ? [] : rows.map((r) => ({ label: r.label, value: total(r.id) })).filter((r) => r.value > 0),
  }));
  const out = sum(results.map((r) => r.value)) + total('carriedOut');
  const [entered, carriedIn] = [total('new'), total('carriedIn')];
  return {
    year: result.report.year,
    new: entered,
    carriedIn,
    handled: total('handled'),
    carriedOut: total('carriedOut'),
    results,
    off: entered + carriedIn - out,
  };
}

/** The same numbers by kind of applicant, for those who read a table rather. @param {Description} described @param {Checked} result @param {import('../texts/texts.js').T} t @returns {{name: string, values: (number|null)[]}[]} */
export function yearRows(described, result, t) {
  const form = formOf(described, result, 'requests');
  const columns = form.rows[0].columns;
  const lists = [
    ['new'],
    ['carriedIn'],
    ...groups(form).map((g) => g.rows.map((r) => r.id)),
    ['handled'],
    ['carriedOut'],
  ];
  const add = (/** @type {number|null} */ all, /** @type {number|null} */ n) =>
    all === null || n === null ? null : all + n;
  const across = (/** @type {string[]} */ ids) =>
    lists.map((rows) => rows.flatMap((row) => ids.map((c) => value(result, row, c))).reduce(add, 0));
  /** @type {[string, string[]][]} */
  const kinds = [
    [t('year.natural'), ['natural']],
    [t('year.organisations'), columns.filter((c) => c.group).map((c) => c.id)],
    [t('year.total'), ['total']],
  ];
  return kinds.map(([name, ids]) => ({ name, values: across(ids) }));
}

/** The heads of these columns. @param {Description} described @param {Checked} result @param {import('../texts/texts.js').T} t */
export const yearHeads = (described, result, t) => [
  t('year.new'),
  t('year.carriedIn'),
  ...groups(formOf(described, result, 'requests')).map((g) => g.label.replace(/^（.）|^\(\d\) ?/, '')),
  t('year.handled'),
  t('year.carriedOut'),
];

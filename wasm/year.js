/** Where the requests of a year came from and went, from table three as it was read. */
import { cellOf, formOf } from './forms.js';

/**
 * @typedef {import('./types.js').Result} Checked @typedef {import('./types.js').Description} Description
 * @typedef {{label: string, value: number, rows: {label: string, value: number}[]}} Result
 * @typedef {{year: number|null, new: number, carriedIn: number, handled: number, carriedOut: number, results: Result[], off: number}} Year
 *   off: by how much the results and what was carried out fall short of what came in; 0 where they balance
 */

/** @param {Checked} result @param {string} row @param {string} column */
export const requestsIn = (result, row, column) => cellOf(result, `requests.${row}.${column}`).value;

/** Rows of results under one head: 予以公开 alone, 不予公开 with its eight. @param {import('./forms.js').Form} form */
export function resultGroups(form) {
  /** @type {{label: string, rows: import('./forms.js').Row[], alone: boolean}[]} */
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
  const total = (/** @type {string} */ row) => requestsIn(result, row, 'total') ?? -1;
  if (form.rows.some((row) => total(row.id) < 0)) return undefined;
  const results = resultGroups(form).map(({ label, rows, alone }) => ({
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

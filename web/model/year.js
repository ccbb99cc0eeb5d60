// The requests of a year as a table, by kind of applicant.
import { formOf } from '../../wasm/forms.js';
import { requestsIn, resultGroups } from '../../wasm/year.js';

/** @typedef {import('../../wasm/types.js').Result} Checked @typedef {import('../../wasm/types.js').Description} Description */

/** The same numbers by kind of applicant, for those who read a table rather. @param {Description} described @param {Checked} result @param {import('../texts/texts.js').T} t @returns {{name: string, values: (number|null)[]}[]} */
export function yearRows(described, result, t) {
  const form = formOf(described, result, 'requests');
  const columns = form.rows[0].columns;
  const lists = [
    ['new'],
    ['carriedIn'],
    ...resultGroups(form).map((g) => g.rows.map((r) => r.id)),
    ['handled'],
    ['carriedOut'],
  ];
  const add = (/** @type {number|null} */ all, /** @type {number|null} */ n) =>
    all === null || n === null ? null : all + n;
  const across = (/** @type {string[]} */ ids) =>
    lists.map((rows) => rows.flatMap((row) => ids.map((c) => requestsIn(result, row, c))).reduce(add, 0));
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
  ...resultGroups(formOf(described, result, 'requests')).map((g) => g.label.replace(/^（.）|^\(\d\) ?/, '')),
  t('year.handled'),
  t('year.carriedOut'),
];

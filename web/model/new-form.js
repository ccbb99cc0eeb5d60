// Tables in the form of 2019 put into that of 2021: what stays, what the new form lacks, what is left to fill in.
import { formText } from '../../wasm/form-text.js';
import { cellIds, cellOf, form, formOf, TABLES } from '../../wasm/forms.js';
import { remedyOf } from './rules.js';
import { bodyOf, withTables } from './set-anew.js';

/**
 * @typedef {import('../../wasm/types.js').Result} Result @typedef {import('../../wasm/types.js').Description} Description
 * @typedef {import('../../wasm/forms.js').TableName} TableName
 * @typedef {{tables: TableName[], unread: number, dropped: string[], single: string[], left: string[]}} Turning
 *   tables: those that are turned; unread: how many of their cells must be filled in first; dropped: cells with a number that the
 *   new form lacks; single: cells of the one row （六）其他处理 that are not 0; left: cells of the
 *   new form that nothing is known of
 */

const SINGLE = 'requests.otherwise.single.';
/** The rows that it became; the last is 3.其他. */
const THREE = ['noCorrection', 'feeUnpaid', 'other'].map((row) => `requests.otherwise.${row}.`);

/** Whether a finding says that the form is that of 2019 where that of 2021 is due. @param {Description} described @param {import('../../wasm/types.js').Finding} finding */
const asksForNewForm = (described, finding) =>
  remedyOf(described, finding) === 'convert' && finding.values.official === described.formats['2021'].basis;

/** The tables to be turned: of the form of 2019 as a whole. @param {Description} described @param {Result} result @returns {TableName[]} */
function tablesOf(described, result) {
  const asked = result.findings.filter((finding) => asksForNewForm(described, finding));
  if (!asked.length || asked.some(({ values }) => values.part && !values.other)) return [];
  return TABLES.filter((id) => result.report.tables[id].format === '2019' && bodyOf(result, id));
}

/** @param {Result} result @param {string} id */
const isMore = (result, id) => !['', '0', '０'].includes(cellOf(result, id).text.trim());

/**
 * What turning the tables of a finding means; undefined where there is nothing to turn.
 * @param {Description} described @param {Result} result @param {{findings: readonly import('../../wasm/types.js').Finding[]}} card @returns {Turning|undefined}
 */
export function turning(described, result, { findings }) {
  const tables = findings.some((finding) => asksForNewForm(described, finding)) ? tablesOf(described, result) : [];
  if (!tables.length) return undefined;
  const old = tables.flatMap((id) => cellIds(formOf(described, result, id)));
  const fresh = tables.flatMap((id) => cellIds(form(described, id, '2021')));
  const more = old.filter((id) => !fresh.includes(id) && isMore(result, id));
  return {
    tables,
    unread: old.filter((id) => ['unread', 'missing'].includes(cellOf(result, id).state)).length,
    dropped: more.filter((id) => !id.startsWith(SINGLE)),
    single: more.filter((id) => id.startsWith(SINGLE)),
    left: fresh.filter((id) => wordsIn(result, id, true) === ''),
  };
}

/** What a cell of the new form holds: what the old one's held; of the three rows that were one, 0 where that has 0. @param {Result} result @param {string} id @param {boolean} asOther whether the numbers of the one row are all 3.其他 */
function wordsIn(result, id, asOther) {
  const three = THREE.find((row) => id.startsWith(row));
  if (!three) return cellOf(result, id)?.text ?? '';
  const one = `${SINGLE}${id.slice(three.length)}`;
  if (!isMore(result, one)) return cellOf(result, one).text;
  if (!asOther) return '';
  return three === THREE[2] ? cellOf(result, one).text : '0';
}

/**
 * The text with these tables in the new form. The sentences of their sections stay.
 * @param {Description} described in Chinese @param {Result} result @param {Turning} turning @param {boolean} asOther
 */
export const withNewForm = (described, result, { tables }, asOther) =>
  withTables(result, tables, (id) => formText(form(described, id, '2021'), (cell) => wordsIn(result, cell, asOther)));

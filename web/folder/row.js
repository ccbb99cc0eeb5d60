// What is kept of a checked report while many lie on the desk: what its row shows, and its digest. The rest is worked out again
// when the report is opened.
import { findingsOf, kindOf, openGroups } from '../../wasm/groups.js';
import { tableOf } from '../../wasm/forms.js';
import { ruleCounts } from '../../wasm/rule-counts.js';
import { sectionOf } from '../model/filter.js';
import { counts } from '../model/reading.js';
import { VERDICT_MARKS } from '../model/verdict.js';

/**
 * @typedef {import('../../wasm/types.js').Result} Result @typedef {import('../../wasm/types.js').Description} Description
 * @typedef {import('../../wasm/groups.js').Kind} Kind @typedef {import('../model/cards.js').Card['mark']|'fine'|'stray'} Mark  stray: no report at all
 * @typedef {import('../../wasm/rule-counts.js').RuleCount} RuleCount
 * @typedef {'agrees'|'differs'|'open'|'none'} Past  how it stands with last year's report; none: there is none
 * @typedef {{organ: string, year: number|null, mark: Mark, counts: Result['summary']['counts'], cells: {read: number, all: number, lost: number},
 *   parts: PartMark[]|null, rules: RuleCount[], figures: (number|null)[], past: Past, differs: number, looks: number,
 *   digest: import('../../wasm/types.js').Digest|undefined}} Row  lost: cells that are not read or not there, else places that are not; parts: the six sections, null where it is no report;
 *   figures: those of FIGURES, null where there is no number; looks: how many places of a scan are to be looked at
 * @typedef {'error'|'warn'|'read'|'fine'} PartMark
 */

/** The figures of a report that offices look at first. */
export const FIGURES = [
  'requests.new.total',
  'requests.carriedIn.total',
  'requests.granted.total',
  'requests.carriedOut.total',
  'review.reconsideration.total',
  'review.litigationDirect.total',
  'review.litigationAfter.total',
];

/** @type {Record<Kind, PartMark>} */
const PART_MARKS = { error: 'error', warning: 'warn', unread: 'read', note: 'fine' };
/** From the heaviest. @type {PartMark[]} */
const WEIGHTS = ['error', 'warn', 'read', 'fine'];

/** @param {Description} described @param {Result} result @param {boolean} compared whether last year's report was there @param {number} [looks] @returns {Row} */
export function rowOf(described, result, compared, looks = 0) {
  const { report, summary } = result;
  const groups = openGroups(result);
  const { number, all, missing, unread } = counts(described, result);
  const isNone = result.reading === 'none' || report.filling === 'blank';
  return {
    ...{
      organ: report.organ,
      year: report.year,
      mark: isNone ? 'stray' : VERDICT_MARKS[summary.verdict],
      counts: summary.counts,
    },
    cells: isNone
      ? { read: 0, all: 0, lost: 0 }
      : { read: number, all, lost: missing + unread || (looks ? 0 : summary.counts.unread) },
    parts: isNone ? null : described.sections.map(({ id }) => partMark(result, groups, id)),
    rules: ruleCounts(result, groups),
    figures: FIGURES.map((cell) => numberIn(result, cell)),
    ...past(described, result, groups, compared),
    looks,
    digest: result.digest,
  };
}

/** @param {Result} result @param {string} cell */
const numberIn = ({ report }, cell) =>
  report.tables[tableOf(cell)].cells[cell.slice(cell.indexOf('.') + 1)]?.value ?? null;

/** The heaviest of what was found in a section. @param {Result} result @param {import('../../wasm/groups.js').Group[]} groups @param {string} section */
function partMark(result, groups, section) {
  const own = groups.filter((group) => sectionOf(result, group) === section).map((group) => PART_MARKS[kindOf(group)]);
  const table = /** @type {Record<string, import('../../wasm/types.js').Table>} */ (result.report.tables)[section];
  const lost = table && Object.values(table.cells).some(({ state }) => state === 'missing' || state === 'unread');
  const absent = !result.report.sections.some(({ id }) => id === section) && !table?.found;
  if (lost || absent) own.push('read');
  return WEIGHTS.find((mark) => own.includes(mark)) || 'fine';
}

/** @param {Description} described @param {Result} result @param {import('../../wasm/groups.js').Group[]} groups @param {boolean} compared @returns {{past: Past, differs: number}} */
function past(described, result, groups, compared) {
  if (!compared) return { past: 'none', differs: 0 };
  const years = new Set(described.rules.filter(({ group }) => group === 'previous').map(({ id }) => id));
  const own = groups.filter((group) => findingsOf(result, group).some(({ rule }) => years.has(rule)));
  const differs = own.filter((group) => kindOf(group) === 'error' || kindOf(group) === 'warning').length;
  if (differs) return { past: 'differs', differs };
  return { past: result.reading === 'complete' ? 'agrees' : 'open', differs: 0 };
}

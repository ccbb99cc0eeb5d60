// A report that has just come in, and what the page shows of it first.
import { isList, received } from '../model/desk.js';
import { push } from '../model/history.js';
import { texts } from '../texts/texts.js';
import { deskOf, freshView, typedMeanwhile } from './state.js';

/** @typedef {import('./state.js').Report} Report @typedef {import('./state.js').Result} Result @typedef {import('./state.js').State} State */

/** @param {Result|null|undefined} result */
export const isReport = (result) => Boolean(result) && result?.reading !== 'none';

/** Whether a text has come to a list that is no report. @param {State} state @param {Result} result @param {Pick<Report, 'file'>} [from] */
export const isStray = (state, result, from) => isList(deskOf(state)) && !isReport(result) && !from?.file;

/** The state with a report that has just come in. @param {State} state @param {Report} report @returns {State} */
export function arrived(state, report) {
  const before = deskOf(state);
  const desk = received(before, [report]);
  const replaced = before.reports.length > 0 && !desk.reports.includes(before.reports[0]);
  const t = texts(state.lang);
  return {
    ...state,
    ...freshView(),
    history: push(state.history, desk),
    folder: { ...state.folder, walk: [...state.folder.walk, report.id] },
    ...(typedMeanwhile(state) ? {} : { draft: null, typing: false }),
    scan: null,
    look: state.scans?.looks(report) ? { steps: [], typed: null } : null,
    problem: null,
    menu: false,
    page: 'check',
    answer: replaced ? { words: t('said.replaced'), undo: true, refused: false } : null,
    table: report.result ? firstTable(report.result) : 'requests',
    steps: 0,
  };
}

/** What a check that went well does not put right. @param {State} state */
export const standing = ({ problem }) => (problem?.kind === 'kept' ? problem : null);

/** The table to show first: the one with the first wrong cell, else that of the requests. @param {Result} result */
export function firstTable(result) {
  const cell = result.findings.filter((f) => f.severity === 'error').flatMap((f) => f.cells)[0] || 'requests.';
  return /** @type {import('./state.js').TableName} */ (cell.slice(0, cell.indexOf('.')));
}

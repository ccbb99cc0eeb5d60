// The reports that lie on the desk, and which of them is open. Undo goes from desk to desk, so that nothing is ever lost:
// neither an edit nor a report that another one has replaced.

import { cards, withGone } from './cards.js';

/**
 * @typedef {import('../../wasm/types.js').Document} Document
 * @typedef {import('../../wasm/types.js').Result} Result
 * @typedef {{name: string, document: Document, result?: Result}} Previous
 * @typedef {{id: string, name: string, format: string, document: Document|null, result: Result|null, problem: string,
 *   pendingEdits: readonly import('./edits.js').Change[]|null, base?: Document, original?: import('./changes.js').Original, muted: ReadonlySet<string>,
 *   seenCards: readonly import('./cards.js').Card[], previous?: Previous, file?: File, pasted?: string, packed: string,
 *   row: import('../folder/row.js').Row|null, sent: boolean, note: string, form?: boolean,
 *   confirmed?: readonly string[], scanned?: boolean, scan?: import('../scans/seen.js').Scan, pages?: import('../scans/seen.js').Pages}} Report
 *   document: as it stands now; null until its file was read, and in a list while it is not open; result: null until it was checked; problem: why it could not be
 *   read; pendingEdits: the cells that were changed since `result` was worked out; null where the text was changed otherwise; base: the document that
 *   `result` is of, while `document` already has cells set that it lacks; original: as it was before the first change; seenCards: all cards that it had since it was opened;
 *   file, pasted: the file or the rich text that it came from, for as long as the page lies open; packed: its document as it was read, in a list; empty once that was changed;
 *   row: what a list shows of it; sent: whether it was sent back to its authors; note: of one's own, for whoever looks through the list;
 *   form: whether it began as the official blank form; confirmed: what of a scan was held against its pictures, cells by their ids and words as they stand; scanned: whether its file holds pictures that nobody has recognised yet; scan: what is there of a scan, for as long as the page lies open; pages: of one that was not recognised to its end
 * @typedef {{readonly reports: readonly Report[], readonly open: string, readonly folder?: import('../page/state.js').Folder, readonly of?: string}} Desk
 *   open: the id of a report, or nothing; folder: how a list was looked at when it was left; of: the report in which the step was made that led here
 */

/** Whether it was read, and lies here. @param {Pick<Report, 'document'|'packed'>} report */
export const liesHere = ({ document, packed }) => Boolean(document || packed);

/** @type {Desk} */
export const empty = { reports: [], open: '' };

let last = 0;
const newId = () => {
  last += 1;
  return `${Date.now().toString(36)}-${last}`;
};

/** A report that was just read. @param {Document} document @param {Result|null} result @param {string} [name] @returns {Report} */
export const reportOf = (document, result, name = document.name) => ({
  ...awaited(name),
  format: document.format,
  document,
  ...(result ? checked([], result) : {}),
  form: result?.report.filling === 'blank',
});

/**
 * What a check brings to a report.
 * @param {readonly import('./cards.js').Card[]} seenCards @param {Result} result @param {boolean} [gone] whether cards that are gone are remembered
 */
export function checked(seenCards, result, gone = true) {
  const now = cards(result, undefined, seenCards);
  return { result, seenCards: gone ? withGone(seenCards, now) : now };
}

/** A report whose file is still to be read. @param {string} name @param {File} [file] @returns {Report} */
export const awaited = (name, file) => ({
  id: newId(),
  name,
  format: 'text',
  document: null,
  result: null,
  problem: '',
  pendingEdits: [],
  muted: new Set(),
  seenCards: [],
  file,
  packed: '',
  row: null,
  sent: false,
  note: '',
});

/** @param {Desk} desk @returns {Report|undefined} */
export const opened = ({ reports, open }) => reports.find((report) => report.id === open);

/** Whether the reports are shown as a list. @param {Desk} desk */
export const isList = ({ reports }) => reports.length > 1;

/** @param {readonly Report[]} reports @returns {Desk} these alone; one lies open */
export const deskOf = (reports) => ({ reports, open: reports.length === 1 ? reports[0].id : '' });

/** The reports in the order in which one goes from one to the next. @param {Desk} desk @param {readonly string[]} walk as the list has shown them */
export function inOrder({ reports, open }, walk) {
  const all = new Map(reports.map((report) => [report.id, report]));
  const known = walk.flatMap((id) => all.get(id) || []);
  return known.some(({ id }) => id === open) ? known : reports;
}

/** A list takes what comes as well; a single report makes room. @param {Desk} desk @param {readonly Report[]} reports @returns {Desk} */
export const received = (desk, reports) =>
  isList(desk)
    ? { reports: [...desk.reports, ...reports], open: desk.open && reports.length === 1 ? reports[0].id : desk.open }
    : deskOf(reports);

/** The desk with something else known or done about one report. @param {Desk} desk @param {string} id @param {Partial<Report>} change @returns {Desk} */
export const withReport = (desk, id, change) => ({
  ...desk,
  reports: desk.reports.map((report) => (report.id === id ? { ...report, ...change } : report)),
});

/** The same for many. @param {Desk} desk @param {ReadonlyMap<string, Partial<Report>>} changes by id @returns {Desk} */
export const withReports = (desk, changes) =>
  changes.size === 0
    ? desk
    : {
        ...desk,
        reports: desk.reports.map((report) =>
          changes.has(report.id) ? { ...report, ...changes.get(report.id) } : report,
        ),
      };

/** @param {Desk} desk @param {string} id @returns {Desk} */
export const withOpen = (desk, id) => ({ ...desk, open: id });

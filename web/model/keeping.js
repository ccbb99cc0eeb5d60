// The desk and its history as one plain value, for what survives a reload. Results are not kept: they are worked out again.
import { awaited } from './desk.js';

/**
 * @typedef {import('./desk.js').Desk} Desk
 * @typedef {import('./desk.js').Report} Report
 * @typedef {import('./desk.js').Document} Document
 * @typedef {import('./history.js').History<Desk>} DeskHistory
 * @typedef {Pick<Report, 'id'|'name'|'format'|'problem'|'applied'|'fixed'|'sent'|'note'> & {document: number, muted: string[],
 *   previous?: {name: string, document: number}}} KeptReport
 * @typedef {{open: string, reports: KeptReport[]}} KeptDesk
 * @typedef {{documents: (Document|string)[], past: KeptDesk[], now: KeptDesk, future: KeptDesk[]}} Kept  a document is named by its place
 */

/** @param {DeskHistory} history @param {number} steps how many of the steps before and after are kept @returns {Kept} */
export function packed({ past, now, future }, steps) {
  /** @type {Map<Document|string, number>} */
  const places = new Map();
  const place = (/** @type {Document|string|null} */ document) => {
    if (!document) return -1;
    if (!places.has(document)) places.set(document, places.size);
    return /** @type {number} */ (places.get(document));
  };
  const report = (
    /** @type {Report} */ { id, name, format, problem, applied, fixed, sent, note, muted, document, packed, previous },
  ) => ({
    ...{ id, name, format, problem, applied, fixed, sent, note },
    document: place(packed || document),
    muted: Array.from(muted),
    previous: previous && { name: previous.name, document: place(previous.document) },
  });
  const desk = (/** @type {Desk} */ { open, reports }) => ({ open, reports: reports.map(report) });
  const kept = {
    past: past.slice(Math.max(0, past.length - steps)).map(desk),
    now: desk(now),
    future: future.slice(0, steps).map(desk),
  };
  return { ...kept, documents: Array.from(places.keys()) };
}

/** @param {Document} document */
const isDocument = (document) =>
  typeof document.format === 'string' &&
  ('blocks' in document ? Array.isArray(document.blocks) : typeof document.text === 'string');

/** @param {Kept} kept @returns {DeskHistory} @throws {TypeError} where it is none */
export function unpacked({ documents, past, now, future }) {
  if (!documents.every((one) => typeof one === 'string' || isDocument(one))) throw new TypeError('no documents');
  const known = (/** @type {number} */ at) => {
    const one = documents[at] || '';
    return typeof one === 'string' ? { document: null, packed: one } : { document: one, packed: '' };
  };
  const report = (/** @type {KeptReport} */ { document, muted, previous, ...same }) => ({
    ...awaited(same.name),
    ...same,
    ...known(document),
    muted: new Set(muted),
    previous: previous && { name: previous.name, document: /** @type {Document} */ (documents[previous.document]) },
  });
  const desk = (/** @type {KeptDesk} */ { open, reports }) => ({ open, reports: reports.map(report) });
  return { past: past.map(desk), now: desk(now), future: future.map(desk) };
}

/** How many characters a desk of packed reports takes, about. @param {Desk} desk */
export const sizeOf = ({ reports }) => reports.reduce((sum, { packed }) => sum + packed.length, 0);

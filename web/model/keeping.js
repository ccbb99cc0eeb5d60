// The desk and its history as one plain value, for what survives a reload. Results are not kept: they are worked out again.
import { awaited } from './desk.js';

/**
 * @typedef {import('./desk.js').Desk} Desk
 * @typedef {import('./desk.js').Report} Report
 * @typedef {import('./desk.js').Document} Document
 * @typedef {import('./history.js').History<Desk>} DeskHistory
 * @typedef {Pick<Report, 'id'|'name'|'format'|'problem'|'sent'|'note'> & {document: number, came: number, muted: string[],
 *   previous?: {name: string, document: number}}} KeptReport
 * @typedef {{open: string, reports: KeptReport[]}} KeptDesk
 * @typedef {{documents: (Document|string)[], cames: import('./changes.js').Came[], past: KeptDesk[], now: KeptDesk, future: KeptDesk[]}} Kept  a document is named by its place, and so is what it came as
 */

/** @param {DeskHistory} history @param {number} steps how many of the steps before and after are kept @returns {Kept} */
export function packed({ past, now, future }, steps) {
  const documents = /** @type {ReturnType<typeof numbered<Document|string>>} */ (numbered());
  const cames = /** @type {ReturnType<typeof numbered<import('./changes.js').Came>>} */ (numbered());
  const report = (
    /** @type {Report} */ { id, name, format, problem, sent, note, came, muted, document, packed, previous },
  ) => ({
    ...{ id, name, format, problem, sent, note },
    came: cames.place(came),
    document: documents.place(packed || document),
    muted: Array.from(muted),
    previous: previous && { name: previous.name, document: documents.place(previous.document) },
  });
  const desk = (/** @type {Desk} */ { open, reports }) => ({ open, reports: reports.map(report) });
  const kept = {
    past: past.slice(Math.max(0, past.length - steps)).map(desk),
    now: desk(now),
    future: future.slice(0, steps).map(desk),
  };
  return { ...kept, documents: documents.all(), cames: cames.all() };
}

/** Each thing once, named by its place. @template T */
function numbered() {
  /** @type {Map<T, number>} */
  const places = new Map();
  return {
    all: () => Array.from(places.keys()),
    place(/** @type {T|null|undefined} */ thing) {
      if (!thing) return -1;
      if (!places.has(thing)) places.set(thing, places.size);
      return /** @type {number} */ (places.get(thing));
    },
  };
}

/** @param {Document} document */
const isDocument = (document) =>
  typeof document.format === 'string' &&
  ('blocks' in document ? Array.isArray(document.blocks) : typeof document.text === 'string');

/** @param {Kept} kept @returns {DeskHistory} @throws {TypeError} where it is none */
export function unpacked({ documents, cames, past, now, future }) {
  if (!documents.every((one) => typeof one === 'string' || isDocument(one))) throw new TypeError('no documents');
  const known = (/** @type {number} */ at) => {
    const one = documents[at] || '';
    return typeof one === 'string' ? { document: null, packed: one } : { document: one, packed: '' };
  };
  const report = (/** @type {KeptReport} */ { document, came, muted, previous, ...same }) => ({
    ...awaited(same.name),
    ...same,
    ...known(document),
    came: cames[came],
    muted: new Set(muted),
    previous: previous && { name: previous.name, document: /** @type {Document} */ (documents[previous.document]) },
  });
  const desk = (/** @type {KeptDesk} */ { open, reports }) => ({ open, reports: reports.map(report) });
  return { past: past.map(desk), now: desk(now), future: future.map(desk) };
}

/** How many characters a desk of packed reports takes, about. @param {Desk} desk */
export const sizeOf = ({ reports }) => reports.reduce((sum, { packed }) => sum + packed.length, 0);

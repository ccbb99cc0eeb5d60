// The desk and its history as one plain value, for what survives a reload. Results are not kept: they are worked out again.
import { TABLES } from '../../wasm/forms.js';
import { awaited } from './desk.js';
import { allIn, anyOf, fields, isCount, isFlag, isRange, isText, listOf, maybe } from './shapes.js';

/**
 * @typedef {import('./desk.js').Desk} Desk
 * @typedef {import('./desk.js').Report} Report
 * @typedef {import('./desk.js').Document} Document
 * @typedef {import('./history.js').History} DeskHistory
 * @typedef {Pick<Report, 'id'|'name'|'format'|'problem'|'sent'|'note'|'form'|'pages'|'confirmed'> & {document: number, came: number, muted: string[],
 *   previous?: {name: string, document: number}}} KeptReport
 * @typedef {{open: string, of?: string, reports: KeptReport[]}} KeptDesk
 * @typedef {{documents: (Document|string)[], cames: import('./changes.js').Original[], past: KeptDesk[], now: KeptDesk, future: KeptDesk[]}} Kept  a document is named by its place, and so is what it came as
 */

/** What of a report is kept as it is, wherever. @param {Report} report */
export const wordsOf = ({ id, name, format, problem, sent, note, pages, confirmed, muted }) => ({
  ...{ id, name, format, problem, sent, note, pages, confirmed },
  muted: Array.from(muted),
});

/** @param {DeskHistory} history @param {number} steps how many of the steps before and after are kept @returns {Kept} */
export function packed({ past, now, future }, steps) {
  const documents = /** @type {ReturnType<typeof numbered<Document|string>>} */ (numbered());
  const originals = /** @type {ReturnType<typeof numbered<import('./changes.js').Original>>} */ (numbered());
  const report = (/** @type {Report} */ one) => ({
    ...wordsOf(one),
    form: one.form,
    came: originals.place(one.original),
    document: documents.place(one.packed || one.document),
    previous: one.previous && { name: one.previous.name, document: documents.place(one.previous.document) },
  });
  const desk = (/** @type {Desk} */ { open, of, reports }) => ({ open, of, reports: reports.map(report) });
  const kept = {
    past: past.slice(Math.max(0, past.length - steps)).map(desk),
    now: desk(now),
    future: future.slice(0, steps).map(desk),
  };
  return { ...kept, documents: documents.all(), cames: originals.all() };
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

export const isDocument = anyOf(
  isText, // packed
  fields({ name: isText, format: isText, text: isText }),
  fields({ name: isText, format: isText, blocks: listOf(fields({ type: isText })) }),
);
const isCell = allIn(anyOf(isText, isFlag, isRange, (value) => value === null || typeof value === 'number'));
const isTable = fields({ format: isText, range: maybe(isRange), cells: allIn(isCell) });
export const isOriginal = fields({
  source: fields({ text: isText }),
  report: fields({
    tables: fields(Object.fromEntries(TABLES.map((id) => [id, isTable]))),
    sections: listOf(fields({ id: isText, range: isRange })),
    paragraphs: listOf(fields({ range: isRange })),
  }),
});
export const arePages = fields({ read: isCount, of: isCount });
const isReport = fields({
  ...{ id: isText, name: isText, format: isText, problem: isText, note: isText, sent: isFlag },
  ...{ document: isCount, came: isCount, muted: listOf(isText), form: maybe(isFlag), pages: maybe(arePages) },
  confirmed: maybe(listOf(isText)),
  previous: maybe(fields({ name: isText, document: isCount })),
});
const isDesk = fields({ open: isText, of: maybe(isText), reports: listOf(isReport) });
const isKept = fields({
  ...{ documents: listOf(isDocument), cames: listOf(isOriginal) },
  ...{ past: listOf(isDesk), now: isDesk, future: listOf(isDesk) },
});

/** @param {unknown} found @returns {DeskHistory} @throws {TypeError} where it is not what we wrote */
export function unpacked(found) {
  if (!isKept(found)) throw new TypeError('no desk of ours');
  const { documents, cames: originals, past, now, future } = /** @type {Kept} */ (found);
  const known = (/** @type {number} */ at) => {
    const one = documents[at] || '';
    return typeof one === 'string' ? { document: null, packed: one } : { document: one, packed: '' };
  };
  const report = (
    /** @type {KeptReport} */ {
      id,
      name,
      format,
      problem,
      sent,
      note,
      form,
      pages,
      confirmed,
      document,
      came: original,
      muted,
      previous,
    },
  ) => ({
    ...awaited(name),
    ...{ id, format, problem, sent, note, form, pages, confirmed },
    ...known(document),
    original: originals[original],
    muted: new Set(muted),
    previous: previous && { name: previous.name, document: /** @type {Document} */ (documents[previous.document]) },
  });
  const desk = (/** @type {KeptDesk} */ { open, of, reports }) => ({ open, of, reports: reports.map(report) });
  return { past: past.map(desk), now: desk(now), future: future.map(desk) };
}

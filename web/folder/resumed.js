// A work that this browser has kept, on the desk again. Anyone of the same site may have written there: what does not fit is refused.
import { awaited } from '../model/desk.js';
import { arePages, isOriginal, isDocument } from '../model/keeping.js';
import { anyOf, fields, isCount, isFlag, isRecord, isText, listOf, maybe } from '../model/shapes.js';
import { fileOf } from './archive.js';
import { HEAD } from './kept.js';
import { isStandards } from './session.js';

/**
 * @typedef {import('./kept.js').Report} Report @typedef {import('./kept.js').DeskHistory} DeskHistory @typedef {import('./kept.js').KeptHead} KeptHead
 * @typedef {import('./kept.js').KeptDesk} KeptDesk @typedef {import('./kept.js').KeptReport} KeptReport @typedef {import('./kept.js').KeptEntry} KeptEntry
 */

/** @type {import('../model/shapes.js').Shape} */
const isFile = (value) => value instanceof Blob;
const isDesk = fields({ open: isText, of: maybe(isText), reports: listOf(isCount) });
const isHead = fields({
  past: listOf(isCount),
  now: isCount,
  future: listOf(isCount),
  answers: isRecord,
  walk: maybe(listOf(isText)),
});
const isReport = fields({
  ...{ id: isText, name: isText, format: isText, problem: isText, note: isText, sent: isFlag, muted: listOf(isText) },
  ...{ document: isCount, came: isCount, file: isCount },
  ...{ previous: maybe(fields({ name: isText, document: isCount })), pages: maybe(arePages) },
  confirmed: maybe(listOf(isText)),
});
const isEntry = fields({ archive: isCount, entry: fields({ name: isText, start: isCount, size: isCount }) });

/** Things by number, each of a shape. @param {Map<number, unknown>} things */
const finding = (things) => ({
  /** @template T @param {number} number @param {import('../model/shapes.js').Shape} fits @returns {T|undefined} */
  thing(number, fits) {
    const found = number === -1 ? undefined : things.get(number);
    if (number !== -1 && !fits(found)) throw new TypeError('no work of ours');
    return /** @type {T|undefined} */ (found);
  },
  /** @template T @param {number} number @param {import('../model/shapes.js').Shape} fits @returns {T} */
  words(number, fits) {
    const found = JSON.parse(/** @type {string} */ (this.thing(number, isText)));
    if (!fits(found)) throw new TypeError('no work of ours');
    return found;
  },
});

/** @param {ReturnType<typeof finding>} find @param {string} gone what is said of a report of which nothing is there */
const reporting = (find, gone) => (/** @type {number} */ number) => {
  const {
    document,
    came: original,
    file,
    previous,
    muted,
    ...told
  } = /** @type {KeptReport} */ (find.words(number, isReport));
  const text = /** @type {Report['document']|string} */ (find.thing(document, isDocument) ?? null);
  const source = fileAt(find, file);
  const before = previous && find.thing(previous.document, isDocument);
  return /** @type {Report} */ ({
    ...awaited(told.name, source),
    ...told,
    ...(typeof text === 'string' ? { packed: text } : { document: text }),
    problem: source && !text ? '' : told.problem || (text ? '' : gone), // a file is tried again
    original: find.thing(original, isOriginal),
    muted: new Set(muted),
    previous: before && { name: previous.name, document: before },
  });
};

/** @param {ReturnType<typeof finding>} find @param {number} number @returns {File|undefined} */
function fileAt(find, number) {
  const found = find.thing(number, anyOf(isText, isFile));
  if (typeof found !== 'string') return /** @type {File|undefined} */ (found);
  const { archive, entry } = /** @type {KeptEntry} */ (find.words(number, isEntry));
  return /** @type {File} */ (fileOf(/** @type {File} */ (find.thing(archive, isFile)), entry));
}

/** @template T @param {(number: number) => T} make @returns {(number: number) => T} what one number names is one thing */
function shared(make) {
  /** @type {Map<number, T>} */
  const made = new Map();
  return (number) => {
    const had = made.get(number) ?? make(number);
    made.set(number, had);
    return had;
  };
}

/**
 * @param {Map<number, unknown>} things @param {string} gone what is said of a report of which nothing is there
 * @returns {{history: DeskHistory, head: import('./session.js').Standards & {walk: readonly string[]}}} @throws {TypeError} where it is not what we wrote
 */
export function resumed(things, gone) {
  const find = finding(things);
  const { past, now, future, ...standards } = /** @type {KeptHead} */ (find.thing(HEAD, isHead));
  const packed = (/** @type {number} */ number) => /** @type {string} */ (find.thing(number, isText));
  const head = {
    ...standards,
    walk: standards.walk || [],
    consolidated: standards.consolidated && {
      ...standards.consolidated,
      packed: packed(standards.consolidated.packed),
    },
    earlier: standards.earlier.map((one) => ({ ...one, packed: packed(one.packed) })),
  };
  if (!isStandards(head)) throw new TypeError('no work of ours');
  const report = shared(reporting(find, gone));
  const desk = shared((number) => {
    const { open, of, reports } = /** @type {KeptDesk} */ (find.words(number, isDesk));
    return { open, of, reports: reports.map(report) };
  });
  return { history: { past: past.map(desk), now: desk(now), future: future.map(desk) }, head };
}

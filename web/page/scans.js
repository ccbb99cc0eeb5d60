// Scans: the part of the page for them is brought when the first comes.
import { arePages, isPictureName, REASONS } from '../../recognition/pictures/kinds.js';
import { EngineError } from '../engine/client.js';

/**
 * @typedef {ReturnType<typeof scanning>} ScanGate
 * @typedef {{store: import('./state.js').Store, check: import('./checking.js').Checking, focus: import('./focus.js').Focus,
 *   texts: typeof import('../texts/texts.js').texts, bundles: import('../scans/reading.js').Bundles}} Tools
 * @typedef {import('lit-html').TemplateResult} View
 *
 * @typedef {object} Scans
 * @property {(files: File[], from: Parameters<import('./checking.js').Checking['open']>[1], signal: AbortSignal, beside?: boolean) => Promise<void>} take recognises a file, or pictures of one report's pages, and opens it;
 *   beside: it is open without them
 * @property {(scans: {file: File, name: string}[], signal: AbortSignal, come: (at: number, found: import('../scans/seen.js').Read | {problem: string}) => Promise<unknown>) => Promise<void>} each
 *   recognises several, one after the other
 * @property {(files: File[]) => Promise<boolean>} adds takes pictures as the next pages of the scan that lies open, or is coming in; whether they can be such
 * @property {(model: import('./model.js').Model, act: import('./main.js').Act) => View|symbol} underway asks, or says how far it is
 * @property {(model: import('./model.js').Work, act: import('./main.js').Act) => View|undefined} sheet the scan itself, while its page lies open
 * @property {(model: import('./model.js').Work) => View|undefined} look what is to be looked at now, while that goes on
 * @property {(report: import('./state.js').Report, result?: import('./state.js').Result|null) => number} looks how many places of a report are to be looked at
 * @property {(report: import('./state.js').Report, result: import('./state.js').Result, lang: import('../../wasm/types.js').Language) => Promise<import('../../wasm/writers/returned.js').Source>} given a scan whose pictures are there, to be given back with what a result says
 * @property {() => Promise<void>} back to what was looked at before
 * @property {(model: import('./model.js').Work, act: import('./main.js').Act) => View|symbol} wayBack to what nobody has looked at, and on to the next scan of a list
 */

/** Whether a reader gave up a file because it holds pictures that can be recognised: those of an OFD cannot. @param {unknown} error @param {string} name */
export const isOfPictures = (error, name) => REASONS.includes(EngineError.of(error).code) && !/\.ofd$/i.test(name);

/** @param {import('./state.js').Result} result */
const lacksTable = ({ report }) => Object.values(report.tables).some(({ found }) => !found);

/**
 * @param {import('./state.js').Store} store @param {{use: import('../engine/bundles.js').Use}} bundles
 * @param {(part: typeof import('../scans/index.js')) => Scans} create
 */
export function scanning(store, bundles, create) {
  /** The part; none where it cannot be had, nor in a file by itself that is without it. */
  async function part() {
    if (store.state.scans) return store.state.scans;
    try {
      await store.set({ scans: create(await bundles.use('scans')) });
    } catch {} // the reader's sentence says what to do
    return store.state.scans;
  }
  return {
    part,
    /** Opens pictures that lie together, and are called so, as the pages of one report. @param {import('../folder/archive.js').Incoming[]} files */
    async takesPages(files) {
      const names = files.map(({ path }) => path);
      const take = names.every(isPictureName) && arePages(names) ? (await part())?.take : undefined;
      const pages = files.map(({ file }) => /** @type {File} */ (file));
      return take && ((/** @type {AbortSignal} */ signal) => take(pages, { file: pages[0] }, signal));
    },
    /** What is open of a file lacks a table, and the file has pictures. @param {import('../../wasm/types.js').Document} document @param {import('./state.js').Result|null|undefined} result @returns {Promise<Scans['take']|undefined>} */
    beside: async (document, result) =>
      'pictures' in document && result && lacksTable(result) ? (await part())?.take : undefined,
    /** What a reader could not read because it holds pictures. @param {unknown} error the reader's @param {string} name @returns {Promise<Scans['take']|undefined>} */
    insteadOf: async (error, name) => (isOfPictures(error, name) ? (await part())?.take : undefined),
  };
}

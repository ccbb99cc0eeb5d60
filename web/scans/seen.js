// What pictures hold: asked about where something is to be loaded, recognised, and the doubtful numbers found in their cells.
import { isAble } from './able.js';
import { located } from './doubts.js';
import { pictureIn } from './picture-file.js';
import { loadingOf, readingOf } from './progress.js';
import { isHere, isReady, recognised } from './reading.js';

/**
 * @typedef {import('../../wasm/document.js').BlockDocument} BlockDocument @typedef {import('./progress.js').Place} Place
 * @typedef {{files: File[], blocks: readonly import('./reading.js').Block[], pictures: readonly (import('./picture.js').Picture|null)[], figures: readonly import('./doubts.js').Figure[]}} Scan  what is there of a scan for as long as
 *   the page lies open: its files, its pages as far as they were recognised, their pictures, the numbers that were not seen for sure
 * @typedef {{read: number, of: number}} Pages  how many were recognised
 * @typedef {{document: BlockDocument, scan: Scan, pages?: Pages}} Read  pages: where it was not recognised to its end
 */

/** Of what nothing is known yet. @param {File[]} files @param {string} name @returns {Read} */
export const unread = (files, name) => ({
  document: { name, format: 'scan', blocks: [] },
  scan: { files, blocks: [], pictures: [], figures: [] },
});

/**
 * Asks whether to recognise, where something is to be loaded for that: once is enough; and of each report that is there without its pictures.
 * @param {import('../page/scans.js').Tools} tools
 */
function asking({ store, focus }) {
  let agreed = false;
  return async (/** @type {string} */ name, /** @type {boolean} */ beside, /** @type {AbortSignal} */ signal) => {
    const here = agreed || store.state.embedded || (await isHere());
    if (here && !beside) return true;
    /** @type {boolean} */
    const wants = await new Promise((answer) => {
      signal.addEventListener('abort', () => answer(false));
      store.set({ scan: { asking: { name, beside, here, answer } } }).then(() => focus.notice());
    });
    agreed = here || wants;
    return wants;
  };
}

/** @param {import('../page/scans.js').Tools} tools @param {() => import('../texts/texts.js').T} words */
export function seeing(tools, words) {
  const { store, check, bundles } = tools;
  const wanted = asking(tools);

  /** @param {Uint8Array<ArrayBuffer>[]} files @param {Read} known @param {AbortSignal} signal @param {Place} [place] @returns {Promise<Read>} */
  async function read(files, { document, scan, pages }, signal, place) {
    let begun = 0;
    await store.set({ scan: { loading: loadingOf(isReady() ? RECOGNITION.parts.length : 0) } });
    const known = { pages: pages?.read ?? 0, blocks: document.blocks.length };
    const follow = (/** @type {import('./reading.js').Underway} */ told) => {
      if ('loaded' in told) return store.set({ scan: { loading: loadingOf(told.loaded) } });
      begun = begun || Date.now();
      const at = readingOf(told.done, told.pages, Date.now() - begun, known.pages);
      return store.set({ scan: { reading: { ...at, cells: told.cells, place, stop: told.stop } } });
    };
    const found = await recognised(bundles, { files, name: document.name, known }, follow, signal);
    const blocks = [...document.blocks, ...found.blocks];
    const whole = { ...document, blocks };
    const pictures = [...scan.pictures, ...found.pictures];
    const asked = (/** @type {BlockDocument} */ it) => check.check(it, undefined, signal);
    const figures = await located(whole, [...scan.figures, ...found.figures], asked);
    const left = found.read < found.of ? { read: found.read, of: found.of } : undefined;
    return { document: whole, scan: { ...scan, blocks, pictures, figures }, pages: left };
  }

  /**
   * What pictures hold; undefined where somebody does not want to know.
   * @param {Read} known @param {AbortSignal} signal @param {{place?: Place, beside?: boolean}} [about] beside: whether a report is there without them
   */
  return async (known, signal, { place, beside = false } = {}) => {
    const { name } = known.document;
    if (!isAble() && beside) return undefined;
    if (!isAble()) throw { code: 'file', words: words()('scan.unable', { name }) };
    const files = await Promise.all(known.scan.files.map((file) => pictureIn(file, store.state.lang)));
    return (await wanted(name, beside, signal)) ? read(files, known, signal, place) : undefined;
  };
}

// What pictures hold: asked about where something is to be loaded, recognised, and the doubtful numbers found in their cells.
import { isAble } from './able.js';
import { located } from './doubts.js';
import { pictureIn } from './picture-file.js';
import { loadingOf, readingOf } from './progress.js';
import { isHere, recognised } from './reading.js';

/** @typedef {{document: import('./reading.js').BlockDocument, scan: import('./doubts.js').Doubt[]}} Read @typedef {import('./progress.js').Place} Place */

/** @param {import('../page/scans.js').Tools} tools @param {() => import('../texts/texts.js').T} words */
export function seeing({ store, check, focus, bundles }, words) {
  /** Once is enough. */
  let agreed = false;
  /** @param {string} name @param {AbortSignal} signal @returns {Promise<boolean>} */
  const wanted = (name, signal) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(false));
      store.set({ scan: { asking: { name, answer: resolve } } }).then(() => focus.notice());
    });

  /** @param {import('./reading.js').Scanned} scanned @param {AbortSignal} signal @param {Place} [place] @returns {Promise<Read>} */
  async function read(scanned, signal, place) {
    let begun = 0;
    await store.set({ scan: { loading: loadingOf(0) } });
    const follow = (/** @type {import('./reading.js').Underway} */ told) => {
      if ('loaded' in told) return store.set({ scan: { loading: loadingOf(told.loaded) } });
      begun = begun || Date.now();
      return store.set({ scan: { reading: { ...readingOf(told.done, told.pages, Date.now() - begun), place } } });
    };
    const { document, pages } = await recognised(bundles, scanned, follow, signal);
    return { document, scan: await located(document, pages, (it) => check.check(it, undefined, signal)) };
  }

  /** What the pictures hold; undefined where somebody does not want to know. @param {File[]} pictures @param {string} name @param {AbortSignal} signal @param {Place} [place] */
  return async (pictures, name, signal, place) => {
    if (!isAble()) throw { code: 'file', words: words()('scan.unable', { name }) };
    const files = await Promise.all(pictures.map((file) => pictureIn(file, store.state.lang)));
    agreed = agreed || store.state.embedded || (await isHere()) || (await wanted(name, signal));
    return agreed ? read({ files, name }, signal, place) : undefined;
  };
}

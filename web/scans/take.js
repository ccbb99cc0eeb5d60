// A file that holds pictures: asked about where something is to be loaded, recognised, checked.
import { explain } from '../../wasm/readers/errors.js';
import { isAble } from './able.js';
import { located } from './doubts.js';
import { pictureIn } from './picture-file.js';
import { loadingOf, readingOf } from './progress.js';
import { isHere, recognised } from './reading.js';

/** @param {import('../page/scans.js').Tools} tools @param {() => import('../texts/texts.js').T} words @returns {import('../page/scans.js').Scans['take']} */
export function taking({ store, check, focus }, words) {
  /** Once is enough. */
  let agreed = false;
  /** @param {string} name @param {AbortSignal} signal @returns {Promise<boolean>} */
  const wanted = (name, signal) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(false));
      store.set({ scan: { asking: { name, answer: resolve } } }).then(() => focus.notice());
    });

  /** @param {Uint8Array<ArrayBuffer>} bytes @param {string} name @param {AbortSignal} signal */
  async function read(bytes, name, signal) {
    let begun = 0;
    await store.set({ scan: { loading: loadingOf(0) } });
    const follow = (/** @type {import('./reading.js').Underway} */ told) => {
      if ('loaded' in told) return store.set({ scan: { loading: loadingOf(told.loaded) } });
      begun = begun || Date.now();
      return store.set({ scan: { reading: readingOf(told.done, told.pages, Date.now() - begun) } });
    };
    const { document, pages } = await recognised(bytes, name, follow, signal);
    return { document, scan: await located(document, pages, (it) => check.check(it, undefined, signal)) };
  }

  return async (file, from, signal) => {
    signal.addEventListener('abort', () => store.set({ scan: null }));
    try {
      if (!isAble()) throw { code: 'file', words: words()('scan.unable', { name: file.name }) };
      const bytes = await pictureIn(file, store.state.lang);
      agreed = agreed || (await isHere()) || (await wanted(file.name, signal));
      if (!agreed) return;
      const { document, scan } = await read(bytes, file.name, signal);
      await check.open(document, { ...from, scan }, signal);
    } catch (error) {
      if (!signal.aborted) check.failed(told(error, file.name, store.state.lang), file.name);
    } finally {
      if (!signal.aborted) await store.set({ scan: null }); // else that of the one that has come since
    }
  };
}

/** What the file is to blame for, in the sentence of the readers. @param {unknown} thrown @param {string} name @param {import('../../wasm/types.js').Language} lang */
function told(thrown, name, lang) {
  const { reason } = /** @type {import('./recogniser.js').Failure} */ (thrown);
  return reason ? { code: 'file', words: explain(reason, name, lang) } : thrown;
}

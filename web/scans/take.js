// A file that holds pictures: asked about where something is to be loaded, recognised, checked.
import { bytesOf } from '../engine/client.js';
import { explain } from '../../wasm/readers/errors.js';
import { isAble } from './able.js';
import { located } from './doubts.js';
import { loadingOf, readingOf } from './progress.js';
import { isHere, recognised } from './reading.js';

/** @param {import('../page/scans.js').Tools} tools @param {() => import('../texts/texts.js').T} words @returns {import('../page/scans.js').Scans['take']} */
export function taking({ store, check, focus }, words) {
  /** @param {string} name @param {AbortSignal} signal @returns {Promise<boolean>} */
  const wanted = (name, signal) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(false));
      store.set({ scan: { asking: { name, answer: resolve } } }).then(() => focus.notice());
    });

  /** @param {File} file @param {AbortSignal} signal */
  async function read(file, signal) {
    const bytes = await bytesOf(file, file.name, store.state.lang);
    let begun = 0;
    await store.set({ scan: { loading: loadingOf(0) } });
    const follow = (/** @type {import('./reading.js').Underway} */ told) => {
      if ('loaded' in told) return store.set({ scan: { loading: loadingOf(told.loaded) } });
      begun = begun || Date.now();
      return store.set({ scan: { reading: readingOf(told.done, told.pages, Date.now() - begun) } });
    };
    const { document, pages } = await recognised(bytes, file.name, follow, signal);
    return { document, scan: await located(document, pages, (it) => check.check(it, undefined, signal)) };
  }

  return async (file, from, signal) => {
    try {
      if (!isAble()) throw { code: 'file', words: words()('scan.unable', { name: file.name }) };
      if (!(await isHere()) && !(await wanted(file.name, signal))) return;
      const { document, scan } = await read(file, signal);
      await store.set({ scan: null });
      await check.open(document, { ...from, scan }, signal);
    } catch (error) {
      if (!signal.aborted) check.failed(told(error, file.name, store.state.lang), file.name);
    } finally {
      await store.set({ scan: null });
    }
  };
}

/** What the file is to blame for, in the sentence of the readers. @param {unknown} thrown @param {string} name @param {import('../../wasm/types.js').Language} lang */
function told(thrown, name, lang) {
  const { reason } = /** @type {import('./recogniser.js').Failure} */ (thrown);
  return reason ? { code: 'file', words: explain(reason, name, lang) } : thrown;
}

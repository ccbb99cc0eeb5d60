// The page's side of the recogniser: a worker that is ended when it is done, since it holds the model.
import { importing } from '../engine/importing.js';
import { trusted } from '../engine/trusted.js';

/**
 * @typedef {{loaded: number} | {done: number, pages: number}} Underway  loaded: how many of the scripts have come; done: pages, in parts
 * @typedef {import('../../wasm/document.js').BlockDocument} BlockDocument
 * @typedef {import('../../recognition/document.js').Doubtful} Doubtful
 */

/** @param {string} name */
const addressOf = (name) => new URL(`recognition/${name}.js`, location.href).href;

/** Whether all of it is kept in this browser already, so that nothing is to be loaded. */
export async function isHere() {
  if (typeof caches === 'undefined') return false;
  const kept = await Promise.all(RECOGNITION.parts.map(({ name }) => caches.match(addressOf(name))));
  return kept.every(Boolean);
}

/** Made of text, so that it inherits the policy of the page and can connect to nothing either. */
function begun() {
  const brought = RECOGNITION.parts.map(
    ({ name }, i) => `${importing(JSON.stringify(addressOf(name)))};postMessage({loaded:${i + 1}});`,
  );
  const text = [...brought, 'nianbaoBundles.recogniser();'].join('\n');
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const worker = new Worker(trusted.createScriptURL(url));
  worker.addEventListener('message', () => URL.revokeObjectURL(url), { once: true });
  return worker;
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes @param {string} name @param {(told: Underway) => void} follow how far it is @param {AbortSignal} signal
 * @returns {Promise<{document: BlockDocument, pages: Doubtful[]}>} rejects with a code, as the engine does
 */
export function recognised(bytes, name, follow, signal) {
  return new Promise((resolve, reject) => {
    /** @type {Doubtful[]} */
    const pages = [];
    let loaded = 0;
    const worker = begun();
    const end = (/** @type {() => void} */ settle) => {
      worker.terminate();
      settle();
    };
    signal.addEventListener('abort', () => end(() => reject({ code: 'cancelled' })));
    worker.onerror = (event) => {
      event.preventDefault();
      end(() => reject({ code: loaded < RECOGNITION.parts.length ? 'bundle' : 'crash', message: event.message }));
    };
    worker.onmessage = ({ data }) => {
      const told = /** @type {{loaded: number} | import('./recogniser.js').Told} */ (data);
      if ('document' in told) return end(() => resolve({ document: told.document, pages }));
      if ('error' in told) return end(() => reject(told.error));
      if ('doubtful' in told) return void pages.push(told.doubtful);
      if ('loaded' in told) loaded = told.loaded;
      return follow(told);
    };
    worker.postMessage({ bytes, name }, [bytes.buffer]);
  });
}

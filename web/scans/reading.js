// The page's side of the recogniser: a worker that is ended when it is done, since it holds the model.
import { trusted } from '../engine/trusted.js';

/**
 * @typedef {{loaded: number} | {done: number, pages: number}} Underway  loaded: how many of the scripts have come; done: pages, in parts
 * @typedef {import('../../wasm/document.js').BlockDocument} BlockDocument
 * @typedef {import('../../recognition/document.js').Doubtful} Doubtful
 * @typedef {{files: Uint8Array<ArrayBuffer>[], name: string}} Scanned  a PDF, or a picture for each page
 * @typedef {{lines: (names: string[]) => Promise<string[]>}} Bundles
 */

const NAMES = RECOGNITION.parts.map(({ name }) => `recognition/${name}`);

/** Whether all of it is kept in this browser already, so that nothing is to be loaded. */
export async function isHere() {
  if (typeof caches === 'undefined') return false;
  const kept = await Promise.all(NAMES.map((name) => caches.match(new URL(`${name}.js`, location.href).href)));
  return kept.every(Boolean);
}

/** Made of text, so that it inherits the policy of the page and can connect to nothing either. @param {Bundles} bundles */
async function begun(bundles) {
  const lines = await bundles.lines(NAMES);
  const brought = lines.map((line, i) => `${line}postMessage({loaded:${i + 1}});`);
  const text = [...brought, 'nianbaoBundles.recogniser();'].join('\n');
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const worker = new Worker(trusted.createScriptURL(url));
  worker.addEventListener('message', () => URL.revokeObjectURL(url), { once: true });
  return worker;
}

/**
 * @param {Bundles} bundles @param {Scanned} scanned @param {(told: Underway) => void} follow how far it is @param {AbortSignal} signal
 * @returns {Promise<{document: BlockDocument, pages: Doubtful[]}>} rejects with a code, as the engine does
 */
export async function recognised(bundles, scanned, follow, signal) {
  const worker = await begun(bundles);
  try {
    return await answered(worker, scanned, follow, signal);
  } finally {
    worker.terminate();
  }
}

/** @param {Worker} worker @param {Scanned} scanned @param {(told: Underway) => void} follow @param {AbortSignal} signal @returns {ReturnType<typeof recognised>} */
function answered(worker, scanned, follow, signal) {
  return new Promise((resolve, reject) => {
    /** @type {Doubtful[]} */
    const pages = [];
    let loaded = 0;
    const cancel = () => reject({ code: 'cancelled' });
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel);
    worker.onerror = (event) => {
      event.preventDefault();
      reject({ code: loaded < NAMES.length ? 'bundle' : 'crash', message: event.message });
    };
    worker.onmessage = ({ data }) => {
      const told = /** @type {{loaded: number} | import('./recogniser.js').Told} */ (data);
      if ('document' in told) return resolve({ document: told.document, pages });
      if ('error' in told) return reject(told.error);
      if ('doubtful' in told) return void pages.push(told.doubtful);
      if ('loaded' in told) loaded = told.loaded;
      return follow(told);
    };
    worker.postMessage(
      scanned,
      scanned.files.map((bytes) => bytes.buffer),
    );
  });
}

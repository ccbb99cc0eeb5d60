// The page's side of the recogniser: a worker that is ended when nothing more comes, since it holds the model.
import { trusted } from '../engine/trusted.js';
import { asPicture } from './picture.js';

/**
 * @typedef {{loaded: number} | {done: number, pages: number, cells?: import('../../recognition/page.js').Cells, stop?: () => void}} Underway  loaded: how many of the scripts have come; done: pages, in
 *   parts; stop ends it with what is done by then, once that is something
 * @typedef {import('../../wasm/document.js').Block} Block
 * @typedef {import('../../recognition/page.js').Figure & {block: number}} PageFigure  on which page
 * @typedef {{files: Uint8Array<ArrayBuffer>[], name: string, known: {pages: number, blocks: number}}} Scanned  a file with pictures, or a picture for each page; known: what is known
 *   already of its beginning
 * @typedef {{blocks: Block[], pictures: (import('./picture.js').Picture|null)[], figures: PageFigure[], read: number, of: number}} Found  what stands behind that, a picture or none for each
 *   block; read: how many pages are known by now, of: of how many
 * @typedef {{lines: (names: string[]) => Promise<string[]>}} Bundles
 */

/** Milliseconds that a worker waits for the next scan: of a list it comes at once, and pages that are pasted one after the other come soon. */
const PATIENCE = 20_000;

/** One that has done its work, and waits. @type {{worker: Worker, ends: ReturnType<typeof setTimeout>}|undefined} */
let idle;

/** Whether nothing is to be loaded, since one waits. */
export const isReady = () => Boolean(idle);

/** @param {Worker} worker */
function rest(worker) {
  const ends = setTimeout(() => {
    worker.terminate();
    idle = undefined;
  }, PATIENCE);
  idle = { worker, ends };
}

const NAMES = RECOGNITION.parts.map(({ name }) => `recognition/${name}`);

/** Whether all of it is kept in this browser already, so that nothing is to be loaded. */
export async function isHere() {
  if (typeof caches === 'undefined') return false;
  const kept = await Promise.all(NAMES.map((name) => caches.match(new URL(`${name}.js`, location.href).href)));
  return kept.every(Boolean);
}

/** Made of text, so that it inherits the policy of the page and can connect to nothing either. @param {Bundles} bundles */
async function begun(bundles) {
  if (idle) {
    const { worker, ends } = idle;
    clearTimeout(ends);
    idle = undefined;
    return worker;
  }
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
 * @returns {Promise<Found>} rejects with a code, as the engine does
 */
export async function recognised(bundles, scanned, follow, signal) {
  const ready = isReady();
  const worker = await begun(bundles);
  let isDone = false;
  try {
    const { pictures, ...found } = await answered(worker, ready, scanned, follow, signal, () => {
      isDone = true;
    });
    return { ...found, pictures: await Promise.all(pictures) };
  } finally {
    if (isDone) rest(worker);
    else worker.terminate();
  }
}

/** @typedef {Omit<Found, 'pictures'> & {pictures: (Promise<import('./picture.js').Picture|null>|null)[]}} Coming */

/** @param {Worker} worker @param {boolean} ready @param {Scanned} scanned @param {(told: Underway) => void} follow @param {AbortSignal} signal @param {() => void} done where it came to its end @returns {Promise<Coming>} */
function answered(worker, ready, scanned, follow, signal, done) {
  return new Promise((resolve, reject) => {
    /** @type {Coming} */
    const found = { blocks: [], pictures: [], figures: [], read: scanned.known.pages, of: 0 };
    const stop = () => resolve(found);
    let loaded = ready ? NAMES.length : 0;
    const cancel = () => reject({ code: 'cancelled' });
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel);
    worker.onerror = (event) => {
      event.preventDefault();
      reject({ code: loaded < NAMES.length ? 'bundle' : 'crash', message: event.message });
    };
    worker.onmessage = ({ data }) => {
      const told = /** @type {{loaded: number} | import('./recogniser.js').Told} */ (data);
      if ('whole' in told) {
        done();
        resolve(found);
      } else if ('error' in told) reject(told.error);
      else if ('found' in told) add(found, told, scanned.known.blocks);
      else if ('done' in told) follow({ ...told, stop: found.blocks.length ? stop : undefined });
      else if ('loaded' in told) {
        loaded = told.loaded;
        follow(told);
      } // pdf.js says in there that it is ready: nobody waits for that
    };
    worker.postMessage(
      scanned,
      scanned.files.map((bytes) => bytes.buffer),
    );
  });
}

/** @param {Coming} found @param {{found: import('../../recognition/document.js').Found, pages: number}} told @param {number} before how many blocks come before those */
function add(found, { found: { blocks, at, picture, figures }, pages }, before) {
  const block = before + found.blocks.length + at;
  found.figures.push(...figures.map((figure) => ({ ...figure, block })));
  found.blocks.push(...blocks);
  found.pictures.push(...blocks.map((_, i) => (picture && i === at ? asPicture(picture) : null)));
  found.read += 1;
  found.of = pages;
}

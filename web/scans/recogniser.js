// The thread in which the page has a scan recognised: its own, since a page takes seconds and the model 200 MB. Told that it may begin by
// what it is given: a file; it says how far it is, hands each page over, and says at last that all are done, or why there are none.
import 'core-js/stable';
import '../engine/stream-iteration.js';
import { inflateSync } from 'fflate';
import * as runtime from 'onnxruntime-web/wasm';
import { recognised } from '../../recognition/document.js';
import { charactersOf, createRecogniser, THREADS } from '../../recognition/recogniser.js';
import { UnreadableError } from '../../wasm/readers/errors.js';
import { NotDrawn } from '../../wasm/readers/pdf-drawing.js';
import { bytesOf } from '../engine/base64.js';
import { trusted } from '../engine/trusted.js';

/**
 * @typedef {{code: string, reason?: import('../../wasm/readers/errors.js').Code, message: string}} Failure  reason: where it is the file's fault
 * @typedef {{done: number, pages: number, cells?: import('../../recognition/page.js').Cells} | {found: import('../../recognition/document.js').Found, pages: number} | {whole: true} | {error: Failure}} Told
 * @typedef {{runtime: () => {machine: string, thread: string}, model: () => {weights: string, characters: string}}} Parts  packed, as text; thread: a script as it is
 */

Object.assign(globalThis, { FontFace: NotDrawn }); // pdf.js would load fonts to draw with

/** @param {Told} told @param {Transferable[]} [given] */
const tell = (told, given = []) => postMessage(told, { transfer: given });

/** @param {string} text */
const unpacked = (text) => inflateSync(bytesOf(text));

/** How many threads the runtime has, this one among them: more than one where the site sends the headers for shared memory. @param {string} code of each */
function threads(code) {
  if (!self.crossOriginIsolated) return 1;
  // Made of text as this one is, and for the same reason; the runtime has only an address to give, which a script made of text has not.
  const url = trusted.createScriptURL(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  const Plain = self.Worker;
  self.Worker = class extends Plain {
    /** @param {string | URL} _ @param {WorkerOptions} [options] */
    constructor(_, options) {
      super(url, options);
    }
  };
  return Math.min(THREADS, navigator.hardwareConcurrency);
}

async function recogniser() {
  const parts = /** @type {Parts} */ (/** @type {unknown} */ (self.nianbaoBundles));
  const { weights, characters } = parts.model();
  const { machine, thread } = parts.runtime();
  runtime.env.wasm.numThreads = threads(thread);
  runtime.env.wasm.wasmBinary = unpacked(machine);
  return createRecogniser(/** @type {any} */ (runtime), unpacked(weights), charactersOf(characters));
}

/** Made once, for all scans that come. @type {ReturnType<typeof recogniser>|undefined} */
let made;

/** @param {import('./reading.js').Scanned} scanned */
async function recognise({ files, name, known }) {
  made = made || recogniser();
  await recognised(files, name, await made, {
    known: known.pages,
    progress: (done, pages, cells) => tell({ done, pages, cells }),
    received: (found, pages) => tell({ found, pages }, found.picture ? [found.picture.data.buffer] : []),
  });
  tell({ whole: true });
}

self.onmessage = ({ data }) => {
  recognise(data).catch((error) => {
    const reason = error instanceof UnreadableError ? error.code : undefined;
    tell({ error: { code: 'crash', reason, message: String(error) } });
  });
};

// The thread in which the page has a scan recognised: its own, since a page takes seconds and the model 200 MB. Told that it may begin by
// what it is given: a file; it says how far it is, hands each page over, and says at last that all are done, or why there are none.
import 'core-js/stable';
import '../engine/stream-iteration.js';
import { inflateSync } from 'fflate';
import * as runtime from 'onnxruntime-web/wasm';
import { recognised } from '../../recognition/document.js';
import { charactersOf, createRecogniser } from '../../recognition/recogniser.js';
import { UnreadableError } from '../../wasm/readers/errors.js';
import { NotDrawn } from '../../wasm/readers/pdf-drawing.js';
import { bytesOf } from '../engine/base64.js';

/**
 * @typedef {{code: string, reason?: import('../../wasm/readers/errors.js').Code, message: string}} Failure  reason: where it is the file's fault
 * @typedef {{done: number, pages: number} | {found: import('../../recognition/document.js').Found, pages: number} | {whole: true} | {error: Failure}} Told
 * @typedef {{runtime: () => string, model: () => {weights: string, characters: string}}} Parts  packed, as text
 */

Object.assign(globalThis, { FontFace: NotDrawn }); // pdf.js would load fonts to draw with

/** @param {Told} told @param {Transferable[]} [given] */
const tell = (told, given = []) => postMessage(told, { transfer: given });

/** @param {string} text */
const unpacked = (text) => inflateSync(bytesOf(text));

async function recogniser() {
  const parts = /** @type {Parts} */ (/** @type {unknown} */ (self.nianbaoBundles));
  const { weights, characters } = parts.model();
  runtime.env.wasm.numThreads = 1;
  runtime.env.wasm.wasmBinary = unpacked(parts.runtime());
  return createRecogniser(/** @type {any} */ (runtime), unpacked(weights), charactersOf(characters));
}

/** @param {import('./reading.js').Scanned} scanned */
async function recognise({ files, name, known }) {
  await recognised(files, name, await recogniser(), {
    known: known.pages,
    progress: (done, pages) => tell({ done, pages }),
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

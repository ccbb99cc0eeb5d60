import { readFile } from 'node:fs/promises';
import { createChecker as create } from './checker.js';

export { CheckerError } from './checker.js';

/**
 * `createChecker` for Node: takes the bytes from the package where the caller gives none.
 * @param {import('./index.d.ts').CheckerSource} [source]
 */
export async function createChecker(source = {}) {
  if (source.wasm || source.core) return create(source);
  return create({ wasm: await readFile(new URL('../build/wasm/nianbao.wasm', import.meta.url)) });
}

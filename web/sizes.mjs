/** How heavy what is loaded may be. */
import { readFileSync } from 'node:fs';

export const KB = 1024;
/** The Emscripten that makes what is released. */
const RELEASED_BY = '3.1.6';
/** Newer ones write a module that is a thirtieth heavier. */
const OTHERS = 1.05;

/** Bytes, for a limit in KB: made by another Emscripten than what is released, it may weigh a twentieth more. @param {number} limit */
export function allowed(limit) {
  const by = readFileSync(new URL('../build/wasm/emscripten-version.txt', import.meta.url), 'utf8').trim();
  return limit * KB * (by === RELEASED_BY ? 1 : OTHERS);
}

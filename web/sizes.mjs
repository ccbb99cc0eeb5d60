/** How heavy what is loaded may be. */
import { readFileSync } from 'node:fs';

export const KB = 1024;

/** KB at most, packed by `gzip -9` where it is handed out by a server. The goal of the module is 420. */
export const LIMITS = {
  module: 445,
  'module as the page carries it': 425,
  'page before a file is opened': 540,
  'element without the module': 60,
  'offline.html': 2048,
  'offline-full.html': 3686,
  'offline-scan.html': 24576,
  'recognition of scans, loaded when one comes': 15360,
};

/** The Emscripten that makes what is released. */
const RELEASED_BY = '3.1.6';
/** Newer ones write a module that is a thirtieth heavier. */
const OTHERS = 1.05;

/**
 * "name: 12.3 KB of 60"
 * @param {keyof typeof LIMITS} name @param {number} bytes
 * @throws {Error} beyond the limit; made by another Emscripten than what is released, it may weigh a twentieth more
 */
export function sizeLine(name, bytes) {
  const by = readFileSync(new URL('../build/wasm/emscripten-version.txt', import.meta.url), 'utf8').trim();
  const limit = LIMITS[name];
  if (bytes > limit * KB * (by === RELEASED_BY ? 1 : OTHERS)) throw new Error(`${name} is larger than ${limit} KB`);
  return `${name}: ${(bytes / KB).toFixed(1)} KB of ${limit}`;
}

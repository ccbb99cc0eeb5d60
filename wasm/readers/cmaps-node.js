/** The character maps of pdf.js, read from its package: in Node. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');

/**
 * @param {string} name of a character map, e.g. "GBK-EUC-H"
 * @returns {Promise<Uint8Array | undefined>}
 */
export async function characterMap(name) {
  return /^[\w-]+$/.test(name)
    ? readFile(path.join(folder, `${name}.bcmap`)).then(
        (it) => new Uint8Array(it),
        () => undefined,
      )
    : undefined;
}

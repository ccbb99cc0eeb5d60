/** The character maps of pdf.js, read from beside it: in Node. */
import { readFile } from 'node:fs/promises';

const folder = new URL('../../build/pdfjs/cmaps/', import.meta.url);

/**
 * @param {string} name of a character map, e.g. "GBK-EUC-H"
 * @returns {Promise<Uint8Array | undefined>}
 */
export async function characterMap(name) {
  return /^[\w-]+$/.test(name)
    ? readFile(new URL(`${name}.bcmap`, folder)).then(
        (it) => new Uint8Array(it),
        () => undefined,
      )
    : undefined;
}

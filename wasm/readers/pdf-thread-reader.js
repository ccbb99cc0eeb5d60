/** What the thread of pdf.js does to read a file. Origins go beside the document: symbols do not leave a thread. */
import { originsOf } from './origins.js';
import { readPdf } from './pdf.js';

/** @param {Uint8Array} bytes @param {string} name @param {{origins?: boolean}} [options] */
export async function answer(bytes, name, options) {
  const document = await readPdf(bytes, name, options);
  return { document, origins: options?.origins ? originsOf(document.blocks) : [] };
}

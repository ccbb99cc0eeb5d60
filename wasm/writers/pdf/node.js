/** A PDF with notes, written in Node: in the thread in which PDFs are read. */
import { inThread } from '../../readers/pdf-threads.js';
import { UnwritableError } from '../errors.js';

/** @param {Uint8Array} bytes @param {import('../marks.js').Comment[]} comments @returns {Promise<Uint8Array>} */
export async function markedPdf(bytes, comments) {
  const { value, code } = await inThread(new URL('./marked.js', import.meta.url), bytes, comments);
  if (!value) throw new UnwritableError(/** @type {import('../errors.js').Code} */ (code ?? 'unusual-pdf'));
  return /** @type {Uint8Array} */ (value);
}

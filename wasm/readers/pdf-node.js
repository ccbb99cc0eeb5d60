/** PDF in Node, read in a thread of its own. */
import { UnreadableError } from './errors.js';
import { origin } from './origins.js';
import { inThread } from './pdf-threads.js';

/**
 * @param {Uint8Array} bytes
 * @param {string} name
 * @param {{origins?: boolean}} [options]
 * @returns {Promise<import('./document.js').BlockDocument>}
 */
export async function readPdf(bytes, name, options) {
  const { value, code, cause } = await inThread(
    new URL('./pdf-thread-reader.js', import.meta.url),
    bytes,
    name,
    options,
  );
  if (!value) throw new UnreadableError(/** @type {import('./errors.js').Code} */ (code ?? 'damaged'), cause);
  const { document, origins } = /** @type {Awaited<ReturnType<typeof import('./pdf-thread-reader.js').answer>>} */ (
    value
  );
  const runs = document.blocks.flatMap((block) => (block.type === 'page' ? block.runs : []));
  origins.forEach((from, i) => {
    if (from) runs[i][origin] = from;
  });
  return document;
}

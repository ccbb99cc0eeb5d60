/** WebP where the browser decodes it: what comes here is in none of the forms that are read. */
import { UnreadableError } from '../../wasm/readers/errors.js';

/** @param {Uint8Array} _bytes @returns {Promise<import('../plane.js').Plane>} */
export async function readWebp(_bytes) {
  throw new UnreadableError('other-picture');
}

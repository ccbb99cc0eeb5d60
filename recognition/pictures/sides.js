/** How large a picture is, as its head says it: what is too large, or ends too soon, is refused before anything of it is decoded. */
import { startOf } from '../../wasm/readers/bytes.js';
import { UnreadableError } from '../../wasm/readers/errors.js';
import { headOf } from './jpeg.js';
import { kindOf } from './kinds.js';
import { pixelsWithin } from './limits.js';
import { tiffAsPdf } from './tiff.js';
import { sidesOfHeif } from './heif-head.js';
import { sidesOfWebp } from './webp-head.js';

/** @param {Uint8Array} bytes of a picture of any form; of one that is not known nothing is said @throws {UnreadableError} */
export function heedSides(bytes) {
  try {
    const sides = sidesOf(bytes);
    if (sides) pixelsWithin(...sides);
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError('damaged', error);
  }
}

/** @param {Uint8Array} bytes @returns {[width: number, height: number] | undefined} nothing where its reader has looked itself */
function sidesOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kind = kindOf(bytes);
  if (kind === 'tiff') tiffAsPdf(bytes);
  if (kind === 'jpeg') headOf(bytes);
  if (kind === 'png') return [view.getUint32(16), view.getUint32(20)];
  if (kind === 'bmp') return [view.getInt32(18, true), Math.abs(view.getInt32(22, true))];
  const start = startOf(bytes);
  if (start.startsWith('GIF8')) return [view.getUint16(6, true), view.getUint16(8, true)];
  if (/^[\s\S]{4}ftyp/.test(start)) return sidesOfHeif(bytes);
  return /^RIFF[\s\S]{4}WEBP/.test(start) ? sidesOfWebp(bytes) : undefined;
}

/** What the head of a WebP says. */
import { startOf } from '../../wasm/readers/bytes.js';
import { UnreadableError } from '../../wasm/readers/errors.js';

/** In the head of a file with more than a picture: it moves. */
const MOVES = 0x02;

/** Which of its three forms. @param {Uint8Array} bytes */
const formOf = (bytes) => /^RIFF[\s\S]{4}WEBPVP8([ LX])/.exec(startOf(bytes))?.[1];

/** @param {Uint8Array} bytes */
export const isMoving = (bytes) => formOf(bytes) === 'X' && (bytes[20] & MOVES) > 0;

/** @param {Uint8Array} bytes @returns {[width: number, height: number]} */
export function sidesOfWebp(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const form = formOf(bytes);
  if (form === ' ') return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
  if (form === 'L') {
    const sides = view.getUint32(21, true);
    return [1 + (sides & 0x3fff), 1 + ((sides >> 14) & 0x3fff)];
  }
  if (form !== 'X') throw new UnreadableError('other-picture');
  const side = (/** @type {number} */ at) => 1 + view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  return [side(24), side(27)];
}

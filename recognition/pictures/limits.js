/** What a picture may cost. */
import { UnreadableError } from '../../wasm/readers/errors.js';

/** A sheet of A3 at 400 dots an inch has 31 million pixels, a telephone's photograph up to 50 million; each takes up to 4 bytes in memory. */
export const PIXELS = 64_000_000;
const LONGEST = 20_000;
/** Of one scan. */
export const PAGES = 60;

/** @param {number} width @param {number} height @returns {{width: number, height: number}} @throws {UnreadableError} */
export function pixelsWithin(width, height) {
  if (!(width > 0 && height > 0)) throw new UnreadableError('damaged');
  if (width > LONGEST || height > LONGEST || width * height > PIXELS) throw new UnreadableError('too-large');
  return { width, height };
}

/** WebP, as chats and web pages have pictures, where no browser decodes it: by Google's decoder, if its package is installed. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { startOf } from '../../wasm/readers/bytes.js';
import { UnreadableError } from '../../wasm/readers/errors.js';
import { onPaper } from '../plane.js';
import { pixelsWithin } from './limits.js';

/** @typedef {import('../plane.js').Plane} Plane */

const DECODER = '@jsquash/webp/codec/dec/webp_dec';
/** In the head of a file with more than a picture: it moves. */
const MOVES = 0x02;

/** What the decoder hands a picture over in: a browser's own, which Node has not. */
class ImageData {
  /** @param {Uint8ClampedArray} data @param {number} width @param {number} height */
  constructor(data, width, height) {
    Object.assign(this, { data, width, height });
  }
}

/** @param {Uint8Array} bytes @returns {Promise<Plane>} the shade of red of each pixel, on white paper */
export async function readWebp(bytes) {
  pixelsWithin(...sidesOf(bytes));
  const picture = (await decoder()).decode(bytes);
  if (!picture) throw new UnreadableError('damaged');
  const { width, height, data: colours } = picture;
  const data = new Uint8Array(width * height);
  for (let at = 0; at < data.length; at++) data[at] = onPaper(colours[4 * at], colours[4 * at + 3]);
  return { width, height, data };
}

/** A decoder of its own for each picture: it keeps the memory of the largest one. */
async function decoder() {
  try {
    const code = await readFile(createRequire(import.meta.url).resolve(`${DECODER}.wasm`));
    const { default: open } = await import(`${DECODER}.js`);
    Object.assign(globalThis, { ImageData });
    return await open({ wasmBinary: code });
  } catch (error) {
    throw new UnreadableError('other-picture', error);
  }
}

/** What its head says, in each of the three forms. @param {Uint8Array} bytes @returns {[width: number, height: number]} */
function sidesOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const form = /^RIFF[\s\S]{4}WEBPVP8([ LX])/.exec(startOf(bytes))?.[1];
  if (form === ' ') return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
  if (form === 'L') {
    const sides = view.getUint32(21, true);
    return [1 + (sides & 0x3fff), 1 + ((sides >> 14) & 0x3fff)];
  }
  if (form !== 'X' || view.getUint8(20) & MOVES) throw new UnreadableError('other-picture');
  const side = (/** @type {number} */ at) => 1 + view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  return [side(24), side(27)];
}

/** WebP, as chats and web pages have pictures, where no browser decodes it: by Google's decoder, if its package is installed. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { UnreadableError } from '../../wasm/readers/errors.js';
import { onPaper } from '../plane.js';
import { pixelsWithin } from './limits.js';
import { greyOf, throughSeal } from './seal.js';
import { isMoving, sidesOfWebp } from './webp-head.js';

/** @typedef {import('../plane.js').Plane} Plane */

const DECODER = '@jsquash/webp/codec/dec/webp_dec';

/** What the decoder hands a picture over in: a browser's own, which Node has not. */
class ImageData {
  /** @param {Uint8ClampedArray} data @param {number} width @param {number} height */
  constructor(data, width, height) {
    Object.assign(this, { data, width, height });
  }
}

/** @param {Uint8Array} bytes @returns {Promise<Plane>} the shade of each pixel on white paper, as it is through a seal */
export async function readWebp(bytes) {
  if (isMoving(bytes)) throw new UnreadableError('other-picture');
  pixelsWithin(...sidesOfWebp(bytes));
  const picture = (await decoder()).decode(bytes);
  if (!picture) throw new UnreadableError('damaged');
  const { width, height, data: colours } = picture;
  const [data, grey] = [new Uint8Array(width * height), new Uint8Array(width * height)];
  for (let at = 0; at < data.length; at++) {
    const [red, green, blue, alpha] = colours.subarray(4 * at, 4 * at + 4);
    data[at] = onPaper(red, alpha);
    grey[at] = onPaper(greyOf(red, green, blue), alpha);
  }
  return throughSeal({ width, height, data }, grey);
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

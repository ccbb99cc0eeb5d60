/** JPEG: wrapped into a PDF of one page, whose reader decodes it; turned as the camera was held. */
import { UnreadableError } from '../../wasm/readers/errors.js';
import { asHeld } from '../plane.js';
import { asPdf, describedJpeg } from './as-pdf.js';
import { pixelsWithin } from './limits.js';

/** @typedef {import('../plane.js').Plane} Plane */

/** The names of colours by how many there are. @type {Record<number, string>} */
const SPACES = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' };

/** Bytes of a pixel, at least: a bit for a square of eight by eight. */
const BLANK = 1 / 512;

/** @param {Uint8Array} bytes @param {(pdf: Uint8Array) => Promise<Plane>} decode the only page of a PDF @returns {Promise<Plane>} */
export async function readJpeg(bytes, decode) {
  const { width, height, colours, orientation } = headOf(bytes);
  return asHeld(await decode(wrapped(bytes, width, height, colours)), orientation);
}

/** @param {Uint8Array} bytes @throws {UnreadableError} where it is too large, or ends before a blank picture of its size would */
export function headOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let orientation = 1;
  for (let at = 2; at + 10 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1];
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const { width, height } = pixelsWithin(view.getUint16(at + 7), view.getUint16(at + 5));
      if (bytes.length - at < width * height * BLANK) break;
      return { width, height, colours: bytes[at + 9], orientation };
    }
    const length = view.getUint16(at + 2);
    if (marker === 0xe1) orientation = orientationIn(bytes.subarray(at + 4, at + 2 + length)) ?? orientation;
    at += marker === 0xff ? 1 : 2 + length;
  }
  throw new UnreadableError('damaged');
}

/** What the camera noted in the Exif part of a file. @param {Uint8Array} part @returns {number | undefined} */
function orientationIn(part) {
  const isExif = String.fromCharCode(...part.subarray(0, 4)) === 'Exif';
  if (!isExif || part.length < 20) return undefined;
  const view = new DataView(part.buffer, part.byteOffset + 6, part.length - 6);
  const little = view.getUint16(0) === 0x4949;
  const start = view.getUint32(4, little);
  if (start + 2 > view.byteLength) return undefined;
  const count = Math.min(view.getUint16(start, little), Math.floor((view.byteLength - start - 2) / 12));
  for (let i = 0; i < count; i++) {
    const at = start + 2 + 12 * i;
    if (view.getUint16(at, little) === 0x112) return view.getUint16(at + 8, little);
  }
  return undefined;
}

/** @param {Uint8Array} data @param {number} width @param {number} height @param {number} colours */
function wrapped(data, width, height, colours) {
  if (!SPACES[colours]) throw new UnreadableError('damaged');
  const dictionary = describedJpeg(SPACES[colours], colours === 4 ? '/Decode[1 0 1 0 1 0 1 0]' : '');
  return asPdf([{ width, height, pieces: [{ left: 0, top: 0, width, height, dictionary, data }] }]);
}

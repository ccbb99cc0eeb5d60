/** What the head of a HEIC or AVIF says, as telephones and web pages have pictures: some browsers decode them, nothing else here does. */
import { UnreadableError } from '../../wasm/readers/errors.js';

/** The name of the box that tells the sides of a picture, or of one of its tiles. */
const SIDES = 'ispe';
/** Bytes: of a picture in many tiles the boxes before it take some kilobytes. */
const HEAD = 32_768;

/** @param {Uint8Array} bytes @returns {[width: number, height: number]} of the largest picture in it */
export function sidesOfHeif(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const head = Array.from(bytes.subarray(0, HEAD), (it) => String.fromCharCode(it)).join('');
  const boxes = Array.from(head.matchAll(new RegExp(SIDES, 'g')), ({ index }) => index + 8);
  if (boxes.length === 0) throw new UnreadableError('damaged');
  const side = (/** @type {number} */ off) => Math.max(...boxes.map((at) => view.getUint32(at + off)));
  return [side(0), side(4)];
}

/** BMP as programs and scanners write it: without packing, 1 to 32 bits a pixel. */
import { UnreadableError } from '../../wasm/readers/errors.js';
import { pixelsWithin } from './limits.js';

/** Packing: none, or none with masks of bits for the colours, which always stand in the same places. */
const UNPACKED = [0, 3];

/** @param {Uint8Array} bytes @returns {import('../plane.js').Plane} the shade of red of each pixel */
export function readBmp(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const rows = view.getInt32(22, true);
  const [bits, packing, start, head] = [
    view.getUint16(28, true),
    view.getUint32(30, true),
    view.getUint32(10, true),
    view.getUint32(14, true),
  ];
  if (![1, 4, 8, 24, 32].includes(bits) || !UNPACKED.includes(packing)) throw new UnreadableError('other-picture');
  const { width, height } = pixelsWithin(view.getInt32(18, true), Math.abs(rows));
  const stride = Math.ceil((width * bits) / 32) * 4;
  if (start + stride * height > bytes.length) throw new UnreadableError('damaged');
  const palette = bytes.subarray(14 + head, start);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = bytes.subarray(start + stride * (rows > 0 ? height - 1 - y : y));
    for (let x = 0; x < width; x++) data[y * width + x] = redOf(row, x, bits, palette);
  }
  return { width, height, data };
}

/** Colours stand as blue, green, red. @param {Uint8Array} row @param {number} x @param {number} bits @param {Uint8Array} palette */
function redOf(row, x, bits, palette) {
  if (bits >= 24) return row[(x * bits) / 8 + 2];
  const at = x * bits;
  const index = (row[at >> 3] >> (8 - bits - (at & 7))) & ((1 << bits) - 1);
  return palette[4 * index + 2];
}

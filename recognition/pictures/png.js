/** PNG, to the shade of each pixel, as it is through a seal. */
import { unzlibSync } from 'fflate';
import { concatenated } from '../../wasm/readers/bytes.js';
import { UnreadableError } from '../../wasm/readers/errors.js';
import { onPaper } from '../plane.js';
import { pixelsWithin } from './limits.js';
import { greyOf, throughSeal } from './seal.js';
import { squared } from './square.js';

/**
 * @typedef {import('../plane.js').Plane} Plane
 * @typedef {{width: number, height: number, depth: number, colour: number, interlaced: boolean}} Head
 * @typedef {(red: number, green: number, blue: number) => number} Shade of a colour
 */

/** Samples of a pixel, by the colour type. @type {Record<number, number>} */
const SAMPLES = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const PALETTE = 3;
/** Where the passes of an interlaced picture begin, and by what they step. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

/** @param {Uint8Array} bytes @returns {Plane} */
export function readPng(bytes) {
  const { head, palette, transparency, dots, packed } = chunksOf(bytes);
  const { width, height } = pixelsWithin(head.width, head.height);
  const passes = (head.interlaced ? PASSES : [[0, 0, 1, 1]])
    .map(([x, y, dx, dy]) => ({
      x,
      y,
      dx,
      dy,
      columns: Math.ceil((width - x) / dx),
      rows: Math.ceil((height - y) / dy),
    }))
    .filter(({ columns, rows }) => columns > 0 && rows > 0);
  const stride = (/** @type {number} */ columns) => Math.ceil((columns * head.depth * SAMPLES[head.colour]) / 8);
  const size = passes.reduce((sum, { columns, rows }) => sum + rows * (1 + stride(columns)), 0);
  const raw = unzlibSync(packed, { out: new Uint8Array(size) });
  const plane = { width, height, data: new Uint8Array(width * height) };
  const grey = new Uint8Array(width * height);
  const [redAt, greyAt] = [(/** @type {number} */ red) => red, greyOf].map((it) =>
    shadeOf(head, palette, transparency, it),
  );
  let at = 0;
  for (const { x, y, dx, dy, columns, rows } of passes) {
    const length = stride(columns);
    unfiltered(
      raw.subarray(at, at + rows * (1 + length)),
      length,
      Math.max(1, (head.depth * SAMPLES[head.colour]) >> 3),
    );
    for (let row = 0; row < rows; row++, at += 1 + length) {
      const line = raw.subarray(at + 1, at + 1 + length);
      for (let column = 0; column < columns; column++) {
        const to = (y + row * dy) * width + x + column * dx;
        plane.data[to] = redAt(line, column);
        grey[to] = greyAt(line, column);
      }
    }
  }
  return squared(throughSeal(plane, grey), dots);
}

/** @param {Uint8Array} bytes */
function chunksOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  /** @type {Head | undefined} */
  let head;
  /** @type {Uint8Array} */
  let palette = new Uint8Array();
  /** @type {Uint8Array} */
  let transparency = new Uint8Array();
  /** @type {[across: number, down: number]} */
  let dots = [1, 1];
  /** @type {Uint8Array[]} */
  const parts = [];
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') head = headOf(view, at + 8);
    else if (name === 'PLTE') palette = data;
    else if (name === 'tRNS') transparency = data;
    else if (name === 'pHYs') dots = [view.getUint32(at + 8), view.getUint32(at + 12)];
    else if (name === 'IDAT') parts.push(data);
    at += 12 + length;
  }
  if (!head) throw new UnreadableError('damaged');
  return { head, palette, transparency, dots, packed: concatenated(parts) };
}

/** @param {DataView} view @param {number} at @returns {Head} */
function headOf(view, at) {
  const [depth, colour] = [view.getUint8(at + 8), view.getUint8(at + 9)];
  if (!(colour in SAMPLES) || ![1, 2, 4, 8, 16].includes(depth)) throw new UnreadableError('damaged');
  return {
    width: view.getUint32(at),
    height: view.getUint32(at + 4),
    depth,
    colour,
    interlaced: view.getUint8(at + 12) === 1,
  };
}

/** Takes back, in place, what each row was filtered by. @param {Uint8Array} raw @param {number} length of a row @param {number} step bytes of a pixel */
function unfiltered(raw, length, step) {
  for (let start = 1; start < raw.length; start += length + 1) {
    const filter = raw[start - 1];
    for (let i = 0; i < length; i++) {
      const left = i >= step ? raw[start + i - step] : 0;
      const above = start > length ? raw[start + i - length - 1] : 0;
      const corner = i >= step && start > length ? raw[start + i - length - 1 - step] : 0;
      raw[start + i] += expected(filter, left, above, corner);
    }
  }
}

/** @param {number} filter @param {number} left @param {number} above @param {number} corner */
function expected(filter, left, above, corner) {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs);
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** How a pixel of a row is told: on white paper, where it is transparent. @param {Head} head @param {Uint8Array} palette @param {Uint8Array} transparency @param {Shade} shade */
function shadeOf({ depth, colour }, palette, transparency, shade) {
  const samples = SAMPLES[colour];
  const colourIn = (/** @type {Uint8Array} */ bytes, /** @type {number} */ at, /** @type {number} */ step) =>
    shade(bytes[at], bytes[at + step], bytes[at + 2 * step]);
  const ofPalette = (/** @type {number} */ index) =>
    onPaper(colourIn(palette, 3 * index, 1), transparency[index] ?? 255);
  return (/** @type {Uint8Array} */ row, /** @type {number} */ column) => {
    if (depth >= 8) {
      const bytes = depth >> 3;
      const at = column * samples * bytes;
      if (colour === PALETTE) return ofPalette(row[at]);
      const own = colourIn(row, at, samples > 2 ? bytes : 0);
      return samples % 2 === 0 ? onPaper(own, row[at + (samples - 1) * bytes]) : own;
    }
    const bit = column * depth;
    const value = (row[bit >> 3] >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
    if (colour === PALETTE) return ofPalette(value);
    return (value * 255) / ((1 << depth) - 1);
  };
}

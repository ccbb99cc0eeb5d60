/** Ink that hangs together, and which of it is none: specks of dust, and what JPEG leaves around the edges of a seal. */
import { inkOf } from './ink.js';

/** @typedef {import('./plane.js').Plane} Plane */

/** Of the page's width: the side of a square as large as the largest speck. */
const SPECK = 1 / 700;
/** By how much ink is darker than the mean round about, of that: a speck is nowhere as dark. */
const DARK = 0.25;

/** @param {Plane} plane 1 where something is, else 0 @returns {Generator<number[]>} the places of pixels that touch, be it at a corner */
export function* spotsIn({ width, height, data }) {
  const left = data.slice();
  for (let start = 0; start < left.length; start++) {
    if (!left[start]) continue;
    left[start] = 0;
    const spot = [start];
    for (let i = 0; i < spot.length; i++)
      for (const at of aroundOf(spot[i], width, height))
        if (left[at]) {
          left[at] = 0;
          spot.push(at);
        }
    yield spot;
  }
}

/** The places beside that of a pixel. @param {number} at @param {number} width @param {number} height */
export function aroundOf(at, width, height) {
  const [x, y] = [at % width, Math.floor(at / width)];
  /** @type {number[]} */
  const around = [];
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
    for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++)
      if (row !== y || column !== x) around.push(row * width + column);
  return around;
}

/** A point between digits is larger, or darker. @param {Plane} ink @param {Plane} plane what it was seen in @returns {Plane} */
export function withoutSpecks(ink, plane) {
  const dark = inkOf(plane, DARK).data;
  const most = (ink.width * SPECK) ** 2;
  const out = { ...ink, data: ink.data.slice() };
  for (const spot of spotsIn(ink))
    if (spot.length <= most && !spot.some((at) => dark[at])) for (const at of spot) out.data[at] = 0;
  return out;
}

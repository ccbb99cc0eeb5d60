/** Ink that hangs together, and which of it is none: specks of dust, and what JPEG leaves around the edges of a seal. */
import { inkOf } from './ink.js';

/** @typedef {import('./plane.js').Plane} Plane */

/** Of the page's width: the side of a square as large as the largest speck. */
const SPECK = 1 / 700;
/** By how much ink is darker than the mean round about, of that: a speck is nowhere as dark. */
const DARK = 0.25;

/** @param {Plane} plane 1 where something is, else 0 @returns {Generator<number[]>} the places of pixels that touch, be it at a corner */
export function* spotsIn({ width, data }) {
  const left = data.slice();
  const around = aroundIn(width);
  for (let start = 0; start < left.length; start++) {
    if (!left[start]) continue;
    left[start] = 0;
    const spot = [start];
    for (let i = 0; i < spot.length; i++)
      for (const step of around) {
        const at = spot[i] + step;
        if (!left[at]) continue;
        left[at] = 0;
        spot.push(at);
      }
    yield spot;
  }
}

/** How far the places around a pixel are from its own; beside the edge of a page, where nothing is written, is the other edge. @param {number} width */
export const aroundIn = (width) => [-width - 1, -width, 1 - width, -1, 1, width - 1, width, width + 1];

/** A point between digits is larger, or darker. @param {Plane} ink @param {Plane} plane what it was seen in @returns {Plane} */
export function withoutSpecks(ink, plane) {
  const dark = inkOf(plane, DARK).data;
  const most = (ink.width * SPECK) ** 2;
  const out = { ...ink, data: ink.data.slice() };
  for (const spot of spotsIn(ink))
    if (spot.length <= most && !spot.some((at) => dark[at])) for (const at of spot) out.data[at] = 0;
  return out;
}

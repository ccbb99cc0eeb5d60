/** Pixels that hang together, and which ink is none: specks of dust, and what JPEG leaves around the edges of a seal. */

/** @typedef {import('./plane.js').Plane} Plane */

/** Of the page's width: the side of a square as large as the largest speck. */
const SPECK = 1 / 700;

/**
 * @param {Plane} plane 1 where something is, else 0
 * @param {number[]} [around] how far what touches a pixel is from it, be it at a corner
 * @returns {Generator<Int32Array>} the places of pixels that touch
 */
export function* spotsIn({ width, data }, around = aroundIn(width)) {
  const left = data.slice();
  const places = new Int32Array(data.length);
  let end = 0;
  const take = (/** @type {number} */ at) => {
    left[at] = 0;
    places[end++] = at;
  };
  for (let start = 0; start < left.length; start++) {
    if (!left[start]) continue;
    const from = end;
    take(start);
    for (let i = from; i < end; i++) for (const step of around) if (left[places[i] + step]) take(places[i] + step);
    yield places.subarray(from, end);
  }
}

/** How far the places around a pixel are from its own; beside the edge of a page, where nothing is written, is the other edge. @param {number} width */
export const aroundIn = (width) => [-width - 1, -width, 1 - width, -1, 1, width - 1, width, width + 1];

/** A point between digits is larger, or darker. @param {import('./ink.js').Ink} ink @returns {Plane} */
export function withoutSpecks({ width, height, data, dark }) {
  const most = (width * SPECK) ** 2;
  const out = { width, height, data: data.slice() };
  for (const spot of spotsIn(out))
    if (spot.length <= most && !spot.some((at) => dark[at])) for (const at of spot) out.data[at] = 0;
  return out;
}

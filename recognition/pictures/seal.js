/**
 * What is written, seen through a red seal: red is as bright as paper there. JPEG and WebP keep colours at half the resolution of light and
 * dark, so a seal's edge lacks red and looks like ink; how red it is around tells how bright it would be.
 */

/** @typedef {import('../plane.js').Plane} Plane */

/** Pixels to each side over which colours may be blurred: two of their own at half the resolution. */
const REACH = 3;
/** How much redder a pixel may be than its colour is kept: two of four that share one. Print beside a seal loses of its strokes by more. */
const BLURRED = 2;
/** Pixels: the side of the squares in which the paper's shade is taken. */
const SQUARE = 64;
/** Shades by which red is brighter than grey in a seal, at least: paper that is yellow with age has less. */
const REDDER = 24;

/** @param {Plane} red @param {Uint8Array} grey of the same pixels @returns {Plane} */
export function throughSeal(red, grey) {
  const { width, height, data } = red;
  const own = data.map((shade, at) => Math.max(0, shade - grey[at]));
  const most = around(own, width);
  const brightest = around(data, width);
  const paperAt = paperOf(red);
  const seen = data.map((shade, at) => {
    if (most[at] < REDDER) return shade;
    const bright = Math.min(brightest[at], paperAt(at));
    const redder = Math.min(most[at], BLURRED * own[at]);
    return Math.max(shade, Math.min(bright, (grey[at] * bright) / Math.max(1, bright - redder)));
  });
  return { width, height, data: seen };
}

/** How bright the paper is around a pixel, of which more is seen than of print; JPEG leaves single pixels that are brighter. @param {Plane} red @returns {(at: number) => number} */
function paperOf({ width, height, data }) {
  const across = Math.ceil(width / SQUARE);
  const squareAt = (/** @type {number} */ at) =>
    Math.floor(at / width / SQUARE) * across + Math.floor((at % width) / SQUARE);
  const counts = Array.from({ length: across * Math.ceil(height / SQUARE) }, () => new Uint16Array(256));
  for (const [at, shade] of data.entries()) counts[squareAt(at)][shade] += 1;
  const middles = counts.map((shades) => {
    const half = shades.reduce((sum, it) => sum + it, 0) / 2;
    let middle = 0;
    for (let darker = shades[0]; darker < half; darker += shades[middle]) middle++;
    return middle;
  });
  return (at) => middles[squareAt(at)];
}

/** The most within reach of each pixel. @param {Uint8Array} values @param {number} width */
const around = (values, width) => widened(widened(values, 1), width);

/** The most within reach, along rows or down columns. @param {Uint8Array} values @param {number} step from one to the next @returns {Uint8Array} */
function widened(values, step) {
  const out = values.slice();
  for (let off = 1; off <= REACH; off++) {
    const far = off * step;
    for (let at = far; at < out.length; at++) {
      if (values[at - far] > out[at]) out[at] = values[at - far];
      if (values[at] > out[at - far]) out[at - far] = values[at];
    }
  }
  return out;
}

/** As JPEG has it. @param {number} red @param {number} green @param {number} blue */
export const greyOf = (red, green, blue) => 0.299 * red + 0.587 * green + 0.114 * blue;

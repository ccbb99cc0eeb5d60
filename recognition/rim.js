/** What a scanner leaves around a sheet that is smaller than its glass: black from the edge of the picture inwards, broader than any line. */
import { summed, total } from './ink.js';
import { spotsIn } from './spots.js';

/** @typedef {import('./plane.js').Plane} Plane */

const DARK = 40;
/** Of the picture's edge: less is a line that leads to it. */
const LEAST = 0.05;
/** Pixels to each side: a square of lines and words is nowhere as dark; and so far the black blurs beyond. */
const AROUND = 8;
const BLUR = 4;

/** The same with paper there, so that the sheet ends in no line. @param {Plane} plane @returns {Plane} */
export function withoutRim(plane) {
  if (!isRimmed(plane)) return plane;
  const { width, height, data } = plane;
  const black = { ...plane, data: averaged(plane, AROUND, (mean) => mean < DARK) };
  const rim = new Uint8Array(data.length);
  for (const spot of spotsIn(black)) if (spot.some((at) => isAtEdge(at, plane))) for (const at of spot) rim[at] = 1;
  const near = averaged({ width, height, data: rim }, AROUND + BLUR, (mean) => mean > 0);
  const paper = meanOf(data.filter((_, at) => !near[at]));
  return { ...plane, data: data.map((shade, at) => (near[at] ? paper : shade)) };
}

/** @param {Uint8Array} shades */
const meanOf = (shades) => shades.reduce((sum, shade) => sum + shade, 0) / (shades.length || 1);

/** @param {Plane} plane */
function isRimmed({ width, height, data }) {
  let dark = 0;
  for (let x = 0; x < width; x++) dark += Number(data[x] < DARK) + Number(data[data.length - 1 - x] < DARK);
  for (let y = 0; y < height; y++) dark += Number(data[y * width] < DARK) + Number(data[(y + 1) * width - 1] < DARK);
  return dark > LEAST * 2 * (width + height);
}

/** @param {number} at @param {Plane} plane */
function isAtEdge(at, { width, height }) {
  const x = at % width;
  return x === 0 || x === width - 1 || at < width || at >= width * (height - 1);
}

/** 1 where the mean of the square around a pixel is such. @param {Plane} plane @param {number} around @param {(mean: number) => boolean} isSuch */
function averaged(plane, around, isSuch) {
  const { width, height } = plane;
  const sums = summed(plane);
  const out = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - around), Math.min(height, y + around + 1)];
    for (let x = 0; x < width; x++, at++) {
      const [left, right] = [Math.max(0, x - around), Math.min(width, x + around + 1)];
      const sum = total(sums, width + 1, left, top, right, bottom);
      out[at] = Number(isSuch(sum / ((right - left) * (bottom - top))));
    }
  }
  return out;
}

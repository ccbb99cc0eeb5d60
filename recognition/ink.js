/** What is written on the paper, told from the paper's own shade round about. */
import { blank } from './plane.js';

/**
 * @typedef {import('./plane.js').Plane} Plane
 * @typedef {Plane & {dark: Uint8Array}} Ink 1 where there is ink, else 0; dark: 1 where it is darker than any speck
 */

/** Pixels to each side over which the paper's shade is taken: wider than a stroke, narrower than a shadow. */
const AROUND = 24;
/** By how much ink is darker than the mean round about: of that, and at least; and by how much what is no speck. */
const SHARE = 0.14;
const LEAST = 14;
const DARK = 0.25;

/** A page on which nothing is darker than its surroundings by so much is a faint copy: less is ink there; by less than the second a blank one. */
const STRONG = 0.4;
const BLANK = 0.12;
/** Of the pixels so many are taken to be the darkest; one of so many in a row and in a column is looked at. */
const DARKEST = 0.001;
const APART = 3;

/** A screen at night shows light words on dark paper: shades below this on so much of the picture. A desk around a sheet takes less, dark paper is lighter. */
const NIGHT = 60;
const MOSTLY = 0.7;

/** As print is: dark on light. @param {Plane} plane @returns {Plane} */
export function darkOnLight(plane) {
  let dark = 0;
  for (const shade of plane.data) if (shade < NIGHT) dark++;
  return dark > MOSTLY * plane.data.length ? { ...plane, data: plane.data.map((shade) => 255 - shade) } : plane;
}

/** @param {Plane} plane @returns {Ink} */
export function inkOf(plane) {
  const { width, height, data } = plane;
  const sums = summed(plane);
  const ink = { ...blank(width, height), dark: new Uint8Array(width * height) };
  const scale = strengthOf(plane, sums);
  const [least, share, dark] = [LEAST, SHARE, DARK].map((it) => it * scale);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const around = meanAround(plane, sums, x, y);
      const darker = around - data[at];
      ink.data[at] = darker > Math.max(least, share * around) ? 1 : 0;
      ink.dark[at] = darker > Math.max(least, dark * around) ? 1 : 0;
    }
  }
  return ink;
}

/** @param {Plane} plane @param {Uint32Array} sums @param {number} x @param {number} y */
function meanAround({ width, height }, sums, x, y) {
  const [left, right] = [Math.max(0, x - AROUND), Math.min(width, x + AROUND + 1)];
  const [top, bottom] = [Math.max(0, y - AROUND), Math.min(height, y + AROUND + 1)];
  return total(sums, width + 1, left, top, right, bottom) / ((right - left) * (bottom - top));
}

/** How strong what is written on a page is, of what is usual: at most 1. @param {Plane} plane @param {Uint32Array} sums */
function strengthOf(plane, sums) {
  const { width, height, data } = plane;
  /** By how much pixels are darker, in hundredths. */
  const counts = new Uint32Array(101);
  let all = 0;
  for (let y = 0; y < height; y += APART)
    for (let x = 0; x < width; x += APART, all++) {
      const around = meanAround(plane, sums, x, y);
      counts[Math.max(0, Math.floor((100 * (around - data[y * width + x])) / (around || 1)))] += 1;
    }
  let strength = 100;
  for (let left = DARKEST * all; strength > 0 && left > counts[strength]; strength--) left -= counts[strength];
  return strength < 100 * BLANK ? 1 : Math.min(1, strength / 100 / STRONG);
}

/** For each corner between pixels what lies above it and to its left, together, of a large picture modulo 2³². @param {Plane} plane */
export function summed({ width, height, data }) {
  const sums = new Uint32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += data[y * width + x];
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
    }
  }
  return sums;
}

/** @param {Uint32Array} sums @param {number} stride @param {number} left @param {number} top @param {number} right @param {number} bottom */
export const total = (sums, stride, left, top, right, bottom) =>
  (sums[bottom * stride + right] -
    sums[top * stride + right] -
    sums[bottom * stride + left] +
    sums[top * stride + left]) >>>
  0;

/** Degrees that a sheet may lie askew in a scanner. */
const MOST_TILT = 6;
/** Of so many pixels beside each other one is looked at; of those below each other all, or they would gather in rows by themselves. */
const COARSE = 8;

/** By how much the lines of a page fall to the right, in radians: turned back by that, its ink gathers in rows. @param {Plane} ink */
export function tiltOf(ink) {
  const points = pointsOf(ink);
  const best = (/** @type {number} */ middle, /** @type {number} */ reach, /** @type {number} */ step) => {
    let found = { angle: middle, score: -1 };
    for (let degrees = middle - reach; degrees <= middle + reach + 1e-9; degrees += step) {
      const score = gathered(points, ink.height, (degrees * Math.PI) / 180);
      if (score > found.score * (1 + 1e-9)) found = { angle: degrees, score };
    }
    return found.angle;
  };
  const degrees = best(best(best(0, MOST_TILT, 0.5), 0.5, 0.1), 0.1, 0.02);
  return (degrees * Math.PI) / 180;
}

/** Some of the ink, a few pixels apart. @param {Plane} ink @returns {[x: number, y: number][]} */
export function pointsOf({ width, height, data }) {
  /** @type {[number, number][]} */
  const points = [];
  for (let y = 0; y < height; y++)
    for (let x = y % COARSE; x < width; x += COARSE) if (data[y * width + x]) points.push([x, y]);
  return points;
}

/** @param {[number, number][]} points @param {number} height @param {number} angle */
function gathered(points, height, angle) {
  const slope = Math.tan(angle);
  const rows = new Float64Array(3 * height);
  for (const [x, y] of points) rows[Math.round(y - x * slope) + height] += 1;
  let score = 0;
  for (const row of rows) score += row * row;
  return score;
}

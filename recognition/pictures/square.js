/** Pixels that are not square, as those of a fax: a page is stretched to what it looked like. */
import { between, blank } from '../plane.js';
import { pixelsWithin } from './limits.js';

/** By how much the sides of a pixel differ: as little does no harm, as much is a mistake of whoever noted it. */
const LEAST = 1.1;
const MOST = 4;

/** @param {import('../plane.js').Plane} plane @param {[across: number, down: number]} dots of an inch @returns {import('../plane.js').Plane} with as many both ways as it has along the finer one */
export function squared(plane, [across, down]) {
  const ratio = across / down;
  const most = Math.max(ratio, 1 / ratio);
  if (!(most >= LEAST && most <= MOST)) return plane;
  const { width, height } = pixelsWithin(
    Math.round(plane.width * Math.max(1, 1 / ratio)),
    Math.round(plane.height * Math.max(1, ratio)),
  );
  const out = blank(width, height);
  const inside = (/** @type {number} */ at, /** @type {number} */ length) =>
    Math.max(0, Math.min(length - 1 - 1e-9, at));
  for (let y = 0, at = 0; y < height; y++) {
    const row = inside(((y + 0.5) * plane.height) / height - 0.5, plane.height);
    for (let x = 0; x < width; x++, at++)
      out.data[at] = 0.5 + between(plane, inside(((x + 0.5) * plane.width) / width - 0.5, plane.width), row);
  }
  return out;
}

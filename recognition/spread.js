/** Two pages on one sheet, as a book lies open or a copier puts them: they are looked at as one, the right one below the left one. */
import { blank } from './plane.js';

/** @typedef {import('./plane.js').Plane} Plane */

/** How much wider than high such a sheet is. */
const SIDES = [1.15, 1.75];
/** Of its width: where the paper between the pages may lie, and how wide that is at least. */
const MIDDLE = [0.4, 0.6];
const LEAST = 0.02;
/** Of its height: as much ink in a column is dirt. */
const DIRT = 0.004;
/** Words on each page, at least. */
const WORDS = 5;

/** The middle of the paper between two pages, of the width of the sheet; nothing where it is one page. @param {import('./page.js').Layout} layout */
export function gutterOf({ words, pieces, ruling }) {
  const { width, height } = words;
  if (width < SIDES[0] * height || width > SIDES[1] * height) return undefined;
  let [first, last, from] = [0, 0, 0];
  const end = Math.round(MIDDLE[1] * width);
  for (let x = Math.round(MIDDLE[0] * width); x <= end; x++) {
    const isBare = x < end && isBareAt(x, words, ruling.across);
    if (isBare && !from) from = x;
    if (!isBare && from && x - from > last - first) [first, last] = [from, x];
    if (!isBare) from = 0;
  }
  const middle = (first + last) / 2;
  const left = pieces.filter((it) => it.right <= middle).length;
  const isSpread = last - first >= LEAST * width && Math.min(left, pieces.length - left) >= WORDS;
  return isSpread ? middle / width : undefined;
}

/** @param {number} x @param {Plane} words @param {import('./ruling.js').Line[]} across */
function isBareAt(x, { width, height, data }, across) {
  if (across.some(({ from, to }) => from <= x && x < to)) return false;
  let inked = 0;
  for (let at = x; at < data.length; at += width) inked += data[at];
  return inked <= DIRT * height;
}

/** @param {Plane} plane @param {number} cut where the right page begins @returns {Plane} */
export function stacked({ width, height, data }, cut) {
  const out = blank(Math.max(cut, width - cut), 2 * height, 255);
  for (let y = 0; y < height; y++) {
    out.data.set(data.subarray(y * width, y * width + cut), y * out.width);
    out.data.set(data.subarray(y * width + cut, (y + 1) * width), (y + height) * out.width);
  }
  return out;
}

/** What the ink of a number looks like, whatever digits it may be. */

/**
 * @typedef {import('./plane.js').Plane} Plane
 * @typedef {import('./plane.js').Box} Box
 * @typedef {import('./regions.js').Piece} Piece
 */

/** Of a number's height: what does not rise higher is a point, or a comma. */
const FOOT = 0.4;
/** Of a number's height, from above: where a stroke would lead that strikes it out; of its width, how much of that is ink then. */
const STRUCK = [0.25, 0.75];
const WHOLE = 0.95;

/** @param {Piece} piece @param {Plane} words @returns {import('./settle.js').Shape} */
export function shapeOf({ left, top, right, bottom, inCell, touches }, { width, data }) {
  /** @type {[from: number, to: number][]} */
  const shapes = [];
  /** Of each the upper end of its ink. @type {number[]} */
  const tops = [];
  for (let x = left, before = false; x < right; x++) {
    let y = top;
    while (y < bottom && data[y * width + x] !== 1) y++;
    const has = y < bottom;
    if (has && !before) {
      shapes.push([x, x]);
      tops.push(y);
    }
    if (has) {
      shapes[shapes.length - 1][1] = x + 1;
      tops.push(Math.min(y, Number(tops.pop())));
    }
    before = has;
  }
  const points = tops.filter((it) => bottom - it < FOOT * (bottom - top)).length;
  const struck = isStruck({ left, top, right, bottom }, { width, data });
  return { inCell, touches: touches || struck, height: bottom - top, shapes, points };
}

/** Whether a stroke leads through all of it: no row of several digits is all ink. @param {Box} box @param {Pick<Plane, 'width' | 'data'>} words */
function isStruck({ left, top, right, bottom }, { width, data }) {
  const [high, low] = STRUCK.map((share) => Math.round(top + share * (bottom - top)));
  for (let y = high; right - left > bottom - top && y <= low; y++) {
    let inked = 0;
    for (let at = y * width + left; at < y * width + right; at++) if (data[at]) inked++;
    if (inked >= WHOLE * (right - left)) return true;
  }
  return false;
}

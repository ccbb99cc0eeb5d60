/** Where a line leads on that is too thin to be ink, or lost among letters that stand close to it: it is darker than what is above and below. */

/** Of its way: so much must be darker. */
const TRACE = 0.7;
/** Shades by which a trace is darker, at least. */
const DARKER = 5;

/** @param {import('./plane.js').Plane} plane @param {number} at @param {number} from @param {number} to @param {number} reach pixels beside it up to where it is darker */
export function isTraced({ width, height, data }, at, from, to, reach) {
  const y = Math.round(at);
  if (y < reach || y + reach >= height) return false;
  let traced = 0;
  for (let x = from; x < to; x++) {
    const shade = Math.min(...[-1, 0, 1].map((row) => data[(y + row) * width + x])) + DARKER;
    if (shade < data[(y - reach) * width + x] && shade < data[(y + reach) * width + x]) traced++;
  }
  return traced >= TRACE * (to - from);
}

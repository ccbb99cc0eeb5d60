/**
 * A crease, where the sheet was folded: it leads from edge to edge, and the paper on one side of it is darker than on the other. What it does to the
 * paper shows in the margins, where nothing is printed; so much is evened out over all its way, and what is printed there stays.
 */
import { transposed } from './plane.js';

/**
 * @typedef {import('./plane.js').Plane} Plane
 * @typedef {{top: number, slope: number}} Way  where it is at the left edge, and by how much it falls to the right
 * @typedef {{x: number, y: number, rise: number}} Step  where the paper of a margin changes its shade, and by how much of its own
 */

/** Of the page's width, from its edge: what is looked at of a margin. */
const MARGIN = [0.01, 0.05];
/** Of the paper's shade: by how much its sides differ at least; pixels beside it where that is measured. */
const STEP = 0.03;
const BESIDE = [2, 8];
/** So many steps may be in a margin: with more it is none, but print. */
const MOST = 3;
/** Of the larger of two steps: how large the other one is, at least, where both are of one crease. */
const ALIKE = 0.5;
/** Of the page's height, from its edge: there ends a sheet that is smaller than the picture; it is folded farther inside. */
const EDGE = 0.12;
/** Of the page's width: how far one end of a crease may lie below the other. */
const FALL = 0.1;
/** Pixels to each side over which it is evened out, its core, where it may be as narrow as a line; and into how many parts each is parted. */
const REACH = 48;
const CORE = 4;
const PARTS = 4;
/** So many parts to each side are looked at together in the core, and farther from it. */
const TOGETHER = 2;
const FAR = 8;
/** Pixels by which an end may lie elsewhere than was seen at first, and steps in which it is looked for. */
const NEAR = 4;
const FINE = 1 / 8;
/** One column in so many is looked at, of those so many must show what the margins do. */
const APART = 4;
const SEEN = 0.6;
/** Of the paper's shade: what is darker is no crease. */
const DARKEST = 0.45;
/** Pixels to each side of a way that are looked at there; what is darker than so much of the brightest of them is print. */
const WIDE = 8;
const PRINT = 0.45;

/** @param {Plane} plane @returns {Plane} its paper even across the creases */
export function withoutCreases(plane) {
  const level = evened(plane);
  const turned = transposed(level);
  const both = evened(turned);
  return both === turned ? level : transposed(both);
}

/** Across creases that lead from left to right. @param {Plane} plane */
function evened(plane) {
  const [left, right] = marginsOf(plane).map((margin) => stepsIn(plane, margin));
  if (Math.max(left.length, right.length) > MOST) return plane;
  let out = plane;
  for (const from of left) {
    const to = right.find((it) => isAlike(it, from) && Math.abs(it.y - from.y) <= FALL * plane.width);
    const crease = to && creaseFrom(from, to, out);
    if (crease && crease.seen > SEEN && Math.min(...crease.paper) > DARKEST) out = divided(out, crease);
  }
  return out;
}

/** @param {Step} a @param {Step} b */
const isAlike = (a, b) => a.rise / b.rise > ALIKE && b.rise / a.rise > ALIKE;

/** @param {Plane} plane @returns {[from: number, to: number][]} columns */
function marginsOf({ width }) {
  const [near, far] = MARGIN.map((it) => Math.round(it * width));
  return [
    [near, far],
    [width - far, width - near],
  ];
}

/** @param {Plane} plane @param {[from: number, to: number]} margin @returns {Step[]} */
function stepsIn({ width, height, data }, [from, to]) {
  const rows = Float64Array.from({ length: height }, (_, y) => {
    let sum = 0;
    for (let x = from; x < to; x++) sum += data[y * width + x];
    return sum;
  });
  const rises = rows.map((_, y) => riseAt(rows, y));
  /** @type {Step[]} */
  const steps = [];
  for (let y = Math.round(EDGE * height); y < (1 - EDGE) * height; y++) {
    const rise = rises[y];
    const around = rises.subarray(Math.max(0, y - REACH / 2), y + REACH / 2);
    if (Math.abs(rise) >= STEP && around.every((it) => Math.abs(it) <= Math.abs(rise)))
      steps.push({ x: (from + to) / 2, y, rise });
  }
  return steps;
}

/** @param {Float64Array} rows @param {number} y */
function riseAt(rows, y) {
  const [near, far] = BESIDE;
  if (y < far || y + far >= rows.length) return 0;
  let [above, below] = [0, 0];
  for (let off = near; off <= far; off++) {
    above += rows[y - off];
    below += rows[y + off];
  }
  return (below - above) / Math.max(above, below, 1);
}

/** @typedef {{way: Way, paper: Float64Array, seen: number}} Crease  paper: part by part how bright it is beside the way, of what it would be if it changed from one side to the other evenly; seen: in how much of the width */

/** Along the way on which the margins differ least from each other. @param {Step} from @param {Step} to @param {Plane} plane @returns {Crease} */
function creaseFrom(from, to, plane) {
  let best = { way: { top: 0, slope: 0 }, differing: Number.POSITIVE_INFINITY };
  for (let off = -NEAR; off <= NEAR; off += FINE) {
    const slope = (to.y + off - from.y) / (to.x - from.x);
    const way = { top: from.y - slope * from.x, slope };
    const { differing } = marginsAlong(plane, way, 2 * NEAR, TOGETHER);
    if (differing < best.differing) best = { way, differing };
  }
  const paper = evenlyChanging(marginsAlong(plane, best.way, REACH, 0).shades);
  return { way: best.way, paper, seen: shareSeen(plane, best.way, paper) };
}

/** The shades of the margins by how far below a way, each pixel in PARTS parts, and by how much their pixels differ from those. @param {Plane} plane @param {Way} way @param {number} reach @param {number} near  so many parts to each side are taken together in the core */
function marginsAlong(plane, { top, slope }, reach, near) {
  const { width, height, data } = plane;
  const parts = 2 * reach * PARTS + 1;
  const [sums, squares, counts] = [0, 1, 2].map(() => new Float64Array(parts));
  for (const [from, to] of marginsOf(plane))
    for (let x = from; x < to; x++) {
      const at = top + slope * x;
      for (let y = Math.max(0, Math.ceil(at - reach)); y <= Math.min(height - 1, at + reach); y++) {
        const [part, shade] = [Math.round((y - at + reach) * PARTS), data[y * width + x]];
        sums[part] += shade;
        squares[part] += shade ** 2;
        counts[part] += 1;
      }
    }
  const shades = sums.map((_, i) => {
    for (let wide = Math.abs(i / PARTS - reach) > CORE ? FAR : near; ; wide++) {
      const [sum, count] = [sums, counts].map((all) => totalOf(all.subarray(Math.max(0, i - wide), i + wide + 1)));
      if (count > 0 || wide > parts) return sum / count;
    }
  });
  const differing = squares.map((it, i) => it - 2 * shades[i] * sums[i] + counts[i] * shades[i] ** 2);
  return { shades, differing: totalOf(differing) / totalOf(counts) };
}

/** @param {Float64Array} all */
const totalOf = (all) => all.reduce((sum, it) => sum + it, 0);

/** What shades are of those that would change evenly from the first to the last; each as the darkest next to it: what stays too bright is paper, what stays too dark would be ink. @param {Float64Array} shades */
const evenlyChanging = (shades) => {
  const [first, last] = [shades[0], shades[shades.length - 1]];
  const shares = shades.map((shade, i) => shade / (first + ((last - first) * i) / (shades.length - 1)));
  return shares.map((_, i) => Math.min(...shares.subarray(Math.max(0, i - TOGETHER), i + TOGETHER + 1)));
};

/** In how much of the width the paper does what it does in the margins, by what is not as dark as print. @param {Plane} plane @param {Way} way @param {Float64Array} paper */
function shareSeen({ width, height, data }, { top, slope }, paper) {
  let [seen, all] = [0, 0];
  for (let x = 0; x < width; x += APART, all++) {
    const at = top + slope * x;
    const first = Math.ceil(at - WIDE);
    if (first < 0 || first + 2 * WIDE > height) continue;
    const column = Array.from({ length: 2 * WIDE }, (_, i) => data[(first + i) * width + x]);
    const bright = Math.max(...column);
    const bare = column.flatMap((_, i) =>
      Math.min(...column.slice(Math.max(0, i - 1), i + 2)) > PRINT * bright ? [i] : [],
    );
    const own = bare.map((i) => column[i]);
    const expected = bare.map((i) => paper[Math.round((first + i - at + REACH) * PARTS)]);
    seen += Math.max(0, likeness(own, expected));
  }
  return seen / all;
}

/** How alike two rows of numbers rise and fall, up to 1. @param {number[]} a @param {number[]} b */
function likeness(a, b) {
  const [x, y] = [a, b].map((all) => {
    const mean = all.reduce((sum, it) => sum + it, 0) / all.length;
    return all.map((it) => it - mean);
  });
  const product = (/** @type {number[]} */ v, /** @type {number[]} */ w) =>
    v.reduce((sum, it, i) => sum + it * w[i], 0);
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y) || 1);
}

/** @param {Plane} plane @param {Crease} crease @returns {Plane} */
function divided({ width, height, data }, { way: { top, slope }, paper }) {
  const out = { width, height, data: data.slice() };
  for (let x = 0; x < width; x++) {
    const at = top + slope * x;
    for (let y = Math.max(0, Math.ceil(at - REACH)); y <= Math.min(height - 1, at + REACH); y++)
      out.data[y * width + x] = Math.min(255, data[y * width + x] / paper[Math.round((y - at + REACH) * PARTS)]);
  }
  return out;
}

/**
 * A page that was photographed from aside: its rows run towards one point far away, its columns towards another. Each bundle is found as
 * the tilt is, by how it gathers ink; where both are known, so is how to look at the page from above.
 */
import { pointsOf } from './ink.js';
import { between, blank } from './plane.js';

/**
 * @typedef {import('./plane.js').Plane} Plane
 * @typedef {{slope: number, spread: number}} Bundle  by how much its lines fall in the middle of the page, and by how much more from one side of the
 *   page to the other
 * @typedef {{rows: Bundle, columns: Bundle}} Slant
 * @typedef {{along: Float32Array, across: Float32Array, length: number}} Points  from the middle of the page; length: of the page, across the lines
 */

/** How far a bundle may spread, and how far its middle may lie from where it is looked for, in radians; by what the search steps: coarsely, finely. */
const SPREAD = 0.3;
const APART = 0.12;
const STEPS = [0.01, 0.002, 0.0004];
/** Of the points one in so many is looked at coarsely. */
const FEW = 4;
/** Of those along a line one pixel in so many is looked at. */
const COARSE = 8;
/** Of the page's width: lower strokes may be those of characters. */
const STROKE = 1 / 50;
/** Of the page's height: with less ink in strokes, columns are not to be told. */
const ENOUGH = 0.5;
/** By how much more the ink must gather for a bundle to be believed. */
const GAIN = 1.04;
/** Of the page's width: what moves less at the corners is as well left alone. */
const LEAST = 1 / 400;
/** Of the page's sides: where the lines run that are made straight, from the middle. */
const FRAME = 0.4;

/** @param {Plane} ink @param {number} tilt radians by which its rows fall, for the most part @returns {Slant | undefined} nothing where it was seen from above */
export function slantOf(ink, tilt) {
  const rows = bundleOf(rowPoints(ink), Math.tan(tilt)) ?? { slope: Math.tan(tilt), spread: 0 };
  const upright = { slope: -rows.slope, spread: 0 };
  const strokes = columnPoints(ink);
  const isRuled = strokes.along.length * COARSE > ENOUGH * ink.height;
  const columns = (isRuled && bundleOf(strokes, -rows.slope)) || upright;
  const moved = [rows.spread / 4, columns.spread / 4, (columns.slope + rows.slope) / 2];
  return Math.max(...moved.map(Math.abs)) > LEAST ? { rows, columns } : undefined;
}

/** @param {Plane} ink @returns {Points} */
function rowPoints(ink) {
  const points = pointsOf(ink);
  return {
    along: Float32Array.from(points, ([x]) => x - ink.width / 2),
    across: Float32Array.from(points, ([, y]) => y - ink.height / 2),
    length: ink.height,
  };
}

/** Of strokes down alone: characters stand in no columns. @param {Plane} ink @returns {Points} */
function columnPoints({ width, height, data }) {
  /** @type {[along: number[], across: number[]]} */
  const [along, across] = [[], []];
  const least = width * STROKE;
  for (let x = 0; x < width; x++)
    for (let y = 0, from = 0; y <= height; y++) {
      if (y < height && data[y * width + x]) continue;
      for (let at = from + ((x + from) % COARSE); y - from >= least && at < y; at += COARSE) {
        along.push(at - height / 2);
        across.push(x - width / 2);
      }
      from = y + 1;
    }
  return { along: Float32Array.from(along), across: Float32Array.from(across), length: width };
}

/** @param {Points} points @param {number} slope about which it is looked for @returns {Bundle | undefined} where none is clearer than one of parallel lines */
function bundleOf(points, slope) {
  const parallel = gathered(points, slope, 0);
  let best = { slope, spread: 0, score: 0 };
  let [apart, spread] = [APART, SPREAD];
  for (const step of STEPS) {
    const few = step === STEPS[0] ? FEW : 1;
    const middle = { ...best, score: gathered(points, best.slope, best.spread, few) };
    best = middle;
    for (let s = -apart; s <= apart + step / 2; s += step)
      for (let d = -spread; d <= spread + step / 2; d += 2 * step) {
        const at = { slope: middle.slope + s, spread: middle.spread + d };
        const score = gathered(points, at.slope, at.spread, few);
        if (score > best.score) best = { ...at, score };
      }
    [apart, spread] = [step, 2 * step];
  }
  return best.score > GAIN * parallel ? best : undefined;
}

/** How much ink lies together where the lines of a bundle are made straight. @param {Points} points @param {number} slope @param {number} spread @param {number} [few] one in so many is looked at */
function gathered({ along, across, length }, slope, spread, few = 1) {
  const lines = new Float64Array(2 * length);
  const bend = spread / length;
  for (let i = 0; i < along.length; i += few) {
    const at = Math.round((across[i] - slope * along[i]) / (1 + bend * along[i])) + length;
    if (at >= 0 && at < lines.length) lines[at] += 1;
  }
  return lines.reduce((sum, it) => sum + it * it, 0);
}

/** The page as it looks from above. @param {Plane} plane @param {Slant} slant @returns {Plane} */
export function straightened(plane, slant) {
  const { width, height } = plane;
  const frame = [-FRAME, FRAME].flatMap((y) => [-FRAME, FRAME].map((x) => ({ x: x * width, y: y * height })));
  const [a, b, c, d, e, f, g, h] = projection(
    frame,
    frame.map((corner) => crossing(slant, corner, plane)),
  );
  const out = blank(width, height);
  for (let row = 0, at = 0; row < height; row++) {
    const y = row - height / 2;
    for (let column = 0; column < width; column++, at++) {
      const x = column - width / 2;
      const far = g * x + h * y + 1;
      out.data[at] = between(plane, (a * x + b * y + c) / far + width / 2, (d * x + e * y + f) / far + height / 2);
    }
  }
  return out;
}

/** Where a row and a column meet, which pass by the middle of the page at such distances. @param {Slant} slant @param {{x: number, y: number}} at @param {Plane} plane */
function crossing({ rows, columns }, at, { width, height }) {
  const row = rows.slope + (rows.spread * at.y) / height;
  const column = columns.slope + (columns.spread * at.x) / width;
  const x = (at.x + at.y * column) / (1 - row * column);
  return { x, y: at.y + x * row };
}

/** @typedef {{x: number, y: number}} Point */

/** What leads from each of four points to its own. @param {Point[]} from @param {Point[]} to @returns {number[]} */
function projection(from, to) {
  const equations = from.flatMap(({ x, y }, i) => [
    [x, y, 1, 0, 0, 0, -to[i].x * x, -to[i].x * y, to[i].x],
    [0, 0, 0, x, y, 1, -to[i].y * x, -to[i].y * y, to[i].y],
  ]);
  for (let at = 0; at < equations.length; at++) {
    const rest = equations.slice(at).map((row) => Math.abs(row[at]));
    const best = at + rest.indexOf(Math.max(...rest));
    [equations[at], equations[best]] = [equations[best], equations[at]];
    const own = equations[at];
    for (const row of equations)
      if (row !== own) {
        const share = row[at] / own[at];
        own.forEach((value, i) => {
          row[i] -= share * value;
        });
      }
  }
  return equations.map((row, at) => row[8] / row[at]);
}

/** What of a page is line: the ruling lines as they are drawn, with the blur of their edges, but without the digits that stand close to them. */
import { blank } from './plane.js';
import { aroundIn, spotsIn } from './spots.js';

/**
 * @typedef {import('./plane.js').Plane} Plane
 * @typedef {import('./plane.js').Box} Box
 * @typedef {import('./ruling.js').Ruling} Ruling
 * @typedef {import('./ruling.js').Line} Line
 */

/** Pixels beside a line that its edge may blur into. */
const EDGE = 1;
/** Pixels at the ends of lines, so that they meet. */
const MEET = 3;
/** Of the page's width: as far a stroke may lead along a line; and how much of such ink is beside what is written: of a line's blur, dirt or a seal touches a corner. */
const LONGEST = 1 / 60;
const MOSTLY = 0.5;

/** @param {Plane} ink @param {Ruling} ruling @returns {Plane} 1 where a line is, else 0 */
export function wallsOf(ink, ruling) {
  const walls = drawn(ink, ruling, ({ at, thickness }) => {
    const half = (thickness - 1) / 2 + EDGE;
    return [Math.floor(at - half), Math.ceil(at + half) + 1];
  });
  const cores = drawn(ink, ruling, ({ at, thickness }) => [
    Math.ceil(at - thickness / 2),
    Math.floor(at + thickness / 2) + 1,
  ]);
  giveBack(ink, walls, cores);
  return walls;
}

/** @param {Plane} ink @param {Ruling} ruling @param {(line: Line) => [near: number, far: number]} sidesOf @returns {Plane} */
function drawn({ width, height }, { across, down }, sidesOf) {
  const out = blank(width, height);
  const draw = (/** @type {Box} */ { left, top, right, bottom }) => {
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y++)
      out.data.fill(1, y * width + Math.max(0, left), y * width + Math.min(width, right));
  };
  for (const line of across) {
    const [top, bottom] = sidesOf(line);
    draw({ left: line.from - MEET, right: line.to + MEET, top, bottom });
  }
  for (const line of down) {
    const [left, right] = sidesOf(line);
    draw({ left, right, top: line.from - MEET, bottom: line.to + MEET });
  }
  return out;
}

/** Ink at the edge of a line that is no blur of it: it hangs together with what is written beside it, and is as short as that. @param {Plane} ink @param {Plane} walls @param {Plane} cores */
function giveBack({ width, height, data }, walls, cores) {
  const edge = { width, height, data: data.map((has, at) => has & walls.data[at] & ~cores.data[at]) };
  const around = aroundIn(width);
  const isBeside = (/** @type {number} */ at) => around.some((step) => data[at + step] && !walls.data[at + step]);
  for (const spot of spotsIn(edge)) {
    if (spot.length > 2 * EDGE * LONGEST * width) continue;
    if (spot.filter(isBeside).length >= MOSTLY * spot.length) for (const at of spot) walls.data[at] = 0;
  }
}

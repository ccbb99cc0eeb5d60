/**
 * Stripes of a page that were left blank, by a worn printer or a fold: the ruling lines that lead across have gaps there, and digits may
 * have lost a side, or be gone; so they may where a table begins without a line.
 */

/**
 * @typedef {import('./plane.js').Plane} Plane
 * @typedef {import('./ruling.js').Line} Line
 * @typedef {{columns: Uint8Array, rows: Uint8Array}} Gaps  1 where such a stripe leads down, or across
 */

/** Of so many lines that lead across a stripe, at least, as many as this must have a gap there. */
const LINES = 4;
const SHARE = 0.7;
/** Of a number's height: so far beside a stripe one of its digits may have stood, and over or under it a part of them. */
const BESIDE = 0.75;
const OVER = 0.2;

/** @param {Plane} ink @param {import('./ruling.js').Ruling} ruling @returns {Gaps} */
export function gapsOf({ width, height, data }, { across, down }) {
  const columns = gapsIn(across.filter(isDrawn), width, height, (along, at) => data[at * width + along]);
  const rows = gapsIn(down, height, width, (along, at) => data[along * width + at]);
  for (const line of across) if (!isDrawn(line)) rows[line.at] = 1;
  return { columns, rows };
}

/** @param {Line} line */
const isDrawn = ({ thickness }) => thickness > 0;

/** @param {Line[]} lines @param {number} length of the page along them @param {number} breadth @param {(along: number, at: number) => number} inkAt */
function gapsIn(lines, length, breadth, inkAt) {
  const [all, bare] = [new Uint16Array(length), new Uint16Array(length)];
  for (const { at, from, to, thickness } of lines) {
    const [first, last] = [Math.floor(at - thickness / 2) - 1, Math.ceil(at + thickness / 2) + 1];
    for (let along = Math.max(0, from); along < Math.min(length, to); along++) {
      let hasInk = 0;
      for (let side = Math.max(0, first); side <= Math.min(breadth - 1, last); side++) hasInk |= inkAt(along, side);
      all[along] += 1;
      if (!hasInk) bare[along] += 1;
    }
  }
  return Uint8Array.from(all, (count, along) => (count >= LINES && bare[along] >= SHARE * count ? 1 : 0));
}

/** Whether some of a number may have stood in a stripe. @param {Gaps} gaps @param {import('./plane.js').Box} box */
export function isBesideGap({ columns, rows }, { left, top, right, bottom }) {
  const height = bottom - top;
  const within = (/** @type {Uint8Array} */ gaps, /** @type {number} */ from, /** @type {number} */ to) =>
    gaps.subarray(Math.max(0, Math.floor(from)), Math.ceil(to)).includes(1);
  return (
    within(columns, left - BESIDE * height, right + BESIDE * height) ||
    within(rows, top - OVER * height, bottom + OVER * height)
  );
}

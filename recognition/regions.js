/** Where the lines of text stand: those in each cell that ruling lines enclose, and on the paper around the tables. */
import { gapsOf, isBesideGap } from './gaps.js';
import { blank } from './plane.js';
import { spotsIn } from './spots.js';
import { wallsOf } from './walls.js';

/**
 * @typedef {import('./plane.js').Plane} Plane
 * @typedef {import('./plane.js').Box} Box
 * @typedef {import('./ruling.js').Ruling} Ruling
 * @typedef {{pieces: Piece[], walls: Plane, words: Plane, height: number}} Pieces  `walls`: where lines are; `words`: the ink elsewhere; `height`:
 *   of most lines of text
 * @typedef {Box & {inCell: boolean, region: Box, touches: boolean, ends: boolean}} Piece  words on one line without a wide gap; `inCell`: in that of a table, even where
 *   some of its lines were not found; `region`: the cell, or what of the paper is around; `touches`: a ruling line leads
 *   through its ink or beside it, or some of it may be gone; `ends`: its ink ends at a line above or below
 */

/** Of a line's height: a wider gap parts words, and a piece with less ink than this across is dirt. */
const GAP = 1.4;
/** Pixels: lower ones are dirt. */
const LOWEST = 4;
/** Pixels: what is of a line above or below may reach so far beside words. */
const END = 2;

/** @param {Plane} ink @param {Ruling} ruling @returns {Pieces} */
export function piecesOf(ink, ruling) {
  const walls = wallsOf(ink, ruling);
  const { labels, boxes } = partedBy(walls);
  const gaps = gapsOf(ink, ruling);
  const inside = (/** @type {Box} */ part) => {
    const { along, ends } = touching(walls, ink, part);
    return { inCell: true, touches: along || isBesideGap(gaps, part), ends };
  };
  const words = blank(ink.width, ink.height);
  for (let i = 0; i < words.data.length; i++) words.data[i] = ink.data[i] && !walls.data[i] ? 1 : 0;
  const regions = boxes.map((box, label) => ({
    label,
    box,
    inCell: !isSheet(box, ink),
    rows: rowsIn(words, labels, label, box),
  }));
  const cells = regions.filter(({ inCell }) => inCell);
  const height = usualHeight((cells.length > 0 ? cells : regions).flatMap(({ rows }) => rows));
  const pieces = regions.flatMap(({ label, box, inCell, rows }) =>
    merged(rows, height).flatMap((row) =>
      partsOf(words, labels, label, row, height).map((part) =>
        inCell ? { ...part, ...inside(part), region: box } : outside(part, ruling),
      ),
    ),
  );
  return {
    pieces: pieces.filter((it) => it.bottom - it.top >= LOWEST || it.right - it.left >= LOWEST),
    walls,
    words,
    height,
  };
}

/** Words that no cell encloses. Beside lines that lead down they stand in a table, and what parts them from the next cell was not found. @param {Box} part @param {Ruling} ruling @returns {Piece} */
function outside(part, { down }) {
  const middle = (part.top + part.bottom) / 2;
  const inCell = down.some(({ from, to }) => from < middle && middle < to);
  const room = part.bottom - part.top;
  const region = {
    ...{ left: part.left - room, right: part.right + room },
    ...{ top: part.top - room / 2, bottom: part.bottom + room / 2 },
  };
  return { ...part, inCell, region, touches: inCell, ends: false };
}

/** The parts of the paper that walls part, by number, and the box of each. Its left edge is none, so that no row hangs together with the next one. @param {Plane} walls */
function partedBy({ width, height, data }) {
  const paper = { width, height, data: data.map((wall, at) => (wall || at % width === 0 ? 0 : 1)) };
  const labels = new Int32Array(width * height).fill(-1);
  /** @type {Box[]} */
  const boxes = [];
  for (const spot of spotsIn(paper, [-width, -1, 1, width])) {
    for (const at of spot) labels[at] = boxes.length;
    boxes.push(boxOf(spot, width));
  }
  return { labels, boxes };
}

/** @param {Int32Array} spot @param {number} width of the page @returns {Box} */
function boxOf(spot, width) {
  const box = { left: width, top: Math.floor(spot[0] / width), right: 0, bottom: 0 };
  for (const at of spot) {
    const x = at % width;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x + 1);
    box.bottom = Math.max(box.bottom, Math.floor(at / width) + 1);
  }
  return box;
}

/** @param {Box} box @param {Plane} page */
const isSheet = (box, page) => box.left <= 1 || box.top === 0 || box.right === page.width || box.bottom === page.height;

/** Stretches of rows of pixels with ink, in one part of the page. @param {Plane} words @param {Int32Array} labels @param {number} label @param {Box} box @returns {Box[]} */
function rowsIn({ width, data }, labels, label, { left, top, right, bottom }) {
  const hasInk = (/** @type {number} */ y) => {
    let count = 0;
    for (let at = y * width + left; at < y * width + right; at++) if (data[at] && labels[at] === label) count++;
    return count > (right - left) / 1500;
  };
  return stretches(top, bottom, hasInk, 1).map(([from, to]) => ({ left, right, top: from, bottom: to }));
}

/** From where to where something holds, gaps of so many passed over. @param {number} from @param {number} to @param {(at: number) => boolean} holds @param {number} gap @returns {[number, number][]} */
function stretches(from, to, holds, gap) {
  /** @type {[number, number][]} */
  const found = [];
  for (let at = from; at < to; at++) {
    if (!holds(at)) continue;
    const last = found[found.length - 1];
    if (last && at - last[1] < gap) last[1] = at + 1;
    else found.push([at, at + 1]);
  }
  return found;
}

/** @param {Box[]} rows of cells @returns {number} pixels */
function usualHeight(rows) {
  const heights = rows
    .map(({ top, bottom }) => bottom - top)
    .filter((it) => it > LOWEST)
    .sort((a, b) => a - b);
  return heights[Math.floor(heights.length * 0.6)] ?? 0;
}

/** The strokes of 二 and the dots of 「……」 are no lines of their own. @param {Box[]} rows @param {number} height the usual one @returns {Box[]} */
function merged(rows, height) {
  /** @type {Box[]} */
  const out = [];
  for (const row of rows) {
    const last = out[out.length - 1];
    const isFlat = last && Math.min(last.bottom - last.top, row.bottom - row.top) < 0.5 * height;
    if (last && isFlat && row.bottom - last.top <= 1.15 * height) last.bottom = row.bottom;
    else out.push({ ...row });
  }
  return out;
}

/** @param {Plane} words @param {Int32Array} labels @param {number} label @param {Box} row @param {number} height @returns {Box[]} */
function partsOf({ width, data }, labels, label, row, height) {
  const hasInk = (/** @type {number} */ x) => {
    for (let y = row.top; y < row.bottom; y++) if (data[y * width + x] && labels[y * width + x] === label) return true;
    return false;
  };
  return stretches(row.left, row.right, hasInk, GAP * Math.max(row.bottom - row.top, height / 2)).map(([left, right]) =>
    tightened({ width, data }, { ...row, left, right }),
  );
}

/** Without the rows of pixels above and below that have no ink of it. @param {{width: number, data: Uint8Array}} words @param {Box} box @returns {Box} */
function tightened({ width, data }, { left, top, right, bottom }) {
  const hasInk = (/** @type {number} */ y) => data.subarray(y * width + left, y * width + right).includes(1);
  while (top < bottom - 1 && !hasInk(top)) top++;
  while (bottom > top + 1 && !hasInk(bottom - 1)) bottom--;
  return { left, top, right, bottom };
}

/** Whether some of its ink goes on in a line, where a stroke may be hidden: in one along it, or in one that its upper or lower end is at. @param {Plane} walls @param {Plane} ink @param {Box} box */
function touching(walls, { width, height, data }, { left, top, right, bottom }) {
  const isLine = (/** @type {number} */ at) => walls.data[at] === 1 && data[at] === 1;
  let ends = false;
  for (let y = Math.max(1, top); y < Math.min(height - 1, bottom); y++) {
    const isEnd = y - top < END || bottom - y <= END;
    for (let at = y * width + Math.max(1, left); at < y * width + Math.min(width - 1, right); at++) {
      if (!data[at] || walls.data[at]) continue;
      if (!isLine(at - 1) && !isLine(at + 1) && !isLine(at - width) && !isLine(at + width)) continue;
      if (!isEnd) return { along: true, ends };
      ends = true;
    }
  }
  return { along: false, ends };
}

/**
 * A look at pieces of a page. Short ones, as numbers in cells are, stand in a strip with others: by itself a 0 may be any round thing,
 * beside other digits it is a digit. The second look has other neighbours, and less paper around.
 */
import { blank, magnified } from './plane.js';
import { HEIGHT } from './recogniser.js';

/**
 * @typedef {import('./plane.js').Plane} Plane
 * @typedef {import('./regions.js').Piece} Piece
 * @typedef {import('./recogniser.js').Seen} Seen
 * @typedef {import('./recogniser.js').Recognise} Recognise
 * @typedef {{line: Plane, of: {piece: number, from: number, to: number}[]}} Strip  which pieces stand where, in pixels
 */

/**
 * The height of what is looked at, of that of a line of text: in the first look and in the second; and at least, of the piece’s own. The more paper
 * above and below, the fewer pixels across, which the model takes its time for; it was taught with lines that have as much.
 */
const ROOM = [1.6, 1.3];
const TALL = 1.45;
/** Of that height: paper at both ends of a piece. */
const MARGIN = 0.22;
/** Pixels: wider pieces stand alone, and no strip is wider. */
const SHORT = 240;
const WIDEST = 800;
/** In the second look a strip takes one in so many pieces. */
const APART = 7;
/** Pixels of strips between two reports of progress. */
const AT_ONCE = 6_000;

/**
 * @param {Plane} plane without its ruling lines @param {Piece[]} pieces @param {number} usual pixels: the height of a line of text
 * @param {0 | 1} time @param {Recognise} recognise @param {(share: number, at: number) => void} progress  at: which of the pieces it is at
 * @returns {Promise<Seen[]>}
 */
export async function looks(plane, pieces, usual, time, recognise, progress) {
  const strips = stripsOf(
    pieces.map((piece) => lineOf(plane, piece, usual * ROOM[time])),
    time,
  );
  /** @type {Seen[]} */
  const seen = [];
  let [next, done] = [0, 0];
  while (next < strips.length) {
    progress(next / strips.length, done + 1);
    const first = next;
    for (let width = 0; next < strips.length && width < AT_ONCE; next++) width += strips[next].line.width;
    const some = strips.slice(first, next);
    const found = await recognise(some.map(({ line }) => line));
    for (const [i, strip] of some.entries()) share(found[i], strip, seen);
    for (const { of } of some) done += of.length;
  }
  return seen;
}

/** A piece as the model is shown it. @param {Plane} plane @param {Piece} piece @param {number} least pixels of its height */
export function lineOf(plane, piece, least) {
  const height = heightOf(piece, least);
  const middle = (piece.top + piece.bottom) / 2;
  const margin = height * MARGIN;
  const sides = { left: piece.left - margin, right: piece.right + margin };
  return spread(magnified(plane, { ...sides, top: middle - height / 2, bottom: middle + height / 2 }, HEIGHT));
}

/** @param {Piece} piece @param {number} least */
const heightOf = ({ top, bottom }, least) => Math.max(least, (bottom - top) * TALL);

/** From what the model tells of a piece to the page, across. @param {Piece} piece @param {number} usual @param {0 | 1} time @returns {(at: number) => number} pixels */
export function placesIn(piece, usual, time) {
  const height = heightOf(piece, usual * ROOM[time]);
  return (at) => piece.left + height * (at / HEIGHT - MARGIN);
}

/** From its darkest shade to its brightest. @param {Plane} line @returns {Plane} */
function spread(line) {
  const sorted = line.data.slice().sort();
  const [dark, bright] = [sorted[Math.floor(sorted.length * 0.01)], sorted[Math.floor(sorted.length * 0.9)]];
  const scale = 255 / Math.max(bright - dark, 40);
  return { ...line, data: line.data.map((shade) => Math.max(0, Math.min(255, 255 - (bright - shade) * scale))) };
}

/** @param {Plane[]} lines of the pieces @param {0 | 1} time @returns {Strip[]} */
function stripsOf(lines, time) {
  const short = lines.flatMap(({ width }, i) => (width <= SHORT ? [i] : []));
  const order =
    time === 0 ? short : Array.from({ length: APART }, (_, rest) => short.filter((_, i) => i % APART === rest)).flat();
  /** @type {number[][]} */
  const groups = [];
  let width = WIDEST;
  for (const i of order) {
    width += lines[i].width;
    if (width <= WIDEST) groups[groups.length - 1].push(i);
    else [width] = [lines[i].width, groups.push([i])];
  }
  const alone = lines.flatMap((line, i) => (line.width > SHORT ? [[i]] : []));
  return [...groups, ...alone].map((group) => joined(group, lines)).sort((a, b) => a.line.width - b.line.width);
}

/** @param {number[]} group @param {Plane[]} lines @returns {Strip} */
function joined(group, lines) {
  const line = blank(
    group.reduce((sum, i) => sum + lines[i].width, 0),
    HEIGHT,
  );
  let from = 0;
  const of = group.map((piece) => {
    const { width, data } = lines[piece];
    for (let y = 0; y < HEIGHT; y++) line.data.set(data.subarray(y * width, (y + 1) * width), y * line.width + from);
    from += width;
    return { piece, from: from - width, to: from };
  });
  return { line, of };
}

/** Gives each piece its characters, by where they stand. @param {Seen} whole @param {Strip} strip @param {Seen[]} seen */
function share({ text, sure, at }, { of }, seen) {
  for (const { piece, from, to } of of) {
    const own = at.flatMap((x, i) => ((from <= x && x < to) || of.length === 1 ? [i] : []));
    seen[piece] = {
      text: own.map((i) => text[i]).join(''),
      sure: own.map((i) => sure[i]),
      at: own.map((i) => at[i] - from),
    };
  }
}

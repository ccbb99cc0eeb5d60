/** A picture of a page → the page of a Document: its words where they stand, and the lines that are drawn; and what was seen in its cells. */
import { looksAgain } from './again.js';
import { oneEachCell } from './cells.js';
import { withoutCreases } from './crease.js';
import { darkOnLight, inkOf, tiltOf } from './ink.js';
import { lineOf, looks } from './looks.js';
import { shrunk, turnedBack, turnedRight } from './plane.js';
import { piecesOf } from './regions.js';
import { withoutRim } from './rim.js';
import { rulingOf } from './ruling.js';
import { settled, UNSEEN } from './settle.js';
import { shapeOf } from './shape.js';
import { ofOneSize } from './sizes.js';
import { slantOf, straightened } from './slant.js';
import { withoutSpecks } from './spots.js';
import { gutterOf, stacked } from './spread.js';

/**
 * @typedef {import('./plane.js').Plane} Plane
 * @typedef {import('./plane.js').Box} Box
 * @typedef {import('./regions.js').Piece} Piece
 * @typedef {import('./recogniser.js').Recognise} Recognise
 * @typedef {import('../wasm/readers/document.js').Page} Page
 * @typedef {import('./regions.js').Pieces & {picture: Plane, plane: Plane, ruling: import('./ruling.js').Ruling}} Layout `plane`: without its ruling lines
 * @typedef {{run: number, sure: boolean, seen: string[], box: Box, ink?: number[]}} Figure  a run that is the number of a cell, or stands for one that was not seen for sure: what each look took it
 *   for, its cell in the picture, and from where to where there is ink in it
 * @typedef {{page: Page, picture: Plane, figures: Figure[]}} Recognised `picture`: the page upright, as it was looked at
 * @typedef {{look: 1 | 2, at: number, of: number}} Cells  which of the cells, and lines, of a page it is at, in which of the two looks
 */

/** Pixels across a sheet: more only takes longer, the model looks at lines 48 pixels high. */
const WIDEST = 1800;
/** Points: the sides of a sheet of A4. */
const A4 = { short: 595.3, long: 841.9 };
/** Radians: a page is turned back from there on. */
const LEAST_TILT = 0.0007;
/**
 * Lines that are looked at to see which way up a page stands, up to so many times as wide as high; how sure the model is of upright ones, and how
 * many characters they have: it knows those that lie on their side as well, but of each line of a page on its side stands one beside the next.
 */
const SAMPLE = { lines: 6, width: 7 };
const UPRIGHT = { sure: 0.75, characters: 4 };
/** Lines in each direction that a table has, at least. */
const TABLE = 3;
/** What the first look takes of all the work. */
const FIRST = 0.8;

/**
 * @param {Plane} picture @param {Recognise} recognise
 * @param {(share: number, cells: Cells) => void} [progress] 0 to 1; what it throws ends the work
 * @param {Layout} [flat] of the picture as it comes, where that is known
 * @returns {Promise<Recognised>}
 */
export async function pageOf(picture, recognise, progress = () => {}, flat = laidOut(picture)) {
  const layout = await upright(picture, flat, recognise);
  const { plane, pieces, height, words } = layout;
  const first = await looks(plane, pieces, height, 0, recognise, (share, at) =>
    progress(share * FIRST, { look: 1, at, of: pieces.length }),
  );
  const second = await looksAgain(plane, pieces, first, height, recognise, (share, at, of) =>
    progress(FIRST + share * (1 - FIRST), { look: 2, at, of }),
  );
  const all = pieces.map((piece, i) => ({ piece, ...settled(first[i], second.get(i), shapeOf(piece, words)) }));
  const runs = ofOneSize(oneEachCell(all)).filter(({ text }) => text.trim() !== '');
  const figures = runs.flatMap(({ piece, seen, text }, run) =>
    seen ? [{ run, sure: text !== UNSEEN, seen, box: piece.region, ink: [piece.left, piece.right] }] : [],
  );
  return { page: inPoints(layout, runs), picture: layout.picture, figures };
}

/** Whether a table is drawn there. @param {Layout} layout */
export const isRuled = ({ ruling: { across, down } }) => Math.min(across.length, down.length) >= TABLE;

/** @param {Box} box */
const widthOf = ({ left, top, right, bottom }) => (right - left) / (bottom - top);

/** The page the right way up: as it comes, unless its lines are hardly read so; else as most is read. @param {Plane} picture @param {Layout} flat @param {Recognise} recognise @returns {Promise<Layout>} */
async function upright(picture, flat, recognise) {
  let best = { layout: flat, quarters: 0, read: 0 };
  for (const quarters of [0, 2, 1, 3]) {
    const layout = quarters === 0 ? flat : laidOut(turnedRight(picture, quarters));
    const { sure, read, lines } = await surenessOf(layout, recognise);
    if (read > best.read) best = { layout, quarters, read };
    if (sure >= UPRIGHT.sure && read >= UPRIGHT.characters * lines) break;
  }
  const gutter = gutterOf(best.layout);
  if (gutter === undefined) return best.layout;
  const { plane } = straight(turnedRight(picture, best.quarters), 2 * WIDEST);
  return laidOut(stacked(plane, Math.round(gutter * plane.width)));
}

/** How sure the model is of some lines, and how many characters that makes: a word or two may look like any others. @param {Layout} layout @param {Recognise} recognise */
async function surenessOf({ plane, pieces, height }, recognise) {
  const wide = pieces.filter((it) => widthOf(it) > 3);
  const some = wide.filter((_, i) => i % Math.ceil(wide.length / SAMPLE.lines) === 0);
  const begun = some.map((it) => ({ ...it, right: Math.min(it.right, it.left + SAMPLE.width * (it.bottom - it.top)) }));
  const seen = await recognise(begun.map((it) => lineOf(plane, it, height)));
  const sums = seen.map(({ sure }) => sure.reduce((sum, it) => sum + it, 0));
  const shares = sums.map((sum, i) => sum / (seen[i].sure.length || 1));
  const total = (/** @type {number[]} */ all) => all.reduce((sum, it) => sum + it, 0);
  return { sure: total(shares) / (shares.length || 1), read: total(sums), lines: seen.length };
}

/** As it looks from above, its lines level and its words dark. @param {Plane} picture @param {number} widest pixels */
function straight(picture, widest) {
  const sheet = withoutRim(darkOnLight(picture.width > widest ? shrunk(picture, widest) : picture));
  const plane = withoutCreases(sheet);
  const ink = inkOf(plane);
  const tilt = tiltOf(ink);
  const slant = slantOf(ink, tilt);
  if (!slant && Math.abs(tilt) < LEAST_TILT) return { plane, ink };
  const level = slant ? straightened(plane, slant) : turnedBack(plane, tilt);
  return { plane: level, ink: inkOf(level) };
}

/** Where a page has lines and words. @param {Plane} picture @returns {Layout} */
export function laidOut(picture) {
  const { plane, ink } = straight(picture, WIDEST);
  const ruling = rulingOf(plane, ink);
  const found = piecesOf(withoutSpecks(ink), ruling);
  const bare = { ...plane, data: plane.data.map((shade, i) => (found.walls.data[i] ? 255 : shade)) };
  return { picture: plane, plane: bare, ruling, ...found };
}

/** @param {Layout} layout @param {{piece: Piece, text: string}[]} runs @returns {Page} */
function inPoints({ plane: { width, height }, ruling }, runs) {
  const point = (width > height ? A4.long : A4.short) / width;
  const placed = runs.map(({ piece: { left, top, right, bottom }, text }) => ({
    text,
    ...{ x: left * point, y: top * point, width: (right - left) * point, height: (bottom - top) * point },
  }));
  const flat = (/** @type {number} */ at) => at * point;
  const across = ruling.across.map(({ at, from, to }) => ({
    x1: flat(from),
    x2: flat(to),
    y1: flat(at),
    y2: flat(at),
  }));
  const down = ruling.down.map(({ at, from, to }) => ({ x1: flat(at), x2: flat(at), y1: flat(from), y2: flat(to) }));
  return {
    type: 'page',
    width: width * point,
    height: height * point,
    runs: placed,
    lines: [...across, ...down],
  };
}

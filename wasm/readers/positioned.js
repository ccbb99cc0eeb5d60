// biome-ignore-all lint/suspicious/noControlCharactersInRegex: extractors leave such characters in text
/** Positioned text, from PDF and OFD alike: pieces of text where they stand, as runs on an upright page. */
import { limits } from './limits.js';
import { origin, traced } from './origins.js';

/**
 * A piece of text by its origin on the baseline, in points from the page's top left corner, y downwards; `dx`, `dy` is the
 * direction in which it is written, of length 1.
 * @typedef {{text: string, x: number, y: number, dx: number, dy: number, width: number, size: number, [origin]?: Origin}} Piece
 * @typedef {import('./document.js').Page} Page
 * @typedef {import('./document.js').Run} Run
 * @typedef {import('./document.js').Segment} Segment
 * @typedef {import('./origins.js').Origin} Origin
 * @typedef {{width: number, height: number, pieces: Piece[], segments: Segment[]}} Sheet
 */

/** Share of the font size that stands above the baseline. */
const ascent = 0.88;

/**
 * @param {number} width
 * @param {number} height
 * @param {Piece[]} pieces in the order in which the file has them
 * @param {Segment[]} [segments] lines that are drawn on the page; a page with too many is a picture
 * @returns {Page}
 */
export function pageOf(width, height, pieces, segments = []) {
  const upright = turned({
    width,
    height,
    pieces: pieces.filter((it) => it.size > 0 && Number.isFinite(it.x + it.y + it.width)),
    segments: segments.length > limits.lines ? [] : segments,
  });
  return {
    type: 'page',
    width: round(upright.width),
    height: round(upright.height),
    runs: upright.pieces
      .filter((it) => it.dx > 0.99 && isOnPage(it, upright))
      .map(runOf)
      .filter((it) => it.text.trim() !== ''),
    lines: upright.segments.map(({ x1, y1, x2, y2 }) => ({
      x1: round(x1),
      y1: round(y1),
      x2: round(x2),
      y2: round(y2),
    })),
  };
}

/**
 * The width of a character where the file does not give it: Chinese characters fill the square, others about half of it.
 * @param {string} text
 * @param {number} size
 */
export function widthOf(text, size) {
  let width = 0;
  for (const character of text) width += emOf(character) * size;
  return width;
}

/** @param {string} character */
function emOf(character) {
  return character >= '\u2e80' || /[‘’“”…—①-⑳]/.test(character) ? 1 : 0.5;
}

/**
 * A page whose text runs up or down, as tables set sideways do, turned upright; text at other angles (watermarks) stays out.
 * @param {Sheet} sheet
 * @returns {Sheet}
 */
function turned(sheet) {
  const { width, height, pieces, segments } = sheet;
  const weight = (/** @type {number} */ dx, /** @type {number} */ dy) =>
    pieces.reduce((sum, it) => sum + (it.dx * dx + it.dy * dy > 0.99 ? it.text.length : 0), 0);
  const ways = [
    [1, 0],
    [0, -1],
    [0, 1],
    [-1, 0],
  ].map(([dx, dy]) => ({ dx, dy, weight: weight(dx, dy) }));
  const { dx, dy } = ways.reduce((best, it) => (it.weight > best.weight ? it : best));
  if (dx === 1) return sheet;
  const corner = {
    x: Math.min(0, width * dx, height * dy, width * dx + height * dy),
    y: Math.min(0, -width * dy, height * dx, height * dx - width * dy),
  };
  const place = (/** @type {number} */ x, /** @type {number} */ y) => ({
    x: x * dx + y * dy - corner.x,
    y: y * dx - x * dy - corner.y,
  });
  return {
    width: dx === 0 ? height : width,
    height: dx === 0 ? width : height,
    pieces: pieces.map((it) => ({
      ...it,
      ...place(it.x, it.y),
      dx: it.dx * dx + it.dy * dy,
      dy: it.dy * dx - it.dx * dy,
    })),
    segments: segments.map((it) => between(place(it.x1, it.y1), place(it.x2, it.y2))),
  };
}

/** @param {{x: number, y: number}} a @param {{x: number, y: number}} b @returns {Segment} */
function between(a, b) {
  return { x1: Math.min(a.x, b.x), x2: Math.max(a.x, b.x), y1: Math.min(a.y, b.y), y2: Math.max(a.y, b.y) };
}

/** @param {Piece} piece @param {{width: number, height: number}} page */
function isOnPage({ x, y, width, size }, page) {
  return x + width > 0 && x < page.width && y > 0 && y - size < page.height;
}

/** @param {Piece} piece @returns {Run} */
function runOf({ text, x, y, width, size, [origin]: from }) {
  const place = { x: round(x), y: round(y - size * ascent), width: round(width), height: round(size) };
  return { text: clean(text), ...place, ...traced(from) };
}

/** Ligatures and presentation forms as plain characters, and the radicals that Unicode maps; the core knows the others. @param {string} text */
function clean(text) {
  return text
    .replace(/[\u2f00-\u2fdf\uf900-\ufaff\ufb00-\ufb4f\ufe30-\ufe4f]/g, (it) => it.normalize('NFKC'))
    .replace(/[\0-\x08\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060]/g, '');
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 1000) / 1000;
}

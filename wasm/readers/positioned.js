// biome-ignore-all lint/suspicious/noControlCharactersInRegex: extractors leave such characters in text
/** Positioned text, from PDF and OFD alike: pieces of text where they stand become clean runs on an upright page. */

/**
 * A piece of text by its origin on the baseline, in points from the page's top left corner, y downwards; `dx`, `dy` is the
 * direction in which it is written, of length 1.
 * @typedef {{text: string, x: number, y: number, dx: number, dy: number, width: number, size: number}} Piece
 * @typedef {import('./document.js').Page} Page
 * @typedef {import('./document.js').Run} Run
 * @typedef {import('./ruled-pages.js').DrawnPage} DrawnPage
 * @typedef {import('./ruling.js').Segment} Segment
 * @typedef {{width: number, height: number, pieces: Piece[], segments: Segment[]}} Sheet
 */

/** Share of the font size that stands above the baseline. */
const ascent = 0.88;
const number = /^[\d.,%]+$/;
const wide = /[\u2e80-\uffef]/;
/** From a place in `once` to itself and the eight around it. */
const neighbours = [-65536, 0, 65536].flatMap((across) => [-1, 0, 1].map((down) => across + down));

/**
 * @param {number} width
 * @param {number} height
 * @param {Piece[]} pieces in the order in which the file has them
 * @param {Segment[]} [segments] lines that are drawn on the page
 * @returns {DrawnPage}
 */
export function pageOf(width, height, pieces, segments = []) {
  const upright = turned({
    width,
    height,
    pieces: pieces.filter((it) => it.size > 0 && Number.isFinite(it.x + it.y + it.width)),
    segments,
  });
  const walls = upright.segments.filter((it) => it.x1 === it.x2);
  const words = upright.pieces
    .filter((it) => it.dx > 0.99)
    .flatMap((it) => wordsOf(it, walls))
    .filter(onPage(upright))
    .filter(once());
  const runs = joined(words, walls).map(runOf);
  const page = {
    type: /** @type {const} */ ('page'),
    width: round(upright.width),
    height: round(upright.height),
    runs,
  };
  return { page, segments: upright.segments };
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

/**
 * A piece cut where extractors put white space between cells: between numbers, before a last number, and everywhere where a
 * line is drawn through it. In running text the space around numbers is only type-setting.
 * @param {Piece} piece
 * @param {Segment[]} walls
 * @returns {Piece[]}
 */
function wordsOf(piece, walls) {
  const whole = widthOf(piece.text, 1) || 1;
  const ruled = wallBetween(walls, piece, piece.x, piece.x + piece.width);
  const at = (/** @type {number} */ index) => (widthOf(piece.text.slice(0, index), 1) / whole) * piece.width;
  const words = [...piece.text.matchAll(/\S+/g)];
  /** @type {Piece[]} */
  const out = [];
  words.forEach((match, i) => {
    const text = clean(match[0]);
    const last = out[out.length - 1];
    const end = at(match.index + match[0].length);
    const before = i > 0 ? words[i - 1][0] : '';
    if (i > 0 && !ruled && !(number.test(text) && (number.test(before) || i === words.length - 1))) {
      Object.assign(last, { text: last.text + spaceBetween(before, text) + text, width: piece.x + end - last.x });
    } else {
      out.push({ ...piece, text, x: piece.x + at(match.index), width: end - at(match.index) });
    }
  });
  return out.filter((it) => it.text !== '');
}

/** Words of letters keep their space. @param {string} left @param {string} right */
function spaceBetween(left, right) {
  return /[!-~]$/.test(left) && /^[!-~]/.test(right) ? ' ' : '';
}

/** Whether a line is drawn down between two places of a line of text. @param {Segment[]} walls @param {Piece} piece @param {number} from @param {number} to */
function wallBetween(walls, { y, size }, from, to) {
  const middle = y - size / 3;
  return walls.some((it) => it.x1 > from && it.x1 < to && it.y1 < middle && it.y2 > middle);
}

/** @param {{width: number, height: number}} page @returns {(piece: Piece) => boolean} */
function onPage({ width, height }) {
  return (it) => it.x + it.width > 0 && it.x < width && it.y > 0 && it.y - it.size < height;
}

/** Bold type is often faked by writing the same text twice, a hair apart. @returns {(piece: Piece) => boolean} */
function once() {
  /** The places of each text, in steps of a quarter of its size. @type {Map<string, Set<number>>} */
  const seen = new Map();
  return ({ text, x, y, size }) => {
    const places = seen.get(text) ?? new Set();
    seen.set(text, places);
    const place = Math.round((4 * x) / size) * 65536 + Math.round((4 * y) / size);
    const near = neighbours.some((offset) => places.has(place + offset));
    places.add(place);
    return !near;
  };
}

/** Pieces of one line that touch each other are one run: some producers write every character by itself. @param {Piece[]} pieces @param {Segment[]} walls */
function joined(pieces, walls) {
  /** @type {Piece[]} */
  const out = [];
  for (const piece of pieces) {
    const last = out[out.length - 1];
    if (last && touches(last, piece, walls)) {
      last.width = piece.x + piece.width - last.x;
      last.text += piece.text;
    } else {
      out.push({ ...piece });
    }
  }
  return out;
}

/** @param {Piece} left @param {Piece} right @param {Segment[]} walls */
function touches(left, right, walls) {
  const gap = right.x - (left.x + left.width);
  const size = Math.max(left.size, right.size);
  if (Math.abs(left.y - right.y) > size * 0.15 || Math.abs(left.size - right.size) > size * 0.25 || gap < -size * 0.3)
    return false;
  if (gap < size * 0.15) return true;
  const typeset = wide.test(left.text.slice(-1)) !== wide.test(right.text.slice(0, 1));
  return typeset && gap < size * 0.35 && !wallBetween(walls, left, left.x + left.width, right.x);
}

/** @param {Piece} piece @returns {Run} */
function runOf({ text, x, y, width, size }) {
  return { text, x: round(x), y: round(y - size * ascent), width: round(width), height: round(size) };
}

/** Ligatures and presentation forms as plain characters, and the radicals that Unicode maps; the core knows the others. @param {string} text */
function clean(text) {
  return text
    .replace(/[\u2f00-\u2fdf\uf900-\ufaff\ufb00-\ufb4f\ufe30-\ufe4f]/g, (it) => it.normalize('NFKC'))
    .replace(/[\0-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '');
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 100) / 100;
}

/** The lines that are drawn across and down on a page: strokes much longer than any of a character, and thin. */
import { closingAcross, closingBeside } from './closing.js';
import { blank } from './plane.js';
import { isTraced } from './trace.js';

/**
 * @typedef {import('./plane.js').Plane} Plane
 * @typedef {{at: number, from: number, to: number, thickness: number}} Line pixels: its place, and from where to where it goes; of no thickness where nothing is drawn
 * @typedef {{across: Line[], down: Line[]}} Ruling
 */

/** Of the page's width: shorter strokes may be those of characters. */
const SHORTEST = { across: 1 / 24, down: 1 / 50 };
/** Of the page's width: a line is no thicker. */
const THICKEST = 1 / 240;
/** Pixels that ink may lack in a line; those of both sides that count as on it, since no line is quite straight. */
const GAP = 2;

/** Of the page's width: a line as long as this need not lead from one line to another, as the strokes of large characters do not. */
const LONG = 1 / 6;

/** Pixels that a line across is blurred over: letters may stand no farther above it. */
const BLUR = 3;

/** @param {Plane} plane an upright page @param {Plane} ink @returns {Ruling} */
export function rulingOf(plane, ink) {
  const thickest = Math.max(3, ink.width * THICKEST);
  const [planeDown, inkDown] = [transposed(plane), transposed(ink)];
  const across = linesIn(ink, ink.width * SHORTEST.across, thickest);
  const down = linesIn(inkDown, ink.width * SHORTEST.down, thickest);
  const leadAcross = (/** @type {Line} */ line, /** @type {Line[]} */ others) =>
    leadOn(line, others, plane, thickest, Math.floor(line.thickness / 2) + BLUR);
  for (const line of across) leadAcross(line, down);
  for (const line of down) leadOn(line, across, planeDown, thickest, Math.ceil(thickest));
  const held = (/** @type {Line[]} */ lines, /** @type {Line[]} */ others, /** @type {number} */ edge) => {
    const long = lines.filter((line) => line.to - line.from >= ink.width * LONG);
    return lines.filter((line) => long.includes(line) || isHeld(line, others, endsOf(long, edge), 2 * thickest));
  };
  const found = { across: held(across, down, ink.width), down: held(down, across, ink.height) };
  found.across.push(...closingAcross(found, plane, thickest));
  const beside = closingBeside(found, planeDown, thickest);
  for (const line of found.across) leadAcross(line, beside);
  found.down.push(...beside);
  return found;
}

/** Where lines end without one that closes their table: at the edges of the picture, and where it is cut off. @param {Line[]} long @param {number} edge */
const endsOf = (long, edge) => [0, edge, ...long.flatMap(({ from, to }) => [from, to])];

/** @param {Line} line @param {Line[]} others that cross its way @param {Plane} plane @param {number} near @param {number} reach */
function leadOn(line, others, plane, near, reach) {
  const ways = others
    .filter((it) => it.from - 2 * near <= line.at && line.at <= it.to + 2 * near)
    .map(({ at }) => Math.round(at));
  ways.sort((a, b) => a - b);
  for (const way of ways.filter((it) => it > line.to + 2 * near)) {
    if (!isTraced(plane, line.at, line.to, way, reach)) break;
    line.to = way + 1;
  }
  for (const way of ways.filter((it) => it < line.from - 2 * near).reverse()) {
    if (!isTraced(plane, line.at, way, line.from, reach)) break;
    line.from = way;
  }
}

/** Whether it leads from one line to another, or to where all end. @param {Line} line @param {Line[]} others @param {number[]} ends @param {number} near */
function isHeld({ at, from, to }, others, ends, near) {
  const meets = (/** @type {number} */ end) =>
    ends.some((it) => Math.abs(it - end) <= near) ||
    others.some((it) => Math.abs(it.at - end) <= near && it.from - near <= at && at <= it.to + near);
  return meets(from) && meets(to);
}

/** @param {Plane} plane @returns {Plane} */
function transposed({ width, height, data }) {
  const out = blank(height, width);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) out.data[x * height + y] = data[y * width + x];
  return out;
}

/** The lines across. @param {Plane} ink @param {number} shortest @param {number} thickest @returns {Line[]} */
function linesIn(ink, shortest, thickest) {
  const strokes = [];
  for (let y = 0; y < ink.height; y++) strokes.push(...strokesIn(ink, y, shortest, thickest));
  return joined(strokes, thickest);
}

/** Stretches of one row of pixels that are ink, or nearly. @param {Plane} ink @param {number} y @param {number} shortest @param {number} thickest */
function strokesIn({ width, height, data }, y, shortest, thickest) {
  /** @type {Line[]} */
  const strokes = [];
  const [above, below] = [y > 0 ? -width : 0, y < height - 1 ? width : 0];
  let [from, last, own] = [-1, -1, 0];
  for (let x = 0; x <= width; x++) {
    const at = y * width + x;
    const isInk = x < width && (data[at] || data[at + above] || data[at + below]);
    if (isInk) {
      if (from < 0) [from, own] = [x, 0];
      own += data[at];
      last = x;
    } else if (from >= 0 && (x - last > GAP || x === width)) {
      const to = last + 1;
      const isLong = to - from >= shortest && own > (to - from) / 3;
      if (isLong && isThin({ width, height, data }, y, from, to, thickest))
        strokes.push({ at: y, from, to, thickness: 1 });
      from = -1;
    }
  }
  return strokes;
}

/** Whether nearly all of a stroke has paper above and below: words that touch have not. @param {Plane} ink @param {number} y @param {number} from @param {number} to @param {number} thickest */
function isThin({ width, height, data }, y, from, to, thickest) {
  const reach = Math.ceil(thickest);
  const [above, below] = [Math.max(0, y - reach) * width, Math.min(height - 1, y + reach) * width];
  let bare = 0;
  for (let x = from; x < to; x++) if (!data[above + x] && !data[below + x]) bare++;
  return bare > 0.6 * (to - from);
}

/** Strokes in neighbouring rows of pixels, or behind one another, as one line. @param {Line[]} strokes by their place @param {number} near @returns {Line[]} */
function joined(strokes, near) {
  /** @type {(Line & {first: number, last: number})[]} */
  const lines = [];
  for (const stroke of strokes) {
    const own = lines.find(
      (line) =>
        stroke.at - line.last <= 2 &&
        stroke.at - line.first <= 2 * near &&
        stroke.from <= line.to + 2 * near &&
        stroke.to >= line.from - 2 * near,
    );
    if (!own) {
      lines.push({ ...stroke, first: stroke.at, last: stroke.at });
      continue;
    }
    own.from = Math.min(own.from, stroke.from);
    own.to = Math.max(own.to, stroke.to);
    own.last = stroke.at;
  }
  return lines.map(({ first, last, from, to }) => ({ at: (first + last) / 2, from, to, thickness: last - first + 1 }));
}

/** The lines that are drawn across and down on a page: strokes much longer than any of a character, and thin. */
import { closingAcross, closingBeside, TOGETHER } from './closing.js';
import { transposed } from './plane.js';
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

/** Of the page's width: a line that leads through others may lack so much of the way to the next one. */
const LOST = 1 / 60;

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
  for (const line of across) leadThrough(line, down, 2 * thickest, ink.width * LOST);
  for (const line of down) leadThrough(line, across, 2 * thickest, ink.width * LOST);
  const held = (/** @type {Line[]} */ lines, /** @type {Line[]} */ others, /** @type {number} */ edge) => {
    const long = lines.filter((line) => line.to - line.from >= ink.width * LONG);
    const ends = [0, edge, ...long.flatMap(({ from, to }) => [from, to]), ...openEnds(lines, others, thickest)];
    return lines.filter((line) => long.includes(line) || isHeld(line, others, ends, 2 * thickest));
  };
  const found = { across: held(across, down, ink.width), down: held(down, across, ink.height) };
  found.across.push(...closingAcross(found, plane, thickest));
  const beside = closingBeside(found, planeDown, thickest);
  for (const line of found.across) leadAcross(line, beside);
  found.down.push(...beside);
  return found;
}

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

/** One that leads through another line ends in no cell: what little it lacks of the way to the next one is lost, as below a seal. @param {Line} line @param {Line[]} others @param {number} near @param {number} most pixels that may be lost */
function leadThrough(line, others, near, most) {
  const ways = others.filter((it) => it.from - near <= line.at && line.at <= it.to + near).map(({ at }) => at);
  const isThrough = ways.some((it) => it > line.from + near && it < line.to - near);
  if (!isThrough) return;
  const isShort = (/** @type {number} */ left) => left > GAP && left <= most;
  line.to = Math.round(ways.find((it) => isShort(it - line.to)) ?? line.to);
  line.from = Math.round(ways.find((it) => isShort(line.from - it)) ?? line.from);
}

/** Whether it leads from one line to another, or to where a table ends without one. @param {Line} line @param {Line[]} others @param {number[]} ends @param {number} near */
function isHeld({ at, from, to }, others, ends, near) {
  const meets = (/** @type {number} */ end) =>
    ends.some((it) => Math.abs(it - end) <= near) || meetsLine(at, end, others, near);
  return meets(from) && meets(to);
}

/** Where several lines end together that begin on another one: a browser draws none where a table goes on from page to page. The strokes of a heading above a table end before its line. @param {Line[]} lines @param {Line[]} others @param {number} near */
function openEnds(lines, others, near) {
  const open = lines.flatMap(({ at, from, to }) => {
    const [begins, ends] = [from, to].map((end) => meetsLine(at, end, others, 2 * GAP));
    return begins === ends ? [] : [begins ? to : from];
  });
  return open.filter((end) => open.filter((it) => Math.abs(it - end) <= near).length >= TOGETHER);
}

/** @param {number} at of a line @param {number} end @param {Line[]} others @param {number} near */
const meetsLine = (at, end, others, near) =>
  others.some((it) => Math.abs(it.at - end) <= near && it.from - near <= at && at <= it.to + near);

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

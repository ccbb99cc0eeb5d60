/** The lines that a page draws around cells, from whatever it draws them with: strokes, thin filled boxes, boxes around cells. */

/**
 * @typedef {{x1: number, y1: number, x2: number, y2: number}} Segment horizontal or vertical, x1 ≤ x2 and y1 ≤ y2
 * @typedef {{at: number, from: number, to: number}} Line its place, and from where to where it goes
 * @typedef {[number, number][]} Outline corners of a path without a break; closed where the first comes again
 */

/** What is thinner than this many points is a line, what is shorter none. */
const thickness = 2;
const shortest = 4;

/**
 * @param {Outline[]} outlines
 * @param {boolean} stroked
 * @param {boolean} filled
 * @returns {Segment[]}
 */
export function segmentsOf(outlines, stroked, filled) {
  return outlines.flatMap((outline) => {
    const thin = boxOf(outline);
    if (isLine(thin)) return [middle(thin)];
    if (!stroked || (filled && outline.length > 8)) return [];
    return outline
      .slice(1)
      .map((corner, i) => boxOf([outline[i], corner]))
      .filter(isLine)
      .map(middle);
  });
}

/**
 * Pieces of one line as one: cells are often drawn edge by edge.
 * @param {Segment[]} segments
 * @param {number} tolerance
 * @returns {Segment[]}
 */
export function joinedSegments(segments, tolerance) {
  const across = segments.filter((it) => it.y1 === it.y2).map((it) => ({ at: it.y1, from: it.x1, to: it.x2 }));
  const down = segments.filter((it) => it.x1 === it.x2).map((it) => ({ at: it.x1, from: it.y1, to: it.y2 }));
  return [
    ...joinedLines(across, tolerance).map(({ at, from, to }) => ({ x1: from, x2: to, y1: at, y2: at })),
    ...joinedLines(down, tolerance).map(({ at, from, to }) => ({ x1: at, x2: at, y1: from, y2: to })),
  ];
}

/** @param {Line[]} lines @param {number} tolerance @returns {Line[]} */
function joinedLines(lines, tolerance) {
  return grouped(lines, (it) => it.at, tolerance).flatMap((group) => {
    const { at } = group[group.length >> 1];
    /** @type {Line[]} */
    const out = [];
    for (const { from, to } of group.sort((a, b) => a.from - b.from)) {
      const last = out[out.length - 1];
      if (last && from <= last.to + tolerance) last.to = Math.max(last.to, to);
      else out.push({ at, from, to });
    }
    return out;
  });
}

/**
 * The places around which values gather, rising.
 * @param {number[]} values
 * @param {number} tolerance
 */
export function clusters(values, tolerance) {
  return grouped(values, (it) => it, tolerance).map((group) => group[group.length >> 1]);
}

/**
 * Things whose values differ by no more than the tolerance, together, rising.
 * @template T
 * @param {T[]} things
 * @param {(thing: T) => number} measure
 * @param {number} tolerance
 */
function grouped(things, measure, tolerance) {
  /** @type {T[][]} */
  const groups = [];
  for (const thing of [...things].sort((a, b) => measure(a) - measure(b))) {
    const last = groups[groups.length - 1];
    if (last && measure(thing) - measure(last[0]) <= tolerance) last.push(thing);
    else groups.push([thing]);
  }
  return groups;
}

/** @param {Outline} outline @returns {Segment} */
function boxOf(outline) {
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
  return { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
}

/** @param {Segment} box */
function isLine({ x1, y1, x2, y2 }) {
  return Math.min(x2 - x1, y2 - y1) <= thickness && Math.max(x2 - x1, y2 - y1) >= shortest;
}

/** @param {Segment} box @returns {Segment} */
function middle({ x1, y1, x2, y2 }) {
  if (x2 - x1 > y2 - y1) return { x1, x2, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 };
  return { y1, y2, x1: (x1 + x2) / 2, x2: (x1 + x2) / 2 };
}

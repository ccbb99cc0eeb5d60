/** The lines that a page draws around cells, from whatever it draws them with: strokes, thin filled boxes, boxes around cells. */

/**
 * @typedef {import('./document.js').Segment} Segment
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

/** @param {Outline} outline @returns {Segment} */
function boxOf(outline) {
  const box = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const [x, y] of outline) {
    box.x1 = Math.min(box.x1, x);
    box.y1 = Math.min(box.y1, y);
    box.x2 = Math.max(box.x2, x);
    box.y2 = Math.max(box.y2, y);
  }
  return box;
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

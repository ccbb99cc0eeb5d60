/** Tables whose cells a page draws with lines: what stands within lines is one cell, whatever the gaps between words say. */
import { clusters, joinedSegments } from './ruling.js';

/**
 * @typedef {import('./document.js').Run} Run
 * @typedef {import('./ruling.js').Segment} Segment
 * @typedef {{x1: number, x2: number, row: number, rowspan: number, text: string}} RuledCell
 * @typedef {{top: number, bottom: number, rows: number, cells: RuledCell[]}} RuledTable
 * @typedef {{xs: number[], ys: number[], across: Segment[], down: Segment[]}} Lattice the edges of columns and rows, and the lines along them
 */

/** Lines nearer than this many points are one, and meet. */
export const tolerance = 2.5;
/** A page of more than these is a picture; lines are counted after their pieces are joined. */
const mostSegments = 50_000;
const mostLines = 2000;
const mostUnits = 20_000;
/** Room at the sides of a cell that its text leaves free before it goes to the next line. */
const padding = 16;

/**
 * The ruled tables of a page from top to bottom, and the runs that stand in none.
 * @param {Run[]} runs
 * @param {Segment[]} segments
 * @returns {{tables: RuledTable[], rest: Run[]}}
 */
export function ruledTables(runs, segments) {
  const lines = segments.length > mostSegments ? [] : joinedSegments(segments, tolerance);
  if (lines.length > mostLines) return { tables: [], rest: runs };
  /** @type {RuledTable[]} */
  const tables = [];
  let rest = runs;
  for (const group of connected(lines)) {
    const found = tableOf(group, rest);
    if (!found) continue;
    tables.push(found.table);
    rest = rest.filter((it) => !found.used.has(it));
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

/** Groups of lines that meet. @param {Segment[]} segments @returns {Segment[][]} */
function connected(segments) {
  /** @type {Segment[][]} */
  const groups = [];
  const left = new Set(segments);
  for (const first of segments) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (let i = 0; i < group.length; i++) {
      for (const other of left) {
        if (!meet(group[i], other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** @param {Segment} a @param {Segment} b */
function meet(a, b) {
  return a.x1 <= b.x2 + tolerance && b.x1 <= a.x2 + tolerance && a.y1 <= b.y2 + tolerance && b.y1 <= a.y2 + tolerance;
}

/** @param {Segment[]} group @param {Run[]} runs */
function tableOf(group, runs) {
  const across = group.filter((it) => it.y1 === it.y2);
  const down = group.filter((it) => it.x1 === it.x2);
  // Sides that are not drawn are where the lines across end, and likewise above and below.
  const xs = clusters([...down.map((it) => it.x1), ...across.flatMap((it) => [it.x1, it.x2])], 2 * tolerance);
  const ys = clusters([...across.map((it) => it.y1), ...down.flatMap((it) => [it.y1, it.y2])], 2 * tolerance);
  if (down.length < 1 || across.length < 2 || xs.length < 3 || ys.length < 3 || xs.length * ys.length > mostUnits)
    return undefined;
  const areas = areasOf({ xs, ys, across, down });
  if (!areas) return undefined;
  const used = new Set();
  const cells = areas.map((area) => {
    const [x1, x2, top, bottom] = [
      xs[area.column],
      xs[area.column + area.colspan],
      ys[area.row],
      ys[area.row + area.rowspan],
    ];
    const inside = runs.filter((it) => !used.has(it) && isIn(it, x1, x2, top, bottom));
    for (const it of inside) used.add(it);
    return { x1, x2, row: area.row, rowspan: area.rowspan, text: textOf(inside, x2 - x1) };
  });
  if (cells.filter((it) => it.text !== '').length < 3) return undefined;
  return { table: { top: ys[0], bottom: ys[ys.length - 1], rows: ys.length - 1, cells }, used };
}

/** @param {Run} run @param {number} x1 @param {number} x2 @param {number} top @param {number} bottom */
function isIn({ x, y, width, height }, x1, x2, top, bottom) {
  const [across, down] = [x + width / 2, y + height / 2];
  return across > x1 && across < x2 && down > top && down < bottom;
}

/** @typedef {{row: number, column: number, rowspan: number, colspan: number}} Area */

/**
 * The cells: the smallest boxes of the lattice, together where no line parts them. A table that is not made of boxes is none.
 * @param {Lattice} lattice
 * @returns {Area[] | undefined}
 */
function areasOf({ xs, ys, across, down }) {
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const middle = (/** @type {number[]} */ edges, /** @type {number} */ i) => (edges[i] + edges[i + 1]) / 2;
  const wallRight = (/** @type {number} */ row, /** @type {number} */ column) =>
    down.some(
      (it) => Math.abs(it.x1 - xs[column + 1]) <= 2 * tolerance && it.y1 <= middle(ys, row) && it.y2 >= middle(ys, row),
    );
  const wallBelow = (/** @type {number} */ row, /** @type {number} */ column) =>
    across.some(
      (it) =>
        Math.abs(it.y1 - ys[row + 1]) <= 2 * tolerance && it.x1 <= middle(xs, column) && it.x2 >= middle(xs, column),
    );
  const taken = new Set();
  /** @type {Area[]} */
  const areas = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      const area = { row, column, rowspan: 1, colspan: 1 };
      while (column + area.colspan < columns && !wallRight(row, column + area.colspan - 1)) area.colspan++;
      while (row + area.rowspan < rows && !wallBelow(row + area.rowspan - 1, column)) area.rowspan++;
      if (!claim(area, columns, taken)) return undefined;
      areas.push(area);
    }
  }
  return areas;
}

/** Whether all of an area was free; it is taken then. @param {Area} area @param {number} columns @param {Set<number>} taken */
function claim({ row, column, rowspan, colspan }, columns, taken) {
  for (let r = row; r < row + rowspan; r++) {
    for (let c = column; c < column + colspan; c++) {
      if (taken.has(r * columns + c)) return false;
      taken.add(r * columns + c);
    }
  }
  return true;
}

/** The runs of a cell as text: lines that only end because the cell does are one. @param {Run[]} runs @param {number} width */
function textOf(runs, width) {
  let text = '';
  /** @type {{width: number, characters: number} | undefined} */
  let before;
  for (const line of linesOf(runs)) {
    const [first, last] = [line[0], line[line.length - 1]];
    const words = line.map((run, i) => (i > 0 && isGap(line[i - 1], run) ? ` ${run.text}` : run.text)).join('');
    const wrapped =
      before && (before.characters === 1 || before.width + first.width / first.text.length > width - padding);
    text += (before && !wrapped ? '\n' : '') + words;
    before = { width: last.x + last.width - first.x, characters: words.length };
  }
  return text;
}

/** @param {Run[]} runs @returns {Run[][]} */
function linesOf(runs) {
  /** @type {Run[][]} */
  const lines = [];
  for (const run of [...runs].sort((a, b) => a.y + a.height / 2 - b.y - b.height / 2)) {
    const line = lines[lines.length - 1];
    if (line && run.y + run.height / 2 - line[0].y - line[0].height / 2 < line[0].height / 2) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x));
}

/** Whether two runs of a line are two words; between Chinese characters there is no gap. @param {Run} left @param {Run} right */
function isGap(left, right) {
  return right.x - left.x - left.width > left.height / 5 && /[!-~]$/.test(left.text) && /^[!-~]/.test(right.text);
}

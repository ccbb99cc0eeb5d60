/** Tables between their two shapes: rows as a document writes them, and cells placed on a grid. */
import { UnreadableError } from './errors.js';
import { cell } from './document.js';
import { limits } from './limits.js';
import { origin } from './origins.js';

/**
 * A cell as a document writes it; `inner` is a table that stands in it instead of text alone.
 * @typedef {{text: string, colspan?: number, rowspan?: number, inner?: RawCell[][], [origin]?: Origin}} RawCell
 * @typedef {{row: number, column: number, rowspan: number, colspan: number, text: string, inner?: Placed[], [origin]?: Origin}} Placed
 * @typedef {import('./origins.js').Origin} Origin
 * @typedef {import('./document.js').Table} Table
 * @typedef {import('./budget.js').Budget} Budget
 */

/**
 * Gives every cell its place. A rowspan of 0 reaches to the last row, as in HTML.
 * @param {RawCell[][]} rows
 * @param {Budget} budget
 * @returns {Placed[]}
 */
export function place(rows, budget) {
  /** The first free row of each column. @type {number[]} */
  const free = [];
  /** @type {Placed[]} */
  const placed = [];
  rows.forEach((cells, row) => {
    let column = 0;
    for (const { colspan = 1, rowspan = 1, inner, ...own } of cells) {
      const after = column;
      while ((free[column] ?? 0) > row) column++;
      budget.spend('looks', column - after);
      const width = Math.min(Math.max(colspan, 1), limits.span);
      const height = Math.min(rowspan < 1 ? Infinity : rowspan, rows.length - row);
      if (column + width > limits.columns) throw new UnreadableError('too-large');
      budget.spend('looks', width);
      for (let c = column; c < column + width; c++) free[c] = Math.max(free[c] ?? 0, row + height);
      placed.push({
        row,
        column,
        rowspan: height,
        colspan: width,
        ...own,
        ...(inner && { inner: place(inner, budget) }),
      });
      column += width;
    }
  });
  return placed;
}

/**
 * The table of placed cells; holes that no cell covers become empty cells, rows of spanned cells alone stay as empty rows.
 * @param {Placed[]} placed
 * @param {Budget} budget
 * @returns {Table}
 */
export function tableOf(placed, budget) {
  /** @type {import('./document.js').Cell[][]} */
  const rows = Array.from({ length: bottom(placed) }, () => []);
  budget.spend('cells', placed.length);
  right(placed);
  /** The first free row of each column. @type {number[]} */
  const free = [];
  /** The first column of each row that nothing has been written for. */
  const next = rows.map(() => 0);
  for (const { row, column, rowspan, colspan, text, [origin]: from } of inOrder(placed)) {
    budget.spend('looks', colspan);
    for (let c = next[row]; c < column; c++) {
      if ((free[c] ?? 0) > row) continue;
      budget.spend('cells');
      rows[row].push({ text: '' });
    }
    rows[row].push(cell(text, colspan, rowspan, from));
    next[row] = column + colspan;
    for (let c = column; c < column + colspan; c++) free[c] = row + rowspan;
  }
  return { type: 'table', rows };
}

/**
 * The grid without the rows and columns that are not shown; what spans them shrinks.
 * @param {Placed[]} placed
 * @param {(row: number) => boolean} rowShown
 * @param {(column: number) => boolean} [columnShown]
 * @returns {Placed[]}
 */
export function shown(placed, rowShown, columnShown = () => true) {
  const rows = offsets(bottom(placed), (row) => (rowShown(row) ? 1 : 0));
  const columns = offsets(right(placed), (column) => (columnShown(column) ? 1 : 0));
  return placed.map((it) => moved(it, rows, columns)).filter((it) => it.rowspan > 0 && it.colspan > 0);
}

/**
 * Tables in cells become rows and columns of the table around them: a row is as high as the highest table in it.
 * @param {Placed[]} placed
 * @returns {Placed[]}
 */
export function flattened(placed) {
  const flat = placed.map((it) => (it.inner ? { ...it, inner: flattened(it.inner) } : it));
  if (!flat.some((it) => it.inner)) return placed;
  const heights = stretched(flat, bottom(flat), (it) => [it.row, it.rowspan, it.inner ? bottom(it.inner) : 1]);
  const widths = stretched(flat, right(flat), (it) => [it.column, it.colspan, it.inner ? right(it.inner) : 1]);
  const rows = offsets(heights.length, (row) => heights[row]);
  const columns = offsets(widths.length, (column) => widths[column]);
  return flat.flatMap((it) => spread(it, moved(it, rows, columns)));
}

/**
 * Whether a table only places other things: it is of one column, or stands around tables without being one itself. A table of
 * data has short texts of its own, and some of them beside the tables in it.
 * @param {{text: string, nested: boolean}[][]} rows
 */
export function isLayout(rows) {
  if (rows.every((row) => row.length <= 1)) return true;
  const holders = rows.filter((row) => row.some((it) => it.nested));
  const beside = holders.flat().filter(isShort).length;
  return holders.length > 0 && beside < 3 && (beside === 0 || rows.flat().filter(isShort).length < 6);
}

/** @param {{text: string, nested: boolean}} cell */
function isShort({ text, nested }) {
  return !nested && text !== '' && text.length < 40;
}

/** The size of each row (or column), so that what stands in one alone fits. @param {Placed[]} placed @param {number} count @param {(it: Placed) => [number, number, number]} extent */
function stretched(placed, count, extent) {
  const sizes = new Array(count).fill(1);
  for (const it of placed) {
    const [at, span, need] = extent(it);
    const have = sizes.slice(at, at + span).reduce((sum, size) => sum + size, 0);
    if (need > have) sizes[at + span - 1] += need - have;
  }
  return sizes;
}

/** The cells of the table in `it`, in the place that `it` now has; its last row and column take what is left over. @param {Placed} it @param {Placed} area @returns {Placed[]} */
function spread(it, area) {
  if (!it.inner) return [area];
  const height = bottom(it.inner);
  const width = right(it.inner);
  return it.inner.map((cell) => ({
    ...cell,
    row: area.row + cell.row,
    column: area.column + cell.column,
    rowspan: cell.rowspan + (cell.row + cell.rowspan === height ? area.rowspan - height : 0),
    colspan: cell.colspan + (cell.column + cell.colspan === width ? area.colspan - width : 0),
  }));
}

/** Where each of `count` rows or columns begins when each takes `size(index)`; one entry more for the end. @param {number} count @param {(index: number) => number} size */
function offsets(count, size) {
  const starts = [0];
  for (let i = 0; i < count; i++) starts.push(starts[i] + size(i));
  return starts;
}

/** @param {Placed} it @param {number[]} rows @param {number[]} columns @returns {Placed} */
function moved(it, rows, columns) {
  const { row, column, rowspan, colspan } = it;
  return {
    ...it,
    row: rows[row],
    column: columns[column],
    rowspan: rows[row + rowspan] - rows[row],
    colspan: columns[column + colspan] - columns[column],
  };
}

/** @param {Placed[]} placed */
function inOrder(placed) {
  return [...placed].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** @param {Placed[]} placed */
function bottom(placed) {
  const end = placed.reduce((last, it) => Math.max(last, it.row + it.rowspan), 0);
  if (!(end <= limits.lastRow)) throw new UnreadableError('too-large');
  return end;
}

/** @param {Placed[]} placed */
function right(placed) {
  const end = placed.reduce((last, it) => Math.max(last, it.column + it.colspan), 0);
  if (!(end <= limits.columns)) throw new UnreadableError('too-large');
  return end;
}

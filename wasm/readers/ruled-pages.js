/** Ruled tables that go on from page to page as one table each, in the Document's shape. */
import { tableOf } from './grid.js';
import { clusters } from './ruling.js';
import { ruledTables, tolerance } from './ruled-table.js';

/**
 * @typedef {import('./document.js').Block} Block
 * @typedef {import('./document.js').Page} Page
 * @typedef {import('./ruled-table.js').RuledTable} RuledTable
 * @typedef {import('./ruling.js').Segment} Segment
 * @typedef {{page: Page, segments: Segment[]}} DrawnPage
 */

/** Shares of a page, above and below: where only running heads stand, and where page numbers do as well. */
const margin = 0.08;
const numberMargin = 0.15;
const pageNumber = /^[-—–－―·•第页共/\s\d０-９]+$/;
const number = /^[\d.,%\s]+$/;
const numbered = /^\s*[（(]?[一二三四五六七八九十\d]+[）)、.．]/;

/**
 * The pages, with a table block wherever a ruled table stands: its text is not among the runs of any page.
 * @param {DrawnPage[]} drawn
 * @returns {Block[]}
 */
export function withRuledTables(drawn) {
  const found = drawn.map(({ page, segments }) => ({ page, ...ruledTables(page.runs, segments) }));
  /** The table that may go on, and the page where it ends. @type {{table: RuledTable, page: number} | undefined} */
  let open;
  const kept = found.map(({ tables }, i) => {
    const own = [...tables];
    if (open && own.length > 0 && open.page === i - 1 && goesOn(open.table, found[i - 1], own[0], found[i])) {
      extend(open.table, /** @type {RuledTable} */ (own.shift()));
      open.page = i;
    }
    const last = own[own.length - 1];
    if (last) open = { table: last, page: i };
    return own;
  });
  return found.flatMap(({ page, rest }, i) => parted({ ...page, runs: rest }, kept[i]));
}

/** A page cut at its tables; what stands in its margins stays together in the first part. @param {Page} page @param {RuledTable[]} tables @returns {Block[]} */
function parted(page, tables) {
  const parts = tables.map(() => /** @type {import('./document.js').Run[]} */ ([]));
  parts.push([]);
  for (const run of page.runs) {
    parts[isMarginal(run, page) ? 0 : tables.filter((it) => it.top < middle(run)).length].push(run);
  }
  return parts.flatMap((runs, i) => [
    ...(runs.length > 0 ? [{ ...page, runs }] : []),
    ...(tables[i] ? [tableOf(placedOf(tables[i]))] : []),
  ]);
}

/**
 * Whether a table is the rest of the one on the page before: of the same width, with nothing but margins between them.
 * @param {RuledTable} upper
 * @param {{page: Page, rest: import('./document.js').Run[]}} above
 * @param {RuledTable} lower
 * @param {{page: Page, rest: import('./document.js').Run[]}} below
 */
function goesOn(upper, above, lower, below) {
  const [a, b] = [sidesOf(upper), sidesOf(lower)];
  if (Math.abs(a.left - b.left) > 2 * tolerance || Math.abs(a.right - b.right) > 2 * tolerance) return false;
  const after = above.rest.some((it) => middle(it) > upper.bottom && !isMarginal(it, above.page));
  const before = below.rest.some((it) => middle(it) < lower.top && !isMarginal(it, below.page));
  return !after && !before;
}

/** @param {import('./document.js').Run} run */
function middle({ y, height }) {
  return y + height / 2;
}

/** @param {import('./document.js').Run} run @param {Page} page */
function isMarginal({ text, y, height }, page) {
  const share = pageNumber.test(text) ? numberMargin : margin;
  return y + height < page.height * share || y > page.height * (1 - share);
}

/** @param {RuledTable} table */
function sidesOf({ cells }) {
  return { left: Math.min(...cells.map((it) => it.x1)), right: Math.max(...cells.map((it) => it.x2)) };
}

/** @param {RuledTable} upper @param {RuledTable} part the rest of it */
function extend(upper, part) {
  const lower = withoutHead(part, repeatedRows(upper, part));
  const parts = tornParts(upper, lower);
  for (const { above, below } of parts) above.text += below.text;
  const torn = new Set(parts.map(({ below }) => below));
  const from = upper.rows - (parts.length > 0 ? 1 : 0);
  for (const it of lower.cells) {
    if (torn.has(it)) continue;
    // Beside a torn row, a cell over several rows begins below it.
    const late = Math.max(0, upper.rows - (from + it.row));
    upper.cells.push({ ...it, row: from + it.row + late, rowspan: it.rowspan - late });
  }
  Object.assign(upper, { rows: from + lower.rows, bottom: lower.bottom });
}

/** How many rows at the top of the rest are those at the top of the table once more. @param {RuledTable} upper @param {RuledTable} lower */
function repeatedRows(upper, lower) {
  for (let rows = Math.min(upper.rows, lower.rows) - 1; rows > 0; rows--) {
    const [head, again] = [headOf(upper, rows), headOf(lower, rows)];
    if (head !== undefined && head === again) return rows;
  }
  return 0;
}

/** What stands in the first rows, where they are rows of their own. @param {RuledTable} table @param {number} rows */
function headOf({ cells }, rows) {
  const head = cells.filter((it) => it.row < rows);
  if (head.some((it) => it.row + it.rowspan > rows) || head.every((it) => it.text === '')) return undefined;
  return JSON.stringify(
    head.map((it) => [it.row, it.rowspan, Math.round(it.x1 / 4), it.text.replace(/\s/g, '')]).sort(),
  );
}

/** @param {RuledTable} table @param {number} rows @returns {RuledTable} */
function withoutHead(table, rows) {
  const cells = table.cells.filter((it) => it.row >= rows).map((it) => ({ ...it, row: it.row - rows }));
  return { ...table, cells, rows: table.rows - rows };
}

/**
 * The cells of a row that the end of the page tore in two; none where the row below is one of its own, as its numbers or the
 * number of its label show.
 * @param {RuledTable} upper
 * @param {RuledTable} lower
 */
function tornParts(upper, lower) {
  const last = upper.cells.filter((it) => it.row + it.rowspan === upper.rows);
  const first = lower.cells.filter((it) => it.row === 0 && it.rowspan === 1);
  const parts = first.flatMap((below) => last.filter((it) => isAbove(it, below)).map((above) => ({ above, below })));
  const texts = parts.filter(({ above, below }) => above.text !== '' && below.text !== '');
  const own = texts.some(({ above, below }) => number.test(above.text) || number.test(below.text));
  const torn = texts.length > 0 && !own && !first.some((it) => numbered.test(it.text));
  const blank = parts.every(({ below }) => below.text === '') || parts.every(({ above }) => above.text === '');
  return parts.length === first.length && (torn || blank) ? parts : [];
}

/** @param {import('./ruled-table.js').RuledCell} above @param {import('./ruled-table.js').RuledCell} below */
function isAbove(above, below) {
  return Math.abs(above.x1 - below.x1) <= 2 * tolerance && Math.abs(above.x2 - below.x2) <= 2 * tolerance;
}

/** @param {RuledTable} table */
function placedOf({ cells }) {
  const edges = clusters(
    cells.flatMap((it) => [it.x1, it.x2]),
    2 * tolerance,
  );
  const columnOf = (/** @type {number} */ x) => edges.filter((it) => it <= x + 2 * tolerance).length - 1;
  return cells.map(({ x1, x2, row, rowspan, text }) => ({
    row,
    rowspan,
    column: columnOf(x1),
    colspan: Math.max(1, columnOf(x2) - columnOf(x1)),
    text,
  }));
}

/** Tables of word processors, .docx and .doc alike: rows of cells that stand in columns and may go on from the row above. */
import { flattened, isLayout, place, tableOf } from './grid.js';
import { joined, origin, traced } from './origins.js';

/**
 * @typedef {import('./document.js').Block} Block
 * @typedef {import('./grid.js').Placed} Placed
 * @typedef {import('./budget.js').Budget} Budget
 * @typedef {import('./origins.js').Origin} Origin
 * @typedef {{text: string, nested: boolean}} Outline the lines that stand in a cell, and whether a table does
 * @typedef {{column: number, colspan: number, continues: boolean, blocks: Block[], [origin]?: Origin}} WordCell `continues`: it is one with the cell above
 */

/**
 * The table as blocks; one that only places other things gives what is in it.
 * @param {WordCell[][]} rows
 * @param {Budget} budget
 * @returns {Block[]}
 */
export function wordTable(rows, budget) {
  const outline = rows.map((row) =>
    row.map(({ blocks }) => ({ text: wordsOf(blocks), nested: blocks.some((it) => it.type === 'table') })),
  );
  if (isLayout(outline)) return rows.flat().flatMap((it) => it.blocks);
  const grid = gridOf(rows, outline, budget);
  return grid.length === 0 ? [] : [tableOf(flattened(grid), budget)];
}

/** @param {WordCell[][]} rows @param {Outline[][]} outline what stands in each cell @param {Budget} budget @returns {Placed[]} */
function gridOf(rows, outline, budget) {
  /** @type {Placed[]} */
  const placed = [];
  /** Cells that the row above leaves open, by their column. @type {Map<number, Placed>} */
  let open = new Map();
  rows.forEach((cells, row) => {
    const next = new Map();
    cells.forEach(({ column, colspan, continues, blocks, [origin]: at }, i) => {
      const above = continues ? open.get(column) : undefined;
      const it = above ?? { row, column, colspan, rowspan: 0, ...contentOf(blocks, outline[row][i], budget, at) };
      if (!above) placed.push(it);
      it.rowspan++;
      next.set(column, it);
    });
    open = next;
  });
  return placed;
}

/** @param {Block[]} blocks @param {Outline} outline @param {Budget} budget @param {Origin} [at] where its text would stand if it had any @returns {{text: string, inner?: Placed[], [origin]?: Origin}} */
function contentOf(blocks, { text, nested }, budget, at) {
  const words = { text, ...traced(joined(blocks) ?? at) };
  if (!nested) return words;
  const tables = blocks.flatMap((it) => (it.type === 'table' ? it.rows : []));
  const rows = [...(text === '' ? [] : [[words]]), ...tables];
  return { ...words, inner: place(rows, budget) };
}

/** The lines of text that stand beside tables. @param {Block[]} blocks */
function wordsOf(blocks) {
  return blocks
    .filter((it) => it.type === 'paragraph')
    .map((it) => it.text)
    .join('\n');
}

/** Tables of word processors, .docx and .doc alike: rows of cells that stand in columns and may go on from the row above. */
import { flattened, isLayout, place, tableOf } from './grid.js';
import { joined, origin, traced } from './origins.js';

/**
 * @typedef {import('./document.js').Block} Block
 * @typedef {import('./grid.js').Placed} Placed
 * @typedef {import('./budget.js').Budget} Budget
 * @typedef {import('./origins.js').Origin} Origin
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
    row.map(({ blocks }) => ({ text: linesOf(blocks).join('\n'), nested: blocks.some((it) => it.type === 'table') })),
  );
  if (isLayout(outline)) return rows.flat().flatMap((it) => it.blocks);
  const grid = gridOf(rows, budget);
  return grid.length === 0 ? [] : [tableOf(flattened(grid), budget)];
}

/** @param {WordCell[][]} rows @param {Budget} budget @returns {Placed[]} */
function gridOf(rows, budget) {
  /** @type {Placed[]} */
  const placed = [];
  /** Cells that the row above leaves open, by their column. @type {Map<number, Placed>} */
  let open = new Map();
  rows.forEach((cells, row) => {
    const next = new Map();
    for (const { column, colspan, continues, blocks, [origin]: at } of cells) {
      const above = continues ? open.get(column) : undefined;
      const it = above ?? { row, column, colspan, rowspan: 0, ...contentOf(blocks, budget, at) };
      if (!above) placed.push(it);
      it.rowspan++;
      next.set(column, it);
    }
    open = next;
  });
  return placed;
}

/** @param {Block[]} blocks @param {Budget} budget @param {Origin} [at] where its text would stand if it had any @returns {{text: string, inner?: Placed[], [origin]?: Origin}} */
function contentOf(blocks, budget, at) {
  const own = linesOf(blocks).join('\n');
  const tables = blocks.flatMap((it) => (it.type === 'table' ? [it] : []));
  const words = { text: own, ...traced(joined(blocks) ?? at) };
  if (tables.length === 0) return words;
  const rows = [...(own === '' ? [] : [[words]]), ...tables.flatMap((it) => it.rows)];
  return { ...words, inner: place(rows, budget) };
}

/** @param {Block[]} blocks */
function linesOf(blocks) {
  return blocks.flatMap((it) => (it.type === 'paragraph' ? [it.text] : []));
}

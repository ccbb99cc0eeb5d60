/** Tables of word processors, .docx and .doc alike: rows of cells that stand in columns and may go on from the row above. */
import { flattened, isLayout, place, tableOf } from './grid.js';

/**
 * @typedef {import('./document.js').Block} Block
 * @typedef {import('./grid.js').Placed} Placed
 * @typedef {{column: number, colspan: number, continues: boolean, blocks: Block[]}} WordCell `continues`: it is one with the cell above
 */

/**
 * The table as blocks; one that only places other things gives what is in it.
 * @param {WordCell[][]} rows
 * @returns {Block[]}
 */
export function wordTable(rows) {
  const outline = rows.map((row) =>
    row.map(({ blocks }) => ({ text: linesOf(blocks).join('\n'), nested: blocks.some((it) => it.type === 'table') })),
  );
  if (isLayout(outline)) return rows.flat().flatMap((it) => it.blocks);
  const grid = gridOf(rows);
  return grid.length === 0 ? [] : [tableOf(flattened(grid))];
}

/** @param {WordCell[][]} rows @returns {Placed[]} */
function gridOf(rows) {
  /** @type {Placed[]} */
  const placed = [];
  /** Cells that the row above leaves open, by their column. @type {Map<number, Placed>} */
  let open = new Map();
  rows.forEach((cells, row) => {
    const next = new Map();
    for (const { column, colspan, continues, blocks } of cells) {
      const above = continues ? open.get(column) : undefined;
      const it = above ?? { row, column, colspan, rowspan: 0, ...contentOf(blocks) };
      if (!above) placed.push(it);
      it.rowspan++;
      next.set(column, it);
    }
    open = next;
  });
  return placed;
}

/** @param {Block[]} blocks @returns {{text: string, inner?: Placed[]}} */
function contentOf(blocks) {
  const own = linesOf(blocks).join('\n');
  const tables = blocks.flatMap((it) => (it.type === 'table' ? [it] : []));
  if (tables.length === 0) return { text: own };
  const rows = [...(own === '' ? [] : [[{ text: own }]]), ...tables.flatMap((it) => it.rows)];
  return { text: own, inner: place(rows) };
}

/** @param {Block[]} blocks */
function linesOf(blocks) {
  return blocks.flatMap((it) => (it.type === 'paragraph' ? [it.text] : []));
}

/**
 * The plain forms: text as it is pasted, and as tools write it to files.
 * @import { Grid } from '../format.js'
 * @import { Block } from '../document.js'
 */
import { gridWidth, placed } from '../format.js';

/** @param {Block[]} blocks @param {(grid: Grid) => string} table @param {string} [gap] between blocks */
const join = (blocks, table, gap = '\n') =>
  `${blocks.map((block) => (block.kind === 'table' ? table(block.grid) : block.text)).join(gap)}\n`;

/** Pasted from Word as text: a cell a line behind a tab, covered cells empty, an empty line between rows. @param {Block[]} blocks */
export const tabbed = (blocks) =>
  join(blocks, (grid) =>
    placed(grid)
      .map((row) => row.map(({ cell, covered }) => `\t${covered ? '' : cell.text}\n`).join(''))
      .join('\n'),
  );

/** A cell a line and nothing else: no tabs, no empty lines. @param {Block[]} blocks */
export const lines = (blocks) =>
  join(blocks, (grid) =>
    grid
      .flat()
      .map(({ text }) => text)
      .join('\n'),
  );

/** A row a line, cells with a space between. @param {Block[]} blocks */
export const spaced = (blocks) =>
  join(blocks, (grid) => grid.map((row) => row.map(({ text }) => text).join(' ')).join('\n'));

/** Each row filled up to the width of its table; spanned places empty. @param {Grid} grid @returns {string[][]} */
export const filled = (grid) =>
  placed(grid).map((row) =>
    row.flatMap(({ cell, covered }) => [
      covered ? '' : cell.text,
      ...Array.from({ length: cell.columns - 1 }, () => ''),
    ]),
  );

/** @param {Block[]} blocks */
export const markdown = (blocks) => `${blocks.map(markdownBlock).join('\n\n')}\n`;

/** @param {Block} block @returns {string} */
function markdownBlock(block) {
  if (block.kind === 'title') return `# ${block.text}`;
  if (block.kind === 'heading') return `## ${block.text}`;
  if (block.kind !== 'table') return block.text;
  const [head, ...body] = filled(block.grid).map(
    (row) => `| ${row.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`,
  );
  return [head, `|${' --- |'.repeat(gridWidth(block.grid))}`, ...body].join('\n');
}

/** Rows as lines, cells with tabs between, as from a spreadsheet. @param {Block[]} blocks */
export const tsv = (blocks) =>
  join(blocks, (grid) =>
    filled(grid)
      .map((row) => row.join('\t'))
      .join('\n'),
  );

/** The whole report as comma separated values, as a spreadsheet saves it. @param {Block[]} blocks */
export const csv = (blocks) =>
  `${blocks
    .flatMap((block) => (block.kind === 'table' ? filled(block.grid) : [[block.text]]))
    .map((row) => row.map(quoted).join(','))
    .join('\r\n')}\r\n`;

/** @param {string} text */
const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Everything in one line, cells of tables without anything between them. @param {Block[]} blocks */
export const glued = (blocks) =>
  `${blocks
    .map((block) =>
      block.kind === 'table'
        ? block.grid
            .flat()
            .map(({ text }) => text)
            .join('')
        : `${block.text} `,
    )
    .join('')}\n`;

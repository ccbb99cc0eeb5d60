/**
 * Drafts as documents of the checker: text, or the blocks that a reader makes of a file.
 * @import { FormName, Line, Row, Sheet } from './draft.js'
 * @typedef {(blocks: (Line | Sheet)[], finish: (text: string) => string) => object} Writer
 */

/** @param {(rows: Row[]) => string} table @param {string} [gap] @param {string} [format] @returns {Writer} */
const textWriter =
  (table, gap = '\n', format = 'text') =>
  (blocks, finish) => ({
    name: format === 'markdown' ? 'report.md' : 'report.txt',
    format,
    text: finish(`${blocks.map((block) => (block.kind === 'table' ? table(block.rows) : block.text)).join(gap)}\n`),
  });

/** @param {Row} row @param {string} separator */
const joined = (row, separator) => row.map(({ text }) => text).join(separator);

/** A row of pipes; line breaks inside cells become spaces, as every tool writes them. @param {Row} row */
const piped = (row) => `| ${joined(row, ' | ').replaceAll('\n', ' ')} |`;

/** Nothing of a table that is cut off whole. @param {Row[]} rows @param {number} [headWidth] columns of the line below the head */
export const pipes = ([head, ...rest], headWidth = head?.length) =>
  head ? [piped(head), `|${' --- |'.repeat(headWidth)}`, ...rest.map(piped)].join('\n') : '';

/** @param {Row[]} rows */
const flatTable = (rows) => ({ type: 'table', rows: rows.map((row) => row.map(({ text }) => ({ text }))) });

/** @param {Row[]} rows */
const spanTable = (rows) => ({
  type: 'table',
  rows: rows.map((row) =>
    row.map(({ text, columns = 1, rows: down = 1 }) => ({ text, colspan: columns, rowspan: down })),
  ),
});

/** @param {(rows: Row[]) => object} table @returns {Writer} */
const blockWriter = (table) => (blocks, finish) => ({
  name: 'report.html',
  format: 'html',
  blocks: blocks.map((block) =>
    block.kind === 'table' ? table(block.rows) : { type: 'paragraph', text: finish(block.text) },
  ),
});

/** @type {Record<FormName, Writer>} */
export const WRITERS = {
  tabbed: textWriter((rows) => rows.map((row) => row.map(({ text }) => `\t${text}\n`).join('')).join('\n')),
  lines: textWriter((rows) =>
    rows
      .flat()
      .map(({ text }) => text)
      .join('\n'),
  ),
  spaced: textWriter((rows) => rows.map((row) => joined(row, ' ')).join('\n')),
  markdown: textWriter(pipes, '\n\n', 'markdown'),
  tsv: textWriter((rows) => rows.map((row) => joined(row, '\t').replaceAll('\n', ' ')).join('\n')),
  flat: blockWriter(flatTable),
  spans: blockWriter(spanTable),
};

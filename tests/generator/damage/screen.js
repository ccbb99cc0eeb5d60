/**
 * Tables as lines of a screen, and the text that they stand in.
 * @import { Draft, Row } from './draft.js'
 */
import { readMarkdown } from '../../../wasm/readers/markdown.js';
import { isMarkup } from '../../../wasm/readers/markup.js';

/** Columns of the screen: Chinese characters take two, marks that are not seen none. @param {string} text */
export const width = (text) =>
  [...text].reduce((sum, one) => sum + (/\p{Cf}/u.test(one) ? 0 : one > '\u2e7f' ? 2 : 1), 0);

/** @param {string} text @param {number} columns */
export const padded = (text, columns) => text + ' '.repeat(Math.max(0, columns - width(text)));

/** @param {string} text @param {number} columns */
export const centred = (text, columns) =>
  padded(' '.repeat(Math.max(0, Math.floor((columns - width(text)) / 2))) + text, columns);

/** A text as lines of so many columns; digits break, too. @param {string} text @param {number} columns @returns {string[]} */
export function wrapped(text, columns) {
  const lines = [''];
  for (const one of text) {
    if (width(lines[lines.length - 1] + one) > columns) lines.push('');
    lines[lines.length - 1] += one;
  }
  return lines;
}

/** The columns of the longest row. @param {Row[]} rows */
export const places = (rows) => Array.from({ length: Math.max(...rows.map(({ length }) => length)) }, (_, c) => c);

/** The widest line of each column, at most so wide. @param {Row[]} rows @param {number} most @param {number} [least] */
export const widths = (rows, most, least = 2) =>
  places(rows).map((c) => Math.min(most, Math.max(least, ...rows.map((row) => width(row[c]?.text ?? '')))));

/** The cells of a row as lines. @param {Row} row @param {number[]} columns */
export const linesOf = (row, columns) => columns.map((size, c) => wrapped(row[c]?.text ?? '', size));

/** The whole text, each table as the tool writes it. @param {Draft} draft @param {(rows: Row[]) => string} table @param {string} gap */
const textOf = ({ blocks, finish }, table, gap) =>
  finish(`${blocks.map((block) => (block.kind === 'table' ? table(block.rows) : block.text)).join(gap)}\n`);

/** @param {Draft} draft @param {(rows: Row[]) => string} table @param {string} [gap] */
export function write(draft, table, gap = '\n\n') {
  draft.writeWith = () => ({ name: 'report.txt', format: 'text', text: textOf(draft, table, gap) });
}

/** Text with markup in it, as its reader hands it over. @param {Draft} draft @param {(rows: Row[]) => string} table */
export function writeMarkup(draft, table) {
  draft.writeWith = () => {
    const text = textOf(draft, table, '\n\n')
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n');
    return isMarkup(text) ? readMarkdown(text, 'report.txt', 'text') : { name: 'report.txt', format: 'text', text };
  };
}

/** Tables of AsciiDoc, MediaWiki and Textile in a text. */
import { hasTextileTable } from './markup.js';

/** The line that a text ends with, and its end. @param {string} text */
const lastLine = (text) => text.slice(text.lastIndexOf('\n', text.length - 2) + 1);

/** The tables of AsciiDoc, between two lines of `|===`, as rows with tabs. @param {string} text */
export function withTextOfFences(text) {
  const parts = text.split(/^\|===[ \t]*$/m);
  if (parts.length % 2 === 0) return text; // one of them never ends
  return parts
    .map((part, i) =>
      i % 2 === 0 ? part : fencedRows(part, /^\[.*\bcols="([^"]*)"/.exec(lastLine(parts[i - 1]))?.[1]),
    )
    .join('');
}

/**
 * A row that is too long for its line goes on in the next one, until it has as many cells as the table has columns, or an empty line
 * follows. Without `[cols=",,"]` the first line has one of each.
 * @param {string} body
 * @param {string} [columns]
 */
function fencedRows(body, columns) {
  let count = columns?.split(',').length ?? 0;
  /** @type {string[][]} */
  const rows = [];
  let open = false;
  for (const line of body.split('\n')) {
    const [before, ...cells] = line.split('|').map((cell) => cell.trim());
    const row = rows[rows.length - 1];
    open &&= line.trim() !== '' && row.length < count;
    if (open) row.push(`${row.pop()}${before}`, ...cells);
    else if (line.startsWith('|')) rows.push(cells);
    else continue;
    open = true;
    count ||= cells.length;
  }
  return rows.map((row) => row.join('\t')).join('\n');
}

/**
 * What stands from each match of `begin` to the next of `end`, both included, in other words; what never ends is as all else.
 * @param {string} text @param {RegExp} begin @param {RegExp} end @param {(part: string) => string} reworded
 * @param {(part: string) => string} [around] all else: as it stands
 */
export function between(text, begin, end, reworded, around = (part) => part) {
  let out = '';
  for (let at = 0; ; at = end.lastIndex) {
    begin.lastIndex = at;
    const first = begin.exec(text);
    if (!first) return out + around(text.slice(at));
    end.lastIndex = begin.lastIndex;
    if (!end.exec(text)) return out + around(text.slice(at));
    out += around(text.slice(at, first.index)) + reworded(text.slice(first.index, end.lastIndex));
  }
}

/** A table in HTML of cells that are already so. @param {string[][]} rows */
const htmlTable = (rows) => `<table>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</table>`;

/** Tables of MediaWiki as those of HTML: a cell begins a line or stands behind `||`, its attributes before a bar. @param {string} text */
export const withTablesOfWiki = (text) =>
  between(text, /^\{\|.*$/gm, /^\|\}/gm, (table) => {
    const rows = table
      .slice(table.indexOf('\n'), -2)
      .split(/^\|-.*$/m)
      .map((row) => row.split(/^[|!]|\|\||!!/m).slice(1));
    const cell = (/** @type {string} */ text) => text.replace(/^(?:([^|[\n]*)\|)?/, '<td $1>');
    return htmlTable(rows.map((row) => row.map(cell)));
  });

/** What stands before the words of a cell of Textile: `_. ` of a head, `=. ` and `\3. ` of how it lies and how far it goes. */
const SIGNS = /^((?:_|[<>=~^]|\\\d+|\/\d+)+)\. ?/;

/** A row of Textile: from a bar that begins a line to one that ends its line, or one of those that its cells go on in. */
const ROW = String.raw`^\|.*(?:\n(?!\|).*)*?\|[ \t]*(?:\n|$)`;
const ROWS = new RegExp(`(?:${ROW})+`, 'gm');

/** Rows of Textile as a table in HTML. @param {string} text @param {import('./budget.js').Budget} budget */
export const withTablesOfTextile = (text, budget) =>
  text.replace(ROWS, (table) => {
    if (!hasTextileTable(table)) return table;
    const rows = table.match(new RegExp(ROW, 'gm')) ?? [];
    return `${htmlTable(rows.map((row) => textileCells(row, budget)))}\n`;
  });

/** @param {string} row @param {import('./budget.js').Budget} budget */
const textileCells = (row, budget) =>
  row
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => {
      budget.spend('cells');
      const signs = SIGNS.exec(cell)?.[1] ?? '';
      const [columns, rows] = [/\\(\d+)/, /\/(\d+)/].map((sign) => sign.exec(signs)?.[1] ?? '1');
      return `<td colspan="${columns}" rowspan="${rows}">${cell.replace(SIGNS, '')}</td>`;
    });

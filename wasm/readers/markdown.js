/**
 * Markdown as plain text. Marks of emphasis, escapes and tags are taken off by a parser, tables in HTML become rows with tabs.
 * Tables between bars stay as they are: the core reads damaged ones, too, of which a parser would drop cells.
 */
import { Budget } from './budget.js';
import { Lexer } from 'marked';
import { place } from './grid.js';
import { readHtml } from './html.js';
import { UnreadableError } from './errors.js';
import { textDocument } from './text.js';

/** @typedef {import('marked').Token} Token */

/** `[words]{lang="en"}`, or the same between backquotes; its attributes may go on in the next line. */
const SPAN = /[[`]([^[\]`\n]*)[\]`]\{[^{}]{0,1000}\}/g;

/**
 * @param {string} text
 * @param {string} name
 * @param {'text' | 'markdown'} [format]
 */
export function readMarkdown(text, name, format = 'markdown') {
  const source = withTextOfTables(withTablesOfWiki(withTextOfFences(withoutAttributes(text))));
  return textDocument(new Lexer().lex(source).map(blockText).join(''), name, format);
}

/** Pandoc's `[words]{style="…"}`, `# Heading {#id}` and `::: {.box}`; spaces keep the columns of a table in their places. @param {string} text */
function withoutAttributes(text) {
  return text
    .replace(/^[ \t]*[|+].*|^ {2}.*/gm, (row) =>
      row.replace(SPAN, (whole, words) => words + ' '.repeat(width(whole) - width(words))),
    )
    .replace(SPAN, '$1')
    .replace(/^:::.*$/gm, '')
    .replace(/[ \t]{0,9}\{[#.][^{}\n]*\}[ \t]*$/gm, '');
}

/** The places that a text takes on a screen; Chinese characters take two. @param {string} text */
const width = (text) => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);

/** The line that a text ends with, and its end. @param {string} text */
const lastLine = (text) => text.slice(text.lastIndexOf('\n', text.length - 2) + 1);

/** The tables of AsciiDoc, between two lines of `|===`, as rows with tabs. @param {string} text */
function withTextOfFences(text) {
  const parts = text.split(/^\|===$/m);
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

/** What stands from each match of `begin` to the next of `end`, both included, in other words; what never ends stays as it is. @param {string} text @param {RegExp} begin @param {RegExp} end @param {(part: string) => string} reworded */
function between(text, begin, end, reworded) {
  let out = '';
  for (let at = 0; ; at = end.lastIndex) {
    begin.lastIndex = at;
    const first = begin.exec(text);
    if (!first) return out + text.slice(at);
    end.lastIndex = begin.lastIndex;
    if (!end.exec(text)) return out + text.slice(at);
    out += text.slice(at, first.index) + reworded(text.slice(first.index, end.lastIndex));
  }
}

/** Tables of MediaWiki as those of HTML: a cell begins a line or stands behind `||`, its attributes before a bar. @param {string} text */
const withTablesOfWiki = (text) =>
  between(text, /^\{\|.*$/gm, /^\|\}/gm, (table) => {
    const rows = table
      .slice(table.indexOf('\n'), -2)
      .split(/^\|-.*$/m)
      .map((row) => row.split(/^[|!]|\|\||!!/m).slice(1));
    const cell = (/** @type {string} */ text) => text.replace(/^(?:([^|[\n]*)\|)?/, '<td $1>');
    return `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}`).join('')}</table>`;
  });

/** Each table in HTML as rows with tabs. @param {string} text */
const withTextOfTables = (text) =>
  between(text, /<table[\s>]/gi, /<\/table>/gi, (table) => `\n\n${htmlText(table)}\n\n`);

/** @param {Token} token */
function blockText(token) {
  if (token.type === 'html') return `${htmlText(token.raw)}\n`;
  if (token.type === 'code') return token.codeBlockStyle === 'indented' ? token.raw : `${token.text}\n`;
  if (token.type === 'list' || token.type === 'blockquote')
    return inlineText(token.raw.replace(/^[ \t]*>[ \t]?/gm, ''));
  return inlineText(token.raw);
}

/** @param {string} raw */
function inlineText(raw) {
  return plain(Lexer.lexInline(raw));
}

/** What inline tokens say. @param {Token[]} tokens @returns {string} */
function plain(tokens) {
  return tokens
    .map((token) => {
      if (token.type === 'html') return /^<br/i.test(token.raw) ? ' ' : '';
      if (token.type === 'escape' || token.type === 'codespan') return token.text;
      return 'tokens' in token && token.tokens ? plain(token.tokens) : token.raw;
    })
    .join('');
}

/** Paragraphs on lines of their own, the rows of tables with a tab between two columns of their grid. @param {string} html */
function htmlText(html) {
  try {
    return readHtml(html)
      .blocks.map((block) =>
        block.type === 'table' ? gridText(block.rows) : block.type === 'paragraph' ? block.text : '',
      )
      .join('\n');
  } catch (error) {
    if (error instanceof UnreadableError && error.code === 'empty') return '';
    throw error;
  }
}

/** @param {import('./document.js').Cell[][]} rows */
function gridText(rows) {
  /** @type {string[][]} */
  const grid = rows.map(() => []);
  for (const { row, column, text } of place(rows, new Budget())) grid[row][column] = text.replace(/\s+/g, ' ');
  const width = Math.max(...grid.map((cells) => cells.length));
  return grid.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? '').join('\t')).join('\n');
}

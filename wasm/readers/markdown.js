/**
 * Markdown as plain text. Marks of emphasis, escapes and tags are taken off by a parser, tables in HTML become rows with tabs.
 * Tables between bars stay as they are: the core reads damaged ones, too, of which a parser would drop cells.
 */
import { Budget } from './budget.js';
import { Lexer } from 'marked';
import { place } from './grid.js';
import { readHtml } from './html.js';
import { UnreadableError } from './errors.js';
import { latexText } from './latex.js';
import { hasLatexTable } from './markup.js';
import { between, withTablesOfTextile, withTablesOfWiki, withTextOfFences } from './markup-tables.js';
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
  if (hasLatexTable(text)) return textDocument(latexText(text), name, format);
  const source = withTextOfTables(withTablesOfTextile(withTablesOfWiki(withTextOfFences(withoutAttributes(text)))));
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

/**
 * Markdown as plain text. Marks of emphasis, escapes and tags are taken off by a parser, tables in HTML become rows with tabs.
 * Tables between bars stay as they are: the core reads damaged ones, too, of which a parser would drop cells.
 */
import { Budget } from './budget.js';
import { getDefaults, Lexer, Tokenizer } from 'marked';
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

/** Marks of one block, each of which the parser compares with all behind it: so many of such pairs are one look. */
const PAIRS = 8;
/** With more of them a block is read as it stands. */
const MARKS = 5_000;
/** What a table in HTML costs beside its elements. */
const TABLE_NODES = 20;

/**
 * @param {string} text
 * @param {string} name
 * @param {'text' | 'markdown'} [format]
 */
export function readMarkdown(text, name, format = 'markdown') {
  if (hasLatexTable(text)) return textDocument(latexText(text), name, format);
  const budget = new Budget();
  const marked = withTablesOfTextile(withTablesOfWiki(withTextOfFences(withoutAttributes(text))), budget);
  const blocks = new Blocks({ ...getDefaults(), tokenizer: new WithoutTables() });
  /** @type {Token[]} */
  const tokens = blocks.blockTokens(withTextOfTables(marked, budget));
  return textDocument(tokens.map((token) => blockText(token, budget)).join(''), name, format);
}

/** Blocks by their source alone: of what lists, quotations and tables hold it is read again, and their depth costs nothing. */
class Blocks extends Lexer {
  isInside = false;

  /** @param {string} source @param {any} [tokens] @returns {any} */
  blockTokens(source, tokens = []) {
    if (this.isInside) return tokens;
    this.isInside = true;
    return super.blockTokens(source, tokens);
  }
}

/** A table is lines of text here: the parser fills each of its rows up to the width of the first. */
class WithoutTables extends Tokenizer {
  table() {
    return undefined;
  }
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

/** Each table in HTML as rows with tabs. @param {string} text @param {Budget} budget */
const withTextOfTables = (text, budget) =>
  between(text, /<table[\s>]/gi, /<\/table>/gi, (table) => `\n\n${htmlText(table, budget)}\n\n`);

/** @param {Token} token @param {Budget} budget */
function blockText(token, budget) {
  if (token.type === 'html') return `${htmlText(token.raw, budget)}\n`;
  if (token.type === 'code') return token.codeBlockStyle === 'indented' ? token.raw : `${token.text}\n`;
  if (token.type === 'list' || token.type === 'blockquote')
    return inlineText(token.raw.replace(/^[ \t]*>[ \t]?/gm, ''), budget);
  return inlineText(token.raw, budget);
}

/** @param {string} raw @param {Budget} budget */
function inlineText(raw, budget) {
  const marks = raw.match(/[*_~`<[\]]/g)?.length ?? 0;
  if (marks > MARKS) return raw;
  budget.spend('looks', (marks * marks) / PAIRS);
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

/** Paragraphs on lines of their own, the rows of tables with a tab between two columns of their grid. @param {string} html @param {Budget} budget */
function htmlText(html, budget) {
  budget.spend('nodes', TABLE_NODES);
  try {
    return readHtml(html, '', { budget })
      .blocks.map((block) =>
        block.type === 'table' ? gridText(block.rows, budget) : block.type === 'paragraph' ? block.text : '',
      )
      .join('\n');
  } catch (error) {
    if (error instanceof UnreadableError && error.code === 'empty') return '';
    throw error;
  }
}

/** @param {import('./document.js').Cell[][]} rows @param {Budget} budget */
function gridText(rows, budget) {
  /** @type {string[][]} */
  const grid = rows.map(() => []);
  for (const { row, column, text } of place(rows, budget)) grid[row][column] = text.replace(/\s+/g, ' ');
  const width = grid.reduce((most, cells) => Math.max(most, cells.length), 0);
  budget.spend('cells', width * grid.length);
  return grid.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? '').join('\t')).join('\n');
}

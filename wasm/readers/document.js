/**
 * The neutral Document that every reader makes and the core reads (its shape is described at `check` in core/check.hpp).
 *
 * @typedef {{type: 'paragraph', text: string, [origin]?: Origin}} Paragraph one line of text, without line breaks
 * @typedef {{text: string, colspan?: number, rowspan?: number, [origin]?: Origin}} Cell lines of its text are separated by "\n"
 * @typedef {{type: 'table', rows: Cell[][]}} Table rows as in HTML: a cell that spans rows is absent from the later ones
 * @typedef {{text: string, x: number, y: number, width: number, height: number, [origin]?: Origin}} Run from its top left corner, in points
 * @typedef {{x1: number, y1: number, x2: number, y2: number}} Segment a line across or down, x1 ≤ x2 and y1 ≤ y2
 * @typedef {{type: 'page', width: number, height: number, runs: Run[], lines: Segment[]}} Page y grows downwards; `lines` are drawn on it
 * @typedef {Paragraph | Table | Page} Block
 * @typedef {{name: string, format: string, text: string}} TextDocument
 * @typedef {{name: string, format: string, blocks: Block[], pictures?: boolean}} BlockDocument  pictures: whether it has some beside what was read
 * @typedef {TextDocument | BlockDocument} Document
 * @typedef {import('./origins.js').Origin} Origin
 * @typedef {{rows: number, cells: number, runs: number, characters: number, any: boolean}} Size
 */
import { UnreadableError } from './errors.js';
import { limits } from './limits.js';
import { sourcesOf, traced } from './origins.js';
/** @import { origin } from './origins.js' */

/**
 * The paragraphs of a text: one for each of its lines that is not blank.
 * @param {string} text
 * @param {Origin} [from] of the text
 * @returns {Paragraph[]}
 */
export function paragraphs(text, from) {
  const filled = lines(text).filter((line) => line.text.trim() !== '');
  const sources =
    from?.sources &&
    sourcesOf(
      from.sources,
      filled.map(({ text, begin }) => ({ begin, end: begin + text.length, to: 0 })),
    );
  return filled.map(({ text }, i) => ({
    type: 'paragraph',
    text,
    ...traced(sources ? { ...from, sources: sources[i] } : from),
  }));
}

/**
 * A cell: the lines of a text without the blanks around them; spans of 1 are left out, larger ones are kept within the limit.
 * @param {string} text
 * @param {number} [colspan]
 * @param {number} [rowspan]
 * @param {Origin} [from] of the text
 * @returns {Cell}
 */
export function cell(text, colspan = 1, rowspan = 1, from = undefined) {
  const kept = filledLines(text);
  /** @type {Cell} */
  const made = { text: kept.map((line) => line.text).join('\n') };
  if (colspan > 1) made.colspan = Math.min(colspan, limits.span);
  if (rowspan > 1) made.rowspan = Math.min(rowspan, limits.rows);
  const sources = from?.sources && sourcesOf(from.sources, partsOf(kept)).flat();
  return { ...made, ...traced(sources ? { ...from, sources } : from) };
}

/** The lines of a text without the blanks around them, from the first to the last that has words. @param {string} text */
function filledLines(text) {
  const tidy = lines(text).map((line) => ({ text: line.text.trim(), begin: line.begin + blanksBefore(line.text) }));
  while (tidy.length > 0 && tidy[tidy.length - 1].text === '') tidy.pop();
  return tidy.slice(tidy.findIndex((line) => line.text !== ''));
}

/** @param {string} line */
const blanksBefore = (line) => line.length - line.trimStart().length;

/** Where each line stands in the text that they are joined to. @param {{text: string, begin: number}[]} lines */
function partsOf(lines) {
  let to = 0;
  return lines.map(({ text, begin }) => {
    const part = { begin, end: begin + text.length, to };
    to += text.length + 1;
    return part;
  });
}

/** @param {string} text @returns {{text: string, begin: number}[]} each line, and where in the text it begins */
function lines(text) {
  if (!/[\n\r\v\f\u2028\u2029]/.test(text)) return [{ text, begin: 0 }];
  const found = [];
  let begin = 0;
  for (const { 0: end, index } of text.matchAll(/\r\n|[\n\r\v\f\u2028\u2029]/g)) {
    found.push({ text: text.slice(begin, index), begin });
    begin = index + end.length;
  }
  return [...found, { text: text.slice(begin), begin }];
}

/**
 * Refuses what holds no text, and what holds far more than a report.
 * @param {Block[]} blocks
 * @returns {Block[]} the same blocks
 */
export function checked(blocks) {
  const size = { rows: 0, cells: 0, runs: 0, characters: 0, any: false };
  for (const block of blocks) measure(block, size);
  if (
    size.rows > limits.rows ||
    size.cells > limits.cells ||
    size.runs > limits.runs ||
    size.characters > limits.characters
  ) {
    throw new UnreadableError('too-large');
  }
  if (!size.any) throw new UnreadableError('empty');
  return blocks;
}

/** @param {Block} block @param {Size} size */
function measure(block, size) {
  if (block.type === 'table') {
    measureRows(block.rows, size);
  } else if (block.type === 'page') {
    size.runs += block.runs.length;
    for (const { text } of block.runs) count(text, size);
  } else {
    size.rows++;
    count(block.text, size);
  }
}

/** @param {Cell[][]} rows @param {Size} size */
function measureRows(rows, size) {
  size.rows += rows.length;
  for (const row of rows) {
    size.cells += row.length;
    if (row.length > limits.columns) throw new UnreadableError('too-large');
    for (const { text } of row) count(text, size);
  }
}

/** @param {string} text @param {Size} size */
function count(text, size) {
  size.characters += text.length;
  size.any ||= /\S/.test(text);
}

/** Comma or tab separated values (RFC 4180) as tables. */
import { Budget } from './budget.js';
import { cell, checked, paragraphs } from './document.js';

/** @typedef {import('./document.js').Block} Block */
/** @typedef {import('./document.js').Document} Document */

/**
 * Lines with a single field are paragraphs: a report may stand around its tables.
 * @param {string} text
 * @param {string} name
 * @returns {Document}
 */
export function readCsv(text, name) {
  /** @type {Block[]} */
  const blocks = [];
  for (const record of records(text, separatorOf(text))) {
    const last = blocks[blocks.length - 1];
    const row = record.map((field) => cell(field));
    if (record.length === 1) blocks.push(...paragraphs(record[0]));
    else if (last?.type === 'table') last.rows.push(row);
    else blocks.push({ type: 'table', rows: [row] });
  }
  return { name, format: 'text', blocks: checked(blocks) };
}

/** The separator that the text has most of, outside quotes. @param {string} text */
function separatorOf(text) {
  const bare = text.replace(/"[^"]*"/g, '');
  const counts = [',', '\t', ';'].map((mark) => ({ mark, count: bare.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}

/**
 * @param {string} text
 * @param {string} separator
 * @returns {string[][]}
 */
function records(text, separator) {
  const budget = new Budget();
  const field = new RegExp(`"([^"]*(?:""[^"]*)*)"(?=[${separator}\\n]|$)|[^${separator}\\n]*`, 'y');
  /** @type {string[][]} */
  const rows = [[]];
  for (let at = 0; at <= text.length; ) {
    field.lastIndex = at;
    const match = /** @type {RegExpExecArray} */ (field.exec(text));
    budget.spend('cells');
    rows[rows.length - 1].push(match[1] === undefined ? match[0] : match[1].replace(/""/g, '"'));
    at = field.lastIndex;
    if (text[at] === '\n') rows.push([]);
    at++;
  }
  return rows.filter((row) => row.length > 1 || (row.length === 1 && row[0] !== ''));
}

/**
 * Why the cells of a report were read as they were: by table the ways that were weighed, their scores and what speaks for and against each, then row by row what was
 * read, and what its place was told by where not by label and head (* the order of the form, = the relations; ? could not be told,
 * · not in the text), and what could not be read.
 * usage: node scripts/explain.mjs FILE
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { formOf } from '../wasm/forms.js';
import { createChecker } from '../wasm/node.js';
import { read } from '../wasm/readers/index.js';
import { isMain } from './steps.mjs';

/** @import { Cell, Description, Document, Result, TableName } from '../wasm/types.js' */

const MARKS = { order: '*', relations: '=', unread: '?', missing: '·', blank: '_', invalid: '!' };

/** @param {Cell} cell */
const shown = (cell) =>
  cell.state === 'number' ? `${cell.value}${cell.how ? MARKS[cell.how] : ''}` : MARKS[cell.state];

/** @param {Description} described @param {Result} result @param {TableName} name @returns {string[]} */
function explainTable(described, result, name) {
  const { found, format, cells, candidates = [] } = result.report.tables[name];
  if (!found) return [`${name}: not found`];
  const weighed = candidates.map(
    ({ reading, score, taken, factors }) =>
      `  ${taken ? '→' : ' '} ${reading}: ${score}  (${factors.map(({ name, count, weight }) => `${name} ${count} × ${-weight}`).join(', ')})`,
  );
  const rows = formOf(described, result, name).rows.map(
    (row) => `    ${row.columns.map((column) => shown(cells[`${row.id}.${column.id}`])).join(' ')}  ${row.label}`,
  );
  return [`${name} (${format})`, ...weighed, ...rows];
}

/** @param {Description} described @param {Result} result @returns {string} */
export function explain(described, result) {
  const tables = /** @type {TableName[]} */ (Object.keys(result.report.tables));
  const doubts = result.findings.filter(({ about }) => about === 'reading').map(({ message }) => `! ${message}`);
  return [...tables.flatMap((name) => explainTable(described, result, name)), ...doubts].join('\n');
}

if (isMain(import.meta.url)) {
  const file = process.argv[2];
  const checker = await createChecker();
  const document = /** @type {Document} */ (await read(await readFile(file), path.basename(file)));
  console.log(explain(checker.describe('zh-CN'), checker.check(document)));
}

// How far the report was read: for the verdict, the line of facts and the picture of a cut report.
import { cellIds, cellOf, formOf, TABLES } from '../../wasm/forms.js';

/**
 * @typedef {import('../../wasm/types.js').Result} Result @typedef {import('../../wasm/types.js').Description} Description
 * @typedef {import('../../wasm/forms.js').TableName} TableName @typedef {import('../../wasm/forms.js').Row} Row @typedef {Record<'all'|import('../../wasm/types.js').Cell['state'], number>} Counts
 * @typedef {{id: string, number: string, title: string, state: 'whole'|'half'|'absent', rows?: {read: number, all: number}}} SectionRead
 */

/** So many characters tell a line from the others. */
const FEW = 14;

/** @param {Result} result @param {string} id */
const read = (result, id) => cellOf(result, id).state !== 'missing';

/** The rows of a table that have at least one cell in the text, of how many. @param {Description} described @param {Result} result @param {TableName} table */
function rowsRead(described, result, table) {
  const { rows } = formOf(described, result, table);
  const present = rows.filter((row) => row.columns.some((c) => read(result, `${table}.${row.id}.${c.id}`)));
  return { read: present.length, all: rows.length };
}

/**
 * The six sections, in order: how much of each was read.
 * @param {Description} described @param {Result} result @returns {SectionRead[]}
 */
export function sectionsRead(described, result) {
  const found = new Set(result.report.sections.map((s) => s.id));
  return described.sections.map(({ id, number, title }) => {
    /** @type {SectionRead} */
    const out = { id, number, title, state: found.has(id) ? 'whole' : 'absent' };
    const table = TABLES.find((name) => name === id);
    if (!table) return out;
    const rows = rowsRead(described, result, table);
    if (rows.read === 0) return { ...out, state: out.state === 'whole' ? 'half' : 'absent', rows };
    return { ...out, state: rows.read < rows.all ? 'half' : 'whole', rows };
  });
}

/**
 * What to show of the place where a report breaks off: in a table its last row that was read and the first that was not; else the words
 * to go on from, and whether they are of a sentence. Undefined where nothing was cut.
 * @param {Description} described @param {Result} result
 * @returns {{atEnd: boolean, table: TableName, row: Row, next: Row, within?: undefined}
 *   | {atEnd: boolean, table?: undefined, next?: undefined, from: string, within: boolean}|undefined}
 */
export function cutAt(described, result) {
  const { cut } = result.report;
  if (!cut) return undefined;
  const { table, atEnd, kind } = cut;
  if (table) {
    const { rows } = formOf(described, result, table);
    const at = rows.findIndex((row) => row.id === cut.row);
    return { table, row: rows[at - 1], next: rows[at], atEnd };
  }
  const [begin, end] = cut.range || [0, 0];
  const next = described.sections[described.sections.findIndex(({ id }) => id === cut.section) + 1];
  const from = kind === 'table' && next ? `${next.number}、${next.title}` : first(result.source.text.slice(begin, end));
  return { atEnd, from, within: kind === 'text' };
}

/** The first words of a line. @param {string} words */
const first = (words) => (words.length > FEW ? `${words.slice(0, FEW)}…` : words);

/** Cells that are there and blank, in the order of the form. @param {Description} described @param {Result} result */
export const blankCells = (described, result) =>
  TABLES.flatMap((table) => cellIds(formOf(described, result, table))).filter(
    (id) => cellOf(result, id).state === 'blank',
  );

/** How many cells of the official tables were read, and how the others stand. @param {Description} described @param {Result} result @returns {Counts} */
export function counts(described, result) {
  const out = { all: 0, number: 0, blank: 0, missing: 0, unread: 0, invalid: 0 };
  for (const table of TABLES) {
    for (const id of cellIds(formOf(described, result, table))) {
      out.all += 1;
      out[cellOf(result, id).state] += 1;
    }
  }
  return out;
}

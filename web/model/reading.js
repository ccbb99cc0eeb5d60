// How far the report was read: for the verdict, the line of facts and the picture of a cut report.
import { cellIds, cellOf, formOf, TABLES } from '../../wasm/forms.js';

/**
 * @typedef {import('../../wasm/types.js').Result} Result @typedef {import('../../wasm/types.js').Description} Description
 * @typedef {import('../../wasm/forms.js').TableName} TableName @typedef {import('../../wasm/forms.js').Row} Row @typedef {Record<'all'|import('../../wasm/types.js').Cell['state'], number>} Counts
 * @typedef {{id: string, title: string, state: 'whole'|'half'|'absent', rows?: {read: number, all: number}}} SectionRead
 */

/** So many characters tell a line from the others. */
const FEW = 14;

/** @param {Result} result @param {string} id */
const read = (result, id) => cellOf(result, id).state !== 'missing';

/** The rows of a table that have at least one cell in the text, of how many. @param {Description} described @param {Result} result @param {TableName} table */
function rowsRead(described, result, table) {
  const { rows } = formOf(described, result, table);
  const present = rows.filter((row) => row.columns.some((c) => read(result, `${table}.${row.id}.${c.id}`)));
  return { read: present.length, all: rows.length, last: present[present.length - 1] };
}

/**
 * The six sections, in order: how much of each was read.
 * @param {Description} described @param {Result} result @returns {SectionRead[]}
 */
export function sectionsRead(described, result) {
  const found = new Set(result.report.sections.map((s) => s.id));
  return described.sections.map(({ id, number, title }) => {
    /** @type {SectionRead} */
    const out = { id, title: `${number}、${title}`, state: found.has(id) ? 'whole' : 'absent' };
    const table = TABLES.find((name) => name === id);
    if (!table) return out;
    const rows = rowsRead(described, result, table);
    if (rows.read === 0) return { ...out, state: out.state === 'whole' ? 'half' : 'absent', rows };
    return { ...out, state: rows.read < rows.all ? 'half' : 'whole', rows };
  });
}

/**
 * Where a report breaks off: in a table its last row that was read, the first that was not, and whether the report ends there; else
 * the words to go on from, and whether they are of a sentence. Undefined where nothing was cut.
 * @param {Description} described @param {Result} result
 * @returns {{atEnd: boolean, table: TableName, row: Row, next: Row, within?: undefined}
 *   | {atEnd: true, table?: undefined, next?: undefined, from: string, within: boolean}|undefined}
 */
export function cutAt(described, result) {
  const told = result.findings.filter((f) => f.rule === 'table-cut');
  const stop = told.find(({ values }) => !values.table);
  if (stop) return stopAt(described, result, stop);
  if (!told.length) return undefined;
  for (const table of TABLES) {
    const { read: count, all, last } = rowsRead(described, result, table);
    const next = last && nextRow(described, result, table, last);
    if (count < all && next) return { table, row: last, next, atEnd: endsWith(described, result, table) };
  }
  return undefined;
}

/** @param {Description} described @param {Result} result @param {Result['findings'][number]} stop */
function stopAt(described, { report, source }, { values, ranges: [[begin, end]] }) {
  const at = described.sections.findIndex(({ id }) => id === values.section);
  const heading = report.sections.some(({ range }) => range[0] <= begin && end <= range[1]);
  const within = !heading && !TABLES.some((table) => table === values.section);
  const next = described.sections[at + 1];
  const words = source.text.slice(begin, end);
  /** @type {true} */
  const atEnd = true;
  return { atEnd, from: within || heading || !next ? first(words) : `${next.number}、${next.title}`, within };
}

/** The first words of a line. @param {string} words */
const first = (words) => (words.length > FEW ? `${words.slice(0, FEW)}…` : words);

/** Whether no later section was found. @param {Description} described @param {Result} result @param {TableName} table */
function endsWith(described, result, table) {
  const ids = described.sections.map((s) => s.id);
  const later = ids.slice(ids.indexOf(table) + 1);
  return !result.report.sections.some((s) => later.includes(s.id));
}

/** @param {Description} described @param {Result} result @param {TableName} table @param {import('../../wasm/forms.js').Row} last */
function nextRow(described, result, table, last) {
  const { rows } = formOf(described, result, table);
  return rows[rows.findIndex((r) => r.id === last.id) + 1];
}

/** Where another report begins behind the one that was checked, and how it is called. @param {Result} result @returns {{at: number, title: string}|undefined} */
export function secondReport({ findings }) {
  const told = findings.find(({ rule, values }) => rule === 'not-a-report' && values.title);
  return told && { at: told.ranges[0][0], title: String(told.values.title) };
}

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

// How far the report was read: for the verdict, the line of facts and the picture of a cut report.
import { cellIds, cellOf, formOf, TABLES } from './forms.js';

const read = (result, id) => cellOf(result, id).state !== 'missing';

/** The rows of a table that have at least one cell in the text, of how many. */
function rowsRead(described, result, table) {
  const { rows } = formOf(described, result, table);
  const present = rows.filter((row) => row.columns.some((c) => read(result, `${table}.${row.id}.${c.id}`)));
  return { read: present.length, all: rows.length, last: present[present.length - 1] };
}

/**
 * The six sections, in order: how much of each was read.
 * @returns {{id: string, title: string, state: 'whole'|'half'|'absent', rows?: {read: number, all: number}}[]}
 */
export function sectionsRead(described, result) {
  const found = new Set(result.report.sections.map((s) => s.id));
  return described.sections.map(({ id, number, title }) => {
    const out = { id, title: `${number}、${title}`, state: found.has(id) ? 'whole' : 'absent' };
    if (!TABLES.includes(id)) return out;
    const rows = rowsRead(described, result, id);
    if (rows.read === 0) return { ...out, state: out.state === 'whole' ? 'half' : 'absent', rows };
    return { ...out, state: rows.read < rows.all ? 'half' : 'whole', rows };
  });
}

/**
 * Where a table breaks off: its last row that was read, the first that was not, and whether the report ends there;
 * undefined where nothing was cut.
 */
export function cutAt(described, result) {
  if (!result.findings.some((f) => f.rule === 'table-cut')) return undefined;
  for (const table of TABLES) {
    const { read: count, all, last } = rowsRead(described, result, table);
    const next = last && nextRow(described, result, table, last);
    if (count < all && next) return { table, row: last, next, atEnd: endsWith(described, result, table) };
  }
  return undefined;
}

/** Whether no later section was found. */
function endsWith(described, result, table) {
  const ids = described.sections.map((s) => s.id);
  const later = ids.slice(ids.indexOf(table) + 1);
  return !result.report.sections.some((s) => later.includes(s.id));
}

function nextRow(described, result, table, last) {
  const { rows } = formOf(described, result, table);
  return rows[rows.findIndex((r) => r.id === last.id) + 1];
}

/** Rows that hold an unread cell. @returns {{table: string, rows: number}[]} */
export function unreadRows(described, result) {
  return TABLES.map((table) => {
    const rows = formOf(described, result, table).rows.filter((row) =>
      row.columns.some((c) => cellOf(result, `${table}.${row.id}.${c.id}`).state === 'unread'),
    );
    return { table, rows: rows.length };
  }).filter((entry) => entry.rows > 0);
}

/** How many cells of the official tables were read, and how the others stand. */
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

/** How many relations hold, are violated, were not checked. */
export function relationCounts(result) {
  const out = { holds: 0, violated: 0, unchecked: 0 };
  for (const relation of result.relations || []) out[relation.status] += 1;
  return out;
}

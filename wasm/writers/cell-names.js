/** Cells as people name them: 表三“（一）予以公开”，自然人、总计. */
import { formOf, TABLES } from '../forms.js';

/** @typedef {import('../types.d.ts').Description} Description */

/**
 * The cells of each row together; of a whole row nothing but its name.
 * @param {Description | undefined} described in the language of the names; without it cells keep their ids
 * @param {import('../forms.js').Tabled} result @param {readonly string[]} cells @param {import('./texts.js').Words} say @returns {string}
 */
export function cellNames(described, result, cells, say) {
  if (!described) return cells.join(' ');
  const wanted = new Set(cells);
  const rows = TABLES.flatMap((table) => {
    const form = formOf(described, result, table);
    return form.rows.flatMap((row) => {
      const own = row.columns.filter((column) => wanted.has(`${table}.${row.id}.${column.id}`));
      const columns = own.length < row.columns.length ? own.map(({ label }) => label) : [];
      return own.length ? [say.place(form.name, row.label, columns)] : [];
    });
  });
  return rows.join(say.between);
}

// Names of cells as a sentence says them.
import { formOf, place } from './forms.js';

/** 表三“（七）总计”，自然人 */
export function nameOf(described, result, id, t) {
  const at = place(described, result, id);
  if (!at) return id;
  const alone = formOf(described, result, at.table).rows.find((r) => r.id === at.row.id).columns.length === 1;
  return t(alone ? 'name.row' : 'name.cell', {
    table: t(`table.${at.table}.short`),
    row: at.row.label,
    column: at.column.label,
  });
}

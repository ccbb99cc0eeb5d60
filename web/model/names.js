// Names of cells as a sentence says them.
import { place } from '../../wasm/forms.js';

/** 表三“（七）总计”，自然人 @param {import('../../wasm/types.js').Description} described @param {import('../../wasm/forms.js').Tabled} result @param {string} id @param {import('../texts/texts.js').T} t */
export function nameOf(described, result, id, t) {
  const at = place(described, result, id);
  if (!at) return id;
  const alone = at.row.columns.length === 1;
  return t(alone ? 'name.row' : 'name.cell', {
    table: t(`table.${at.table}.short`),
    row: at.row.label,
    column: at.column.label,
  });
}

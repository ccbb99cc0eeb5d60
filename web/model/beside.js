// This year's numbers beside those of the year before.
import { cellIds, cellOf, formOf, TABLES, tableOf } from '../../wasm/forms.js';

/** @typedef {import('../../wasm/types.js').Result} Result @typedef {{cell: string, last: number|null, now: number|null, change: number|null}} Beside */

/** Digits behind the point. @param {number} number */
const decimals = (number) => (String(number).split('.')[1] || '').length;

/** As exact as both are: fees have decimals, which a machine does not subtract exactly. @param {number} now @param {number} last */
const difference = (now, last) => Number((now - last).toFixed(Math.max(decimals(now), decimals(last))));

/**
 * Cells that stand in both formats and differ, totals only where a row has one.
 * @param {import('../../wasm/types.js').Description} described @param {Result} result @param {Result} before @returns {Beside[]}
 */
export function besideLastYear(described, result, before) {
  const ids = TABLES.flatMap((table) => cellIds(formOf(described, result, table)));
  const compared = ids.filter((id) => {
    const table = tableOf(id);
    const isThere = id.slice(table.length + 1) in before.report.tables[table].cells;
    return isThere && (table === 'proactive' || id.endsWith('.total'));
  });
  const values = compared.map((cell) => ({ cell, last: cellOf(before, cell).value, now: cellOf(result, cell).value }));
  return values
    .filter(({ last, now }) => last !== now)
    .map((one) => ({ ...one, change: one.last === null || one.now === null ? null : difference(one.now, one.last) }));
}

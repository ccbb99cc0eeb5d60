/**
 * Numbers that differ from cell to cell and keep every relation: a swap of rows or columns, which the arithmetic allows, is seen.
 * @import { Random } from './random.js'
 * @import { Tables } from './tables.js'
 */
import { APPLICANTS, OUTCOMES, REMEDIES } from './format.js';

/** @param {Tables} tables @param {Random} random */
export function makeDistinct(tables, random) {
  const { requests, review } = tables;
  const rows = [...new Set(Object.keys(requests).map((id) => id.slice(0, id.lastIndexOf('.'))))];
  const results = rows.filter((row) => !['new', 'carriedIn', 'handled', 'carriedOut'].includes(row));
  const numbers = random.sample(
    Array.from({ length: 400 }, (_, i) => i + 1),
    (results.length + 2) * APPLICANTS.length,
  );
  for (const column of APPLICANTS) {
    for (const row of [...results, 'carriedOut']) requests[`${row}.${column}`] = Number(numbers.pop());
    const handled = results.reduce((sum, row) => sum + requests[`${row}.${column}`], 0);
    const carriedIn = Number(numbers.pop()) % requests[`carriedOut.${column}`];
    requests[`handled.${column}`] = handled;
    requests[`carriedIn.${column}`] = carriedIn;
    requests[`new.${column}`] = handled + requests[`carriedOut.${column}`] - carriedIn;
  }
  for (const row of rows) requests[`${row}.total`] = APPLICANTS.reduce((sum, it) => sum + requests[`${row}.${it}`], 0);
  const outcomes = random.sample(
    Array.from({ length: 60 }, (_, i) => i),
    REMEDIES.length * OUTCOMES.length,
  );
  for (const remedy of REMEDIES) {
    for (const outcome of OUTCOMES) review[`${remedy}.${outcome}`] = Number(outcomes.pop());
    review[`${remedy}.total`] = OUTCOMES.reduce((sum, outcome) => sum + review[`${remedy}.${outcome}`], 0);
  }
}

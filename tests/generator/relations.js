/**
 * The relations between the cells of tables three and four that the format states.
 * @import { Cells } from './tables.js'
 * @import { Edition } from './format.js'
 * @typedef {{ rule: string, parts: string[], sums: string[] }} Relation the parts together are as many as the sums together; ids as in a
 *   result: "requests.new.natural"
 */
import { APPLICANTS, OUTCOMES, REMEDIES, requestRows, resultRows } from './format.js';

/** @param {Edition} edition @returns {Relation[]} */
export function relationsOf(edition) {
  const cells = (/** @type {string[]} */ rows, /** @type {string} */ column) =>
    rows.map((row) => `requests.${row}.${column}`);
  const columns = [...APPLICANTS, 'total'].flatMap((column) => [
    {
      rule: 'requests-balance',
      parts: cells(['new', 'carriedIn'], column),
      sums: cells(['handled', 'carriedOut'], column),
    },
    { rule: 'requests-results', parts: cells(resultRows(edition), column), sums: cells(['handled'], column) },
  ]);
  const rows = requestRows(edition).map((row) => ({
    rule: 'requests-total',
    parts: APPLICANTS.map((column) => `requests.${row}.${column}`),
    sums: [`requests.${row}.total`],
  }));
  const remedies = REMEDIES.map((remedy) => ({
    rule: 'review-total',
    parts: OUTCOMES.map((outcome) => `review.${remedy}.${outcome}`),
    sums: [`review.${remedy}.total`],
  }));
  return [...columns, ...rows, ...remedies];
}

/** @param {Relation} relation @returns {string[]} */
export const cellsOf = ({ parts, sums }) => [...parts, ...sums];

/** @param {Relation} relation @param {(id: string) => number} numberOf @returns {boolean} */
export function isHeld({ parts, sums }, numberOf) {
  const sum = (/** @type {string[]} */ ids) => ids.reduce((total, id) => total + numberOf(id), 0);
  return sum(parts) === sum(sums);
}

/**
 * What the checker says of the sums of a report, against what its cells hold.
 * @import { Finding } from '../../../wasm/index.js'
 * @import { Edition } from '../format.js'
 * @import { Expected } from './score.js'
 * @typedef {{ due: number, said: number, others: number }} Said relations that fail and whose cells the text tells; those of them that
 *   are said; findings about sums that hold
 */
import { cellsOf, isHeld, relationsOf } from '../relations.js';

/**
 * @param {Map<string, Expected>} expected by "requests.new.natural" @param {Edition} edition @param {Finding[]} findings
 * @returns {{ due: number, silent: string[], others: string[] }} `silent` and `others`: what was not said, and what was, in words
 */
export function saidOf(expected, edition, findings) {
  const stated = (/** @type {Edition} */ of) =>
    relationsOf(of).map((relation) => ({ relation, state: stateOf(relation, expected) }));
  const relations = stated(edition);
  const rules = new Set(relations.map(({ relation }) => relation.rule));
  const loud = findings.filter(({ rule, severity }) => rules.has(rule) && severity !== 'note');
  const touches = (/** @type {Finding} */ { rule, cells }, /** @type {typeof relations[number]} */ { relation }) =>
    rule === relation.rule && cellsOf(relation).some((id) => cells.includes(id));
  const due = relations.filter(({ state }) => state === 'fails');
  const silent = due.filter((relation) => !loud.some((finding) => touches(finding, relation)));
  const other = edition === '2019' ? '2021' : '2019'; // a row of its may stand in the table
  const may = [...relations, ...stated(other)].filter(({ state }) => state !== 'holds');
  return {
    due: due.length,
    silent: silent.map(({ relation: { rule, sums } }) => `${rule} not said of ${sums.join(' + ')}`),
    others: loud.filter((finding) => !may.some((relation) => touches(finding, relation))).map(({ message }) => message),
  };
}

/** Open where a cell has no number, or fails and the text may not tell one. @param {import('../relations.js').Relation} relation @param {Map<string, Expected>} expected */
function stateOf(relation, expected) {
  const cells = cellsOf(relation).map((id) => expected.get(id));
  if (cells.some((cell) => typeof cell?.is !== 'number')) return 'open';
  if (isHeld(relation, (id) => Number(expected.get(id)?.is))) return 'holds';
  return cells.every((cell) => cell?.sure) ? 'fails' : 'open';
}

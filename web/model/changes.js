// What was changed in a report, place by place, for the one who changes the document.

/** @typedef {{place: string, from: string|number, to: string|number}} Changed  place: nothing where the words themselves say it */

/**
 * @param {Pick<import('./desk.js').Report, 'applied'|'fixed'>} report @param {(cell: string) => string} nameOf @param {string} blank how a blank cell is called
 * @returns {Changed[]}
 */
export function changed({ applied, fixed }, nameOf, blank) {
  const value = (/** @type {string|number} */ v) => (v === '' ? blank : v);
  return [
    ...applied.map(({ cell, from, to }) => ({ place: nameOf(cell), from: value(from), to: value(to) })),
    ...fixed.map((words) => ({ place: '', ...words })),
  ];
}

// Which findings are shown: all, those of a kind, or those of a section of the report.

/**
 * @typedef {import('../../wasm/types.js').Result} Result @typedef {import('../../wasm/types.js').Description} Description
 * @typedef {import('./cards.js').Card} Card
 */

/** The section that a card is about: that of its cells, else the one its first place stands in, or `intro` before the first; `whole` where it has no place. @param {Result} result @param {Pick<Card, 'cells'|'ranges'>} card */
export function sectionOf(result, { cells, ranges }) {
  if (cells.length) return cells[0].slice(0, cells[0].indexOf('.'));
  if (!ranges.length) return 'whole';
  const before = result.report.sections.filter((s) => s.range[0] <= ranges[0][0]);
  return before.length ? before[before.length - 1].id : 'intro';
}

const KINDS = ['content', 'format', 'reading'];

/** Whether a card is shown under a filter: "all", a kind, or where it stands. @param {Result} result @param {Card} card @param {string} filter */
export const passes = (result, card, filter) =>
  filter === 'all' || (KINDS.includes(filter) ? card.findings[0].about : sectionOf(result, card)) === filter;

/** The filters that leave something and leave something out, each with its count. @param {Description} described @param {Result} result @param {Card[]} cards @returns {{id: string, count: number}[]} */
export function filters(described, result, cards) {
  const open = cards.filter((c) => c.number);
  const places = ['intro', ...described.sections.map((s) => s.id), 'whole'];
  const counted = [...KINDS, ...places].map((id) => ({
    id,
    count: open.filter((c) => passes(result, c, id)).length,
  }));
  return counted.filter(({ count }) => count > 0 && count < open.length);
}

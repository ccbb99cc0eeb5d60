/**
 * A report as a sequence of blocks, the common ground of all renderers.
 * @import { Grid, TableId } from './format.js'
 * @import { Report } from './report.js'
 * @typedef {{ kind: 'title' | 'heading' | 'text' | 'sign', text: string }} TextBlock
 * @typedef {{ kind: 'table', table: TableId, grid: Grid }} TableBlock
 * @typedef {TextBlock | TableBlock} Block
 */
import { gridOf, TABLES } from './format.js';

/** The cells as they are written down. @param {Report} report @returns {Record<TableId, Record<string, string>>} */
export function cellTexts({ truth: { tables } }) {
  const texts = (/** @type {TableId} */ table) =>
    Object.fromEntries(Object.entries(tables[table]).map(([id, value]) => [id, String(value)]));
  return { proactive: texts('proactive'), requests: texts('requests'), review: texts('review') };
}

/** @param {Report} report @returns {Record<TableId, Grid>} */
export function gridsOf(report) {
  const texts = cellTexts(report);
  const [proactive, requests, review] = TABLES.map((table) => gridOf(table, report.truth.format, texts[table]));
  return { proactive, requests, review };
}

/** @param {Report} report @param {Record<TableId, Grid>} [grids] other tables than its own @returns {Block[]} */
export function blocksOf(report, grids = gridsOf(report)) {
  const text = (/** @type {TextBlock['kind']} */ kind) => (/** @type {string} */ line) => ({ kind, text: line });
  return [
    ...report.titleLines.map(text('title')),
    ...report.opening.map(text('text')),
    ...report.sections.flatMap(({ title, paragraphs, table, after }) => [
      text('heading')(title),
      ...paragraphs.map(text('text')),
      ...(table ? [/** @type {TableBlock} */ ({ kind: 'table', table, grid: grids[table] })] : []),
      ...after.map(text('text')),
    ]),
    ...report.signOff.map(text('sign')),
  ];
}

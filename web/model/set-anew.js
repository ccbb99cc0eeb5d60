// Whole tables of the text set anew, in the official form; the sentences of their sections stay.
import { cellOf, tableOf } from '../../wasm/forms.js';
import { tableText } from './form-text.js';

/**
 * @typedef {import('../../wasm/types.js').Result} Result @typedef {import('../../wasm/types.js').Range} Range
 * @typedef {{report: Pick<import('../../wasm/types.js').Report, 'tables'|'sections'>, source: {text: string}}} Read
 * @typedef {import('../../wasm/forms.js').TableName} TableName @typedef {import('./edits.js').Change} Change
 */

/** From behind the heading of a table's section to the next heading, where the whole table stands there. @param {Read} result @param {TableName} id @returns {Range|undefined} */
export function bodyOf({ report, source }, id) {
  const { range } = report.tables[id];
  const head = report.sections.find((section) => section.id === id);
  if (!head || !range) return undefined;
  const later = report.sections.map((section) => section.range[0]).filter((at) => at > head.range[0]);
  const end = Math.min(source.text.length, ...later);
  return range[0] >= head.range[1] && range[1] <= end ? [head.range[1], end] : undefined;
}

/** The text with these tables in other words; each stands in a section of its own. @param {Result} result @param {readonly TableName[]} tables @param {(table: TableName) => string} wordsOf */
export function withTables(result, tables, wordsOf) {
  const { text } = result.source;
  const placed = tables.flatMap((id) => {
    const body = bodyOf(result, id);
    return body ? [{ id, start: body[0], end: body[1] }] : [];
  });
  const last = placed.sort((a, b) => b.start - a.start);
  return last.reduce((rest, { id, start, end }) => {
    const said = result.report.paragraphs.map(({ range }) => range).filter((r) => r[0] >= start && r[1] <= end);
    const [begin] = /** @type {Range} */ (result.report.tables[id].range);
    const words = (/** @type {Range[]} */ ranges) => ranges.map((range) => text.slice(...range));
    const lines = [
      ...words(said.filter((range) => range[0] < begin)),
      wordsOf(id),
      ...words(said.filter((range) => range[0] >= begin)),
    ];
    return `${rest.slice(0, start)}\n${lines.join('\n')}\n${rest.slice(end)}`;
  }, text);
}

/** What the cells of a table hold after changes. @param {Result} result @param {TableName} table @param {readonly Change[]} changes @returns {Map<string, string>} */
function heldAfter(result, table, changes) {
  const ids = Object.keys(result.report.tables[table].cells).map((id) => `${table}.${id}`);
  const changed = new Map(changes.map(({ cell, value }) => [cell, String(value)]));
  return new Map(ids.map((id) => [id, changed.get(id) ?? cellOf(result, id).text]));
}

/**
 * The tables of these changes whose other cells are not read any more as they were: where rows have lost their labels, their numbers
 * are told by what they add up to, which they may not do after a change.
 * @param {Result} before @param {readonly Change[]} changes @param {Result} after @returns {TableName[]}
 */
export function shaken(before, changes, after) {
  const tables = Array.from(new Set(changes.map(({ cell }) => tableOf(cell))));
  return tables.filter((table) =>
    Array.from(heldAfter(before, table, changes)).some(([id, words]) => cellOf(after, id)?.text !== words),
  );
}

/**
 * The text with the changes made, and these tables set anew, so that every number has its label; undefined where not all of them was read.
 * @param {import('../../wasm/types.js').Description} described in Chinese @param {Result} result @param {readonly Change[]} changes
 * @param {readonly TableName[]} tables @returns {string|undefined}
 */
export function setFirm(described, result, changes, tables) {
  const isWhole = tables.every(
    (id) =>
      bodyOf(result, id) &&
      Object.values(result.report.tables[id].cells).every(({ state }) => state !== 'unread' && state !== 'missing'),
  );
  if (!isWhole) return undefined;
  return withTables(result, tables, (id) => {
    const held = heldAfter(result, id, changes);
    return tableText(described, id, (cell) => held.get(cell) ?? '', result.report.tables[id].format);
  });
}

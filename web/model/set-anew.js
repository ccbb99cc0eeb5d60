// Whole tables of the text set anew, in the official form; the sentences of their sections stay.

/**
 * @typedef {import('../../wasm/types.js').Result} Result @typedef {import('../../wasm/types.js').Range} Range
 * @typedef {{report: Pick<import('../../wasm/types.js').Report, 'tables'|'sections'>, source: {text: string}}} Read
 * @typedef {import('../../wasm/forms.js').TableName} TableName
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

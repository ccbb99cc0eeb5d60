// The official blank form while it is filled in: what its cells lack, and the texts of its six sections.
import { cellOf, TABLES } from '../../wasm/forms.js';

/** @typedef {import('../../wasm/types.js').Result} Result @typedef {import('../../wasm/types.js').Range} Range */
/** @typedef {import('../../wasm/types.js').SectionName} SectionName @typedef {{cell: string, value: number}} Filled */

/** What stands in a section until something is written there. @param {string} id of the section */
export const toWrite = (id) =>
  TABLES.some((name) => name === id)
    ? ''
    : id === 'other'
      ? '（文字描述，收取信息处理费情况在此处报告。）'
      : '（文字描述）';

/** Whether cells of its tables are blank. @param {Result} result */
export const hasBlank = ({ report }) =>
  TABLES.some((id) => Object.values(report.tables[id].cells).some(({ state }) => state === 'blank'));

/** From behind the heading of a section to its table, or to the next heading. @param {Result} result @param {string} id @returns {Range|undefined} */
function bodyOf({ report, source }, id) {
  const head = report.sections.find((section) => section.id === id);
  if (!head) return undefined;
  const [, begin] = head.range;
  const table = TABLES.map((name) => (name === id ? report.tables[name].range : null)).find(Boolean);
  const later = report.sections.map(({ range }) => range[0]).filter((at) => at >= begin);
  return [begin, table ? table[0] : Math.min(source.text.length, ...later)];
}

/** The text of a section as it was written; nothing while the form's own words stand there. @param {Result} result @param {string} id */
export function textOfSection(result, id) {
  const [begin, end] = bodyOf(result, id) || [0, 0];
  const words = result.source.text.slice(begin, end).trim();
  return words === toWrite(id) ? '' : words;
}

/** The whole text with that of a section. @param {Result} result @param {string} id @param {string} words */
export function withSection(result, id, words) {
  const { text } = result.source;
  const body = bodyOf(result, id);
  if (!body) return text;
  const written = words.trim() || toWrite(id);
  return `${text.slice(0, body[0])}\n${written}${written && '\n'}${text.slice(body[1])}`;
}

/** What the cells that are still blank come to where nothing else happened: 0, and in the totals what they add up to. @param {Result} result @param {string[]} blank @returns {Filled[]} */
export function restOf({ groups }, blank) {
  const told = new Map(groups.flatMap(({ fills = [] }) => fills).map(({ cell, value }) => [cell, value]));
  return blank.map((cell) => ({ cell, value: told.get(cell) ?? 0 }));
}

/** What last year's report says of this year's cells: what was carried over. @param {Result} before @returns {Filled[]} */
export const carriedOver = ({ report }) =>
  Object.entries(report.tables.requests.cells).flatMap(([id, { value }]) =>
    id.startsWith('carriedOut.') && value !== null
      ? [{ cell: `requests.carriedIn.${id.slice('carriedOut.'.length)}`, value }]
      : [],
  );

/**
 * What is in force by now: what was in force a year ago, and what was made and repealed since; null while that is not known.
 * @typedef {{row: 'rules'|'normative', before: number, cell: string, value: number|null}} InForce
 * @param {Result} before @param {Result} result @returns {InForce[]}
 */
export function inForceFrom(before, result) {
  return /** @type {const} */ (['rules', 'normative']).flatMap((row) => {
    const cell = `proactive.${row}.inForce`;
    const then = cellOf(before, cell)?.value ?? null;
    if (then === null || !cellOf(result, cell)) return [];
    const [made, repealed] = ['made', 'repealed'].map((id) => cellOf(result, `proactive.${row}.${id}`).value);
    return [{ row, before: then, cell, value: made === null || repealed === null ? null : then + made - repealed }];
  });
}

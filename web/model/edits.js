// Changes to the text, made where the cells stand in it: the text stays the truth.
import { cellOf } from './forms.js';

/** Whether a cell has a place in the text where a number can be put. */
export function editable(result, cell) {
  const { state, range } = cellOf(result, cell);
  return range !== null && (state === 'number' || state === 'blank' || state === 'invalid');
}

/**
 * The text with new values in these cells.
 * @param {any} result @param {{cell: string, value: string|number}[]} changes @returns {string}
 */
export function withCells(result, changes) {
  const edits = changes.map(({ cell, value }) => ({ range: cellOf(result, cell).range, text: String(value) }));
  return replaced(result.source.text, [...edits, ...partings(result)]);
}

/**
 * Parts the numbers that stand glued together (71300074): they were told apart by what they add up to, which they may
 * not do any more once one is changed.
 */
function partings(result) {
  const cells = [].concat(...Object.values(result.report.tables).map((table) => Object.values(table.cells)));
  const ranges = cells.map((cell) => cell.range).filter((range) => range && range[1] > range[0]);
  const ends = new Set(ranges.map(([, end]) => end));
  return ranges.filter(([start]) => ends.has(start)).map(([start]) => ({ range: [start, start], text: ' ' }));
}

/** The text with each range replaced. Ranges do not overlap. */
function replaced(text, edits) {
  const sorted = [...edits].sort((a, b) => b.range[0] - a.range[0] || b.range[1] - a.range[1]);
  return sorted.reduce((rest, { range, text: words }) => rest.slice(0, range[0]) + words + rest.slice(range[1]), text);
}

/** Where the numbers stand that could not be put to the cells of a row; undefined where they are not in one place. */
export function rowRange(result, cells) {
  const own = cells.map((id) => cellOf(result, id).range).filter(Boolean);
  const told = result.findings.filter((f) => f.about === 'reading' && cells.every((id) => f.cells.includes(id)));
  const ranges = own.length ? own : [].concat(...told.map((f) => f.ranges));
  if (!ranges.length) return undefined;
  const range = [Math.min(...ranges.map((r) => r[0])), Math.max(...ranges.map((r) => r[1]))];
  return /^[\d\s|.,，、/—-]*$/.test(result.source.text.slice(range[0], range[1])) ? range : undefined;
}

/** The text with the numbers of a row that could not be read set anew. @param {string[]} values one for each of the cells */
export const withRow = (result, cells, values) =>
  replaced(result.source.text, [{ range: rowRange(result, cells), text: values.join('\t') }]);

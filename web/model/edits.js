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
  return replaced(result.source.text, edits);
}

/** The text with each range replaced. Ranges do not overlap. */
function replaced(text, edits) {
  const sorted = [...edits].sort((a, b) => b.range[0] - a.range[0] || b.range[1] - a.range[1]);
  return sorted.reduce((rest, { range, text: words }) => rest.slice(0, range[0]) + words + rest.slice(range[1]), text);
}

/**
 * The text with the numbers of a row that could not be read set anew, over the place where they stand.
 * @param {string[]} cells the row's cells in order @param {string[]} values one for each
 */
export function withRow(result, cells, values) {
  const ranges = cells.map((id) => cellOf(result, id).range).filter(Boolean);
  if (!ranges.length) return result.source.text;
  const range = [Math.min(...ranges.map((r) => r[0])), Math.max(...ranges.map((r) => r[1]))];
  return replaced(result.source.text, [{ range, text: values.join('\t') }]);
}

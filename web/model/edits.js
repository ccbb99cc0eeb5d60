// Changes to the text, made where the cells stand in it: the text stays the truth.
import { cellOf } from '../../wasm/forms.js';

/**
 * @typedef {import('../../wasm/types.js').Result} Result
 * @typedef {import('../../wasm/types.js').Range} Range
 * @typedef {{cell: string, value: string|number}} Change  what a cell is to hold
 */

/** Whether a cell has a place in the text where a number can be put. @param {Result} result @param {string} cell */
export function editable(result, cell) {
  const { state, range } = cellOf(result, cell);
  return range !== null && (state === 'number' || state === 'blank' || state === 'invalid');
}

/**
 * The text with new values in these cells, to be shown until the engine has set them (`CheckOptions.set`).
 * @param {Result} result @param {readonly Change[]} changes @returns {string}
 */
export function withCells(result, changes) {
  /** @type {{range: Range, text: string}[]} */
  const edits = changes.flatMap(({ cell, value }) => {
    const { range } = cellOf(result, cell);
    return range ? [{ range, text: String(value) }] : [];
  });
  return replaced(result.source.text, [...edits, ...partings(result)]);
}

/**
 * Parts the numbers that stand glued together (71300074): they were told apart by what they add up to, which they may
 * not do any more once one is changed.
 * @param {Result} result @returns {{range: Range, text: string}[]}
 */
function partings(result) {
  const cells = Object.values(result.report.tables).flatMap((table) => Object.values(table.cells));
  const ranges = cells.flatMap(({ range }) => (range && range[1] > range[0] ? [range] : []));
  const ends = new Set(ranges.map(([, end]) => end));
  return ranges.filter(([start]) => ends.has(start)).map(([start]) => ({ range: [start, start], text: ' ' }));
}

/** What the text should say instead, as the findings of a card know it. @param {{findings: readonly import('../../wasm/types.js').Finding[]}} card */
export const fixesOf = ({ findings }) => findings.flatMap(({ fix = [] }) => fix);

/** The text with these words in it. @param {Result} result @param {{range: Range, text: string}[]} fixes @returns {string} */
export const withFixes = (result, fixes) => replaced(result.source.text, fixes);

/** The text with each range replaced. Ranges do not overlap. @param {string} text @param {{range: Range, text: string}[]} edits */
function replaced(text, edits) {
  const sorted = [...edits].sort((a, b) => b.range[0] - a.range[0] || b.range[1] - a.range[1]);
  return sorted.reduce((rest, { range, text: words }) => rest.slice(0, range[0]) + words + rest.slice(range[1]), text);
}

/**
 * Where the numbers stand that could not be put to the cells of a row; undefined where they are not in one place.
 * @param {Result} result @param {string[]} cells @returns {Range|undefined}
 */
export function rowRange(result, cells) {
  const own = rangesOf(result, cells);
  const told = result.findings.filter((f) => f.about === 'reading' && cells.every((id) => f.cells.includes(id)));
  const ranges = own.length ? own : told.flatMap((f) => f.ranges);
  if (!ranges.length) return undefined;
  /** @type {Range} */
  const range = [Math.min(...ranges.map((r) => r[0])), Math.max(...ranges.map((r) => r[1]))];
  return /^[\d\s|.,，、/—〓-]*$/.test(result.source.text.slice(range[0], range[1])) ? range : undefined;
}

/**
 * A text that was cut, with the rest of it: what stands in both stands once, and a line that the cut has shortened gives way. Within a
 * sentence the rest goes on in the same line.
 * @param {string} text @param {string} rest @param {boolean} [within] @returns {string}
 */
export function joined(text, rest, within = false) {
  const lines = text.trimEnd().split('\n');
  const more = rest.replace(/\r\n?/g, '\n').replace(/^\n+/, '').split('\n');
  for (let both = Math.min(lines.length, more.length); both > 0; both -= 1) {
    const end = lines.slice(-both);
    const same = end.every((line, i) => (i < both - 1 ? line.trim() === more[i].trim() : begins(more[i], line)));
    if (same) return [...lines.slice(0, -both), ...more].join('\n');
  }
  return lines.join('\n') + (within && !/^[一二三四五六（]/.test(more[0]) ? '' : '\n') + more.join('\n');
}

/** Whether a line begins with what is left of it. @param {string} whole @param {string} left */
const begins = (whole, left) => left.trim() !== '' && whole.trim().startsWith(left.trim());

/** @param {Result} result @param {string[]} cells @returns {Range[]} */
const rangesOf = (result, cells) =>
  cells.flatMap((id) => {
    const { range } = cellOf(result, id);
    return range ? [range] : [];
  });

/** The text with the numbers of a row that could not be read set anew. @param {Result} result @param {string[]} cells @param {string[]} values one for each of the cells */
export function withRow(result, cells, values) {
  const range = rowRange(result, cells);
  return range ? replaced(result.source.text, [{ range, text: values.join('\t') }]) : result.source.text;
}

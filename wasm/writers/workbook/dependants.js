/** Formulas that work with corrected cells, by way of others as well: the values that the file keeps of them are old. */
import { childOf } from '../xml-places.js';
import { columnOf, referenceOf, rowOf } from './references.js';

/**
 * @typedef {import('../xml-places.js').Placed} Placed
 * @typedef {{sheet: string, from: [row: number, column: number], to: [row: number, column: number]}} Area of a sheet, by its name
 * @typedef {{sheet: string, row: number, column: number}} Place
 * @typedef {import('./marked.js').Sheet} Sheet
 * @typedef {Place & {of: Sheet, cell: Placed, uses: Area[] | 'anything'}} Formula
 */

const SHEET = String.raw`(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?`;
const [COLUMN, ROW] = [String.raw`\$?([A-Z]{1,3})`, String.raw`\$?(\d{1,7})`];
/** B7, B7:D9, B:D, 7:9, with or without a sheet. */
const REFERENCE = new RegExp(
  String.raw`(?<![\p{L}\d_.$])${SHEET}(?:${COLUMN}${ROW}(?::${COLUMN}${ROW})?|${COLUMN}:${COLUMN}|${ROW}:${ROW})(?![\p{L}\d_.(!])`,
  'giu',
);
/** Cells and names of other books, which nothing here changes: [1]Sheet1!A1, '[1]Sheet 1'!A1:B2, [1]!name. */
const OTHER_BOOK = /(?:'[^'[\]]*\[[^\]]+\](?:[^']|'')*'|\[\d+\][\p{L}\d_.]*)![\p{L}\d_.$:\\]+/giu;
/** What reaches farther than its words say: addresses that are worked out, names, tables. */
const FAR = /\b(INDIRECT|OFFSET)\s*\(|[[\]]|[\p{L}_][\p{L}\d_.]*:[\p{L}_][\p{L}\d_.]*!/iu;
/** Words that are neither functions nor values: names that somebody gave to areas. */
const NAMED = /(?<![\p{L}\d_.$])(?!(?:TRUE|FALSE)\b)[\p{L}_\\][\p{L}\d_.]*(?![\p{L}\d_.(!])/iu;

/**
 * @param {Sheet[]} sheets
 * @param {Place[]} corrected
 * @returns {Formula[]}
 */
export function dependantsOf(sheets, corrected) {
  let rest = sheets.flatMap(formulasOf);
  /** @type {Formula[]} */
  const found = [];
  for (let changed = corrected; changed.length > 0; ) {
    const hit = rest.filter(
      ({ uses }) => uses === 'anything' || changed.some((it) => uses.some((area) => holds(area, it))),
    );
    rest = rest.filter((it) => !hit.includes(it));
    found.push(...hit);
    changed = hit;
  }
  return found;
}

/** @param {Area} area @param {Place} place */
const holds = ({ sheet, from, to }, place) =>
  sheet === place.sheet.toLowerCase() &&
  from[0] <= place.row &&
  place.row <= to[0] &&
  from[1] <= place.column &&
  place.column <= to[1];

/** @param {Sheet} of @returns {Formula[]} */
function formulasOf(of) {
  const { name, all } = of;
  const placed = all
    .filter((it) => it.name === 'c')
    .map((cell) => {
      const reference = referenceOf(cell);
      return { cell, row: rowOf(reference), column: columnOf(reference), formula: childOf(cell, 'f') };
    });
  const first = new Map(placed.flatMap((it) => (isFirst(it.formula) ? [[it.formula?.attributes.si, it]] : [])));
  const arrays = placed.flatMap(({ formula }) =>
    formula?.attributes.t === 'array' ? { formula, area: areasIn(formula.attributes.ref ?? '', name)[0] } : [],
  );
  return placed.flatMap(({ cell, row, column, formula }) => {
    const place = { sheet: name, row, column };
    const whole = formula ?? arrays.find(({ area }) => typeof area === 'object' && holds(area, place))?.formula;
    if (!whole) return [];
    const other = whole.text === '' ? first.get(whole.attributes.si) : undefined;
    const moved = other ? [row - other.row, column - other.column] : [0, 0];
    const uses =
      whole.attributes.t === 'dataTable' ? 'anything' : areasIn((other?.formula ?? whole).text, name, ...moved);
    return { ...place, of, cell, uses };
  });
}

/** Whether several cells share a formula and it is written here. @param {Placed | undefined} formula */
const isFirst = (formula) => formula?.attributes.t === 'shared' && formula.text !== '';

/** What a formula works with; moved, where it is another cell's. @param {string} code @param {string} own its sheet @returns {Area[] | 'anything'} */
function areasIn(code, own, down = 0, right = 0) {
  const bare = code.replace(/"(?:[^"]|"")*"/g, '""').replace(OTHER_BOOK, '0');
  if (FAR.test(bare) || NAMED.test(bare.replace(REFERENCE, '0'))) return 'anything';
  return [...bare.matchAll(REFERENCE)].map((it) => areaOf(it, own, down, right));
}

/** @param {RegExpMatchArray} found @param {string} own @param {number} down @param {number} right @returns {Area} */
function areaOf([, sheet, column, row, lastColumn = column, lastRow = row, left, end, top, bottom], own, down, right) {
  const rows = [row ?? top, lastRow ?? bottom].map((it) => (it === undefined ? undefined : Number(it) - 1));
  const columns = [column ?? left, lastColumn ?? end].map((it) => (it === undefined ? undefined : columnOf(it)));
  const [[firstRow, finalRow], [firstColumn, finalColumn]] = [bounds(rows, down), bounds(columns, right)];
  const name = sheet?.replace(/^'|'$/g, '').replace(/''/g, "'") ?? own;
  return { sheet: name.toLowerCase(), from: [firstRow, firstColumn], to: [finalRow, finalColumn] };
}

/** From the first to the last; all, where none is said. Whether a reference moves along is not asked: both are taken. @param {(number | undefined)[]} ends @param {number} by @returns {[number, number]} */
function bounds([first, last], by) {
  if (first === undefined || last === undefined) return [0, Infinity];
  const [low, high] = [Math.min(first, last), Math.max(first, last)];
  return [Math.min(low, low + by), Math.max(high, high + by)];
}

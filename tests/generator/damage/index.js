/**
 * Every kind of damage that the field notes list, with the forms in which it happens.
 * @import { Draft, FormName } from './draft.js'
 * @typedef {object} Kind
 * @property {string} title for the table of the benchmark
 * @property {(draft: Draft) => void} apply
 * @property {FormName[]} forms
 * @property {number} [year] only of this year's format
 * @property {boolean} [distinct] another number in every cell, so that a swap is seen
 */
import * as around from './around.js';
import * as columns from './columns.js';
import * as labels from './labels.js';
import * as numbers from './numbers.js';
import * as rows from './rows.js';
import * as tools from './tools.js';

/** @type {FormName[]} */
const GRIDS = ['markdown', 'tsv', 'flat', 'spans'];
/** @type {FormName[]} */
const SEPARATED = ['tabbed', ...GRIDS];
/** @type {FormName[]} */
const TEXTS = ['tabbed', 'lines', 'spaced', 'markdown', 'tsv'];
/** @type {FormName[]} */
const ALL = ['lines', 'spaced', ...SEPARATED];
/** @type {FormName[]} where a line break inside a cell can be told from the end of it */
const MULTILINE = ['tabbed', 'flat', 'spans', 'lines'];

/** @type {Record<string, Kind>} */
export const KINDS = {
  undamaged: { title: 'nothing', apply: () => {}, forms: ALL },
  firstCellLost: {
    title: 'rows without their first cell',
    apply: rows.firstCellLost,
    forms: ['tabbed', 'markdown', 'tsv', 'flat'],
  },
  rowOneOut: { title: 'rows one column out', apply: rows.rowOneOut, forms: SEPARATED },
  columnsShifted: {
    title: 'all rows one column off the head',
    apply: columns.columnsShifted,
    forms: ['markdown', 'tsv', 'flat'],
  },
  labelsLost: { title: 'rows without label', apply: rows.labelsLost, forms: SEPARATED },
  rowsDropped: {
    title: 'rows dropped',
    apply: rows.rowsDropped,
    forms: ['lines', 'spaced', 'tabbed', 'markdown', 'tsv', 'flat'],
  },
  numberLost: { title: 'a number lost from a row', apply: rows.numberLost, forms: ['tabbed', 'lines', 'spaced'] },
  rowsBlank: { title: 'rows blank', apply: rows.rowsBlank, forms: SEPARATED },
  rowsShuffled: { title: 'rows in another order', apply: rows.rowsShuffled, forms: ALL },
  rowBroken: { title: 'a row broken in two', apply: rows.rowBroken, forms: ['markdown', 'tsv', 'flat'] },
  sixBlank: { title: 'six blanks beside a total of 0', apply: rows.sixBlank, forms: SEPARATED },
  zerosBlank: { title: 'zeros left blank', apply: rows.zerosBlank, forms: SEPARATED },
  pageNumber: {
    title: 'page number between rows',
    apply: rows.pageNumber,
    forms: ['lines', 'spaced', 'tabbed', 'markdown', 'tsv', 'flat'],
  },
  headRepeated: {
    title: 'head repeated between rows',
    apply: rows.headRepeated,
    forms: ['lines', 'spaced', 'tabbed', 'markdown', 'tsv', 'flat'],
  },
  tableParted: { title: 'table parted by a page break', apply: rows.tableParted, forms: ALL },
  tableCut: {
    title: 'table cut',
    apply: rows.tableCut,
    forms: ['lines', 'spaced', 'tabbed', 'markdown', 'tsv', 'flat'],
  },
  reportCut: {
    title: 'report cut inside a table',
    apply: rows.reportCut,
    forms: ['lines', 'spaced', 'tabbed', 'markdown', 'tsv', 'flat'],
  },
  reviewAfterCut: {
    title: 'review numbers after a cut table',
    apply: rows.reviewAfterCut,
    forms: ['lines', 'spaced', 'tabbed', 'markdown', 'tsv', 'flat'],
  },
  headLost: { title: 'head of a table lost', apply: rows.headLost, forms: ALL },
  headPartLost: { title: 'lowest row of the head lost', apply: rows.headPartLost, forms: ALL },
  tablesGlued: { title: 'two tables in one', apply: rows.tablesGlued, forms: ALL },
  headingInCell: { title: 'heading inside the last cell', apply: rows.headingInCell, forms: ALL },
  numbersBefore: { title: 'numbers before their labels', apply: rows.numbersBefore, forms: ['lines'] },
  labelGone: { title: 'a row without label in text', apply: rows.labelGone, forms: ['lines'] },
  groupTotals: { title: 'totals of a group', apply: rows.groupTotals, forms: ['spaced', 'markdown', 'tsv', 'flat'] },
  singleRow: { title: 'single row of 2019 in a 2021 table', apply: rows.singleRow, forms: ALL, year: 2024 },
  trailingColumn: { title: 'empty column at the end', apply: columns.trailingColumn, forms: SEPARATED },
  remarkColumn: {
    title: 'a column of remarks',
    apply: columns.remarkColumn,
    forms: ['markdown', 'tsv', 'flat'],
  },
  rowsCounted: { title: 'rows counted in front', apply: columns.rowsCounted, forms: ['markdown', 'tsv', 'flat'] },
  columnDropped: {
    title: 'column dropped',
    apply: columns.columnDropped,
    forms: ['lines', 'spaced', 'tabbed', 'markdown', 'tsv', 'flat'],
  },
  columnsSwapped: {
    title: 'columns in another order',
    apply: columns.columnsSwapped,
    forms: ['markdown', 'tsv', 'flat', 'spans', 'tabbed'],
  },
  totalsFirst: { title: 'totals in front', apply: columns.totalsFirst, forms: ['markdown', 'tsv', 'flat'] },
  mergedFilled: { title: 'merged cells filled', apply: columns.mergedFilled, forms: ['markdown', 'tsv', 'flat'] },
  headWidth: { title: 'Markdown head of another width', apply: columns.headWidth, forms: ['markdown'] },
  headInvented: {
    title: 'rows under a made-up head',
    apply: columns.headInvented,
    forms: ['markdown', 'flat', 'tabbed'],
  },
  valuesTorn: { title: 'values torn from labels', apply: columns.valuesTorn, forms: ['markdown', 'flat'] },
  columnMajor: { title: 'column-major text', apply: columns.columnMajor, forms: ['lines', 'tabbed'] },
  reviewTotalsLast: { title: 'review totals last', apply: columns.reviewTotalsLast, forms: ['lines', 'tabbed'] },
  labelsBroken: { title: 'labels over several lines', apply: labels.labelsBroken, forms: MULTILINE },
  oneCharacterALine: { title: 'labels one character a line', apply: labels.oneCharacterALine, forms: MULTILINE },
  labelsSpaced: { title: 'spaces inside labels', apply: labels.labelsSpaced, forms: ALL },
  labelsMistyped: { title: 'labels mistyped', apply: labels.labelsMistyped, forms: ALL },
  halfWidth: { title: 'half-width brackets', apply: labels.halfWidth, forms: ALL },
  otherNumbering: { title: 'other numbering (1、 for 1.)', apply: labels.otherNumbering, forms: ALL },
  numberingLost: { title: 'numbering lost', apply: labels.numberingLost, forms: ALL },
  labelsWithNumbers: { title: 'numbers in labels', apply: labels.labelsWithNumbers, forms: ALL },
  labelsInFull: { title: 'labels in other words', apply: labels.labelsInFull, forms: ALL },
  numbersInLabels: { title: 'numbers inside broken labels', apply: labels.numbersInLabels, forms: ['spaced'] },
  lastCharacterLost: {
    title: 'last character of labels lost',
    apply: labels.lastCharacterLost,
    forms: ['lines', 'spaced'],
  },
  radicals: { title: 'radicals for characters', apply: labels.radicals, forms: TEXTS },
  labelsJoined: {
    title: 'labels of a row in one cell',
    apply: labels.labelsJoined,
    forms: ['markdown', 'tsv', 'flat', 'tabbed'],
  },
  fullWidth: { title: 'digits in full width', apply: numbers.fullWidth, forms: ALL },
  thousands: { title: 'thousands separators', apply: numbers.thousands, forms: ALL },
  unseen: { title: 'NBSP, zero-width and bidi marks', apply: numbers.unseen, forms: ALL },
  padded: { title: 'spaces around numbers', apply: numbers.padded, forms: ALL },
  residue: { title: '&nbsp; as text', apply: numbers.residue, forms: ALL },
  withPlaces: { title: '3.0 for 3', apply: numbers.withPlaces, forms: ALL },
  units: { title: 'units in number cells', apply: numbers.units, forms: SEPARATED },
  remarks: { title: 'remarks in number cells', apply: numbers.remarks, forms: SEPARATED },
  notNumbers: { title: 'signs and words for 0', apply: numbers.notNumbers, forms: SEPARATED },
  recognised: { title: 'letters for 0', apply: numbers.recognised, forms: ALL },
  unitsInBrackets: { title: 'units in brackets', apply: numbers.unitsInBrackets, forms: ALL },
  splitInTwo: { title: 'a number split in two', apply: numbers.splitInTwo, forms: SEPARATED },
  glued: { title: 'glued cells', apply: numbers.glued, forms: ['lines', 'spaced', 'tabbed'] },
  halfGlued: { title: 'half-glued cells', apply: numbers.halfGlued, forms: ['lines', 'spaced', 'tabbed'] },
  otherMinus: { title: 'other minus signs (2019)', apply: numbers.otherMinus, forms: ALL, year: 2020 },
  siteChrome: { title: 'frame of a web site', apply: around.siteChrome, forms: ALL },
  captions: { title: 'captions and notes', apply: around.captions, forms: ALL },
  contents: { title: 'table of contents', apply: around.contents, forms: ALL },
  reportTwice: { title: 'the whole report twice', apply: around.reportTwice, forms: ALL },
  otherTable: { title: 'a table of something else', apply: around.otherTable, forms: SEPARATED },
  lineEnds: { title: 'other line ends', apply: around.lineEnds, forms: TEXTS },
  doubleSpaced: {
    title: 'empty line after each line',
    apply: around.doubleSpaced,
    forms: ['tabbed', 'lines', 'spaced'],
  },
  noEmptyLines: { title: 'no empty lines', apply: around.noEmptyLines, forms: ['tabbed', 'lines', 'spaced'] },
  oneLineATable: { title: 'plain text, each table one line', apply: around.oneLineATable, forms: ['spaced'] },
  trailingSpaces: { title: 'spaces at line ends', apply: around.trailingSpaces, forms: TEXTS },
  outline: { title: 'headings again at the end', apply: around.outline, forms: ALL },
  gridDrawn: { title: 'a grid of + and -', apply: tools.gridDrawn, forms: ['markdown'], distinct: true },
  boxDrawn: { title: 'a table of box drawing', apply: tools.boxDrawn, forms: ['markdown'], distinct: true },
  ruledRows: { title: 'columns under rules', apply: tools.ruledRows, forms: ['markdown'], distinct: true },
  ruledParagraphs: {
    title: 'columns under rules, rows of several lines',
    apply: tools.ruledParagraphs,
    forms: ['markdown'],
    distinct: true,
  },
  commasPasted: { title: 'commas between cells', apply: tools.commasPasted, forms: ['markdown'], distinct: true },
  barsBetween: { title: 'bars between cells', apply: tools.barsBetween, forms: ['spaced'], distinct: true },
  barsAlone: { title: 'bars on lines of their own', apply: tools.barsAlone, forms: ['spaced'], distinct: true },
  tabsAlone: { title: 'tabs on lines of their own', apply: tools.tabsAlone, forms: ['spaced'], distinct: true },
  lastCellBelow: {
    title: 'last cell on the next line',
    apply: tools.lastCellBelow,
    forms: ['markdown'],
    distinct: true,
  },
  numbersInNextRow: {
    title: 'numbers one row below their label',
    apply: tools.numbersInNextRow,
    forms: ['markdown', 'flat'],
    distinct: true,
  },
  laidOut: { title: 'laid out with spaces, labels broken', apply: tools.laidOut, forms: ['markdown'], distinct: true },
  headTorn: { title: 'head torn by its heights', apply: tools.headTorn, forms: ['lines'], distinct: true },
  labelsAround: { title: 'labels around their numbers', apply: tools.labelsAround, forms: ['lines'], distinct: true },
  labelsOpened: {
    title: 'labels that begin above their numbers',
    apply: tools.labelsOpened,
    forms: ['lines'],
    distinct: true,
  },
  labelsInterleaved: {
    title: 'numbers before broken labels',
    apply: tools.labelsInterleaved,
    forms: ['lines'],
    distinct: true,
  },
  reviewHeadBroken: {
    title: 'review head on two lines',
    apply: tools.reviewHeadBroken,
    forms: ['spaced'],
    distinct: true,
  },
  reviewTorn: { title: 'review numbers inside their head', apply: tools.reviewTorn, forms: ['lines'], distinct: true },
};

/** Kinds that leave every table in its place, so that another may follow. */
const FIRST = Object.values(KINDS).filter(({ apply }) =>
  [
    rows.firstCellLost,
    rows.rowOneOut,
    rows.labelsLost,
    rows.rowsDropped,
    rows.rowsBlank,
    rows.sixBlank,
    rows.pageNumber,
    rows.headRepeated,
    rows.tableParted,
    rows.tableCut,
    rows.headingInCell,
    rows.rowsShuffled,
    columns.trailingColumn,
    labels.labelsBroken,
    labels.labelsSpaced,
    labels.labelsMistyped,
    labels.otherNumbering,
    labels.numberingLost,
    numbers.unseen,
    around.siteChrome,
    around.captions,
    around.contents,
  ].includes(apply),
);
const SECOND = Object.values(KINDS).filter(({ apply }) =>
  [
    labels.halfWidth,
    labels.labelsWithNumbers,
    numbers.fullWidth,
    numbers.thousands,
    numbers.padded,
    numbers.units,
    numbers.residue,
    around.otherTable,
    around.doubleSpaced,
    around.trailingSpaces,
    columns.trailingColumn,
    labels.oneCharacterALine,
  ].includes(apply),
);

/** @param {Kind[][]} choices one of each, none twice @returns {(draft: Draft) => void} */
const oneOfEach = (choices) => (draft) => {
  const applied = new Set();
  for (const kinds of choices) {
    const kind = draft.random.pick(kinds.filter((it) => it.forms.includes(draft.form) && !applied.has(it)));
    applied.add(kind);
    kind.apply(draft);
  }
};

KINDS.twoAtOnce = { title: 'two of these at once', forms: ALL, apply: oneOfEach([FIRST, SECOND]) };
KINDS.threeAtOnce = {
  title: 'three of these at once',
  forms: ALL,
  apply: oneOfEach([FIRST, FIRST, SECOND]),
  distinct: true,
};

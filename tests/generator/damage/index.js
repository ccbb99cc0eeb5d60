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
import * as markup from './markup.js';
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
export const FORM_NAMES = ['lines', 'spaced', ...SEPARATED];
const ALL = FORM_NAMES;
/** @type {FormName[]} where a line break inside a cell can be told from the end of it */
const MULTILINE = ['tabbed', 'flat', 'spans', 'lines'];

/** In the order in which they happen where there are several: the table, its labels and numbers, its place, how it is written down. @type {Record<string, Kind>} */
export const KINDS = {
  undamaged: { title: 'nothing', apply: () => {}, forms: ALL },
  singleRow: { title: 'single row of 2019 in a 2021 table', apply: rows.singleRow, forms: ALL, year: 2024 },
  headLost: { title: 'head of a table lost', apply: rows.headLost, forms: ALL },
  headPartLost: { title: 'lowest row of the head lost', apply: rows.headPartLost, forms: ALL },
  totalsFirst: { title: 'totals in front', apply: columns.totalsFirst, forms: ['markdown', 'tsv', 'flat'] },
  headRepeated: {
    title: 'head repeated between rows',
    apply: rows.headRepeated,
    forms: ['lines', 'spaced', 'tabbed', 'markdown', 'tsv', 'flat'],
  },
  firstCellLost: {
    title: 'rows without their first cell',
    apply: rows.firstCellLost,
    forms: ['tabbed', 'markdown', 'tsv', 'flat'],
  },
  rowOneOut: { title: 'rows one column out', apply: rows.rowOneOut, forms: SEPARATED },
  labelsLost: { title: 'rows without label', apply: rows.labelsLost, forms: SEPARATED },
  rowsDropped: {
    title: 'rows dropped',
    apply: rows.rowsDropped,
    forms: ['lines', 'spaced', 'tabbed', 'markdown', 'tsv', 'flat'],
  },
  numberLost: { title: 'a number lost from a row', apply: rows.numberLost, forms: ['tabbed', 'lines', 'spaced'] },
  rowsBlank: { title: 'rows blank', apply: rows.rowsBlank, forms: SEPARATED },
  sixBlank: { title: 'six blanks beside a total of 0', apply: rows.sixBlank, forms: SEPARATED },
  zerosBlank: { title: 'zeros left blank', apply: rows.zerosBlank, forms: SEPARATED },
  someBlank: { title: 'some cells blank', apply: rows.someBlank, forms: SEPARATED, distinct: true },
  blanksGone: {
    title: 'some cells blank, nothing left of them',
    apply: rows.blanksGone,
    forms: ['lines', 'spaced'],
    distinct: true,
  },
  notNumbers: { title: 'signs and words for 0', apply: numbers.notNumbers, forms: SEPARATED },
  recognised: { title: 'letters for 0', apply: numbers.recognised, forms: ALL },
  totalBelow: { title: 'totals on lines of their own', apply: rows.totalBelow, forms: ['spaced'] },
  rowsShuffled: { title: 'rows in another order', apply: rows.rowsShuffled, forms: ALL },
  groupTotals: { title: 'totals of a group', apply: rows.groupTotals, forms: ['spaced', 'markdown', 'tsv', 'flat'] },
  labelGone: { title: 'a row without label in text', apply: rows.labelGone, forms: ['lines'] },
  numbersBefore: { title: 'numbers before their labels', apply: rows.numbersBefore, forms: ['lines'] },
  pageNumber: {
    title: 'page number between rows',
    apply: rows.pageNumber,
    forms: ['lines', 'spaced', 'tabbed', 'markdown', 'tsv', 'flat'],
  },
  columnsShifted: {
    title: 'all rows one column off the head',
    apply: columns.columnsShifted,
    forms: ['markdown', 'tsv', 'flat'],
  },
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
  tableCut: {
    title: 'table cut',
    apply: rows.tableCut,
    forms: ['lines', 'spaced', 'tabbed', 'markdown', 'tsv', 'flat'],
  },
  reviewAfterCut: {
    title: 'review numbers after a cut table',
    apply: rows.reviewAfterCut,
    forms: ['lines', 'spaced', 'tabbed', 'markdown', 'tsv', 'flat'],
  },
  reportCut: {
    title: 'report cut inside a table',
    apply: rows.reportCut,
    forms: ['lines', 'spaced', 'tabbed', 'markdown', 'tsv', 'flat'],
  },
  joinedWithBelow: {
    title: 'a number and the one below as one',
    apply: numbers.joinedWithBelow,
    forms: ['lines', 'spaced', 'tabbed'],
    distinct: true,
  },
  labelsBroken: { title: 'labels over several lines', apply: labels.labelsBroken, forms: MULTILINE },
  oneCharacterALine: { title: 'labels one character a line', apply: labels.oneCharacterALine, forms: MULTILINE },
  labelsSpaced: { title: 'spaces inside labels', apply: labels.labelsSpaced, forms: ALL },
  labelsMistyped: { title: 'labels mistyped', apply: labels.labelsMistyped, forms: ALL },
  halfWidth: { title: 'half-width brackets', apply: labels.halfWidth, forms: ALL },
  otherNumbering: { title: 'other numbering (1、 for 1.)', apply: labels.otherNumbering, forms: ALL },
  numberingLost: { title: 'numbering lost', apply: labels.numberingLost, forms: ALL },
  labelsWithNumbers: { title: 'numbers in labels', apply: labels.labelsWithNumbers, forms: ALL },
  labelsInFull: { title: 'labels in other words', apply: labels.labelsInFull, forms: ALL },
  labelsJoined: {
    title: 'labels of a row in one cell',
    apply: labels.labelsJoined,
    forms: ['markdown', 'tsv', 'flat', 'tabbed'],
  },
  labelInCellAbove: {
    title: 'a label in the cell above',
    apply: labels.labelInCellAbove,
    forms: ['markdown', 'tsv', 'flat', 'tabbed'],
    distinct: true,
  },
  numbersInLabels: { title: 'numbers inside broken labels', apply: labels.numbersInLabels, forms: ['spaced'] },
  lastCharacterLost: {
    title: 'last character of labels lost',
    apply: labels.lastCharacterLost,
    forms: ['lines', 'spaced'],
  },
  radicals: { title: 'radicals for characters', apply: labels.radicals, forms: TEXTS },
  withPlaces: { title: '3.0 for 3', apply: numbers.withPlaces, forms: ALL },
  thousands: { title: 'thousands separators', apply: numbers.thousands, forms: ALL },
  unseen: { title: 'NBSP and marks that are not seen', apply: numbers.unseen, forms: ALL },
  padded: { title: 'spaces around numbers', apply: numbers.padded, forms: ALL },
  residue: { title: '&nbsp; as text', apply: numbers.residue, forms: ALL },
  units: { title: 'units in number cells', apply: numbers.units, forms: SEPARATED },
  remarks: { title: 'remarks in number cells', apply: numbers.remarks, forms: SEPARATED },
  unitsInBrackets: { title: 'units in brackets', apply: numbers.unitsInBrackets, forms: ALL },
  splitInTwo: { title: 'a number split in two', apply: numbers.splitInTwo, forms: SEPARATED },
  otherMinus: { title: 'other minus signs (2019)', apply: numbers.otherMinus, forms: ALL, year: 2020 },
  fullWidth: { title: 'digits in full width', apply: numbers.fullWidth, forms: ALL },
  glued: { title: 'glued cells', apply: numbers.glued, forms: ['lines', 'spaced', 'tabbed'] },
  halfGlued: { title: 'half-glued cells', apply: numbers.halfGlued, forms: ['lines', 'spaced', 'tabbed'] },
  rowBroken: { title: 'a row broken in two', apply: rows.rowBroken, forms: ['markdown', 'tsv', 'flat'] },
  mergedFilled: { title: 'merged cells filled', apply: columns.mergedFilled, forms: ['markdown', 'tsv', 'flat'] },
  numbersInNextRow: {
    title: 'numbers one row below their label',
    apply: tools.numbersInNextRow,
    forms: ['markdown', 'flat'],
    distinct: true,
  },
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
  headBroken: {
    title: 'head of the requests on several lines',
    apply: tools.headBroken,
    forms: ['spaced'],
    distinct: true,
  },
  labelsOnLines: { title: 'labels on two lines', apply: tools.labelsOnLines, forms: ['spaced'], distinct: true },
  reviewHeadBroken: {
    title: 'review head on two lines',
    apply: tools.reviewHeadBroken,
    forms: ['spaced'],
    distinct: true,
  },
  reviewTotalsLast: { title: 'review totals last', apply: columns.reviewTotalsLast, forms: ['lines', 'tabbed'] },
  reviewTorn: { title: 'review numbers inside their head', apply: tools.reviewTorn, forms: ['lines'], distinct: true },
  columnMajor: { title: 'column-major text', apply: columns.columnMajor, forms: ['lines', 'tabbed'] },
  headingInCell: { title: 'heading inside the last cell', apply: rows.headingInCell, forms: ALL },
  tablesGlued: { title: 'two tables in one', apply: rows.tablesGlued, forms: ALL },
  tableParted: { title: 'table parted by a page break', apply: rows.tableParted, forms: ALL },
  headInvented: {
    title: 'rows under a made-up head',
    apply: columns.headInvented,
    forms: ['markdown', 'flat', 'tabbed'],
  },
  valuesTorn: { title: 'values torn from labels', apply: columns.valuesTorn, forms: ['markdown', 'flat'] },
  siteChrome: { title: 'frame of a web site', apply: around.siteChrome, forms: ALL },
  captions: { title: 'captions and notes', apply: around.captions, forms: ALL },
  contents: { title: 'table of contents', apply: around.contents, forms: ALL },
  outline: { title: 'headings again at the end', apply: around.outline, forms: ALL },
  otherTable: { title: 'a table of something else', apply: around.otherTable, forms: SEPARATED },
  reportTwice: { title: 'the whole report twice', apply: around.reportTwice, forms: ALL },
  oneLineATable: { title: 'each table one line of text', apply: around.oneLineATable, forms: ['spaced'] },
  gridDrawn: { title: 'a grid of + and -', apply: tools.gridDrawn, forms: ['markdown'], distinct: true },
  boxDrawn: { title: 'a table of box drawing', apply: tools.boxDrawn, forms: ['markdown'], distinct: true },
  ruledRows: { title: 'columns under rules', apply: tools.ruledRows, forms: ['markdown'], distinct: true },
  ruledParagraphs: {
    title: 'columns under rules and rows of several lines',
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
  laidOut: { title: 'laid out with spaces, labels broken', apply: tools.laidOut, forms: ['markdown'], distinct: true },
  asciiDoc: { title: 'a table of AsciiDoc', apply: markup.asciiDoc, forms: ['markdown'], distinct: true },
  mediaWiki: { title: 'a table of MediaWiki', apply: markup.mediaWiki, forms: ['markdown', 'spans'], distinct: true },
  textile: { title: 'a table of Textile', apply: markup.textile, forms: ['markdown', 'spans'], distinct: true },
  latex: { title: 'a table of LaTeX', apply: markup.latex, forms: ['markdown'], distinct: true },
  marked: { title: 'marks around headings and cells', apply: markup.marked, forms: ['markdown'], distinct: true },
  blanksDrawn: {
    title: 'some cells blank, drawn or marked up',
    apply: rows.blanksDrawn,
    forms: ['markdown'],
    distinct: true,
  },
  blanksInGaps: {
    title: 'some cells blank, gaps left of them',
    apply: rows.blanksInGaps,
    forms: ['markdown'],
    distinct: true,
  },
  headWidth: { title: 'Markdown head of another width', apply: columns.headWidth, forms: ['markdown'] },
  doubleSpaced: {
    title: 'empty line after each line',
    apply: around.doubleSpaced,
    forms: ['tabbed', 'lines', 'spaced'],
  },
  noEmptyLines: { title: 'no empty lines', apply: around.noEmptyLines, forms: ['tabbed', 'lines', 'spaced'] },
  trailingSpaces: { title: 'spaces at line ends', apply: around.trailingSpaces, forms: TEXTS },
  lineEnds: { title: 'other line ends', apply: around.lineEnds, forms: TEXTS },
};

/** Excel's and WPS's .xlsx: every sheet that is shown is a table. */
import { checked, paragraphs } from './document.js';
import { UnreadableError } from './errors.js';
import { shown, tableOf } from './grid.js';
import { limits } from './limits.js';
import { origin, traced } from './origins.js';
import { mainPart, related, relationships } from './package.js';
import { child, childrenNamed, descendants, elements, parseXml, textOf } from './xml.js';
import { raised } from './raised.js';
import { shownNumber } from './xlsx-format.js';

/**
 * @typedef {import('./document.js').BlockDocument} BlockDocument
 * @typedef {import('./budget.js').Budget} Budget
 * @typedef {import('./document.js').Block} Block
 * @typedef {import('./document.js').Table} Table
 * @typedef {import('./grid.js').Placed} Placed
 * @typedef {import('./xml.js').XmlElement} XmlElement
 * @typedef {import('./origins.js').Source} Source
 * @typedef {{shared: XmlElement[], strings: string[], formats: Map<number, string>, styles: number[], budget: Budget, from1904: boolean}} Book
 * @typedef {{row: number, column: number, lastRow: number, lastColumn: number}} Area rows and columns from 0
 */

/** How Excel writes a carriage return in a string. */
const RETURN = '_x000D_';

/**
 * @param {import('./zip.js').Zip} zip
 * @param {string} name
 * @param {{origins?: boolean}} [options]
 * @returns {BlockDocument}
 */
export function readXlsx(zip, name, { origins = false } = {}) {
  const main = mainPart(zip, 'xl/workbook.xml');
  const workbook = parseXml(/** @type {Uint8Array} */ (zip.get(main)), zip.budget);
  const part = related(zip, main);
  const styles = part('styles');
  const shared = childrenNamed(part('sharedStrings'), 'si');
  /** @type {Book} */
  const book = {
    shared,
    strings: shared.map(stringOf),
    formats: new Map(
      childrenNamed(child(styles, 'numFmts'), 'numFmt').map((it) => [
        Number(it.attributes.numFmtId),
        (it.attributes.formatCode ?? '').slice(0, limits.format),
      ]),
    ),
    styles: childrenNamed(child(styles, 'cellXfs'), 'xf').map((it) => Number(it.attributes.numFmtId ?? 0)),
    budget: zip.budget,
    from1904: ['1', 'true'].includes(child(workbook, 'workbookPr')?.attributes.date1904 ?? ''),
  };
  const paths = new Map(
    relationships(zip, main)
      .filter((it) => it.type === 'worksheet')
      .map((it) => [it.id, it.path]),
  );
  const sheets = childrenNamed(child(workbook, 'sheets'), 'sheet').filter(
    (it) => !/hidden/i.test(it.attributes.state ?? ''),
  );
  const blocks = sheets.flatMap((it) => {
    const path = paths.get(it.attributes.id) ?? '';
    const part = zip.get(path);
    return part ? blocksOf(tableOfSheet(parseXml(part, zip.budget), book, origins ? path : undefined)) : [];
  });
  return { name, format: 'xlsx', blocks: checked(blocks) };
}

/** A shared or inline string without its phonetic guides. @param {XmlElement} string */
function stringOf(string) {
  let words = '';
  for (const { element, isRaised } of wordsIn(string))
    words += isRaised ? raised(textOf(element), words) : textOf(element);
  return words.replace(new RegExp(RETURN, 'g'), '');
}

/** The text elements of a string. @param {XmlElement} string @returns {{element: XmlElement, isRaised: boolean}[]} */
function wordsIn(string) {
  return elements(string).flatMap((it) => {
    const element = it.name === 't' ? it : it.name === 'r' && child(it, 't');
    const isRaised = child(child(it, 'rPr'), 'vertAlign')?.attributes.val === 'superscript';
    return element ? { element, isRaised } : [];
  });
}

/** Where the characters of a string stand in its part. @param {XmlElement} string @returns {Source[]} */
function sourcesOfString(string) {
  let at = 0;
  return wordsIn(string).flatMap(({ element }) => {
    let from = 0;
    return textOf(element)
      .split(RETURN)
      .map(({ length }) => {
        const source = { at, length, element: element.index, from };
        at += length;
        from += length + RETURN.length;
        return source;
      });
  });
}

/**
 * Titles above a table are paragraphs: rows of a single text that stands in one cell, or has another such row below it. (The
 * last one, where it goes over several columns, may as well head the columns.)
 * @param {Table} table
 * @returns {Block[]}
 */
function blocksOf({ rows }) {
  const texts = rows.map((row) => row.filter((it) => it.text !== ''));
  const others = texts.findIndex((row, i) => row.length !== 1 || rows[i].some((it) => (it.rowspan ?? 1) > 1));
  const single = others < 0 ? texts : texts.slice(0, others);
  const titles = single.filter(([it], i) => i < single.length - 1 || it.colspan === undefined);
  const left = rows.slice(titles.length);
  return [
    ...titles.flatMap(([it]) => paragraphs(it.text, it[origin])),
    ...(left.length > 0 ? [{ type: /** @type {const} */ ('table'), rows: left }] : []),
  ];
}

/** @param {XmlElement} sheet @param {Book} book @param {string} [path] of the sheet, where its cells are to say where they stand @returns {Table} */
function tableOfSheet(sheet, book, path) {
  const rows = childrenNamed(child(sheet, 'sheetData'), 'row');
  if (rows.length > limits.rows) throw new UnreadableError('too-large');
  /** @type {Set<number>} */
  const hiddenRows = new Set();
  /** @type {Map<string, Placed>} */
  const cells = new Map();
  let row = -1;
  for (const element of rows) {
    row = element.attributes.r ? Number(element.attributes.r) - 1 : row + 1;
    if (isTrue(element.attributes.hidden)) hiddenRows.add(row);
    for (const it of cellsOf(element, row, book, path)) cells.set(key(it.row, it.column), it);
  }
  merge(cells, areasOf(sheet), book.budget);
  const hiddenColumns = hiddenColumnsOf(sheet, book.budget);
  const texts = [...cells.values()].filter((it) => it.text.trim() !== '');
  const blanks = path ? [...cells.values()].filter(isBlankCell) : []; // read as empty either way; here they say where they stand
  const used = compacted(texts, blanks, hiddenRows, hiddenColumns);
  return used.length === 0 ? { type: 'table', rows: [] } : tableOf(padded(used), book.budget);
}

/** @param {XmlElement} row @param {number} index @param {Book} book @param {string} [sheet] @returns {Placed[]} */
function cellsOf(row, index, book, sheet) {
  let column = -1;
  return childrenNamed(row, 'c').map((element) => {
    column = element.attributes.r ? columnOf(element.attributes.r) : column + 1;
    const text = textOfCell(element, book);
    book.budget.spend('characters', text.length);
    const from = sheet && { sheet, cell: element.index, sources: sourcesOfCell(element, book) };
    return { row: index, column, rowspan: 1, colspan: 1, text, ...(from && traced(from)) };
  });
}

/** @param {XmlElement} element @param {Book} book */
function textOfCell(element, book) {
  const value = textOf(child(element, 'v'));
  switch (element.attributes.t ?? 'n') {
    case 's':
      return book.strings[Number(value)] ?? '';
    case 'inlineStr':
      return stringOf(child(element, 'is') ?? element);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return shownNumber(value, book.styles[Number(element.attributes.s ?? 0)] ?? 0, book.formats, book.from1904);
    default:
      return value;
  }
}

/** Where the characters of a cell's string stand, in the part that holds it; a value is written as a whole. @param {XmlElement} element @param {Book} book */
function sourcesOfCell(element, { shared }) {
  const type = element.attributes.t;
  const string =
    type === 's' ? shared[Number(textOf(child(element, 'v')))] : type === 'inlineStr' && child(element, 'is');
  return string ? sourcesOfString(string) : undefined;
}

/** The first cell of a merged area takes all of it; what else stands in the area is not shown. @param {Map<string, Placed>} cells @param {Area[]} areas @param {Budget} budget */
function merge(cells, areas, budget) {
  for (const area of areas) {
    const inside = keysIn(area, cells, budget);
    const first = cells.get(key(area.row, area.column));
    for (const at of inside) if (cells.get(at) !== first) cells.delete(at);
    if (!first) continue;
    first.rowspan = area.lastRow - area.row + 1;
    first.colspan = area.lastColumn - area.column + 1;
  }
}

/** The cells to look at for an area: its places, or all cells where those are fewer. @param {Area} area @param {Map<string, Placed>} cells @param {Budget} budget */
function keysIn({ row, column, lastRow, lastColumn }, cells, budget) {
  const [height, width] = [lastRow - row + 1, lastColumn - column + 1];
  const small = height * width <= cells.size;
  budget.spend('looks', small ? height * width : cells.size);
  if (!small) {
    return [...cells]
      .filter(([, it]) => it.row >= row && it.row <= lastRow && it.column >= column && it.column <= lastColumn)
      .map(([at]) => at);
  }
  return Array.from({ length: height * width }, (_, i) => key(row + Math.floor(i / width), column + (i % width)));
}

/** @param {XmlElement} sheet @returns {Area[]} */
function areasOf(sheet) {
  return childrenNamed(child(sheet, 'mergeCells'), 'mergeCell').map((it) => {
    const [from, to = from] = (it.attributes.ref ?? 'A1').split(':');
    return { row: rowOf(from), column: columnOf(from), lastRow: rowOf(to), lastColumn: columnOf(to) };
  });
}

/** @param {XmlElement} sheet @param {Budget} budget @returns {Set<number>} */
function hiddenColumnsOf(sheet, budget) {
  const hidden = new Set();
  for (const { attributes } of descendants(child(sheet, 'cols'), 'col')) {
    const end = isTrue(attributes.hidden) ? Math.min(Number(attributes.max), limits.columns) : 0;
    for (let column = Math.max(0, Number(attributes.min) - 1); column < end; column++) {
      budget.spend('looks');
      hidden.add(column);
    }
  }
  return hidden;
}

/** @param {Placed} cell */
const isBlankCell = ({ text, rowspan, colspan }) => text.trim() === '' && rowspan === 1 && colspan === 1;

/** Rows and columns that hold text and are shown, moved together. @param {Placed[]} texts @param {Placed[]} blanks kept where they stand among texts @param {Set<number>} hiddenRows @param {Set<number>} hiddenColumns */
function compacted(texts, blanks, hiddenRows, hiddenColumns) {
  const usedRows = new Set(texts.map((it) => it.row));
  const lastRow = texts.reduce((last, it) => Math.max(last, it.row), -1);
  const firstColumn = texts.reduce((first, it) => Math.min(first, it.column), /** @type {number} */ (limits.columns));
  if (texts.some((it) => it.column >= limits.columns)) throw new UnreadableError('too-large');
  const clipped = texts.map((it) => ({
    ...it,
    rowspan: Math.min(it.rowspan, lastRow - it.row + 1),
    colspan: Math.min(it.colspan, limits.span),
  }));
  const width = clipped.reduce((end, it) => Math.max(end, it.column + it.colspan), 0);
  const among = blanks.filter((it) => usedRows.has(it.row) && it.column >= firstColumn && it.column < width);
  return shown(
    [...clipped, ...among.map((it) => ({ ...it, text: '' }))],
    (row) => usedRows.has(row) && !hiddenRows.has(row),
    (column) => column >= firstColumn && !hiddenColumns.has(column),
  );
}

/** The grid with empty cells up to the last column of every row. @param {Placed[]} placed */
function padded(placed) {
  const width = placed.reduce((end, it) => Math.max(end, it.column + it.colspan), 0);
  const height = placed.reduce((end, it) => Math.max(end, it.row + it.rowspan), 0);
  if (width * height > limits.cells) throw new UnreadableError('too-large');
  const closed = new Set(
    placed
      .filter((it) => it.column + it.colspan === width)
      .flatMap((it) => Array.from({ length: it.rowspan }, (_, i) => it.row + i)),
  );
  const ends = Array.from({ length: height }, (_, row) => row).filter((row) => !closed.has(row));
  return [...placed, ...ends.map((row) => ({ row, column: width - 1, rowspan: 1, colspan: 1, text: '' }))];
}

/** @param {number} row @param {number} column */
function key(row, column) {
  return `${row},${column}`;
}

/** "AB12" → 27. @param {string} reference */
function columnOf(reference) {
  const letters = /^\$?([A-Z]{1,3})/i.exec(reference)?.[1].toUpperCase() ?? 'A';
  return letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "AB12" → 11. @param {string} reference */
function rowOf(reference) {
  return Number(/\d+/.exec(reference)?.[0] ?? 1) - 1;
}

/** @param {string | undefined} value */
function isTrue(value) {
  return value === '1' || value === 'true';
}

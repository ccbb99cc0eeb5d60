/** Word's binary format ([MS-DOC]), .doc, and .wps of WPS Writer, which is the same format under another name. */
import { Budget } from './budget.js';
import { DocFile, fcPlcfBteChpx, fcPlcfBtePapx } from './doc-file.js';
import { DocLists } from './doc-lists.js';
import {
  PlcBte,
  isSet,
  lastNotAbove,
  readChpx,
  readGrpprl,
  readPapx,
  sprmCFRMarkDel,
  sprmCFVanish,
  sprmPFInTable,
  sprmPFInnerTableCell,
  sprmPFInnerTtp,
  sprmPFTtp,
  sprmPHugePapx,
  sprmPItap,
  sprmTDefTable,
} from './doc-properties.js';
import { checked, paragraphs } from './document.js';
import { UnreadableError } from './errors.js';
import { Fields } from './fields.js';
import { wordTable } from './word-table.js';

/**
 * @typedef {import('./document.js').Block} Block
 * @typedef {import('./document.js').BlockDocument} BlockDocument
 * @typedef {import('./doc-properties.js').Properties} Properties
 * @typedef {import('./word-table.js').WordCell} WordCell
 * @typedef {{text: string, mark: string, style: number, properties: Properties, deleted: boolean}} Paragraph
 * @typedef {{cells: Block[][], definition: DataView | undefined}} Row
 * @typedef {{rows: Row[], cells: Block[][], blocks: Block[]}} Level of nested tables: the rows, cells and blocks gathered so far
 */

const cellMark = '\x07';
/** Edges of cells that are nearer than this many twentieths of a point are one. */
const sameEdge = 30;
/** What a paragraph, a row beside the edges of its cells, and a table cost at least. */
const looks = { paragraph: 8, row: 8, table: 50 };

/**
 * @param {import('./compound-file.js').CompoundFile} compound
 * @param {string} name
 * @returns {BlockDocument}
 */
export function readDoc(compound, name) {
  const reader = new DocReader(new DocFile(compound));
  const [body, notes, headers, macros, comments, endnotes, boxes] = reader.file.lengths;
  const endnotesFrom = body + notes + headers + macros + comments;
  const ranges = [
    [0, body],
    [body, body + notes],
    [endnotesFrom, endnotesFrom + endnotes],
    [endnotesFrom + endnotes, endnotesFrom + endnotes + boxes],
  ];
  return { name, format: 'doc', blocks: checked(ranges.flatMap(([from, to]) => reader.blocks(from, to))) };
}

class DocReader {
  /** @param {DocFile} file */
  constructor(file) {
    this.file = file;
    this.budget = new Budget();
    this.lists = new DocLists(file, this.budget);
    this.plcBteChpx = new PlcBte(file.file, file.pointed(fcPlcfBteChpx), 1, readChpx, this.budget);
    this.plcBtePapx = new PlcBte(file.file, file.pointed(fcPlcfBtePapx), 13, readPapx, this.budget);
  }

  /** @param {number} from @param {number} to @returns {Block[]} */
  blocks(from, to) {
    /** @type {Level[]} */
    const levels = [{ rows: [], cells: [], blocks: [] }];
    let before = '';
    for (const paragraph of this.paragraphs(from, to)) {
      const depth = depthOf(paragraph.properties);
      while (levels.length - 1 > depth) closeTable(levels, this.budget);
      while (levels.length - 1 < depth) levels.push({ rows: [], cells: [], blocks: [] });
      const text = before + (before === '' ? this.numbered(paragraph) : paragraph.text);
      before = paragraph.deleted && paragraph.mark !== cellMark ? text : '';
      if (before === '') addParagraph(levels[depth], text, paragraph, depth, this.budget);
    }
    while (levels.length > 1) closeTable(levels, this.budget);
    return levels[0].blocks;
  }

  /** @param {Paragraph} paragraph */
  numbered({ text, properties, style }) {
    return text === '' && depthOf(properties) > 0 && isRowEnd(properties, depthOf(properties))
      ? ''
      : this.lists.next(properties, style) + text;
  }

  /** @param {number} from @param {number} to @returns {Generator<Paragraph>} */
  *paragraphs(from, to) {
    let text = '';
    const fields = new Fields();
    for (const { character, offset } of this.file.characters(from, to, this.budget)) {
      const properties = this.plcBteChpx.at(offset);
      const deleted = properties !== undefined && isSet(properties, sprmCFRMarkDel);
      if (character === '\r' || character === cellMark || character === '\f') {
        yield { text, mark: character, deleted, ...this.paragraphAt(offset) };
        text = '';
        fields.clear();
      } else if (character === '\x13') fields.begin();
      else if (character === '\x14') fields.separate();
      else if (character === '\x15') fields.end();
      else if (!deleted && !fields.inCode && !(properties && isSet(properties, sprmCFVanish))) text += shown(character);
    }
    if (text !== '') yield { text, mark: '\r', deleted: false, style: 0, properties: new Map() };
  }

  /** @param {number} offset of the paragraph's mark */
  paragraphAt(offset) {
    const { style, properties } = this.plcBtePapx.at(offset) ?? { style: 0, properties: new Map() };
    this.budget.spend('looks', looks.paragraph);
    const place = properties.get(sprmPHugePapx)?.getUint32(0, true);
    if (place === undefined || place + 2 > this.file.data.length) return { style, properties };
    const length = this.file.data[place] | (this.file.data[place + 1] << 8);
    this.budget.spend('looks', length + properties.size);
    return {
      style,
      properties: new Map([...properties, ...readGrpprl(this.file.data.subarray(place + 2, place + 2 + length))]),
    };
  }
}

/** Marks of pictures, notes and the like show nothing. @param {string} character */
function shown(character) {
  if (character === '\v' || character === '\x0e') return '\n';
  if (character === '\x1e') return '-';
  return character >= ' ' || character === '\t' ? character : '';
}

/** How many tables a paragraph stands in. @param {Properties} properties */
function depthOf(properties) {
  if (!isSet(properties, sprmPFInTable)) return 0;
  const depth = properties.get(sprmPItap)?.getInt32(0, true) ?? 1;
  if (depth > 30) throw new UnreadableError('too-large');
  return Math.max(1, depth);
}

/** @param {Properties} properties @param {number} depth */
function isRowEnd(properties, depth) {
  return isSet(properties, depth === 1 ? sprmPFTtp : sprmPFInnerTtp);
}

/** @param {Level} level @param {string} text @param {Paragraph} paragraph @param {number} depth @param {Budget} budget */
function addParagraph(level, text, { mark, properties }, depth, budget) {
  if (depth > 0 && isRowEnd(properties, depth)) {
    const definition = properties.get(sprmTDefTable);
    budget.spend('looks', looks.row + (definition?.byteLength ?? 0));
    level.rows.push({ cells: level.cells, definition });
    Object.assign(level, { cells: [], blocks: [] });
    return;
  }
  level.blocks.push(...paragraphs(text));
  if (depth === 1 ? mark !== cellMark : !isSet(properties, sprmPFInnerTableCell)) return;
  if (depth === 0) return;
  level.cells.push(level.blocks);
  level.blocks = [];
}

/** The innermost table becomes blocks of the cell, or the document, around it. @param {Level[]} levels @param {Budget} budget */
function closeTable(levels, budget) {
  budget.spend('looks', looks.table);
  const { rows, cells, blocks } = /** @type {Level} */ (levels.pop());
  const rest = [...cells.flat(), ...blocks];
  levels[levels.length - 1].blocks.push(...wordTable(rowsOf(rows), budget), ...rest);
}

/** Rows of cells in columns: the columns are the edges of all cells of the table. @param {Row[]} rows @returns {WordCell[][]} */
function rowsOf(rows) {
  const shapes = rows.map(({ cells, definition }, i) => shapeOf(definition ?? rows[i - 1]?.definition, cells.length));
  const edges = shapes.flatMap((shape) => shape.edges).sort((a, b) => a - b);
  const columns = edges.filter((edge, i) => i === 0 || edge - edges[i - 1] > sameEdge);
  const columnOf = (/** @type {number} */ edge) => lastNotAbove(edge, columns.length, (i) => columns[i]);
  return rows.map(({ cells }, row) => {
    /** @type {WordCell[]} */
    const out = [];
    cells.forEach((blocks, i) => {
      const { edges: own, flags } = shapes[row];
      const [column, end] = [columnOf(own[i]), columnOf(own[i + 1])];
      const colspan = Math.max(1, end - column);
      if (flags[i] & 2 && out.length > 0) out[out.length - 1].colspan += colspan;
      else out.push({ column, colspan, continues: (flags[i] & 0x60) === 0x20, blocks });
    });
    return out;
  });
}

/** The edges of a row's cells and how each is merged (TC80); cells of one width where the row does not say. @param {DataView | undefined} definition @param {number} count */
function shapeOf(definition, count) {
  const stated = definition && definition.byteLength > 0 ? definition.getUint8(0) : 0;
  if (!definition || stated < count || definition.byteLength < 1 + 2 * (stated + 1)) {
    return { edges: Array.from({ length: count + 1 }, (_, i) => i * 1000), flags: new Array(count).fill(0) };
  }
  const first = 1 + 2 * (stated + 1);
  return {
    edges: Array.from({ length: stated + 1 }, (_, i) => definition.getInt16(1 + 2 * i, true)),
    flags: Array.from({ length: stated }, (_, i) =>
      first + 20 * i + 2 <= definition.byteLength ? definition.getUint16(first + 20 * i, true) : 0,
    ),
  };
}

/** A workbook with corrected cells and notes on cells: the same file, but for those cells; formulas are never overwritten. */
import { PackageFile } from '../package-file.js';
import { escaped } from '../xml.js';
import { childOf, places, spliced } from '../xml-places.js';
import { addNotes } from './notes.js';

/**
 * @typedef {import('../xml-places.js').Placed} Placed
 * @typedef {import('../marks.js').Marks} Marks
 * @typedef {{lines: string[], to?: string}} CellMark
 */

/**
 * @param {Uint8Array} bytes
 * @param {Pick<Marks, 'comments' | 'changes'>} marks
 * @returns {Uint8Array}
 * @throws {import('../errors.js').UnwritableError}
 */
export function markedXlsx(bytes, marks) {
  const file = new PackageFile(bytes, 'xl/workbook.xml');
  for (const [sheet, cells] of bySheet(marks)) markSheet(file, sheet, cells);
  return file.bytes();
}

/** What is to be said and changed at each cell of each sheet; what has no cell is said at the first that has one. @param {Pick<Marks, 'comments' | 'changes'>} marks */
function bySheet({ comments, changes }) {
  /** @type {Map<string, Map<number, CellMark>>} */
  const sheets = new Map();
  const first = [...comments, ...changes].find(({ place }) => place.sheet !== undefined)?.place;
  const at = (/** @type {import('../marks.js').Place} */ place) => {
    const { sheet = '', cell = 0 } = place.sheet === undefined ? (first ?? place) : place;
    const cells = sheets.get(sheet) ?? new Map();
    sheets.set(sheet, cells);
    const mark = cells.get(cell) ?? { lines: [] };
    cells.set(cell, mark);
    return mark;
  };
  for (const { place, to } of changes) at(place).to = to;
  for (const { place, lines } of comments) at(place).lines.push(...lines);
  sheets.delete('');
  return sheets;
}

/** @param {PackageFile} file @param {string} sheet @param {Map<number, CellMark>} cells */
function markSheet(file, sheet, cells) {
  const xml = file.text(sheet);
  const all = places(xml);
  /** @type {{at: number, until: number, xml: string}[]} */
  const changes = [];
  /** @type {{cell: string, lines: string[]}[]} */
  const notes = [];
  for (const [index, { lines, to }] of cells) {
    const cell = all[index];
    const formula = childOf(cell, 'f') !== undefined;
    if (to !== undefined && !formula) changes.push(corrected(xml, cell, to));
    const said = to !== undefined && formula ? [...lines, `此格是公式，没有改动；应为 ${to}。`] : lines;
    if (said.length > 0) notes.push({ cell: cell.attributes.r, lines: said });
  }
  file.put(sheet, spliced(xml, changes));
  addNotes(file, sheet, notes);
}

/** A cell with another value: text stays text, a number stays a number unless it is made words, the format stays. @param {string} xml @param {Placed} cell @param {string} to */
function corrected(xml, cell, to) {
  const isText = ['s', 'str', 'inlineStr'].includes(cell.attributes.t) || !/^(-?\d+(\.\d+)?)?$/.test(to);
  const tag = xml
    .slice(cell.start, cell.open)
    .replace(/\s+t\s*=\s*("[^"]*"|'[^']*')/, '')
    .replace(/\s*\/?>$/, '');
  const name = /^<([\w.:-]+)/.exec(tag)?.[1] ?? 'c';
  const prefix = name.slice(0, name.length - 1);
  if (to === '') return { at: cell.start, until: cell.end, xml: `${tag}/>` };
  const value = isText
    ? ` t="inlineStr"><${prefix}is><${prefix}t>${escaped(to)}</${prefix}t></${prefix}is>`
    : `><${prefix}v>${escaped(to)}</${prefix}v>`;
  return { at: cell.start, until: cell.end, xml: `${tag}${value}</${name}>` };
}

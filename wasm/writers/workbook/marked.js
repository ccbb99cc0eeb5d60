/** A workbook with corrected cells and notes on cells: the same file, but for those cells and what is worked out from them; formulas are never overwritten. */
import { UnwritableError } from '../errors.js';
import { leftSentence } from '../left.js';
import { PackageFile } from '../package-file.js';
import { expectWords } from '../verified.js';
import { escaped } from '../xml.js';
import { childOf, places, spliced } from '../xml-places.js';
import { addNotes } from './notes.js';
import { recalculate } from './recalculation.js';
import { referenceOf } from './references.js';
import { renameColumns } from './tables.js';

/**
 * @typedef {import('../xml-places.js').Placed} Placed
 * @typedef {import('../xml-places.js').Splice} Splice
 * @typedef {import('../marks.js').Marks} Marks
 * @typedef {import('../marks.js').Change} Change
 * @typedef {{lines: string[], changes: Change[]}} CellMark
 * @typedef {{xml: string, all: Placed[]}} Part
 * @typedef {Part & {path: string, name: string, splices: Splice[]}} Sheet `splices`: what becomes of it
 */

/**
 * @param {Uint8Array} bytes
 * @param {Marks} marks
 * @param {{annotated: boolean}} options whether our notes of an earlier time go where they are not written again
 * @returns {import('../returned.js').Copy}
 * @throws {UnwritableError}
 */
export function markedXlsx(bytes, marks, { annotated }) {
  const file = new PackageFile(bytes, 'xl/workbook.xml');
  const sheets = sheetsOf(file);
  const marked = bySheet(marks);
  const made = sheets.flatMap((sheet) => changeCells(file, sheets, sheet, marked.get(sheet.path) ?? new Map()));
  const emptied = recalculate(file, sheets, made);
  for (const sheet of sheets) {
    if (sheet.splices.length > 0) file.put(sheet.path, spliced(sheet.xml, sheet.splices));
    const notes = notesOn(sheet, marked.get(sheet.path) ?? new Map(), made, marks.lang);
    addNotes(file, sheet.path, notes, annotated);
  }
  return { bytes: file.bytes(), changes: made, emptied };
}

/** @param {PackageFile} file @returns {Sheet[]} */
function sheetsOf(file) {
  const sheets = places(file.text(file.main)).filter(
    ({ name, parent }) => name === 'sheet' && parent?.name === 'sheets',
  );
  return sheets.flatMap(({ attributes: { id, name } }) => {
    const path = file.relatedBy(file.main, id);
    return path && file.has(path) ? { path, name, ...partOf(file, path), splices: [] } : [];
  });
}

/** What is to be said and changed at each cell of each sheet; what has no cell is said at the first that has one. @param {Marks} marks */
function bySheet({ comments, changes }) {
  /** @type {Map<string, Map<number, CellMark>>} */
  const sheets = new Map();
  const first = [...comments, ...changes].find(({ place }) => place.sheet !== undefined)?.place;
  const at = (/** @type {import('../marks.js').Place} */ place) => {
    const { sheet = '', cell = 0 } = place.sheet === undefined ? (first ?? place) : place;
    const cells = sheets.get(sheet) ?? new Map();
    sheets.set(sheet, cells);
    const mark = cells.get(cell) ?? { lines: [], changes: [] };
    cells.set(cell, mark);
    return mark;
  };
  for (const it of changes) at(it.place).changes.push(it);
  for (const { place, lines } of comments) at(place).lines.push(...lines);
  return sheets;
}

/** @param {PackageFile} file @param {Sheet[]} sheets @param {Sheet} sheet @param {Map<number, CellMark>} cells @returns {Change[]} those that were made: formulas are left */
function changeCells(file, sheets, sheet, cells) {
  if (cells.size > 0 && sheet.all.some(isProtected)) throw new UnwritableError('protected');
  const changed = [...cells].filter(([index, { changes }]) => changes.length > 0 && !childOf(sheet.all[index], 'f'));
  for (const [index, { changes }] of changed) {
    const cell = sheet.all[index];
    sheet.splices.push({ at: cell.start, until: cell.end, xml: corrected(file, sheet, cell, changes) });
  }
  const heads = changed.map(([index, { changes }]) => ({
    cell: referenceOf(sheet.all[index]),
    text: wholeText(changes),
  }));
  renameColumns(file, sheets, sheet, heads);
  return changed.flatMap(([, { changes }]) => changes);
}

/** @param {Placed} element */
const isProtected = ({ name, attributes }) => name === 'sheetProtection' && /^(1|true)$/.test(attributes.sheet ?? '0');

/** @param {Sheet} sheet @param {Map<number, CellMark>} cells @param {Change[]} made @param {'zh-CN' | 'en'} lang */
function notesOn({ all }, cells, made, lang) {
  return [...cells].flatMap(([index, { lines, changes }]) => {
    const left = changes.filter((it) => !made.includes(it));
    const said = [...lines, ...left.map((it) => leftSentence('formula', wholeText([it]), lang))];
    return said.length > 0 ? { cell: referenceOf(all[index]), lines: said } : [];
  });
}

/** @param {PackageFile} file @param {string} path @returns {Part} */
function partOf(file, path) {
  const xml = file.text(path);
  return { xml, all: places(xml) };
}

/** All that a cell says when it is changed. @param {Change[]} changes of one cell */
function wholeText(changes) {
  const [{ item, place }] = changes;
  const splices = changes.map(({ range, to }) => ({
    at: range[0] - place.item[0],
    until: range[1] - place.item[0],
    xml: to,
  }));
  return spliced(item, splices);
}

/** A cell with another value: text stays text, a number stays a number unless it is made words, the format stays. @param {PackageFile} file @param {Sheet} sheet @param {Placed} cell @param {Change[]} changes */
function corrected(file, sheet, cell, changes) {
  const tag = sheet.xml
    .slice(cell.start, cell.open)
    .replace(/\s+t\s*=\s*("[^"]*"|'[^']*')/, '')
    .replace(/\s*\/?>$/, '');
  const name = /^<([\w.:-]+)/.exec(tag)?.[1] ?? 'c';
  const prefix = name.slice(0, name.length - 1);
  const to = wholeText(changes);
  if (to === '') return `${tag}/>`;
  const string = (/** @type {string} */ content) =>
    `${tag} t="inlineStr"><${prefix}is>${content}</${prefix}is></${name}>`;
  const words = changes.every(({ place }) => place.characters.length > 0) && stringOf(file, sheet, cell);
  if (words) return string(withWords(words, changes, prefix));
  const isText = cell.attributes.t === 'str' || !/^-?\d+(\.\d+)?$/.test(to);
  return isText
    ? string(`<${prefix}t>${escaped(to)}</${prefix}t>`)
    : `${tag}><${prefix}v>${escaped(to)}</${prefix}v></${name}>`;
}

/** The string of a cell, shared or its own. @param {PackageFile} file @param {Sheet} sheet @param {Placed} cell @returns {(Part & {string: Placed}) | undefined} */
function stringOf(file, sheet, cell) {
  const own = cell.attributes.t === 'inlineStr' ? childOf(cell, 'is') : undefined;
  if (own) return { ...sheet, string: own };
  const shared = cell.attributes.t === 's' && file.related(file.main, 'sharedStrings');
  if (!shared) return undefined;
  const part = partOf(file, shared);
  const strings = part.all[0].children.filter(({ name }) => name === 'si');
  const string = strings[Number(childOf(cell, 'v')?.text)];
  return string && { ...part, string };
}

/** The runs of a string with some of their characters changed, without phonetic guides. @param {Part & {string: Placed}} words @param {Change[]} changes @param {string} prefix of the sheet */
function withWords({ xml, all, string }, changes, prefix) {
  const splices = changes.flatMap(({ place, to }) =>
    place.characters.map(({ element, from, to: until, words }, i) => {
      expectWords(all[element].text.slice(from, until), words);
      return { element: all[element], at: from, until, xml: i === 0 ? to : '' };
    }),
  );
  const runs = string.children.filter(({ name }) => name === 'r' || name === 't');
  const texts = runs.flatMap((it) => (it.name === 't' ? it : (childOf(it, 't') ?? [])));
  const changed = texts.map((text) => ({
    at: text.start,
    until: text.end,
    xml: `<t xml:space="preserve">${escaped(
      spliced(
        text.text,
        splices.filter((it) => it.element === text),
      ),
    )}</t>`,
  }));
  const between = string.children
    .filter((it) => !runs.includes(it))
    .map(({ start, end }) => ({ at: start, until: end, xml: '' }));
  const moved = [...changed, ...between].map((it) => ({
    ...it,
    at: it.at - string.open,
    until: it.until - string.open,
  }));
  return spliced(xml.slice(string.open, string.close), moved).replace(/<(\/?)(?:[\w.-]+:)?(?=\w)/g, `<$1${prefix}`);
}

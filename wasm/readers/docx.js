/** Word's and WPS's .docx. */
import { checked, paragraphs } from './document.js';
import { UnreadableError } from './errors.js';
import { sourcesOf, traced } from './origins.js';
import { Numbering, isOn, value } from './docx-numbering.js';
import { TextReader } from './docx-text.js';
import { mainPart, related, relationships } from './package.js';
import { wordTable } from './word-table.js';
import { child, childrenNamed, elements, parseXml } from './xml.js';

/**
 * @typedef {import('./document.js').Block} Block
 * @typedef {import('./document.js').BlockDocument} BlockDocument
 * @typedef {import('./xml.js').XmlElement} XmlElement
 * @typedef {{numbering: Numbering, text: TextReader, notes: Map<string, XmlElement>, budget: import('./budget.js').Budget, traced: boolean, pictures?: Map<string, string>}} Context `traced`: whether items say where they came from;
 *   `pictures`: their paths, where they are asked for
 * @typedef {{type: 'picture', path: string}} Picture  a picture where it stands among the blocks
 * @typedef {import('./origins.js').Source} Source
 * @typedef {import('./word-table.js').WordCell} WordCell
 */

/** Where the main part stands, for the most part. */
const MAIN = 'word/document.xml';
/** What shows a picture, and by which of its attributes. @type {Record<string, string>} */
const PICTURED = { blip: 'embed', imagedata: 'id' };
/** Elements around paragraphs, tables, rows or cells that change nothing in what is shown. */
const wrappers = new Set(['sdt', 'sdtContent', 'customXml', 'smartTag', 'ins', 'moveTo', 'AlternateContent', 'Choice']);

/** Pictures that can be recognised: what is drawn is none. */
const PICTURE = /^word\/media\/.*\.(?:png|jpe?g|bmp|tiff?)$/i;

/**
 * @param {import('./zip.js').Zip} zip
 * @param {string} name
 * @param {{origins?: boolean}} [options]
 * @returns {BlockDocument}
 */
export function readDocx(zip, name, { origins = false } = {}) {
  const blocks = /** @type {Block[]} */ (blocksIn(zip, { traced: origins }));
  const pictures = zip.names.some((it) => PICTURE.test(it));
  if (pictures && blocks.length === 0) throw new UnreadableError('scanned');
  return { name, format: 'docx', blocks: checked(blocks), ...(pictures && { pictures }) };
}

/** Its blocks, and the pictures where they stand among them. @param {import('./zip.js').Zip} zip @returns {(Block | Picture)[]} */
export function withPictures(zip) {
  const found = relationships(zip, mainPart(zip, MAIN)).filter(({ path }) => PICTURE.test(path));
  return blocksIn(zip, { traced: false, pictures: new Map(found.map(({ id, path }) => [id, path])) });
}

/** @param {import('./zip.js').Zip} zip @param {Pick<Context, 'traced' | 'pictures'>} options @returns {(Block | Picture)[]} */
function blocksIn(zip, options) {
  const main = mainPart(zip, MAIN);
  const document = parseXml(/** @type {Uint8Array} */ (zip.get(main)), zip.budget);
  const part = related(zip, main);
  /** @type {Context} */
  const context = {
    budget: zip.budget,
    numbering: new Numbering(part('numbering'), part('styles'), zip.budget),
    text: new TextReader(),
    notes: new Map([...notes(part('footnotes'), 'f'), ...notes(part('endnotes'), 'e')]),
    ...options,
  };
  return blocksOf(child(document, 'body') ?? document, context);
}

/** Those of a paragraph or a table. @param {XmlElement} parent @param {Map<string, string>} [pictures] by the ids of the relationships @returns {any[]} */
const picturesIn = (parent, pictures) =>
  elements(parent).flatMap((it) => {
    if (!pictures || it.name === 'Fallback' || it.name === 'txbxContent' || it.name === 'del') return [];
    const path = pictures.get(it.attributes[PICTURED[it.name]]);
    return [...(path ? [{ type: 'picture', path }] : []), ...picturesIn(it, pictures)];
  });

/** @param {XmlElement | undefined} root @param {'f' | 'e'} kind @returns {[string, XmlElement][]} */
function notes(root, kind) {
  return childrenNamed(root, 'footnote', 'endnote')
    .filter((it) => !it.attributes.type || it.attributes.type === 'normal')
    .map((it) => [kind + it.attributes.id, it]);
}

/** The children of a part, looking through what only wraps them. @param {XmlElement} parent @param {XmlElement[]} [found] */
function content(parent, found = []) {
  for (const it of elements(parent)) {
    if (wrappers.has(it.name)) content(it, found);
    else found.push(it);
  }
  return found;
}

/** @param {XmlElement} parent @param {Context} context @returns {Block[]} */
function blocksOf(parent, context) {
  /** @type {Block[]} */
  const blocks = [];
  let before = '';
  /** @type {Source[]} */
  let all = [];
  for (const element of content(parent)) {
    if (element.name === 'tbl') blocks.push(...tableBlocks(element, context), ...picturesIn(element, context.pictures));
    if (element.name !== 'p') continue;
    const properties = child(element, 'pPr');
    const { text, sources, boxes, notes: ids } = context.text.read(element);
    const number = before === '' ? context.numbering.next(properties) : '';
    const head = before + number;
    const whole = head + text;
    const part = { begin: 0, end: text.length, to: head.length };
    for (const it of context.traced ? sourcesOf(sources, [part])[0] : []) all.push(it);
    const goesOn = isOn(child(child(properties, 'rPr'), 'del'));
    before = goesOn ? whole : '';
    const from = context.traced ? { sources: all, paragraph: element.index } : undefined;
    if (before === '') blocks.push(...paragraphs(whole, from));
    if (!goesOn) all = [];
    blocks.push(...picturesIn(element, context.pictures));
    blocks.push(...boxes.flatMap((it) => blocksOf(it, context)), ...noteBlocks(ids, context));
  }
  return [...blocks, ...paragraphs(before)];
}

/** Footnotes stand below the paragraph that they belong to. @param {string[]} ids @param {Context} context */
function noteBlocks(ids, context) {
  return ids.flatMap((id) => {
    const note = context.notes.get(id);
    context.notes.delete(id);
    return note ? blocksOf(note, { ...context, traced: false }) : []; // a note stands in a part of its own
  });
}

/** @param {XmlElement} table @param {Context} context @returns {Block[]} */
function tableBlocks(table, context) {
  const pending = context.notes;
  const inside = { ...context, notes: new Map(), pictures: undefined };
  const rows = content(table).filter((it) => it.name === 'tr' && !isGone(child(it, 'trPr')));
  const blocks = wordTable(
    rows.map((row) => cellsOf(row, inside)),
    context.budget,
  );
  const notes = pending.size > 0 ? references(table).filter((id) => pending.has(id)) : [];
  return [...blocks, ...noteBlocks(notes, context)];
}

/** @param {XmlElement} element @param {string[]} [found] */
function references(element, found = []) {
  for (const it of elements(element)) {
    if (/^(foot|end)noteReference$/.test(it.name)) found.push(`${it.name[0]}${it.attributes.id}`);
    else references(it, found);
  }
  return found;
}

/** Rows that were deleted or are hidden. @param {XmlElement | undefined} properties */
function isGone(properties) {
  return child(properties, 'del') !== undefined || isOn(child(properties, 'hidden'));
}

/** @param {XmlElement} row @param {Context} context @returns {WordCell[]} */
function cellsOf(row, context) {
  /** @type {WordCell[]} */
  const cells = [];
  let column = Number(value(child(child(row, 'trPr'), 'gridBefore')) ?? 0);
  for (const element of content(row)) {
    const properties = child(element, 'tcPr');
    if (element.name !== 'tc' || child(properties, 'cellDel')) continue;
    const colspan = Math.max(1, Number(value(child(properties, 'gridSpan')) ?? 1));
    const merged = [child(properties, 'vMerge'), child(properties, 'hMerge')];
    const [down, across] = merged.map((it) => it !== undefined && value(it) !== 'restart');
    if (across && cells.length > 0) cells[cells.length - 1].colspan += colspan;
    else
      cells.push({
        column,
        colspan,
        continues: down,
        blocks: blocksOf(element, context),
        ...placeOf(element, context),
      });
    column += colspan;
  }
  return cells;
}

/** Where the text of a cell would stand that has none: in its first paragraph. @param {XmlElement} cell @param {Context} context */
function placeOf(cell, context) {
  const first = content(cell).find((it) => it.name === 'p');
  return context.traced && first && traced({ paragraph: first.index });
}

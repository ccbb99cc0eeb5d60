/**
 * What is to be written into the author's own file: comments for the findings, a change for each adopted edit, each with the
 * place in the file that it is about.
 * @import { Finding, Group, Range, Result } from '../types.js'
 * @import { Box, Origin } from '../readers/origins.js'
 * @typedef {{cell: string, to: number}} CellEdit an adopted change of a cell, as a repair or a fill proposes it
 * @typedef {{range: Range, to: string}} TextEdit any other change: what a stretch of the text becomes
 * @typedef {CellEdit | TextEdit} Edit
 * @typedef {{element: number, from: number, to: number}} Characters of the element that holds a stretch of text
 * @typedef {{characters: Characters[], paragraph?: number, sheet?: string, cell?: number, stretch?: Range, unheld?: boolean, boxes?: Box[]}} Place
 *   `stretch`: of the whole item; `unheld`: some of its words no element holds, such as the number of a list item; `boxes`: on the pages of a PDF
 * @typedef {{place: Place, lines: string[]}} Comment
 * @typedef {{place: Place, to: string}} Change
 * @typedef {{comments: Comment[], changes: Change[], lost: number}} Marks `lost`: how many edits have no place in the file
 */
import { findingsOf, openGroups } from '../groups.js';
import { pageLocator } from './pdf/places.js';

/**
 * @param {Result} result of a check that was asked for `origins`
 * @param {(Origin | undefined)[]} origins of the document's items
 * @param {Edit[]} edits
 * @param {'zh-CN' | 'en'} [lang] of the result
 * @returns {Marks}
 */
export function marksOf(result, origins, edits, lang = 'zh-CN') {
  const first = origins.find((it) => it?.box)?.box;
  const nowhere = { characters: [], ...(first && { boxes: [first] }) };
  const locate = first ? pageLocator(result.source.text, origins) : locator(result, origins);
  const comments = openGroups(result).flatMap((group) =>
    commentsOf(group, result, locate, lang).map(({ place = nowhere, lines }) => ({ place, lines })),
  );
  const changes = edits.flatMap((it) => changeOf(it, result, locate) ?? []);
  return { comments, changes, lost: edits.length - changes.length };
}

/**
 * What one change mends is said once, at the number to change, with that change in place of the hints, of which each knows its own
 * finding only; else each finding at its own place.
 * @param {Group} group @param {Result} result @param {(range: Range) => Place | undefined} locate @param {'zh-CN' | 'en'} lang
 * @returns {{place: Place | undefined, lines: string[]}[]}
 */
function commentsOf(group, result, locate, lang) {
  const findings = findingsOf(result, group);
  const [edit] = group.edits ?? [];
  if (!edit) return findings.map((it) => ({ place: placeOf(it, result, locate), lines: linesOf(it) }));
  const place = placeOfCell(edit.cell, result, locate) ?? placeOf(findings[0], result, locate);
  const change = { 'zh-CN': `改为 ${edit.to}。`, en: `Change it to ${edit.to}. ` }[lang];
  return [{ place, lines: [...findings.map(({ message }) => message), change + reasonFor(group, result)] }];
}

/** Why these are the numbers to change; it names those that change together. @param {Group} group @param {Result} result */
function reasonFor({ edits = [] }, { causes }) {
  const same = (/** @type {{cell: string, to: number}[]} */ others) =>
    others.length === edits.length && others.every(({ cell, to }, i) => cell === edits[i].cell && to === edits[i].to);
  return causes.flatMap(({ options }) => options).find((it) => same(it.edits))?.reason ?? '';
}

/** What has no place in the file: cells that it lacks, and whole lines that were added. @param {Edit} edit @param {Result} result @param {(range: Range) => Place | undefined} locate @returns {Change | undefined} */
function changeOf(edit, result, locate) {
  if ('cell' in edit) {
    const place = placeOfCell(edit.cell, result, locate);
    return place && { place, to: String(edit.to) };
  }
  const { range, to } = edit;
  const place = to.includes('\n') ? undefined : locate(range);
  if (place?.unheld) return undefined;
  return place && { place, to: place.sheet === undefined ? to : whole(result.source.text, place, edit) };
}

/** A workbook takes the content of a cell as a whole. @param {string} text @param {Place} place @param {TextEdit} edit */
function whole(text, { stretch: [begin, end] = [0, 0] }, { range, to }) {
  return text.slice(begin, range[0]) + to + text.slice(range[1], end);
}

/** @param {Finding} finding */
function linesOf({ message, hint }) {
  return [message, hint].filter((line) => line !== '');
}

/** Its own place; else that of its cells. @param {Finding} finding @param {Result} result @param {(range: Range) => Place | undefined} locate */
function placeOf({ ranges, cells }, result, locate) {
  for (const range of ranges) {
    const place = locate(range);
    if (place) return place;
  }
  for (const cell of cells) {
    const place = placeOfCell(cell, result, locate);
    if (place) return place;
  }
  return undefined;
}

/** @param {string} key "requests.new.natural" @param {Result} result @param {(range: Range) => Place | undefined} locate */
function placeOfCell(key, result, locate) {
  const [table, ...cell] = key.split('.');
  const range =
    result.report.tables[/** @type {import('../types.js').TableName} */ (table)]?.cells[cell.join('.')]?.range;
  return range ? locate(range) : undefined;
}

/** Where ranges of the text stand in the file. @param {Result} result @param {(Origin | undefined)[]} origins @returns {(range: Range) => Place | undefined} */
function locator({ source }, origins) {
  const stretches = (source.origins ?? []).map(([begin, end, item]) => ({ begin, end, from: origins[item] }));
  return ([begin, end]) => {
    const inside = stretches.filter(
      (it) => it.from && (it.begin < end || begin === end) && begin <= it.end && it.begin <= end,
    );
    const held = begin === end ? inside.slice(0, 1) : inside.filter((it) => it.begin < end && begin < it.end);
    const first = held[0]?.from;
    if (!first) return undefined;
    const parts = held.flatMap((it) => partsOf(source.text, it, begin, end));
    const characters = parts.filter(isHeld);
    const { paragraph, sheet, cell } = first;
    const unheld = characters.length < parts.length;
    return { characters, paragraph, sheet, cell, stretch: [held[0].begin, held[0].end], unheld };
  };
}

/** @param {Partial<Characters>} part @returns {part is Characters} */
const isHeld = (part) => part.element !== undefined;

/**
 * The text of an item is that of its sources but for white space: the characters of a range are told by counting.
 * @param {string} text
 * @param {{begin: number, end: number, from?: Origin}} stretch
 * @param {number} begin
 * @param {number} end
 * @returns {(Omit<Characters, 'element'> & {element?: number})[]}
 */
function partsOf(text, stretch, begin, end) {
  const before = visible(text.slice(stretch.begin, Math.max(begin, stretch.begin)));
  const wanted = visible(text.slice(Math.max(begin, stretch.begin), Math.min(end, stretch.end)));
  let at = 0;
  return (stretch.from?.sources ?? []).flatMap((source) => {
    const [first, last] = [before - at, before + wanted - at];
    const length = visible(source.text);
    at += length;
    if (length === 0 || last <= 0 || first >= length || wanted === 0) return [];
    const { element } = source;
    const from = source.from + positionOf(source.text, Math.max(first, 0));
    const to = source.from + positionOf(source.text, Math.min(last, length) - 1) + 1;
    return [{ element, from, to }];
  });
}

/** @param {string} text */
function visible(text) {
  return text.replace(/\s/gu, '').length;
}

/** Where the n-th visible character of a text stands. @param {string} text @param {number} n */
function positionOf(text, n) {
  let at = 0;
  for (let seen = 0; at < text.length; at++) {
    if (/\s/.test(text[at])) continue;
    if (seen++ === n) break;
  }
  return at;
}

/**
 * What is to be written into the author's own file: comments for the findings, a change for each adopted edit, each with the
 * place in the file that it is about.
 * @import { Finding, Group, Range, Result } from '../types.js'
 * @import { Box, Origin } from '../readers/origins.js'
 * @typedef {{cell: string, to: number}} CellEdit an adopted change of a cell, as a repair or a fill proposes it
 * @typedef {{range: Range, to: string}} TextEdit any other change: what a stretch of the text becomes
 * @typedef {CellEdit | TextEdit} Edit
 * @typedef {{element: number, from: number, to: number, words?: string}} Characters of the element that holds a stretch of text; `words`: what
 *   they were read as, where the element holds them as they are
 * @typedef {{characters: Characters[], item: Range, paragraph?: number, sheet?: string, cell?: number, unheld?: boolean, boxes?: Box[]}} Place
 *   `item`: the stretch of the text that the whole paragraph or cell became; `unheld`: some of its words no element holds, such as the
 *   number of a list item; `boxes`: on the pages of a PDF
 * @typedef {(range: Range) => Place[]} Locate a place in each paragraph or cell that the range reaches into
 * @typedef {{place: Place, lines: string[]}} Comment
 * @typedef {{edit: Edit, place: Place, range: Range, item: string, to: string}} Change what becomes of a range in one paragraph or cell; `item`:
 *   all that this says
 * @typedef {{comments: Comment[], changes: Change[], lost: number, lang: 'zh-CN' | 'en'}} Marks `lost`: how many edits have no place in the file;
 *   `lang`: of what is said
 */
import { adviceOf } from '../advice.js';
import { cellOf } from '../forms.js';
import { findingsOf, openGroups } from '../groups.js';
import { sourcesOf } from '../readers/origins.js';
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
  const nowhere = { characters: [], item: /** @type {Range} */ ([0, 0]), ...(first && { boxes: [first] }) };
  const locate = first ? pageLocator(result.source.text, origins) : locator(result, origins);
  const comments = openGroups(result).flatMap((group) =>
    commentsOf(group, result, locate, lang).map(({ place = nowhere, lines }) => ({ place, lines })),
  );
  const changes = edits.map((it) => changesOf(it, result, locate));
  return { comments, changes: changes.flat(), lost: changes.filter((of) => of.length === 0).length, lang };
}

/**
 * What one change mends is said once, at the number to change, with that change in place of the hints, of which each knows its own
 * finding only; else each finding at its own place.
 * @param {Group} group @param {Result} result @param {Locate} locate @param {'zh-CN' | 'en'} lang
 * @returns {{place: Place | undefined, lines: string[]}[]}
 */
function commentsOf(group, result, locate, lang) {
  const findings = findingsOf(result, group);
  const [edit] = group.edits ?? [];
  if (!edit) return findings.map((it) => ({ place: placeOf(it, result, locate), lines: linesOf(it) }));
  const place = whole(locate, rangeOfCell(edit.cell, result)) ?? placeOf(findings[0], result, locate);
  return [{ place, lines: [...findings.map(({ message }) => message), adviceOf({ ...group, findings }, lang)] }];
}

/** What has no place in the file: cells that it lacks, and whole lines that were added. @param {Edit} edit @param {Result} result @param {Locate} locate @returns {Change[]} one for each paragraph or cell that it reaches into */
function changesOf(edit, result, locate) {
  const range = 'cell' in edit ? numberIn(edit.cell, result) : edit.range;
  const to = String(edit.to);
  const places = range && !/[\n\t]/.test(to) ? locate(range) : [];
  if (!range || places.some(({ unheld }) => unheld)) return [];
  return places.map((place, i) => {
    const [begin, end] = place.item;
    const part = /** @type {Range} */ ([Math.max(range[0], begin), Math.min(range[1], end)]);
    return { edit, place, range: part, item: result.source.text.slice(begin, end), to: i === 0 ? to : '' };
  });
}

/** Numbers in wide or narrow digits. */
const NUMBERS = /[\d\uff10-\uff19](?:[\d\uff10-\uff19,，.．]*[\d\uff10-\uff19])?/g;
/** Words that the value of a number beside them hangs on. */
const TELLING = /[-+−－＋–—%％‰()（）〇零一二三四五六七八九十百千万亿两半/]/;

/** Where the number that was read in a cell stands, so that its unit stays (7391 件); all of the cell, where its words are part of the value or none was read. @param {string} key @param {Result} result @returns {Range | undefined} */
function numberIn(key, result) {
  const { range = null, value = null } = cellOf(result, key) ?? {};
  if (!range || value === null) return range ?? undefined;
  const text = result.source.text.slice(...range);
  const own = [...text.matchAll(NUMBERS)].filter(([digits]) => numberFrom(digits) === value);
  if (own.length !== 1) return range;
  const [{ 0: digits, index }] = own;
  if (TELLING.test(text.slice(0, index) + text.slice(index + digits.length))) return range;
  return [range[0] + index, range[0] + index + digits.length];
}

/** @param {string} digits */
function numberFrom(digits) {
  const narrow = digits.replace(/[\uff0e-\uff19]/g, (it) => String.fromCharCode(it.charCodeAt(0) - 0xfee0));
  return Number(narrow.replace(/[,，]/g, ''));
}

/** @param {Finding} finding */
function linesOf({ message, hint }) {
  return [message, hint].filter((line) => line !== '');
}

/** Its own place; else that of its cells. @param {Finding} finding @param {Result} result @param {Locate} locate @returns {Place | undefined} */
function placeOf({ ranges, cells }, result, locate) {
  for (const range of [...ranges, ...cells.map((cell) => rangeOfCell(cell, result))]) {
    const place = whole(locate, range);
    if (place) return place;
  }
  return undefined;
}

/** The place of a range as one, that of the first paragraph or cell that it reaches into. @param {Locate} locate @param {Range | undefined} range @returns {Place | undefined} */
function whole(locate, range) {
  const places = range ? locate(range) : [];
  return places.length > 0 ? { ...places[0], characters: places.flatMap(({ characters }) => characters) } : undefined;
}

/** @param {string} key "requests.new.natural" @param {Result} result @returns {Range | undefined} */
const rangeOfCell = (key, result) => cellOf(result, key)?.range ?? undefined;

/** Where ranges of the text stand in the file. @param {Result} result @param {(Origin | undefined)[]} origins @returns {Locate} */
function locator({ source }, origins) {
  const stretches = (source.origins ?? []).map(([begin, end, item, from]) => ({ begin, end, from, of: origins[item] }));
  return ([begin, end]) => {
    const touched = stretches.filter((it) => it.of && begin <= it.end && it.begin <= end);
    const held = touched.filter((it) => it.begin < end && begin < it.end);
    return (begin === end ? touched.slice(0, 1) : held).map((it) => placeIn(it, begin, end, source.text));
  };
}

/**
 * @param {{begin: number, end: number, from: number, of?: Origin}} stretch of the text: that of a paragraph or cell from `from` on
 * @param {number} first @param {number} last @param {string} text
 * @returns {Place}
 */
function placeIn({ begin, end, from, of }, first, last, text) {
  const [start, stop] = [Math.max(first, begin), Math.min(last, end)];
  const part = { begin: start - begin + from, end: stop - begin + from, to: 0 };
  const [sources] = sourcesOf(of?.sources ?? [], [part]);
  const words = text.slice(start, stop);
  const characters = sources.map(({ at, length, element, from, size }) =>
    size === undefined
      ? { element, from, to: from + length, words: words.slice(at, at + length) }
      : { element, from, to: from + size },
  );
  const rest = sources.reduceRight((left, { at, length }) => left.slice(0, at) + left.slice(at + length), words);
  const { paragraph, sheet, cell } = of ?? {};
  return { characters, item: [begin, end], paragraph, sheet, cell, unheld: sheet === undefined && /\S/.test(rest) };
}

/**
 * Where the marks of a comment may stand: outside text boxes, fields and content controls. A word processor that turns a control or the
 * result of a field into one of its own drops the words that marks part there.
 */
import { around } from '../xml-places.js';

/** @typedef {import('../xml-places.js').Placed} Placed @typedef {import('./fields.js').Field} Field */

/** What is one thing within a paragraph. */
const WHOLE = ['sdt', 'fldSimple'];

/**
 * The outermost elements within its paragraph that words must not be marked in: marks stand before the first and behind the last.
 * @param {Placed} text element @param {Field[]} fields around it
 * @returns {{first?: Placed, last?: Placed}} none where marks may stand in the text itself
 */
export function wholeAround(text, fields) {
  const paragraph = around(text, 'p');
  /** @type {Placed[]} */
  const wholes = [];
  for (let it = text.parent; it && it !== paragraph; it = it.parent) if (WHOLE.includes(it.name)) wholes.push(it);
  for (const { first, last } of fields)
    if (around(first, 'p') === paragraph && around(last, 'p') === paragraph) wholes.push(first, last);
  const earliest = (/** @type {Placed | undefined} */ a, /** @type {Placed} */ b) => (a && a.start < b.start ? a : b);
  const latest = (/** @type {Placed | undefined} */ a, /** @type {Placed} */ b) => (a && a.end > b.end ? a : b);
  return { first: wholes.reduce(earliest, undefined), last: wholes.reduce(latest, undefined) };
}

/** Whether a comment can be marked at a paragraph: it is in no text box, and does not begin a control that holds whole paragraphs. @param {Placed} paragraph */
export function isOpen(paragraph) {
  if (around(paragraph, 'txbxContent', 'Fallback')) return false;
  for (let it = around(paragraph, 'sdt'); it; it = around(it, 'sdt')) if (firstIn(it) === paragraph) return false;
  return true;
}

/** @param {Placed} element @returns {Placed | undefined} */
function firstIn(element) {
  if (element.name === 'p') return element;
  for (const it of element.children) {
    const first = firstIn(it);
    if (first) return first;
  }
  return undefined;
}

/**
 * The paragraph that a comment is marked at: its own, or the open one before it, in the same row of a table if there is one there.
 * @param {Placed | undefined} paragraph @param {Placed[]} all elements of the part
 * @returns {Placed | undefined}
 */
export function nearestOpen(paragraph, all) {
  const open = all.filter((it) => it.name === 'p' && isOpen(it));
  const own = paragraph && outsideBoxes(paragraph);
  if (!own || open.includes(own)) return own ?? open[0];
  const row = around(own, 'tr');
  const beside = open.filter((it) => row && around(it, 'tr') === row);
  const among = beside.length > 0 ? beside : open;
  const before = among.filter(({ index }) => index < own.index);
  return before[before.length - 1] ?? among[0];
}

/** The paragraph around the text box that one stands in. @param {Placed} paragraph @returns {Placed} */
function outsideBoxes(paragraph) {
  const box = around(paragraph, 'txbxContent');
  const outer = box && around(box, 'p');
  return outer ? outsideBoxes(outer) : paragraph;
}

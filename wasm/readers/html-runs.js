/**
 * Pages that a tool made of a PDF, each run of one font an element of its own at its place: the runs of a line of words are put
 * together again. What stands apart, as the cells of a table do, stays apart.
 */
import { attribute, find, isElement, isText, styleOf } from './html-tree.js';

/** @typedef {import('./html-tree.js').Element} Element */
/** @typedef {import('./html-tree.js').HtmlDocument} HtmlDocument */
/** @typedef {{top: number, left: number, size: number | undefined}} Place in pixels; `size` of the font, which not every tool names */

/** How far from the end of one run, in sizes of its font, the next may begin: widths are estimated. */
const tolerance = 0.35;

/** @param {HtmlDocument} page @param {import('./budget.js').Budget} budget */
export function joinRuns(page, budget) {
  const sizes = fontSizes(page);
  if (sizes.size === 0) return;
  for (const parent of find(page, (it) => it.childNodes.some((node) => isElement(node) && isPlaced(node)))) {
    /** @type {{ element: Element, place: Place, text: string } | undefined} */
    let last;
    for (const element of parent.childNodes.filter(isElement)) {
      const place = placeOf(element, sizes);
      const text = textOf(element, budget).trim();
      if (last && place && follows(last, { place, text })) {
        last.element.childNodes.push(...element.childNodes.splice(0));
        last.text += text;
        last.place.size ??= place.size;
      } else {
        last = place && { element, place, text };
      }
    }
  }
}

/** The sizes of fonts by class, as the page's style sheets name them. @param {HtmlDocument} page */
function fontSizes(page) {
  const styles = find(page, (it) => it.tagName === 'style');
  const sheets = styles.map(({ childNodes }) => childNodes.map((node) => (isText(node) ? node.value : '')).join(''));
  const sizes = sheets.flatMap((sheet) => [...sheet.matchAll(/\.([\w-]{1,40})\{font-size:(\d{1,4})px/g)]);
  return new Map(sizes.map(([, name, size]) => [name, Number(size)]));
}

/** @param {Element} element */
const isPlaced = (element) => element.tagName === 'p' && styleOf(element).includes('position:absolute');

/** @param {Element} element @param {Map<string, number>} sizes @returns {Place | undefined} */
function placeOf(element, sizes) {
  if (!isPlaced(element)) return undefined;
  const style = styleOf(element);
  const [top, left] = ['top', 'left'].map((name) => Number(new RegExp(`(?:^|;)${name}:(-?\\d+)px`).exec(style)?.[1]));
  const size = sizes.get(attribute(element, 'class') ?? '');
  return Number.isNaN(top + left) ? undefined : { top, left, size };
}

/** @param {{ place: Place, text: string }} last @param {{ place: Place, text: string }} next */
function follows({ place, text }, next) {
  const size = place.size ?? next.place.size;
  if (size === undefined || next.place.top !== place.top || (/\d$/.test(text) && /^\d/.test(next.text))) return false;
  const wide = [...text].filter((one) => one > '\u2e7f').length;
  const end = place.left + (wide + (text.length - wide) / 2) * size;
  return Math.abs(next.place.left - end) < tolerance * size * Math.max(1, text.length / 8);
}

/** @param {Element} element @param {import('./budget.js').Budget} budget placed elements may stand in each other @returns {string} */
function textOf(element, budget) {
  budget.spend('looks', element.childNodes.length);
  return element.childNodes
    .map((node) => (isText(node) ? node.value : isElement(node) ? textOf(node, budget) : ''))
    .join('');
}

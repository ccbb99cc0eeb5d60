/** Rich text with some of its words changed: attributes, tags and all other words stay as they were written. */
import { marksOf } from './marks.js';
import { escaped } from './xml.js';
import { spliced } from './xml-places.js';

/**
 * @param {string} html
 * @param {Pick<import('./returned.js').Source, 'result' | 'origins'>} source what was read from it
 * @param {import('./marks.js').Edit[]} edits
 * @returns {{html: string, written: number, lost: number}} how many edits were written, and how many have no place in it
 */
export function changedHtml(html, { result, origins }, edits) {
  const { changes, lost } = marksOf(result, origins, edits);
  const splices = changes.flatMap((it) => splicesOf(html, it));
  return { html: spliced(html, splices), written: changes.length, lost };
}

/** @param {string} html @param {import('./marks.js').Change} change */
function splicesOf(html, { place: { characters, paragraph = 0 }, to }) {
  if (characters.length === 0) return [{ at: paragraph, until: paragraph, xml: escaped(to) }];
  return characters.map(({ element, from, to: end }, i) => {
    const at = written(html, element, from);
    return { at, until: written(html, at, end - from), xml: i === 0 ? escaped(to) : '' };
  });
}

/** Where the n-th character behind a place is written: as itself, as a reference (&nbsp;), or as a line end of two. @param {string} html @param {number} start @param {number} n */
function written(html, start, n) {
  let at = start;
  for (let seen = 0; seen < n; ) {
    const [whole, , code] = /^(&(#x?[\da-f]+|[a-z]\w*);|\r\n)/i.exec(html.slice(at, at + 40)) ?? [html[at]];
    at += whole.length;
    seen += Number(code?.replace(/^#(x?)/i, (_, hex) => (hex ? '0x' : ''))) > 0xffff ? 2 : 1;
  }
  return at;
}

/** Rich text with some of its words changed: attributes, tags and all other words stay as they were written. */
import { marksOf } from './marks.js';
import { expectResult, expectWords } from './verified.js';
import { escaped } from './xml.js';
import { spliced } from './xml-places.js';

/**
 * @param {string} html
 * @param {Pick<import('./returned.js').Source, 'result' | 'origins'>} source what was read from it
 * @param {import('./marks.js').Edit[]} edits
 * @param {(html: string) => import('../types.js').Result} reread what our own reader and the core make of the changed one
 * @returns {{html: string, written: number, lost: number}} how many edits were written, and how many have no place in it
 * @throws {import('./errors.js').UnwritableError} where it would not say what was meant
 */
export function changedHtml(html, { result, origins }, edits, reread) {
  const { changes, lost } = marksOf(result, origins, edits);
  const changed = spliced(
    html,
    changes.flatMap((it) => splicesOf(html, it)),
  );
  expectResult(result, changes, [], reread(changed));
  return { html: changed, written: edits.length - lost, lost };
}

/** @param {string} html @param {import('./marks.js').Change} change */
function splicesOf(html, { place: { characters, paragraph = 0 }, to }) {
  if (characters.length === 0) return [{ at: paragraph, until: paragraph, xml: escaped(to) }];
  const pieces = stretchesOf(html, characters);
  return pieces.map(({ from, to: until }, i) => ({ at: from, until, xml: i === 0 ? escaped(to) : '' }));
}

/** Characters with nothing but white space between them go as one. @param {string} html @param {import('./marks.js').Characters[]} characters */
function stretchesOf(html, characters) {
  /** @type {{from: number, to: number}[]} */
  const stretches = [];
  for (const { from, to, words } of characters) {
    if (words !== undefined) expectWords(html.slice(from, to), words);
    const last = stretches[stretches.length - 1];
    if (last && html.slice(last.to, from).trim() === '') last.to = to;
    else stretches.push({ from, to });
  }
  return stretches;
}

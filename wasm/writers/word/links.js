/** A Word file without links to what lies elsewhere: who opens a copy fetches nothing and tells nobody. */
import { UnwritableError } from '../errors.js';
import { places, spliced } from '../xml-places.js';

/** @typedef {import('../xml-places.js').Placed} Placed @typedef {import('../xml-places.js').Splice} Splice */

/** Kinds of links that the element which has them can be without, and those whose element goes as well. */
const LOOSE = ['hyperlink', 'image'];
const WHOLE = ['attachedTemplate'];

/** @param {import('./file.js').WordFile} file @throws {UnwritableError} where a link cannot be cut */
export function withoutLinks(file) {
  for (const path of Object.keys(file.parts).filter((name) => /(^|\/)_rels\/[^/]*\.rels$/.test(name))) {
    const text = file.text(path);
    const links = places(text).filter(({ attributes }) => /^external$/i.test(attributes.TargetMode ?? ''));
    if (!links.length) continue;
    file.put(path, spliced(text, links.map(cut)));
    const part = path.replace(/_rels\/([^/]*)\.rels$/, '$1');
    if (file.has(part)) file.change(part, (xml, all) => links.flatMap((link) => unlinked(xml, all, link)));
  }
}

/** @param {Placed} element @returns {Splice} */
const cut = ({ start, end }) => ({ at: start, until: end, xml: '' });

/** What a part says of a link, away. @param {string} xml @param {Placed[]} all @param {Placed} link @returns {Splice[]} */
function unlinked(xml, all, { attributes: { Id, Type = '' } }) {
  const kind = Type.slice(Type.lastIndexOf('/') + 1);
  const own = all.filter(({ attributes }) => Object.values(attributes).includes(Id));
  if (WHOLE.includes(kind)) return own.map(cut);
  if (!LOOSE.includes(kind)) throw new UnwritableError('linked');
  return own.flatMap(({ start, open }) => {
    const attributes = xml.slice(start, open).matchAll(/\s[\w.-]+:(?:id|link|embed|href|pict)\s*=\s*(["'])(.*?)\1/g);
    return [...attributes]
      .filter(([, , value]) => value === Id)
      .map(({ index, 0: found }) => ({ at: start + index, until: start + index + found.length, xml: '' }));
  });
}

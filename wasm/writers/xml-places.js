/** An XML part with the place of every element in its text: what is changed is cut out and put in, all else stays as it was written. */
import { SaxesParser } from 'saxes';

/**
 * @typedef {object} Placed
 * @property {number} index the how-manieth element of the part it is, as `XmlElement.index` of the readers
 * @property {string} name without its prefix
 * @property {Record<string, string>} attributes names with their prefixes
 * @property {number} start of its start tag
 * @property {number} open behind its start tag
 * @property {number} close where its end tag begins; as `end` for an element without one (`<w:p/>`)
 * @property {number} end behind it
 * @property {string} text what stands in it and in no element below
 * @property {Placed | undefined} parent
 * @property {Placed[]} children
 */

/**
 * @param {string} xml
 * @returns {Placed[]} every element, in the order of their start tags
 */
export function places(xml) {
  /** @type {Placed[]} */
  const all = [];
  /** @type {Placed | undefined} */
  let current;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const end = parser.position;
    const local = name.slice(name.indexOf(':') + 1);
    const start = xml.lastIndexOf('<', end - 1); // no "<" can stand in an attribute
    const span = { start, open: end, close: end, end };
    current = { index: all.length, name: local, attributes, ...span, text: '', parent: current, children: [] };
    current.parent?.children.push(current);
    all.push(current);
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    if (!current) return;
    current.end = parser.position;
    current.close = isSelfClosing ? current.end : xml.lastIndexOf('<', parser.position - 1);
    current = current.parent;
  });
  const add = (/** @type {string} */ text) => {
    if (current) current.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(xml).close();
  return all;
}

/** @param {Placed} element @param {...string} names the nearest element around it of one of these names */
export function around(element, ...names) {
  for (let it = element.parent; it; it = it.parent) if (names.includes(it.name)) return it;
  return undefined;
}

/** @param {Placed | undefined} element @param {string} name */
export function childOf(element, name) {
  return element?.children.find((it) => it.name === name);
}

/**
 * @param {string} xml
 * @param {{at: number, until: number, xml: string}[]} changes none reaching into another; those at one place in their order
 */
export function spliced(xml, changes) {
  let out = '';
  let done = 0;
  for (const change of [...changes].sort((a, b) => a.at - b.at || a.until - b.until)) {
    out += xml.slice(done, change.at) + change.xml;
    done = change.until;
  }
  return out + xml.slice(done);
}

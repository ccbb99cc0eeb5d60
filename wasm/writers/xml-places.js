/** An XML part with the place of every element in its text: what is changed is cut out and put in, all else stays as it was written. */
import { SaxesParser } from 'saxes';
import { UnwritableError } from './errors.js';

/**
 * @typedef {object} Placed
 * @property {number} index the how-manieth element of the part it is, as `XmlElement.index` of the readers
 * @property {string} name without its prefix
 * @property {string} prefix as it is written
 * @property {string} uri of the namespace that it is in
 * @property {Record<string, string>} attributes by their names without prefixes
 * @property {Record<string, string>} declared prefixes and the namespaces that they mean from here inwards
 * @property {number} start of its start tag
 * @property {number} open behind its start tag
 * @property {number} close where its end tag begins; as `end` for an element without one (`<w:p/>`)
 * @property {number} end behind it
 * @property {string} text what stands in it and in no element below
 * @property {Placed | undefined} parent
 * @property {Placed[]} children
 */

const NAMESPACES = 'http://www.w3.org/2000/xmlns/';

/** Values by names without prefixes; no declarations of namespaces. @param {Record<string, import('saxes').SaxesAttributeNS>} attributes */
function named(attributes) {
  /** @type {Record<string, string>} */
  const own = {};
  for (const name in attributes) {
    const { uri, local, value } = attributes[name];
    if (uri !== NAMESPACES) own[local] = value;
  }
  return own;
}

/** @param {import('saxes').SaxesTagNS} tag @param {number} index @param {number} start @param {number} end @param {Placed | undefined} parent @returns {Placed} */
function opened({ local, prefix, uri, attributes, ns }, index, start, end, parent) {
  return {
    index,
    name: local,
    prefix,
    uri,
    attributes: named(attributes),
    declared: ns,
    start,
    open: end,
    close: end,
    end,
    text: '',
    parent,
    children: [],
  };
}

/**
 * @param {string} xml
 * @returns {Placed[]} every element, in the order of their start tags
 * @throws {UnwritableError} where it is not well-formed, a prefix that means nothing included
 */
export function places(xml) {
  /** @type {Placed[]} */
  const all = [];
  /** @type {Placed | undefined} */
  let current;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw new UnwritableError('unusual');
  });
  parser.on('opentag', (tag) => {
    const end = parser.position;
    const start = xml.lastIndexOf('<', end - 1); // no "<" can stand in an attribute
    current = opened(tag, all.length, start, end, current);
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

/** @typedef {{at: number, until: number, xml: string}} Splice what stands there instead */

/**
 * @param {string} xml
 * @param {Splice[]} changes none reaching into another; those at one place in their order
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

/** What puts XML before the end of an element, which may have been written without an end tag. @param {string} xml @param {Placed} element @param {string} inside @returns {Splice} */
export function appended(xml, { start, prefix, name, close, end }, inside) {
  if (close < end) return { at: close, until: close, xml: inside };
  const tag = xml.slice(start, end).replace(/\s*\/>$/, '>');
  return { at: start, until: end, xml: `${tag}${inside}</${prefix && `${prefix}:`}${name}>` };
}

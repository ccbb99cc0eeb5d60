/**
 * XML parts of office files as small trees. Names are local names: producers choose prefixes and even namespaces freely.
 * Entities that a document declares itself are never expanded.
 */
import { SaxesParser } from 'saxes';
import { UnreadableError } from './errors.js';
import { limits } from './limits.js';

/** @typedef {{name: string, index: number, attributes: Record<string, string>, children: (XmlElement | string)[]}} XmlElement `index`: the how-manieth element of the part it is, from 0 */

/**
 * @param {Uint8Array} bytes
 * @param {import('./budget.js').Budget} budget
 * @returns {XmlElement} the root element
 */
export function parseXml(bytes, budget) {
  /** @type {XmlElement} */
  const top = { name: '', index: -1, attributes: {}, children: [] };
  const open = [top];
  let nodes = 0;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new UnreadableError('damaged', error);
  });
  parser.on('doctype', () => {
    throw new UnreadableError('damaged');
  });
  parser.on('opentag', ({ name, attributes }) => {
    budget.spend('nodes');
    const index = nodes++;
    if (open.length > limits.depth) throw new UnreadableError('too-large');
    const element = { name: local(name), index, attributes: localAttributes(attributes), children: [] };
    open[open.length - 1].children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => void open[open.length - 1].children.push(text));
  parser.on('cdata', (text) => void open[open.length - 1].children.push(text));
  parser.write(decoded(bytes)).close();
  const root = elements(top)[0];
  if (!root) throw new UnreadableError('damaged');
  return root;
}

/** @param {XmlElement} element @returns {XmlElement[]} */
export function elements(element) {
  return element.children.filter((it) => typeof it !== 'string');
}

/** @param {XmlElement | undefined} element @param {string} name @returns {XmlElement | undefined} */
export function child(element, name) {
  return element && elements(element).find((it) => it.name === name);
}

/** @param {XmlElement | undefined} element @param {...string} names @returns {XmlElement[]} */
export function childrenNamed(element, ...names) {
  return element ? elements(element).filter((it) => names.includes(it.name)) : [];
}

/** @param {XmlElement | undefined} element @param {string} name @returns {XmlElement[]} elements of that name anywhere below, in order */
export function descendants(element, name) {
  if (!element) return [];
  return elements(element).flatMap((it) => (it.name === name ? [it] : []).concat(descendants(it, name)));
}

/** @param {XmlElement | undefined} element @returns {string} its text and that of all below */
export function textOf(element) {
  return element ? element.children.map((it) => (typeof it === 'string' ? it : textOf(it))).join('') : '';
}

/** @param {Uint8Array} bytes */
function decoded(bytes) {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  const declaration =
    /^[^>]*encoding\s*=\s*["']([\w-]+)/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(wide ?? declaration).decode(bytes).replace(/^[\uFEFF\s]+/, '');
  } catch (error) {
    throw new UnreadableError('damaged', error);
  }
}

/** @param {string} name */
function local(name) {
  return name.slice(name.indexOf(':') + 1);
}

/** Of most elements. @type {Record<string, string>} */
const noAttributes = Object.freeze(Object.create(null));

/** @param {Record<string, string>} attributes */
function localAttributes(attributes) {
  let out = noAttributes;
  for (const name in attributes) {
    if (name.startsWith('xmlns')) continue;
    if (out === noAttributes) out = Object.create(null);
    out[local(name)] = attributes[name];
  }
  return out;
}

/**
 * XML parts of office files as small trees. Names are local names: producers choose prefixes and even namespaces freely.
 * Entities that a document declares itself are never expanded.
 */
import { SaxesParser } from 'saxes';
import { UnreadableError } from './errors.js';
import { plainXml } from './xml-plain.js';
import { Tree } from './xml-tree.js';

/** @typedef {import('./xml-tree.js').XmlElement} XmlElement */

/** What a part costs beside its elements: a small one may be read again and again. */
const partLooks = 100;

/**
 * @param {Uint8Array} bytes
 * @param {import('./budget.js').Budget} budget
 * @returns {XmlElement} the root element
 */
export function parseXml(bytes, budget) {
  budget.spend('looks', partLooks);
  const text = decoded(bytes);
  const root = plainXml(text, budget) ?? anyXml(text, budget);
  if (!root) throw new UnreadableError('damaged');
  return root;
}

/** Whatever XML allows. @param {string} text @param {import('./budget.js').Budget} budget */
function anyXml(text, budget) {
  const tree = new Tree(budget);
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new UnreadableError('damaged', error);
  });
  parser.on('doctype', () => {
    throw new UnreadableError('damaged');
  });
  parser.on('opentag', ({ name, attributes }) => tree.open(name, Object.entries(attributes).flat()));
  parser.on('closetag', () => tree.close());
  parser.on('text', (it) => tree.add(it));
  parser.on('cdata', (it) => tree.add(it));
  parser.write(text).close();
  return tree.root;
}

/** @param {XmlElement} element @returns {XmlElement[]} */
export function elements({ children }) {
  return /** @type {XmlElement[]} */ (
    children.some((it) => typeof it === 'string') ? children.filter((it) => typeof it !== 'string') : children
  );
}

/** @param {XmlElement | undefined} element @param {string} name @returns {XmlElement | undefined} */
export function child(element, name) {
  for (const it of element?.children ?? []) if (typeof it !== 'string' && it.name === name) return it;
  return undefined;
}

/** @param {XmlElement | undefined} element @param {...string} names @returns {XmlElement[]} */
export function childrenNamed(element, ...names) {
  return element ? elements(element).filter((it) => names.includes(it.name)) : [];
}

/** @param {XmlElement | undefined} element @param {string} name @param {XmlElement[]} [found] @returns {XmlElement[]} elements of that name anywhere below, in order */
export function descendants(element, name, found = []) {
  for (const it of element ? elements(element) : []) {
    if (it.name === name) found.push(it);
    descendants(it, name, found);
  }
  return found;
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

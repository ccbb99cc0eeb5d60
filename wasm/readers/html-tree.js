/** HTML as a tree, within limits, and what its elements say of themselves. */
import { defaultTreeAdapter, parse } from 'parse5';
import { UnreadableError } from './errors.js';
import { limits } from './limits.js';

/**
 * @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element
 * @typedef {import('parse5').DefaultTreeAdapterTypes.ChildNode} ChildNode
 * @typedef {import('parse5').DefaultTreeAdapterTypes.ParentNode} ParentNode
 * @typedef {import('parse5').DefaultTreeAdapterTypes.Document} HtmlDocument
 */

/**
 * @param {string} html
 * @param {import('./budget.js').Budget} budget
 * @param {boolean} [located] whether each node says where it is written
 * @returns {HtmlDocument}
 */
export function parseHtml(html, budget, located = false) {
  if (hasEndlessTag(html)) throw new UnreadableError('too-large');
  let depth = 0;
  /** @type {import('parse5').TreeAdapter<import('parse5').DefaultTreeAdapterMap>} */
  const treeAdapter = {
    ...defaultTreeAdapter,
    createElement(tag, namespace, attributes) {
      budget.spend('nodes');
      return defaultTreeAdapter.createElement(tag, namespace, attributes);
    },
    adoptAttributes(element, attributes) {
      budget.spend('looks', element.attrs.length + attributes.length);
      defaultTreeAdapter.adoptAttributes(element, attributes);
    },
    insertBefore(parent, node, reference) {
      insertAt(parent, node, parent.childNodes.lastIndexOf(reference));
    },
    insertTextBefore(parent, text, reference) {
      const at = parent.childNodes.lastIndexOf(reference);
      const before = parent.childNodes[at - 1];
      if (before && isText(before)) before.value += text;
      else insertAt(parent, defaultTreeAdapter.createTextNode(text), at);
    },
    onItemPush() {
      if (++depth > limits.depth) throw new UnreadableError('too-large');
    },
    onItemPop() {
      depth--;
    },
  };
  return parse(html, { treeAdapter, sourceCodeLocationInfo: located });
}

/**
 * What stands in a table that may not comes before it, and the table is the last of many: it is looked for from the end.
 * @param {ParentNode} parent @param {ChildNode} node @param {number} at
 */
function insertAt(parent, node, at) {
  parent.childNodes.splice(at, 0, node);
  node.parentNode = parent;
}

/** The parser compares every attribute with those before it; quoted values may be long, as pictures in them are. @param {string} html */
function hasEndlessTag(html) {
  for (const [tag] of html.matchAll(/<[a-z][^>]{4000,}/gi)) {
    const names = tag.replace(/"[^"]*("|$)|'[^']*('|$)/g, ' ').match(/[\s/][^\s/]/g) ?? [];
    if (names.length > limits.attributes) return true;
  }
  return false;
}

/** @param {ChildNode} node @returns {node is Element} */
export function isElement(node) {
  return 'tagName' in node;
}

/** @param {ChildNode} node @returns {node is import('parse5').DefaultTreeAdapterTypes.TextNode} */
export function isText(node) {
  return node.nodeName === '#text';
}

/** Where the text of an empty element would stand: behind the tags of those in it that would hold text. @param {Element} element @returns {number | undefined} */
export function insideOf(element) {
  const [first] = element.childNodes.filter(isElement);
  if (first && !['br', 'img', 'table', 'input'].includes(first.tagName)) return insideOf(first);
  const written = element.sourceCodeLocation;
  return written?.startTag?.endOffset ?? written?.startOffset;
}

/** @param {Element} element @param {string} name */
export function attribute(element, name) {
  return element.attrs.find((it) => it.name === name)?.value;
}

/** @param {Element} element */
export function styleOf(element) {
  return (attribute(element, 'style') ?? '').toLowerCase().replace(/\s+/g, '');
}

/**
 * The elements below `root` that satisfy `wanted`, in document order; does not look into those that `closed` names.
 * @param {{childNodes: ChildNode[]}} root
 * @param {(element: Element) => boolean} wanted
 * @param {(element: Element) => boolean} [closed]
 * @returns {Element[]}
 */
export function find(root, wanted, closed = () => false) {
  return root.childNodes.flatMap((node) => {
    if (!isElement(node)) return [];
    const below = closed(node) ? [] : find(node, wanted, closed);
    return wanted(node) ? [node, ...below] : below;
  });
}

/**
 * What of a web page is its content: not scripts, not what is hidden or deleted, not the navigation around the text.
 * Nothing here knows any site; where a guess could cost text of weight, the text stays.
 */
import { attribute, find, isElement, isText, styleOf } from './html-tree.js';

/** @typedef {import('./html-tree.js').Element} Element */
/** @typedef {import('./html-tree.js').ChildNode} ChildNode */
/** Characters of text, of them in links, links, tables below an element. @typedef {{text: number, linked: number, links: number, tables: number}} Weight */

const neverContent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'meta',
  'link',
  'nav',
  'aside',
  'svg',
  'canvas',
  'video',
  'audio',
  'iframe',
  'object',
  'embed',
  'applet',
  'map',
  'select',
  'datalist',
  'button',
  'input',
  'textarea',
  'rt',
  'rp',
  'del',
  'dialog',
  'menu',
]);
const chromeRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'dialog',
  'menu',
  'menubar',
  'toolbar',
]);
const chromeWords =
  /(^|[-_])(nav|navi|navbar|navigation|menu|submenu|footer|foot|crumbs?|breadcrumbs?|sidebar|aside|copyright|share|bdsharebuttonbox|toolbar|pagination|pager|login|search|qrcode|friendlinks?)([-_]|\d*$)/;
const blocks = new Set(['div', 'ul', 'ol', 'dl', 'section', 'table', 'tr', 'td', 'form', 'center']);
/** A hidden part of this weight is the article that a script would have shown. */
const hiddenArticle = 1500;

/**
 * @param {import('./html-tree.js').HtmlDocument} page
 * @returns {{root: {childNodes: ChildNode[]}, isContent: (element: Element) => boolean}} where to read, and which elements below it
 */
export function contentOf(page) {
  /** @type {Map<object, Weight>} */
  const weights = new Map();
  const whole = weigh(page, weights);
  const isContent = (/** @type {Element} */ element) => {
    if (neverContent.has(element.tagName) || isRevision(element)) return false;
    const weight = /** @type {Weight} */ (weights.get(element));
    if (isHidden(element)) return weight.text > whole.text / 2 && weight.text > hiddenArticle;
    if (weight.text > whole.text * 0.3 || (weight.tables > 0 && weight.linked < weight.text / 2)) return true;
    return !isChrome(element) && !isLinkList(element, weight);
  };
  return { root: mainOf(page, weights, whole) ?? page, isContent };
}

/**
 * The title that the page declares for its article, where it is not among the text that was read.
 * @param {import('./html-tree.js').HtmlDocument} page
 * @param {string} text
 * @returns {string | undefined}
 */
export function missingTitle(page, text) {
  const metas = find(page, (it) => it.tagName === 'meta' && attribute(it, 'name')?.toLowerCase() === 'articletitle');
  const titles = find(page, (it) => it.tagName === 'title' && it.namespaceURI.endsWith('xhtml')).map(textOf);
  const declared = [
    ...metas.map((it) => attribute(it, 'content') ?? ''),
    ...titles.flatMap((it) => it.split(/[-_|—–]+/)),
  ];
  const title = declared
    .map((it) => it.replace(/\s+/g, ' ').trim())
    .reduce((best, it) => (it.length > best.length ? it : best), '');
  const bare = (/** @type {string} */ it) => it.replace(/\s+/g, '');
  return title !== '' && !bare(text).includes(bare(title)) ? title : undefined;
}

/** @param {Element} element */
function textOf(element) {
  return element.childNodes.map((node) => (isText(node) ? node.value : '')).join('');
}

/** @param {{childNodes: ChildNode[]}} element @param {Map<object, Weight>} weights @returns {Weight} */
function weigh(element, weights) {
  const sum = { text: 0, linked: 0, links: 0, tables: 0 };
  for (const node of element.childNodes) {
    if (isText(node)) sum.text += node.value.replace(/\s+/g, '').length;
    else if (isElement(node)) add(sum, node, weigh(node, weights));
  }
  weights.set(element, sum);
  return sum;
}

/** @param {Weight} sum @param {Element} element @param {Weight} part */
function add(sum, element, part) {
  if (neverContent.has(element.tagName)) return;
  const link = element.tagName === 'a' && attribute(element, 'href') !== undefined;
  sum.text += part.text;
  sum.linked += link ? part.text : part.linked;
  sum.links += link ? 1 : part.links;
  sum.tables += part.tables + (element.tagName === 'table' ? 1 : 0);
}

/** The `main` or `article` that holds nearly everything. @param {import('./html-tree.js').HtmlDocument} page @param {Map<object, Weight>} weights @param {Weight} whole */
function mainOf(page, weights, whole) {
  return find(page, (it) => it.tagName === 'main' || it.tagName === 'article' || attribute(it, 'role') === 'main')
    .filter((it) => /** @type {Weight} */ (weights.get(it)).text > whole.text * 0.6)
    .pop();
}

/** @param {Element} element */
function isHidden(element) {
  return (
    attribute(element, 'hidden') !== undefined ||
    /display:none|visibility:(hidden|collapse)|mso-hide:all/.test(styleOf(element))
  );
}

/** What an office program writes of deletions, comments, marks of notes, headers and footers. @param {Element} element */
function isRevision(element) {
  return (
    /\bmso-?del\b|mso-?deleted|msocom|mso(foot|end)notereference/i.test(attribute(element, 'class') ?? '') ||
    /mso-element:(comment|header|footer|field-begin)|mso-deleted/.test(styleOf(element))
  );
}

/** @param {Element} element */
function isChrome(element) {
  if (chromeRoles.has(attribute(element, 'role') ?? '')) return true;
  if (element.tagName === 'footer' || element.tagName === 'header') return !isInArticle(element);
  if (!blocks.has(element.tagName)) return false;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
  return names.split(/\s+/).some((name) => chromeWords.test(name));
}

/** @param {Element} element */
function isInArticle(element) {
  for (let node = element.parentNode; node && 'tagName' in node; node = node.parentNode) {
    if (node.tagName === 'article' || node.tagName === 'main') return true;
  }
  return false;
}

/** @param {Element} element @param {Weight} weight */
function isLinkList(element, weight) {
  return blocks.has(element.tagName) && weight.links >= 3 && weight.linked > weight.text * 0.6;
}

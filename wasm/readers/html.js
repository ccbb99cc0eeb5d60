/** HTML: web pages, saved or pasted, and what Word, WPS, Excel, LibreOffice and browsers put on the clipboard. */
import { Budget } from './budget.js';
import { checked } from './document.js';
import { LineBuffer } from './line-buffer.js';
import { raised } from './raised.js';
import { UnreadableError } from './errors.js';
import { limits } from './limits.js';
import { flattened, isLayout, place, shown, tableOf } from './grid.js';
import { contentOf, missingTitle } from './html-content.js';
import { joinRuns } from './html-runs.js';
import { writtenAt } from './html-written.js';
import { attribute, insideOf, isElement, isText, parseHtml, styleOf } from './html-tree.js';
import { listMarker } from './numerals.js';
import { origin, sourcesOfLines, traced } from './origins.js';

/**
 * @typedef {import('./document.js').BlockDocument} BlockDocument
 * @typedef {import('./document.js').Block} Block
 * @typedef {import('./grid.js').Placed} Placed
 * @typedef {import('./origins.js').Origin} Origin
 * @typedef {import('./origins.js').Source} Source
 * @typedef {import('./html-tree.js').Element} Element
 * @typedef {import('./html-tree.js').ChildNode} ChildNode
 * @typedef {{isContent: (element: Element) => boolean, budget: Budget, lines: LineBuffer, blocks: Block[], preformatted: boolean, isRaised: boolean, tables: Map<Element, Row[]>, html: string, skipped: number}} Walk `tables`: those that were looked at, `html`: as it was given, `skipped`: of it before the markup
 */

const lineElements = new Set([
  'p',
  'div',
  'br',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'form',
  'fieldset',
  'legend',
  'figure',
  'figcaption',
  'blockquote',
  'pre',
  'address',
  'center',
  'table',
  'caption',
  'tr',
  'td',
  'th',
  'body',
  'details',
  'summary',
]);

/**
 * @param {string} html a whole page or a fragment of one
 * @param {string} [name]
 * @param {{origins?: boolean, budget?: Budget}} [options] `budget`: of the file that it is a part of
 * @returns {BlockDocument}
 */
export function readHtml(html, name = '', { origins = false, budget = new Budget() } = {}) {
  const bare = withoutClipboardHeader(html);
  const page = parseHtml(bare, budget, origins);
  joinRuns(page, budget);
  const { root, isContent } = contentOf(page);
  /** @type {Walk} */
  const walk = {
    isContent,
    budget,
    lines: new LineBuffer(),
    blocks: [],
    preformatted: false,
    isRaised: false,
    tables: new Map(),
    html,
    skipped: html.length - bare.length,
  };
  visitAll(root.childNodes, walk);
  endParagraph(walk);
  const blocks = joined(walk.blocks);
  const title = missingTitle(page, blocks.map(textOf).join(''));
  return {
    name,
    format: 'html',
    blocks: checked(title && blocks.length > 0 ? [{ type: 'paragraph', text: title }, ...blocks] : blocks),
  };
}

/** The lines before the markup in Windows' clipboard format. @param {string} html */
function withoutClipboardHeader(html) {
  return html.replace(/^\uFEFF?Version:\d[\s\S]{0,400}?(?=<)/i, '');
}

/** @param {ChildNode[]} nodes @param {Walk} walk */
function visitAll(nodes, walk) {
  for (const node of nodes) visit(node, walk);
}

/** @param {ChildNode} node @param {Walk} walk */
function visit(node, walk) {
  walk.budget.spend('looks');
  if (isText(node)) {
    const start = node.sourceCodeLocation?.startOffset;
    const sources = start === undefined ? undefined : writtenAt(node.value, walk.html, start + walk.skipped);
    const words = walk.isRaised ? raised(node.value, walk.lines.current) : node.value;
    if (walk.preformatted) walk.lines.keep(words, sources);
    else walk.lines.collapse(words, sources);
  } else if (isElement(node) && walk.isContent(node)) {
    visitElement(node, walk);
  }
}

/** @param {Element} element @param {Walk} walk */
function visitElement(element, walk) {
  const tag = element.tagName;
  if (tag === 'table') return visitTable(element, walk);
  if (tag === 'ol') return visitList(element, walk);
  if (styleOf(element).includes('mso-list:ignore')) return walk.lines.collapse(writtenMarker(element));
  if (lineElements.has(tag)) walk.lines.break();
  const preformatted = walk.preformatted || tag === 'pre' || /white-space:pre(;|$|-wrap)/.test(styleOf(element));
  const isRaised = walk.isRaised || tag === 'sup' || styleOf(element).includes('vertical-align:super');
  visitAll(element.childNodes, { ...walk, preformatted, isRaised });
  if (lineElements.has(tag)) walk.lines.break();
  return undefined;
}

/** The number that Word writes before a list item, without the blanks up to the text; nothing for a bullet, a letter of a symbol font. @param {Element} element */
function writtenMarker(element) {
  const marker = deepText(element).replace(/\s+/g, '');
  if (/^[^\d\u2460-\u24ff\u2e80-\uffef]$/.test(marker)) return '';
  return /[\u2e80-\uffef]$/.test(marker) ? marker : `${marker} `;
}

/** @param {Element} element @returns {string} */
function deepText(element) {
  return element.childNodes.map((node) => (isText(node) ? node.value : isElement(node) ? deepText(node) : '')).join('');
}

/** @param {Element} list @param {Walk} walk */
function visitList(list, walk) {
  const style = /list-style(?:-type)?:([\w-]+)/.exec(styleOf(list))?.[1] ?? attribute(list, 'type') ?? 'decimal';
  let value = Number.parseInt(attribute(list, 'start') ?? '1', 10) || 1;
  for (const node of list.childNodes) {
    if (isElement(node) && node.tagName === 'li' && walk.isContent(node)) {
      value = Number.parseInt(attribute(node, 'value') ?? '', 10) || value;
      walk.lines.mark(/list-style(-type)?:none/.test(styleOf(node)) ? '' : listMarker(value, style));
      value++;
    }
    visit(node, walk);
  }
  walk.lines.mark('');
}

/** @param {Source[]} sources @returns {Origin | undefined} */
const fromOf = (sources) => (sources.length > 0 ? { sources } : undefined);

/** @param {Walk} walk */
function endParagraph(walk) {
  const { lines, sources } = walk.lines.takeTraced();
  lines.forEach((text, i) => {
    walk.blocks.push({
      type: 'paragraph',
      text,
      ...traced(fromOf(sources[i])),
    });
  });
}

/** @param {Element} table @param {Walk} walk */
function visitTable(table, walk) {
  const rows = rowsOf(table, walk);
  for (const caption of childrenOf(table, ['caption'])) visit(caption, walk);
  if (
    isLayout(
      rows
        .filter((row) => !row.hidden)
        .map((row) => row.cells.map((it) => ({ text: it.text, nested: it.tables.length > 0 }))),
    )
  ) {
    for (const { cells } of rows) {
      for (const { element } of cells) visitElement(element, walk);
    }
    return;
  }
  const grid = gridOf(rows, walk.budget);
  if (grid.length === 0) return;
  endParagraph(walk);
  walk.blocks.push(tableOf(flattened(grid), walk.budget));
}

/**
 * A cell's own lines, and the tables in it that are more than a frame around text.
 * @typedef {{element: Element, text: string, lines: string[], sources: Source[][], colspan: number, rowspan: number, tables: Row[][], [origin]?: Origin}} HtmlCell
 * @typedef {{hidden: boolean, cells: HtmlCell[]}} Row
 */

/** Looked at once: a table that only places others is gone through again with what is in it. @param {Element} table @param {Walk} walk */
function rowsOf(table, walk) {
  const rows = walk.tables.get(table) ?? rowsIn(table, walk);
  walk.tables.set(table, rows);
  return rows;
}

/** The rows in the order in which they are shown. @param {Element} table @param {Walk} walk @returns {Row[]} */
function rowsIn(table, walk) {
  const bodies = childrenOf(table, ['thead', 'tbody', 'tfoot']).filter(walk.isContent);
  const ordered = ['thead', 'tbody', 'tfoot'].flatMap((tag) => bodies.filter((it) => it.tagName === tag));
  const rows = ordered.flatMap((body) => childrenOf(body, ['tr']));
  if (rows.length > limits.rows) throw new UnreadableError('too-large');
  return rows.map((row) => rowOf(row, walk));
}

/** Office programs add an empty row of no height that only holds the widths of columns. @param {Element} row @param {Walk} walk @returns {Row} */
function rowOf(row, walk) {
  const elements = childrenOf(row, ['td', 'th']).filter(walk.isContent);
  const cells = elements.map((it) => cellOf(it, walk));
  const flat = attribute(row, 'height') === '0' && cells.every((it) => it.text === '' && it.tables.length === 0);
  return { hidden: flat || !walk.isContent(row), cells };
}

/** @param {Element} element @param {Walk} walk @returns {HtmlCell} */
function cellOf(element, walk) {
  /** @type {Row[][]} */
  const tables = [];
  const inner = { ...walk, lines: new LineBuffer(), blocks: [], preformatted: false };
  collect(element, inner, tables);
  const { lines, sources } = inner.lines.takeTraced();
  const inside = insideOf(element);
  return {
    element,
    ...{ lines, sources },
    text: lines.join('\n'),
    ...traced(
      inside === undefined ? undefined : { sources: sourcesOfLines(lines, sources), paragraph: inside + walk.skipped },
    ),
    colspan: span(element, 'colspan'),
    rowspan: span(element, 'rowspan'),
    tables,
  };
}

/** Lines into the buffer, tables of more than one column aside. @param {Element} element @param {Walk} walk @param {Row[][]} tables */
function collect(element, walk, tables) {
  walk.lines.break();
  for (const node of element.childNodes) {
    if (isElement(node) && node.tagName === 'input') walk.lines.collapse(fieldValue(node));
    else if (!isElement(node) || !walk.isContent(node)) visit(node, walk);
    else if (node.tagName === 'table') collectTable(node, walk, tables);
    else if (lineElements.has(node.tagName) && node.tagName !== 'ol') collect(node, walk, tables);
    else visitElement(node, { ...walk, blocks: [] });
  }
  walk.lines.break();
}

/** What a cell of a form shows, as the back office of a site saves it: a number in a field. @param {Element} input */
function fieldValue(input) {
  const isShown = ['text', 'number', ''].includes((attribute(input, 'type') ?? '').toLowerCase());
  return isShown ? (attribute(input, 'value') ?? '') : '';
}

/** @param {Element} table @param {Walk} walk @param {Row[][]} tables */
function collectTable(table, walk, tables) {
  const rows = rowsOf(table, walk).filter((row) => !row.hidden);
  const framed = rows.every((row) => row.cells.length <= 1 && row.cells.every((it) => it.tables.length === 0));
  if (!framed) {
    tables.push(rows);
    return;
  }
  for (const { lines, sources } of rows.flatMap(({ cells }) => cells)) {
    walk.budget.spend('looks', lines.length);
    walk.lines.adopt(lines, sources);
  }
}

/** @param {Row[]} rows @param {Budget} budget @returns {Placed[]} */
function gridOf(rows, budget) {
  const placed = place(
    rows.map((row) => row.cells.map((cell) => ({ ...rawOf(cell), ...innerOf(cell) }))),
    budget,
  );
  return shown(placed, (row) => !rows[row].hidden);
}

/** @param {HtmlCell} cell */
const rawOf = ({ text, colspan, rowspan, [origin]: from }) => ({ text, colspan, rowspan, ...traced(from) });

/** @param {HtmlCell} cell @returns {{inner?: import('./grid.js').RawCell[][]}} */
function innerOf({ text, tables, [origin]: from }) {
  if (tables.length === 0) return {};
  const own = text === '' ? [] : [[{ text, ...traced(from) }]];
  return {
    inner: [
      ...own,
      ...tables.flatMap((rows) => rows.map((row) => row.cells.map((it) => ({ ...rawOf(it), ...innerOf(it) })))),
    ],
  };
}

/** @param {Element} element @param {string[]} tags */
function childrenOf(element, tags) {
  return element.childNodes.filter(isElement).filter((it) => tags.includes(it.tagName));
}

/** @param {Element} element @param {'colspan' | 'rowspan'} name */
function span(element, name) {
  const value = Number.parseInt(attribute(element, name) ?? '1', 10);
  return value >= 0 ? value : 1;
}

/** A table written row by row as tables of one row is one table. @param {Block[]} blocks */
function joined(blocks) {
  /** @type {Block[]} */
  const out = [];
  for (const block of blocks) {
    const last = out[out.length - 1];
    if (
      last?.type === 'table' &&
      block.type === 'table' &&
      (last.rows.length === 1 || block.rows.length === 1) &&
      width(last) === width(block)
    ) {
      for (const row of block.rows) last.rows.push(row);
    } else {
      out.push(block);
    }
  }
  return out;
}

/** @param {import('./document.js').Table} table */
function width(table) {
  return table.rows[0].reduce((sum, { colspan = 1 }) => sum + colspan, 0);
}

/** @param {Block} block */
function textOf(block) {
  return block.type === 'paragraph' ? block.text : '';
}

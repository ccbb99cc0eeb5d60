/** A Word file with comments and changes in its text: the same file, but for the runs that are marked or changed. */
import { addComments } from './comments.js';
import { WordFile } from './file.js';
import { around, childOf, places, spliced } from '../xml-places.js';
import { cutAt, RunWriter } from './runs.js';
import { twinsOf } from './twins.js';

/**
 * @typedef {import('../xml-places.js').Placed} Placed
 * @typedef {import('./runs.js').Cuts} Cuts
 * @typedef {{element: number, from: number, to: number}} Characters of a text element, by its number in the part
 * @typedef {{characters: Characters[], paragraph?: number}} Place characters, or where there are none the paragraph
 * @typedef {{place: Place, lines: string[]}} Comment
 * @typedef {{place: Place, to: string}} Change what the characters become
 */

/**
 * @param {Uint8Array} bytes
 * @param {{comments: Comment[], changes: Change[]}} marks places that do not overlap in changes
 * @param {{tracked: boolean}} options
 * @returns {Uint8Array}
 * @throws {import('../errors.js').UnwritableError}
 */
export function markedDocx(bytes, marks, options) {
  const file = new WordFile(bytes);
  const marker = new Marker(file, options.tracked);
  for (const change of marks.changes) marker.change(change);
  for (const comment of marks.comments) marker.comment(comment);
  marker.finish();
  return file.bytes();
}

class Marker {
  /** @param {WordFile} file @param {boolean} tracked */
  constructor(file, tracked) {
    this.file = file;
    this.xml = file.text(file.main);
    this.all = places(this.xml);
    this.w = file.prefix;
    let id = highest(this.all, `${this.w}id`);
    this.writer = new RunWriter(this.xml, this.w, tracked, () => ++id);
    this.nextComment = highestComment(file) + 1;
    /** @type {Cuts} */
    this.cuts = new Map();
    /** What goes to the beginning and the end of a paragraph. @type {Map<Placed, {begin: string, end: string}>} */
    this.edges = new Map();
    /** @type {Set<Placed>} */
    this.unbound = new Set();
    /** @type {{id: number, lines: string[]}[]} */
    this.comments = [];
  }

  /** @param {Change} change */
  change({ place, to }) {
    for (const [i, piece] of this.pieces(place).entries()) this.replace(piece, i === 0 ? to : '');
    if (place.characters.length > 0 || place.paragraph === undefined) return;
    for (const paragraph of twinsOf(this.all[place.paragraph]))
      this.edge(paragraph).end += this.writer.inserted(this.markProperties(paragraph), to);
  }

  /** @param {import('./runs.js').Piece} piece @param {string} to */
  replace({ element, from, to: until }, to) {
    for (const text of twinsOf(element)) {
      const cut = cutAt(this.cuts, text, from);
      cut.gone = true;
      cut.instead = to;
      cutAt(this.cuts, text, until).gone ??= false;
      const binding = bindingOf(text);
      if (binding) this.unbound.add(binding);
    }
  }

  /** @param {Comment} comment */
  comment({ place, lines }) {
    const pieces = this.pieces(place).filter(({ element }) => !around(element, 'txbxContent'));
    const [begin, end] = this.commentMarks(this.nextComment);
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (first && last) {
      cutAt(this.cuts, first.element, first.from).begins += begin;
      const behind = cutAt(this.cuts, last.element, last.to);
      behind.ends = end + behind.ends;
    } else {
      const edge = this.edge(this.paragraphOf(place));
      edge.begin += begin;
      edge.end += end;
    }
    this.comments.push({ id: this.nextComment++, lines });
  }

  finish() {
    const runs = new Set([...this.cuts.keys()].flatMap((it) => it.parent ?? []));
    const changes = [...runs].map((run) => ({
      at: run.start,
      until: run.end,
      xml: this.writer.rewritten(run, this.cuts),
    }));
    for (const { start, end } of this.unbound) changes.push({ at: start, until: end, xml: '' });
    for (const [paragraph, edge] of this.edges) changes.push(...this.edgeChanges(paragraph, edge));
    this.file.put(this.file.main, spliced(this.xml, changes));
    addComments(this.file, this.comments);
  }

  /** The text elements of a place; those of formulas are not Word's own and cannot be cut. @param {Place} place */
  pieces({ characters }) {
    return characters
      .map(({ element, from, to }) => ({ element: this.all[element], from, to }))
      .filter(({ element, from, to }) => to > from && element && this.isText(element));
  }

  /** @param {Placed} element */
  isText(element) {
    return this.xml.startsWith(`<${this.w}t`, element.start) && element.parent?.name === 'r';
  }

  /** The paragraph of the main text that a place is in: around the text box, where it is in one. @param {Place} place */
  paragraphOf({ characters, paragraph }) {
    const inside = this.all[characters[0]?.element ?? paragraph ?? -1];
    const box = inside && around(inside, 'txbxContent');
    const start = box ?? inside;
    const found = start && (start.name === 'p' ? start : around(start, 'p'));
    return found ?? /** @type {Placed} */ (this.all.find((it) => it.name === 'p' && !around(it, 'txbxContent')));
  }

  /** @param {number} id @returns {[string, string]} */
  commentMarks(id) {
    const { w } = this;
    return [
      `<${w}commentRangeStart ${w}id="${id}"/>`,
      `<${w}commentRangeEnd ${w}id="${id}"/><${w}r><${w}commentReference ${w}id="${id}"/></${w}r>`,
    ];
  }

  /** @param {Placed} paragraph */
  edge(paragraph) {
    const edge = this.edges.get(paragraph) ?? { begin: '', end: '' };
    this.edges.set(paragraph, edge);
    return edge;
  }

  /** @param {Placed} paragraph @param {{begin: string, end: string}} edge */
  edgeChanges(paragraph, { begin, end }) {
    if (paragraph.close === paragraph.end) {
      const tag = this.xml.slice(paragraph.start, paragraph.end).replace(/\s*\/>$/, '>');
      return [{ at: paragraph.start, until: paragraph.end, xml: `${tag}${begin}${end}</${this.w}p>` }];
    }
    const first = childOf(paragraph, 'pPr')?.end ?? paragraph.open;
    return [
      { at: first, until: first, xml: begin },
      { at: paragraph.close, until: paragraph.close, xml: end },
    ];
  }

  /** How the mark of an empty paragraph is formatted: as what would be typed there. @param {Placed} paragraph */
  markProperties(paragraph) {
    const element = childOf(childOf(paragraph, 'pPr'), 'rPr');
    if (!element || element.children.some((it) => /^(ins|del|move|rPrChange)/.test(it.name))) return '';
    return this.xml.slice(element.start, element.end);
  }
}

/** What would put the value of another part over a changed text, as soon as the file is opened. @param {Placed} text */
function bindingOf(text) {
  const control = around(text, 'sdt');
  return childOf(childOf(control, 'sdtPr'), 'dataBinding');
}

/** @param {Placed[]} all @param {string} attribute */
function highest(all, attribute) {
  return all.reduce((most, it) => Math.max(most, Number(it.attributes[attribute]) || 0), 0);
}

/** @param {WordFile} file */
function highestComment(file) {
  const part = file.related(file.main, 'comments');
  return part ? highest(places(file.text(part)), `${file.prefix}id`) : -1;
}

/** A Word file with comments and changes in its text: the same file, but for the runs that are marked or changed. */
import { UnwritableError } from '../errors.js';
import { leftSentence } from '../left.js';
import { expectWords } from '../verified.js';
import { Names } from '../xml-names.js';
import { appended, around, childOf, places, spliced } from '../xml-places.js';
import { isOpen, nearestOpen, wholeAround } from './anchors.js';
import { addComments } from './comments.js';
import { fieldsOf, isComputed } from './fields.js';
import { WordFile } from './file.js';
import { marksOfComments, ownComments, removeComments } from './own.js';
import { cutAt, RunWriter } from './runs.js';
import { refuseProtected } from './settings.js';
import { twinParagraphs, twinsOf } from './twins.js';

/**
 * @typedef {import('../xml-places.js').Placed} Placed
 * @typedef {import('./runs.js').Cuts} Cuts
 * @typedef {import('../marks.js').Comment} Comment
 * @typedef {import('../marks.js').Change} Change
 * @typedef {import('../marks.js').Place} Place characters of text elements, or where there are none the paragraph
 * @typedef {import('../marks.js').Marks} Marks
 */

/**
 * @param {Uint8Array} bytes
 * @param {Marks} marks places that do not overlap in changes
 * @param {{tracked: boolean}} options
 * @returns {import('../returned.js').Copy}
 * @throws {import('../errors.js').UnwritableError}
 */
export function markedDocx(bytes, marks, { tracked }) {
  const file = new WordFile(bytes);
  refuseProtected(file);
  const marker = new Marker(file, tracked);
  const made = marks.changes.filter((it) => !marker.isComputed(it.place));
  const left = marks.changes.filter((it) => !made.includes(it));
  for (const change of made) marker.change(change);
  for (const comment of marker.news(commentsWith(marks, left))) marker.comment(comment);
  marker.finish();
  return { bytes: file.bytes(), changes: made };
}

/** What is said, and of a change that is not made, what it would have been. @param {Marks} marks @param {Change[]} left @returns {Comment[]} */
function commentsWith({ comments, lang }, left) {
  const more = left.map(({ place, to }) => ({ place, lines: [leftSentence('field', to, lang)] }));
  const at = (/** @type {Place} */ { characters, paragraph }) => JSON.stringify([characters, paragraph]);
  const said = comments.map(({ place, lines }) => {
    const own = more.filter((it) => at(it.place) === at(place));
    return { place, lines: [...lines, ...own.flatMap((it) => it.lines)], own };
  });
  const rest = more.filter((it) => !said.some(({ own }) => own.includes(it)));
  return [...said, ...rest];
}

class Marker {
  /** @param {WordFile} file @param {boolean} tracked */
  constructor(file, tracked) {
    this.file = file;
    this.tracked = tracked;
    const { xml, all } = file;
    this.xml = xml;
    this.all = all;
    this.fields = fieldsOf(all);
    let id = highest(all);
    this.writer = new RunWriter(xml, tracked, () => ++id);
    this.nextComment = highestComment(file) + 1;
    /** @type {Cuts} */
    this.cuts = new Map();
    /** What goes to the beginning and the end of a paragraph. @type {Map<Placed, {begin: string, end: string}>} */
    this.edges = new Map();
    /** What stands between elements, and what goes. @type {import('../xml-places.js').Splice[]} */
    this.splices = [];
    /** @type {Set<Placed>} */
    this.removed = new Set();
    /** @type {{id: number, lines: string[]}[]} */
    this.comments = [];
  }

  /** Whether a program works out what stands at a place. @param {Place} place */
  isComputed(place) {
    return this.pieces(place).some(({ element }) => this.fields.get(element)?.some(isComputed));
  }

  /** @param {Change} change */
  change({ place, to }) {
    for (const [i, piece] of this.pieces(place).entries()) {
      expectWords(piece.element.text.slice(piece.from, piece.to), piece.words);
      for (const twin of twinsOf(piece))
        for (const [n, one] of twin.entries()) this.replace(one, i + n === 0 ? to : '');
    }
    if (place.characters.length > 0 || place.paragraph === undefined) return;
    for (const paragraph of twinParagraphs(this.all[place.paragraph])) {
      const look = childOf(childOf(paragraph, 'pPr'), 'rPr');
      this.edge(paragraph).end += this.writer.inserted(paragraph, to, look);
      this.keepWords(paragraph);
    }
  }

  /** @param {import('./runs.js').Piece} piece @param {string} to */
  replace({ element, from, to: until }, to) {
    const cut = cutAt(this.cuts, element, from);
    cut.gone = true;
    cut.instead = to;
    cutAt(this.cuts, element, until).gone ??= false;
    this.keepWords(element);
  }

  /**
   * What is written in a control is no hint of what to fill in any more, which goes as soon as somebody writes there, nor the value of another
   * part, which programs would show again in its place.
   * @param {Placed} element
   */
  keepWords(element) {
    const properties = childOf(around(element, 'sdt'), 'sdtPr');
    for (const it of ['showingPlcHdr', 'dataBinding'].map((name) => childOf(properties, name))) {
      if (it && !this.removed.has(it)) this.splices.push({ at: it.start, until: it.end, xml: '' });
      if (it) this.removed.add(it);
    }
  }

  /** Those comments that do not stand in the file yet; our own that are no longer said go, unless somebody answered. @param {Comment[]} comments */
  news(comments) {
    if (!this.tracked) return comments;
    const standing = ownComments(this.file);
    const news = comments.filter(({ lines }) => {
      const at = standing.findIndex(({ words }) => words === lines.join('\n'));
      if (at >= 0) standing.splice(at, 1);
      return at < 0;
    });
    const gone = standing.filter(({ answered }) => !answered);
    removeComments(this.file, gone);
    for (const mark of marksOfComments(this.all, gone)) {
      this.removed.add(mark);
      this.splices.push({ at: mark.start, until: mark.end, xml: '' });
    }
    return news;
  }

  /** @param {Comment} comment */
  comment({ place, lines }) {
    const id = this.nextComment++;
    this.comments.push({ id, lines });
    const pieces = this.pieces(place).filter(({ element }) => isOpen(paragraphOf(element)));
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (first && last) this.markWords(id, first, last);
    else this.markParagraph(id, this.all[place.characters[0]?.element ?? place.paragraph ?? -1]);
  }

  /** @param {number} id @param {import('./runs.js').Piece} first @param {import('./runs.js').Piece} last */
  markWords(id, first, last) {
    const [begin, end] = commentMarks(id, this.all[0]);
    const [from, to] = [first, last].map(({ element }) => wholeAround(element, this.fields.get(element) ?? []));
    if (from.first) this.splices.push({ at: from.first.start, until: from.first.start, xml: begin });
    else cutAt(this.cuts, first.element, first.from).begins += begin;
    if (to.last) {
      this.splices.push({ at: to.last.end, until: to.last.end, xml: end });
    } else {
      const behind = cutAt(this.cuts, last.element, last.to);
      behind.ends = end + behind.ends;
    }
  }

  /** @param {number} id @param {Placed | undefined} element in the paragraph, or it */
  markParagraph(id, element) {
    const paragraph = nearestOpen(element && paragraphOf(element), this.all);
    if (!paragraph) throw new UnwritableError('unusual');
    const [begin, end] = commentMarks(id, this.all[0]);
    const edge = this.edge(paragraph);
    edge.begin += begin;
    edge.end += end;
  }

  finish() {
    let changes = [...this.splices];
    for (const [paragraph, edge] of this.edges) changes.push(...this.edgeChanges(paragraph, edge));
    const runs = new Set([...this.cuts.keys()].flatMap((it) => it.parent ?? []));
    // A run may hold a text box with other runs: those first.
    for (const run of [...runs].sort((a, b) => b.start - a.start)) {
      const inside = changes.filter(({ at, until }) => run.start < at && until < run.end);
      const xml = this.writer.rewritten(run, this.cuts, this.removed, inside);
      changes = [...changes.filter((it) => !inside.includes(it)), { at: run.start, until: run.end, xml }];
    }
    this.file.put(this.file.main, spliced(this.xml, changes));
    addComments(this.file, this.comments);
  }

  /** The text elements of a place; those of formulas are not Word's own and cannot be cut. @param {Place} place */
  pieces({ characters }) {
    return characters
      .map((it) => ({ ...it, element: this.all[it.element] }))
      .filter(({ element }) => element?.name === 't' && element.parent?.name === 'r' && element.uri === this.file.uri);
  }

  /** @param {Placed} paragraph */
  edge(paragraph) {
    const edge = this.edges.get(paragraph) ?? { begin: '', end: '' };
    this.edges.set(paragraph, edge);
    return edge;
  }

  /** @param {Placed} paragraph @param {{begin: string, end: string}} edge */
  edgeChanges(paragraph, { begin, end }) {
    if (paragraph.close === paragraph.end) return [appended(this.xml, paragraph, begin + end)];
    const first = childOf(paragraph, 'pPr')?.end ?? paragraph.open;
    return [
      { at: first, until: first, xml: begin },
      { at: paragraph.close, until: paragraph.close, xml: end },
    ];
  }
}

/** @param {Placed} element @returns {Placed} */
const paragraphOf = (element) => (element.name === 'p' ? element : /** @type {Placed} */ (around(element, 'p')));

/** @param {number} id @param {Placed} place of Word's elements @returns {[string, string]} */
function commentMarks(id, place) {
  const names = new Names(place, true);
  const mark = (/** @type {string} */ name) => names.element(name, { id });
  return [mark('commentRangeStart'), mark('commentRangeEnd') + names.element('r', {}, mark('commentReference'))];
}

/** Programs that give ids at random give high ones; ours stay below, so that none is above what 32 bits hold. */
const RANDOM = 2 ** 30;

/** @param {Placed[]} all @param {number} [least] */
function highest(all, least = 0) {
  const ids = all.map(({ attributes }) => Number(attributes.id)).filter((it) => it < RANDOM);
  return ids.reduce((most, it) => Math.max(most, it), least);
}

/** Of comments, and of marks of comments that are gone. @param {WordFile} file */
function highestComment(file) {
  const path = file.related(file.main, 'comments');
  const all = [...(path ? places(file.text(path)) : []), ...file.all];
  return highest(
    all.filter(({ name }) => /^comment(Range(Start|End)|Reference)?$/.test(name)),
    -1,
  );
}

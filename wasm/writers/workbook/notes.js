/** Notes on the cells of a sheet: their words in one part, the boxes that programs show them in in another (VML, as all of them still want it). */
import { AUTHOR } from '../word/runs.js';
import { escaped } from '../xml.js';
import { Names } from '../xml-names.js';
import { appended, childOf, places, spliced } from '../xml-places.js';
import { addBoxes, removeBoxes } from './boxes.js';
import { rightOf } from './references.js';

/** @typedef {import('../package-file.js').PackageFile} PackageFile @typedef {import('../xml-places.js').Placed} Placed */
/** @typedef {{cell: string, lines: string[]}} Note `cell`: "B7" */

/** What our words begin with, in a note of our own as well: a program may forget who wrote it. */
const SIGN = `${AUTHOR}：`;

/**
 * Notes on cells beside those that are there; our own of an earlier time go, where they are said anew.
 * @param {PackageFile} file @param {string} sheet its part @param {Note[]} notes @param {boolean} anew
 */
export function addNotes(file, sheet, notes, anew) {
  const there = file.related(sheet, 'comments');
  const seen = there ? besideThreads(notes, places(file.text(there))[0]) : notes;
  if (there && anew) removeOwn(file, sheet, there, seen);
  if (seen.length === 0) return;
  const path = there ?? newPart(file, sheet);
  addWords(file, path, seen);
  addBoxes(
    file,
    sheet,
    seen.map(({ cell }) => cell),
  );
}

/** The note on a cell with a thread of comments is the thread's copy, and shown to nobody: ours goes to the next cell on the right. @param {Note[]} notes @param {Placed} root of the notes that there are @returns {Note[]} */
function besideThreads(notes, root) {
  const authors = authorsOf(root);
  const threads = new Set(
    (childOf(root, 'commentList')?.children ?? [])
      .filter(({ attributes }) => authors[Number(attributes.authorId)]?.startsWith('tc='))
      .map(({ attributes }) => attributes.ref),
  );
  /** @type {Map<string, string[]>} */
  const lines = new Map();
  for (const note of notes) {
    let { cell } = note;
    while (threads.has(cell)) cell = rightOf(cell);
    const about = cell === note.cell ? note.lines : [`${note.cell}：${note.lines.join(' ')}`];
    lines.set(cell, [...(lines.get(cell) ?? []), ...about]);
  }
  return [...lines].map(([cell, said]) => ({ cell, lines: said }));
}

/** @param {PackageFile} file @param {string} sheet */
function newPart(file, sheet) {
  const path = `xl/${file.free('xl/', 'comments', 'xml')}`;
  const uri = places(file.text(sheet))[0].uri;
  file.put(path, `<comments xmlns="${escaped(uri)}"><authors/><commentList/></comments>`);
  file.relate(sheet, 'comments', `/${path}`);
  file.declare(path, 'spreadsheetml.comments');
  return path;
}

/** Our words of an earlier time; the boxes of notes that were ours alone and are not written again go as well. @param {PackageFile} file @param {string} sheet @param {string} path @param {Note[]} notes */
function removeOwn(file, sheet, path, notes) {
  const xml = file.text(path);
  const [root] = places(xml);
  const author = authorsOf(root).indexOf(AUTHOR);
  const comments = childOf(root, 'commentList')?.children ?? [];
  const own = comments.filter(
    (it) => Number(it.attributes.authorId) === author || wordsOf(it).trimStart().startsWith(SIGN),
  );
  const gone = own.map(({ start, end }) => ({ at: start, until: end, xml: '' }));
  const words = comments.filter((it) => !own.includes(it)).flatMap(withoutOurs);
  if (gone.length + words.length === 0) return;
  file.put(path, spliced(xml, [...gone, ...words]));
  const written = new Set(notes.map(({ cell }) => cell));
  const cells = own.map(({ attributes }) => attributes.ref).filter((it) => !written.has(it));
  if (cells.length > 0) removeBoxes(file, sheet, cells);
}

/** The text elements of a note. @param {Placed} comment */
const textsOf = (comment) =>
  (childOf(comment, 'text')?.children ?? []).flatMap((it) => (it.name === 't' ? it : (childOf(it, 't') ?? [])));

/** @param {Placed} comment */
const wordsOf = (comment) =>
  textsOf(comment)
    .map(({ text }) => text)
    .join('');

/** What we said in somebody's note, from our sign on: programs make one run of several, and forget who wrote them. @param {Placed} comment */
function withoutOurs(comment) {
  const words = wordsOf(comment);
  const sign = words.indexOf(SIGN);
  const from = sign < 0 ? words.length : words.slice(0, sign).trimEnd().length;
  let end = 0;
  return textsOf(comment).flatMap((text) => {
    const begin = end;
    end += text.text.length;
    if (end <= from) return [];
    const whole = text.parent?.name === 'r' ? text.parent : text;
    if (begin >= from) return { at: whole.start, until: whole.end, xml: '' };
    const left = escaped(text.text.slice(0, from - begin));
    return { at: text.start, until: text.end, xml: new Names(text).element('t', { 'xml:space': 'preserve' }, left) };
  });
}

/** @param {Placed} root */
const authorsOf = (root) => (childOf(root, 'authors')?.children ?? []).map(({ text }) => text);

/** @param {PackageFile} file @param {string} path @param {Note[]} notes */
function addWords(file, path, notes) {
  const author = addAuthor(file, path);
  file.change(path, (xml, [root], names) => {
    const list = childOf(root, 'commentList');
    const comments = new Map(list?.children.map((it) => [it.attributes.ref, it]));
    const others = notes.flatMap((note) => extension(xml, comments.get(note.cell), note, names));
    const words = notes
      .filter(({ cell }) => !comments.has(cell))
      .map(({ cell, lines }) => {
        const text = names.element('t', { 'xml:space': 'preserve' }, escaped(SIGN + lines.join(' ')));
        return names.element('comment', { ref: cell, authorId: author }, names.element('text', {}, text));
      })
      .join('');
    return list
      ? [...others, appended(xml, list, words)]
      : [appended(xml, root, names.element('commentList', {}, words))];
  });
}

/** Words added to a note that somebody wrote on the same cell. @param {string} xml @param {Placed | undefined} comment @param {Note} note @param {Names} names */
function extension(xml, comment, { lines }, names) {
  const text = childOf(comment, 'text');
  if (!text) return [];
  const words = names.element('t', { 'xml:space': 'preserve' }, escaped(` ${SIGN}${lines.join(' ')}`));
  return [appended(xml, text, names.element('r', {}, words))];
}

/** @param {PackageFile} file @param {string} path @returns {number} the author's number */
function addAuthor(file, path) {
  const authors = authorsOf(places(file.text(path))[0]);
  if (authors.includes(AUTHOR)) return authors.indexOf(AUTHOR);
  file.change(path, (xml, [root], names) => {
    const there = childOf(root, 'authors');
    const author = names.element('author', {}, AUTHOR);
    if (there) return [appended(xml, there, author)];
    return [{ at: root.open, until: root.open, xml: names.element('authors', {}, author) }];
  });
  return authors.length;
}

/** The comments of a Word file: a part of their own, that the main part and the list of content types name. */
import { escaped } from '../xml.js';
import { AUTHOR } from './runs.js';

/** @typedef {import('../xml-names.js').Names} Names */

/**
 * Adds comments to the parts of a file; the part for them is made where there is none.
 * @param {import('./file.js').WordFile} file
 * @param {{id: number, lines: string[]}[]} comments
 */
export function addComments(file, comments) {
  if (comments.length === 0) return;
  const path = file.related(file.main, 'comments') ?? newPart(file);
  file.append(path, (names) => comments.map((it) => written(names, it)).join(''), true);
}

/** @param {import('./file.js').WordFile} file */
function newPart(file) {
  const name = file.free(file.folder, 'comments', 'xml');
  const path = file.folder + name;
  file.put(path, `<w:comments xmlns:w="${escaped(file.uri)}"/>`);
  file.relate(file.main, 'comments', name);
  file.declare(path, 'wordprocessingml.comments');
  return path;
}

/** @param {Names} names @param {{id: number, lines: string[]}} comment */
function written(names, { id, lines }) {
  const paragraphs = lines.map((line) => {
    const text = names.element('t', { 'xml:space': 'preserve' }, escaped(line));
    return names.element('p', {}, names.element('r', {}, text));
  });
  return names.element('comment', { id, author: AUTHOR, initials: '核' }, paragraphs.join(''));
}

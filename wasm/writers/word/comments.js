/** The comments of a Word file: a part of their own, that the main part and the list of content types name. */
import { escaped } from '../xml.js';
import { AUTHOR } from './runs.js';

/**
 * Adds comments to the parts of a file; the part for them is made where there is none.
 * @param {import('./file.js').WordFile} file
 * @param {{id: number, lines: string[]}[]} comments
 */
export function addComments(file, comments) {
  if (comments.length === 0) return;
  const { prefix } = file;
  const written = comments.map(({ id, lines }) => comment(prefix, id, lines)).join('');
  const there = file.related(file.main, 'comments');
  if (there) {
    file.append(there, written);
    return;
  }
  const name = file.free(file.folder, 'comments', 'xml');
  file.put(file.folder + name, `<${prefix}comments ${file.namespace}>${written}</${prefix}comments>`);
  file.relate(file.main, 'comments', name);
  file.declare(file.folder + name, 'wordprocessingml.comments');
}

/** @param {string} w prefix @param {number} id @param {string[]} lines */
function comment(w, id, lines) {
  const paragraphs = lines.map(
    (line) => `<${w}p><${w}r><${w}t xml:space="preserve">${escaped(line)}</${w}t></${w}r></${w}p>`,
  );
  return `<${w}comment ${w}id="${id}" ${w}author="${AUTHOR}" ${w}initials="核">${paragraphs.join('')}</${w}comment>`;
}

/** Our own comments of an earlier time: what is still said is not said twice, and what was mended goes. */
import { places, spliced } from '../xml-places.js';
import { AUTHOR } from './runs.js';

/** @typedef {import('../xml-places.js').Placed} Placed */
/** @typedef {{id: string, words: string, element: Placed, paragraphs: string[], answered: boolean}} Own `paragraphs`: their ids, by which other parts speak of them */

/** Parts that say more of comments, by the ids of paragraphs. */
const MORE = ['commentsExtended', 'commentsIds'];

/** @param {import('./file.js').WordFile} file @returns {Own[]} */
export function ownComments(file) {
  const path = file.related(file.main, 'comments');
  if (!path) return [];
  const answered = new Set(
    MORE.flatMap((type) => entriesOf(file, type)).flatMap(({ attributes }) => attributes.paraIdParent ?? []),
  );
  return places(file.text(path))
    .filter(({ name, attributes }) => name === 'comment' && attributes.author === AUTHOR)
    .map((element) => {
      const lines = below(element, 'p');
      const paragraphs = lines.flatMap(({ attributes }) => attributes.paraId ?? []);
      const words = lines.map((line) => textsOf(line)).join('\n');
      return {
        id: element.attributes.id,
        words,
        element,
        paragraphs,
        answered: paragraphs.some((it) => answered.has(it)),
      };
    });
}

/** @param {Placed} element @returns {string} */
const textsOf = (element) =>
  below(element, 't')
    .map(({ text }) => text)
    .join('');

/** @param {Placed} element @param {string} name @returns {Placed[]} */
const below = ({ children }, name) => children.flatMap((it) => [...(it.name === name ? [it] : []), ...below(it, name)]);

/** @param {import('./file.js').WordFile} file @param {string} type */
function entriesOf(file, type) {
  const path = file.related(file.main, type);
  return path ? places(file.text(path)).filter(({ parent }) => parent) : [];
}

/** Takes comments out of the parts that hold them. @param {import('./file.js').WordFile} file @param {Own[]} comments */
export function removeComments(file, comments) {
  const path = file.related(file.main, 'comments');
  if (!path || comments.length === 0) return;
  cutOut(
    file,
    path,
    comments.map(({ element }) => element),
  );
  const gone = new Set(comments.flatMap(({ paragraphs }) => paragraphs));
  for (const type of MORE) {
    const entries = entriesOf(file, type).filter(({ attributes }) => gone.has(attributes.paraId));
    if (entries.length > 0) cutOut(file, /** @type {string} */ (file.related(file.main, type)), entries);
  }
}

/** @param {import('./file.js').WordFile} file @param {string} path @param {Placed[]} elements */
function cutOut(file, path, elements) {
  const changes = elements.map(({ start, end }) => ({ at: start, until: end, xml: '' }));
  file.put(path, spliced(file.text(path), changes));
}

/** What marks comments in the text: the run of a reference, where it holds nothing else. @param {Placed[]} all @param {Own[]} comments @returns {Placed[]} */
export function marksOfComments(all, comments) {
  const ids = new Set(comments.map(({ id }) => id));
  return all
    .filter(({ name, attributes }) => /^comment(RangeStart|RangeEnd|Reference)$/.test(name) && ids.has(attributes.id))
    .map((mark) => {
      const run = mark.parent?.name === 'r' ? mark.parent : undefined;
      return run?.children.every((it) => it === mark || it.name === 'rPr') ? run : mark;
    });
}

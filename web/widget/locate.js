// From a range of the text that was read to the same words in the document of an editor.

/** So much of what stands before the words helps to tell them from the same words elsewhere. */
const CONTEXT = 24;

/** @param {string} text */
const bare = (text) => text.replace(/\s/g, '');

/**
 * @param {string} text of a result @param {import('../../wasm/types.js').Range} range in it
 * @returns {(root: Node) => Range|null} the words in the content of an editor; null where they are not there
 */
export const locator =
  (text, [begin, end]) =>
  (root) => {
    const characters = visible(root);
    const all = characters.map(({ node, at }) => node.data[at]).join('');
    const before = bare(text.slice(0, begin));
    const words = bare(text.slice(begin, end));
    for (let length = Math.min(CONTEXT, before.length); length >= 0; length -= 1) {
      const context = before.slice(before.length - length);
      const start = nearest(all, context + words, before.length - length);
      if (start >= 0 && context + words !== '')
        return rangeOf(characters.slice(start + length, start + length + words.length), characters[start + length]);
    }
    return null;
  };

/** @typedef {{node: Text, at: number}} Place */

/** Every character that is seen, in its order. @param {Node} root @returns {Place[]} */
function visible(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  /** @type {Place[]} */
  const out = [];
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    for (let at = 0; at < node.data.length; at += 1) if (!/\s/.test(node.data[at])) out.push({ node, at });
  }
  return out;
}

/** Where words stand that is nearest to a place. @param {string} all @param {string} words @param {number} to */
function nearest(all, words, to) {
  const before = all.lastIndexOf(words, to);
  const behind = all.indexOf(words, to);
  if (before < 0 || behind < 0) return Math.max(before, behind);
  return to - before < behind - to ? before : behind;
}

/** @param {Place[]} characters @param {Place|undefined} here where there are none */
function rangeOf(characters, here) {
  const range = document.createRange();
  const [first, last] = [characters[0] || here, characters[characters.length - 1]];
  if (!first) return null;
  range.setStart(first.node, first.at);
  if (last) range.setEnd(last.node, last.at + 1);
  return range;
}

// biome-ignore-all lint/suspicious/noControlCharactersInRegex: such characters are what this is about
/** What a terminal would obey and a person not see, as what it is: words of a report and names of files come from anyone. */

const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)/g;
/** The second set of controls, marks that turn the direction of writing, and what has no width. */
const unseen = /[\x80-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** @param {string} words tabs and line ends stay */
export function visible(words) {
  return words
    .replace(controls, (it) => String.fromCharCode(it === '\x7f' ? 0x2421 : 0x2400 + it.charCodeAt(0)))
    .replace(unseen, (it) => `<U+${it.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`);
}

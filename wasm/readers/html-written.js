/** Where the characters of a web page's texts are written in it: as themselves, as references (`&nbsp;`), as line ends of two. */
import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode';

/** @typedef {import('./origins.js').Source} Source */

/** A tag or comment that the page's reader passed over; a text goes on behind it. */
const passedOver = /<(?:!--[\s\S]*?-->|[^>]*>)|\0/y;

/**
 * @param {string} text
 * @param {string} html the page
 * @param {number} start where the text begins in it
 * @returns {Source[]} none where the page does not say the text there
 */
export function writtenAt(text, html, start) {
  /** @type {Source[]} */
  const sources = [];
  let from = start;
  for (let at = 0; at < text.length; ) {
    const { words, size } = html[from] === '&' ? reference(html, from) : character(html, from);
    if (text.startsWith(words, at) && words !== '') {
      add(sources, { at, length: words.length, element: 0, from, size });
      at += words.length;
      from += size;
    } else {
      passedOver.lastIndex = from;
      const passed = passedOver.exec(html)?.[0].length ?? 0;
      if (passed === 0) return [];
      from += passed;
    }
  }
  return sources;
}

/** @param {string} html @param {number} from */
function character(html, from) {
  if (html[from] !== '\r') return { words: html.charAt(from), size: 1 };
  return { words: '\n', size: html[from + 1] === '\n' ? 2 : 1 };
}

/** What a reference means and how long it is; `&` alone is itself. @param {string} html @param {number} from */
function reference(html, from) {
  let words = '';
  const decoder = new EntityDecoder(htmlDecodeTree, (code) => {
    words += String.fromCodePoint(code);
  });
  decoder.startEntity(DecodingMode.Legacy);
  const written = decoder.write(html, from + 1);
  const size = written < 0 ? decoder.end() : written;
  return size > 0 ? { words, size } : { words: '&', size: 1 };
}

/** Characters that are written one after the other, each as itself, are one source. @param {Source[]} sources @param {Source & {size: number}} next */
function add(sources, next) {
  const { length, from, size } = next;
  const last = sources[sources.length - 1];
  if (size !== length) sources.push(next);
  else if (last && last.size === undefined && last.from + last.length === from) last.length += length;
  else sources.push({ at: next.at, length, element: 0, from });
}

/** The form of a letter, a Word file that anyone may have written, with its fields filled in: in its text, its text boxes, its headers and footers. */
import { withoutLinks } from './word/links.js';
import { WordFile } from './word/file.js';
import { around, places, spliced } from './xml-places.js';
import { escaped } from './xml.js';

/** @typedef {import('./xml-places.js').Placed} Placed @typedef {{lines: string[], values: Record<string, string>}} Letter */

const FIELD = /\{(单位|年度|文件|结论|问题)\}/g;
export const LINES = '{问题}';
/** What tells a paragraph from all others, and marks with ids of their own: no copy has them. */
const OWN_IDS = /\s[\w.-]+:(?:paraId|textId)\s*=\s*(?:"[^"]*"|'[^']*')/g;
const OWN_MARKS =
  /<([\w.-]+:)?(bookmark|perm|comment)(Start|End|RangeStart|RangeEnd|Reference)\b[^>]*?(\/>|>\s*<\/[^>]*>)/g;

/** @param {Uint8Array} template @param {Letter} letter @returns {Uint8Array} @throws {import('./errors.js').UnwritableError} where it is no Word file that can be written */
export function filled(template, letter) {
  const file = new WordFile(template);
  withoutLinks(file);
  for (const part of [file.main, ...file.allRelated(file.main, 'header'), ...file.allRelated(file.main, 'footer')]) {
    const xml = file.text(part);
    file.put(part, withFields(xml, letter));
  }
  return file.bytes();
}

/** A part with its fields filled in. @param {string} xml @param {Letter} letter */
function withFields(xml, { lines, values }) {
  const texts = textsOf(places(xml));
  const saidIn = (/** @type {Placed} */ paragraph) =>
    texts
      .get(paragraph)
      ?.map(({ text }) => text)
      .join('') ?? '';
  const touched = new Set([...texts.keys()].filter((it) => saidIn(it).search(FIELD) >= 0).flatMap(upwards));

  /** A paragraph as often as it is wanted, those in its text boxes filled in as well. @param {Placed} paragraph @returns {string} */
  function written(paragraph) {
    const { start, end } = paragraph;
    const said = saidIn(paragraph);
    const boxes = [...touched].filter((it) => around(it, 'p') === paragraph);
    const within = boxes.map((it) => ({ at: it.start - start, until: it.end - start, xml: written(it) }));
    const copy = (/** @type {string} */ line, /** @type {number} */ at) => {
      const own = worded(texts.get(paragraph) ?? [], said, { ...values, 问题: line }, start);
      const text = spliced(xml.slice(start, end), [...own, ...within]);
      return at === 0 ? text : text.replace(OWN_IDS, '').replace(OWN_MARKS, '');
    };
    return (said.includes(LINES) ? lines : ['']).map(copy).join('');
  }

  const whole = [...touched].filter((it) => !around(it, 'p'));
  return spliced(
    xml,
    whole.map((it) => ({ at: it.start, until: it.end, xml: written(it) })),
  );
}

/** The stretches of text of each paragraph, those of its text boxes apart. @param {Placed[]} all */
function textsOf(all) {
  /** @type {Map<Placed, Placed[]>} */
  const texts = new Map();
  for (const text of all.filter(({ name, parent }) => name === 't' && parent?.name === 'r')) {
    const paragraph = around(text, 'p');
    if (paragraph) texts.set(paragraph, [...(texts.get(paragraph) ?? []), text]);
  }
  return texts;
}

/** A paragraph and those that it stands in. @param {Placed} paragraph @returns {Placed[]} */
function upwards(paragraph) {
  const outer = around(paragraph, 'p');
  return outer ? [paragraph, ...upwards(outer)] : [paragraph];
}

/**
 * What is said in the place of a paragraph's fields: it looks as the beginning of the field did, and all around stays where it is.
 * @param {Placed[]} texts @param {string} said by all of them @param {Record<string, string>} values @param {number} from where the paragraph begins
 */
function worded(texts, said, values, from) {
  const fields = [...said.matchAll(FIELD)].map(({ 0: field, 1: name, index }) => {
    return { begin: index, end: index + field.length, value: values[name] };
  });
  let begin = 0;
  return texts.flatMap(({ text, start, end: until, prefix }) => {
    const end = begin + text.length;
    const own = fields.filter((it) => it.begin < end && begin < it.end);
    const words = spliced(
      text,
      own.map((it) => ({
        at: Math.max(it.begin - begin, 0),
        until: Math.min(it.end, end) - begin,
        xml: it.begin >= begin ? it.value : '',
      })),
    );
    begin = end;
    const tag = prefix ? `${prefix}:t` : 't';
    const xml = `<${tag} xml:space="preserve">${escaped(words)}</${tag}>`;
    return own.length > 0 ? { at: start - from, until: until - from, xml } : [];
  });
}

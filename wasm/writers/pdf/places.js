/**
 * Where the text of a result stands on the pages that it was rebuilt from. The core tells tables and paragraphs from the runs of
 * a page; here their words are found again: rows by the numbers in them, in their order, all else by its own words.
 */
import { widthOf } from '../../readers/positioned.js';
import { linesOf } from './words.js';

/**
 * @typedef {import('../../readers/origins.js').Origin} Origin
 * @typedef {import('../../readers/origins.js').Box} Box
 * @typedef {import('../../types.js').Range} Range
 * @typedef {Box & {part: {run: number, from: number, to: number}}} Piece  part: which characters of which run
 * @typedef {import('./words.js').Word} Word
 * @typedef {import('./words.js').Char} Char
 * @typedef {{begin: number, characters: string, at: number[]}} Field a cell or paragraph: its visible characters, and where each stands in the text
 */

const NUMBER = /^(\d[\d.,，]*%?|[-—–/]+)$/;
/** So many words further on the rest of a label or paragraph is looked for. */
const REACH = 80;

/**
 * @param {string} text of a result
 * @param {(Origin | undefined)[]} origins of the runs
 * @returns {(range: Range) => (import('../marks.js').Place & {boxes: Piece[]})[]}
 */
export function pageLocator(text, origins) {
  const lines = linesOf(origins);
  const rows = rowsOf(text);
  /** The character of a page that each of the text is. @type {(Char | undefined)[]} */
  const found = [];
  const take = (/** @type {Field} */ { at }, /** @type {Char[]} */ characters, from = 0) => {
    for (const [i, character] of characters.entries()) found[at[from + i]] = character;
  };
  matchNumbers(rows, lines, take);
  matchWords(rows.flat(), lines.flat(), take, found);
  return ([begin, end]) => {
    const characters = found.slice(begin, Math.max(end, begin + 1)).flatMap((it) => it ?? []);
    const boxes = boxesOf(characters, origins);
    return boxes.length > 0 ? [{ characters: [], item: [begin, end], boxes }] : [];
  };
}

/** The fields of each line of the text. @param {string} text @returns {Field[][]} */
function rowsOf(text) {
  let begin = 0;
  return text.split('\n').map((line) => {
    const fields = line.split('\t').map((cell) => {
      const at = [...cell.matchAll(/\S/g)].map(({ index }) => begin + index);
      const field = { begin, characters: cell.replace(/\s/g, ''), at };
      begin += cell.length + 1;
      return field;
    });
    return fields.filter(({ characters }) => characters !== '');
  });
}

/** @param {{characters: string}[]} fields */
const numbersOf = (fields) => fields.filter(({ characters }) => NUMBER.test(characters));

/**
 * Rows and lines with the same numbers, in the order of both, as many as can be; of two the one with the row's words in it.
 * @param {Field[][]} rows @param {Word[][]} lines @param {(field: Field, characters: Char[]) => void} take
 */
function matchNumbers(rows, lines, take) {
  const keyed = (/** @type {{characters: string}[][]} */ all) =>
    all.flatMap((fields, i) => {
      const numbers = numbersOf(fields);
      const words = fields.filter((it) => !numbers.includes(it)).map(({ characters }) => characters);
      return numbers.length > 0 ? [{ i, key: numbers.map(({ characters }) => characters).join(' '), words }] : [];
    });
  const [left, right] = [keyed(rows.map((row) => (row.length > 1 ? row : []))), keyed(lines)];
  const weight = (/** @type {number} */ a, /** @type {number} */ b) => {
    if (left[a].key !== right[b].key) return 0;
    const whole = left[a].words.join('');
    return left[a].key.length + right[b].words.filter((word) => whole.includes(word)).join('').length * 10;
  };
  for (const [a, b] of bestPairs(left.length, right.length, weight)) {
    const words = /** @type {Word[]} */ (numbersOf(lines[right[b].i]));
    numbersOf(rows[left[a].i]).forEach((field, n) => {
      take(/** @type {Field} */ (field), words[n].chars);
      words[n].taken = words[n].characters.length;
    });
  }
}

/** The pairs of the greatest weight in which both numbers rise. @param {number} rows @param {number} columns @param {(a: number, b: number) => number} weight @returns {[number, number][]} */
function bestPairs(rows, columns, weight) {
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const weights = Array.from({ length: rows }, (_, a) => Array.from({ length: columns }, (_, b) => weight(a, b)));
  for (let a = rows - 1; a >= 0; a--) {
    for (let b = columns - 1; b >= 0; b--) {
      const both = weights[a][b] && weights[a][b] + best[(a + 1) * width + b + 1];
      best[a * width + b] = Math.max(best[(a + 1) * width + b], best[a * width + b + 1], both);
    }
  }
  /** @type {[number, number][]} */
  const pairs = [];
  for (let a = 0, b = 0; a < rows && b < columns; ) {
    const here = best[a * width + b];
    if (here === best[(a + 1) * width + b]) a++;
    else if (here === best[a * width + b + 1]) b++;
    else pairs.push([a++, b++]);
  }
  return pairs;
}

/**
 * Each field in the words that spell it, one after the other; where several places begin like it, in the one that goes on longest.
 * @param {Field[]} fields @param {Word[]} words @param {(field: Field, characters: Char[], from: number) => void} take @param {unknown[]} found
 */
function matchWords(fields, words, take, found) {
  for (const field of fields.filter(({ at }) => found[at[0]] === undefined)) {
    let best = spelled(field.characters, words, -1);
    for (let start = 0; start < words.length && best.length < field.characters.length; start++) {
      if (!begins(field.characters, words[start])) continue;
      const other = spelled(field.characters, words, start);
      if (other.length > best.length) best = other;
    }
    let from = 0;
    for (const { word, length } of best.steps) {
      take(field, word.chars.slice(word.taken, word.taken + length), from);
      word.taken += length;
      from += length;
    }
  }
}

/** @param {string} rest @param {Word} word @returns {number} how many characters a word that is not yet taken gives to what is to be spelled; 0 where it is another */
function begins(rest, { characters, taken }) {
  const length = Math.min(rest.length, characters.length - taken);
  return length > 0 && rest.startsWith(characters.slice(taken, taken + length)) ? length : 0;
}

/** @param {string} characters @param {Word[]} words @param {number} start */
function spelled(characters, words, start) {
  const steps = [];
  let length = 0;
  for (let i = start, last = start; start >= 0 && i < words.length && i <= last + REACH; i++) {
    const more = begins(characters.slice(length), words[i]);
    if (more === 0) continue;
    steps.push({ word: words[i], length: more });
    length += more;
    last = i;
    if (length === characters.length) break;
  }
  return { steps, length };
}

/** The parts of runs that characters are. @param {Char[]} characters @param {(Origin | undefined)[]} origins @returns {Piece[]} */
function boxesOf(characters, origins) {
  /** @type {Map<number, {from: number, to: number}>} */
  const parts = new Map();
  for (const { run, at } of characters) {
    const part = parts.get(run) ?? { from: at, to: at };
    parts.set(run, { from: Math.min(part.from, at), to: Math.max(part.to, at + 1) });
  }
  return [...parts].flatMap(([index, { from, to }]) => {
    const { box, stretches, run } = origins[index] ?? {};
    if (!box || !run) return [];
    const [begin, end] = endsOf(run.text, box, stretches, from, to);
    const [x, y] = [box.x + box.along[0] * begin, box.y + box.along[1] * begin];
    return [{ ...box, x, y, width: end - begin, part: { run: index, from, to } }];
  });
}

/** From where to where a part of a run stands; by usual widths where its characters were not found. @param {string} text @param {Box} box @param {import('../../readers/pdf-glyphs.js').Stretches | undefined} stretches @param {number} from @param {number} to */
function endsOf(text, { width }, stretches, from, to) {
  if (stretches?.length === text.length) return [stretches[from][0], stretches[to - 1][1]];
  const scale = width / (widthOf(text, 1) || 1);
  return [widthOf(text.slice(0, from), 1) * scale, widthOf(text.slice(0, to), 1) * scale];
}

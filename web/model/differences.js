// What was changed between two texts, as replacements in the first: line by line, and in a line no more than what differs.
import { diffArrays } from 'diff/lib/diff/array.js';

/** @typedef {{range: import('../../wasm/types.js').Range, to: string}} Change */

/** Two lists that differ in more places than this are one change: a text that was replaced, not edited. */
const MOST = 1000;
/** Numbers stay whole, so does white space; other characters stand alone. */
const TOKEN = /\d[\d,，.]*|\s+|./gsu;

/** @param {string} before @param {string} after @returns {Change[]} none of which reaches into another */
export function differences(before, after) {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const starts = startsOf(old, 1);
  return hunks(old, fresh).flatMap(([from, until, begin, end]) => {
    const changes = [];
    const both = Math.min(until - from, end - begin);
    for (let i = 0; i < both; i += 1) changes.push(...inLine(old[from + i], fresh[begin + i], starts[from + i]));
    if (from + both < until) changes.push(removed(from + both, until, starts, before.length));
    const more = fresh.slice(begin + both, end);
    if (more.length) changes.push(added(more, starts[from + both], before.length));
    return changes;
  });
}

/** @param {number} at @param {number} length @param {string} to @returns {Change} */
const change = (at, length, to) => ({ range: [at, at + length], to });

/** Lines go with the break behind them; the last ones, with that before them. @param {number} from @param {number} until @param {number[]} starts @param {number} end of the text @returns {Change} */
function removed(from, until, starts, end) {
  const first = until < starts.length ? starts[from] : Math.max(0, starts[from] - 1);
  return { range: [first, starts[until] ?? end], to: '' };
}

/** @param {string[]} lines @param {number|undefined} at the line that they stand before @param {number} end of the text @returns {Change} */
const added = (lines, at, end) =>
  at === undefined ? change(end, 0, `\n${lines.join('\n')}`) : change(at, 0, `${lines.join('\n')}\n`);

/** @param {string[]} parts @param {number} between */
function startsOf(parts, between) {
  let at = 0;
  return parts.map((part) => {
    at += part.length + between;
    return at - part.length - between;
  });
}

/** The cells of a row are compared one by one. @param {string} old @param {string} fresh @param {number} at @returns {Change[]} */
function inLine(old, fresh, at) {
  const [cells, others] = [old.split('\t'), fresh.split('\t')];
  if (cells.length !== others.length) return inWords(old, fresh, at);
  const starts = startsOf(cells, 1);
  return cells.flatMap((cell, i) => inWords(cell, others[i], at + starts[i]));
}

/** @param {string} old @param {string} fresh @param {number} at @returns {Change[]} */
function inWords(old, fresh, at) {
  const [words, others] = [old.match(TOKEN) || [], fresh.match(TOKEN) || []];
  const starts = [...startsOf(words, 0), old.length];
  return merged(hunks(words, others).map((gap) => held(gap, words))).map(([from, until, begin, end]) =>
    change(at + starts[from], starts[until] - starts[from], others.slice(begin, end).join('')),
  );
}

/** What is put in takes the word before it along, or the one behind, so that it has a place in a file as well. @param {number[]} gap @param {string[]} words */
function held([from, until, begin, end], words) {
  let [left, right] = [0, 0];
  const isBlank = () =>
    words
      .slice(from - left, until + right)
      .join('')
      .trim() === '';
  while (isBlank() && left < from) left += 1;
  while (isBlank() && until + right < words.length) right += 1;
  return [from - left, until + right, begin - left, end + right];
}

/** Those that now reach into one another are one. @param {number[][]} gaps */
function merged(gaps) {
  /** @type {number[][]} */
  const out = [];
  for (const [from, until, begin, end] of gaps) {
    const last = out[out.length - 1];
    if (!last || from >= last[1]) out.push([from, until, begin, end]);
    else out[out.length - 1] = [last[0], Math.max(last[1], until), last[2], Math.max(last[3], end)];
  }
  return out;
}

/**
 * Where two lists differ: what stands between `from` and `until` in the one stands between `begin` and `end` in the other.
 * @param {string[]} a @param {string[]} b @returns {number[][]}
 */
function hunks(a, b) {
  const parts = diffArrays(a, b, { maxEditLength: MOST });
  if (!parts) return [[0, a.length, 0, b.length]];
  /** @type {number[][]} */
  const out = [];
  let [i, j] = [0, 0];
  for (const { added: isNew, removed: isGone, count } of parts) {
    const [until, end] = [isNew ? i : i + count, isGone ? j : j + count];
    const last = out[out.length - 1];
    const isEqual = !isNew && !isGone;
    if (!isEqual && last && last[1] === i && last[3] === j) [last[1], last[3]] = [until, end];
    else if (!isEqual) out.push([i, until, j, end]);
    [i, j] = [until, end];
  }
  return out;
}

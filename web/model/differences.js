// What was changed between two texts, as replacements in the first: line by line, and in a line no more than what differs.

/** @typedef {{range: import('../../wasm/types.js').Range, to: string}} Change */

/** So many comparisons are made at most; what differs in more is one change. */
const MOST = 1 << 22;
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
  let first = 0;
  while (first < Math.min(a.length, b.length) && a[first] === b[first]) first += 1;
  let last = 0;
  while (last < Math.min(a.length, b.length) - first && a[a.length - 1 - last] === b[b.length - 1 - last]) last += 1;
  const [until, end] = [a.length - last, b.length - last];
  if (first === until && first === end) return [];
  const [rows, columns] = [until - first, end - first];
  if (rows * columns > MOST) return [[first, until, first, end]];
  const pairs = kept(a.slice(first, until), b.slice(first, end));
  return gaps(pairs, rows, columns).map((gap) => gap.map((at) => at + first));
}

/** The longest list of pairs of equal parts, in their order. @param {string[]} a @param {string[]} b @returns {[number, number][]} */
function kept(a, b) {
  const width = b.length + 1;
  const length = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      length[i * width + j] =
        a[i] === b[j]
          ? length[(i + 1) * width + j + 1] + 1
          : Math.max(length[(i + 1) * width + j], length[i * width + j + 1]);
  /** @type {[number, number][]} */
  const pairs = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (length[(i + 1) * width + j] >= length[i * width + j + 1]) i += 1;
    else j += 1;
  }
  return pairs;
}

/** What stands between pairs, in the one list and the other. @param {[number, number][]} pairs @param {number} rows @param {number} columns */
function gaps(pairs, rows, columns) {
  const out = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...pairs, [rows, columns]]) {
    if (x > i || y > j) out.push([i, x, j, y]);
    [i, j] = [x + 1, y + 1];
  }
  return out;
}

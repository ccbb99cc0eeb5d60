/** What is written into somebody's file is what was meant, or nothing is written: looked at before it is cut, and read again when it is done. */
import { cellOf } from '../forms.js';
import { UnwritableError } from './errors.js';

/**
 * @typedef {import('../types.js').Result} Result
 * @typedef {import('./marks.js').Change} Change
 * @typedef {(bytes: Uint8Array) => Promise<Result>} Reread what our own reader and the core make of a copy
 */

/** What the core takes for white space, wherever it stands. */
const BLANKS = /[\s\0-\x20\x7f\x85\xad\u2000-\u200f\u2028-\u202f\u205f-\u206f\ufeff]/g;
/** The core reads the character for a radical that looks like it. */
const RADICALS = /[\u2e80-\u2fdf]/;
/** A digit that stands raised is read as one of these. */
const RAISED = /[⁰¹²³⁴-⁹]/;

/**
 * @param {string} found where an edit is to be made
 * @param {string} [words] that were read there, where they can be compared
 * @throws {UnwritableError} where they are others
 */
export function expectWords(found, words = found) {
  const same = (/** @type {string} */ one, /** @type {string} */ other) =>
    one === other ||
    RADICALS.test(one) ||
    (RAISED.test(other) && other.normalize('NFKC') === one) ||
    (bare(one) === '' && bare(other) === '');
  if (found.length !== words.length || !words.split('').every((one, i) => same(found[i], one)))
    throw new UnwritableError('doubtful');
}

/**
 * @param {Result} before of the original
 * @param {Change[]} changes that were written
 * @param {import('../types.js').Range[]} emptied what else the copy does not say any more
 * @param {Result} after of the copy
 * @throws {UnwritableError} where a cell or any other word of the copy is not what was meant
 */
export function expectResult(before, changes, emptied, after) {
  const { text } = before.source;
  const gone = emptied.map((range) => ({ range, to: '' }));
  const wrong = changes.some(({ edit }) => 'cell' in edit && cellOf(after, edit.cell).value !== edit.to);
  const said = changes.map((it) => ({ ...it, to: saidIn(it, before, after) }));
  const sorted = [...said, ...gone].sort((a, b) => a.range[0] - b.range[0]);
  let meant = '';
  let done = 0;
  for (const { range, to } of sorted) {
    meant += text.slice(done, range[0]) + to;
    done = range[1];
  }
  meant += text.slice(done);
  if (wrong || !saysTheSame(meant, after.source)) throw new UnwritableError('doubtful');
}

/** What a change says: where it is all of a cell, whatever the cell's format makes of its value (5.00). @param {Change} change @param {Result} before @param {Result} after */
function saidIn({ edit, range, to }, before, after) {
  const old = 'cell' in edit ? cellOf(before, edit.cell).range : undefined;
  if (!old || !('cell' in edit) || old[0] !== range[0] || old[1] !== range[1]) return to;
  const fresh = cellOf(after, edit.cell).range;
  return fresh ? after.source.text.slice(...fresh) : to;
}

/** A web page's own title stands before its text where the text does not have it: a change may part the two, or make them one. @param {string} meant @param {Result['source']} read */
function saysTheSame(meant, { text, format }) {
  if (bare(meant) === bare(text)) return true;
  const rest = (/** @type {string} */ it) => bare(it.slice(it.indexOf('\n') + 1));
  return format === 'html' && (bare(meant) === rest(text) || rest(meant) === bare(text));
}

/** @param {string} text */
const bare = (text) => text.replace(BLANKS, '');

// What findings rest on that nobody has held against the pictures yet.
import { cellOf } from '../../wasm/forms.js';

/**
 * @typedef {import('../../wasm/types.js').Result} Result @typedef {import('../../wasm/types.js').Description} Description
 * @typedef {{cells: string[], along?: 'row'|'column'}} Sum  the cells with a number of what does not agree, those first that are likeliest wrong;
 *   along: of one of the relations
 */

/**
 * Cells with a number, together where one finding rests on them, and words as they stand with what is found in them.
 * @param {Description} described @param {Result} result @param {readonly string[]} [confirmed]
 */
export function restingOn(described, result, confirmed = []) {
  const asking = result.findings.filter(
    ({ about, rule }) => about === 'reading' && described.rules.find(({ id }) => id === rule)?.about !== 'reading',
  );
  const isNew = (/** @type {string} */ key) => !confirmed.includes(key);
  const suspects = suspectsIn(result);
  const sums = asking.map((finding) => sumOf(finding.cells.filter(isNew), finding.cells, suspects, result));
  const ranges = asking.flatMap((finding) => {
    const own = finding.cells.map((cell) => String(cellOf(result, cell).range));
    const others = finding.ranges.filter((range) => !own.includes(String(range)));
    return others.map((range) => ({ range, why: finding.message }));
  });
  const wordsOf = (/** @type {import('../../wasm/types.js').Range} */ range) => result.source.text.slice(...range);
  const words = new Map(ranges.map((it) => [wordsOf(it.range), it]));
  return {
    sums: sums.filter(({ cells }) => cells.length > 0),
    words: Array.from(words).filter(([text]) => isNew(text)),
  };
}

/** @param {string[]} open @param {string[]} all of a finding @param {string[]} suspects @param {Result} result @returns {Sum} */
function sumOf(open, all, suspects, result) {
  const numbers = open.filter((cell) => cellOf(result, cell).state === 'number');
  const own = suspects.filter((cell) => numbers.includes(cell));
  const relation = result.relations.find(({ id, cells }) => id !== 'R7' && String(cells) === String(all));
  return { cells: [...own, ...numbers.filter((cell) => !own.includes(cell))], along: relation?.along };
}

/** The cells that a smallest change would mend: one that was recognised wrongly is among them. @param {Result} result */
function suspectsIn({ repairs, causes }) {
  const ways = [...repairs, ...causes.flatMap(({ options }) => options)];
  return Array.from(new Set(ways.flatMap(({ edits }) => edits.map(({ cell }) => cell))));
}

/**
 * The documents of the test of damaged input: each kind alone, several at once, and pairs.
 * @import { Checker, Result } from '../../../wasm/index.js'
 * @import { FormName } from './draft.js'
 * @import { Kind } from './index.js'
 * @import { Damaged, Outcome } from './run.js'
 * @typedef {{ title: string, kindOf: (seed: number) => Kind, seeds: number[], holds: (outcome: Outcome) => boolean }} DamageSet
 */
import { CHOSEN } from './chosen.js';
import { KINDS } from './index.js';
import { readingsOf } from './readings.js';
import { documentsOf, holds, outcomeOf, upTo, wrongOf } from './run.js';
import { onePair, several, together } from './several.js';

const SEEDS = upTo(14);

/** @param {Outcome} outcome */
const noneWrong = (outcome) => wrongOf(outcome) === 0;

/** Damages that hide from each other what either alone leaves to be seen: no number is put in another row’s place. @type {[FormName, ...string[]][]} */
const PAIRS = [
  ['lines', 'rowsDropped', 'labelsInterleaved'],
  ['lines', 'rowsBlank', 'labelsInterleaved'],
  ['lines', 'numberLost', 'labelsInterleaved'],
  ['lines', 'rowsDropped', 'labelsAround'],
  ['lines', 'rowsShuffled', 'labelsAround'],
  ['lines', 'rowsBlank', 'labelsOpened'],
  ['lines', 'rowsDropped', 'numbersBefore'],
  ['lines', 'rowsBlank', 'numbersBefore'],
  ['lines', 'reportCut', 'reportTwice'],
  ['flat', 'firstCellLost', 'someBlank'],
  ['markdown', 'rowOneOut', 'someBlank'],
  ['tabbed', 'zerosBlank', 'glued'],
  ['tabbed', 'someBlank', 'glued'],
  ['markdown', 'rowsCounted', 'blanksInGaps'],
  ['markdown', 'mergedFilled', 'laidOut'],
  ['markdown', 'mergedFilled', 'labelInCellAbove'],
  ['markdown', 'labelsLost', 'mergedFilled'],
  ['markdown', 'splitInTwo', 'blanksInGaps'],
  ['markdown', 'rowsShuffled', 'valuesTorn'],
  ['tabbed', 'numberLost', 'labelInCellAbove'],
  ['lines', 'numberLost', 'labelsMistyped'],
  ['lines', 'reportCut', 'halfGlued'],
];

/** The ends of lines change nothing. @type {[FormName, ...string[]][]} */
const READ_ALIKE = [
  ['markdown', 'gridDrawn', 'lineEnds'],
  ['spaced', 'barsBetween', 'lineEnds'],
  ['markdown', 'lastCellBelow', 'trailingSpaces'],
];

/** @param {[FormName, ...string[]][]} all @param {number[]} seeds @param {DamageSet['holds']} bar @returns {[string, DamageSet][]} */
const setsOf = (all, seeds, bar) =>
  all.map(([form, ...names]) => {
    const kind = together(
      names.map((name) => KINDS[name]),
      form,
    );
    return [`${names.join(' and ')}, ${form}`, { title: kind.title, kindOf: () => kind, seeds, holds: bar }];
  });

/** By name. @type {Record<string, DamageSet>} */
export const SETS = Object.fromEntries([
  ...Object.entries(KINDS).map(([name, kind]) => [
    name,
    { title: kind.title, kindOf: () => kind, seeds: SEEDS, holds },
  ]),
  ['several', { title: 'two or three kinds at once', kindOf: several, seeds: upTo(200), holds }],
  ...setsOf(PAIRS, upTo(50), noneWrong),
  ...setsOf(READ_ALIKE, SEEDS, holds),
  ['chosen pairs', { title: 'pairs that take rare ways', kindOf: onePair(), seeds: CHOSEN.pairs, holds: noneWrong }],
  [
    'chosen several',
    { title: 'several that take rare ways', kindOf: several, seeds: CHOSEN.several, holds: noneWrong },
  ],
]);

/** What came of the documents of a set: whether it is good enough, what is recorded of it. @param {DamageSet} set @param {Damaged[]} documents @param {Result[]} results */
export function triedOf(set, documents, results) {
  const outcome = outcomeOf(documents, results);
  const cells = { cells: { ...outcome.sure }, doubtful: { ...outcome.doubtful, lost: outcome.lost } };
  return { outcome, holds: set.holds(outcome), readings: readingsOf(results, cells) };
}

/** A set through a checker. @param {Checker} checker @param {DamageSet} set */
export function tried(checker, set) {
  const documents = documentsOf(set.kindOf, set.seeds);
  return triedOf(
    set,
    documents,
    documents.map(({ document }) => checker.check(document)),
  );
}

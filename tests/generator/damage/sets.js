/**
 * The documents of the test of damaged input: each kind alone, several at once, and pairs.
 * @import { FormName } from './draft.js'
 * @import { Kind } from './index.js'
 * @import { Outcome } from './run.js'
 * @typedef {{ title: string, kindOf: (seed: number) => Kind, seeds: number[], holds: (outcome: Outcome) => boolean }} DamageSet
 */
import { seedsToday } from '../../long.js';
import { KINDS } from './index.js';
import { holds, shareRight, upTo, wrongOf } from './run.js';
import { onePair, several, together } from './several.js';

const SEEDS = upTo(14);

/** Where damages fall on each other, what stands there may be read in two ways: the share of cells that may be read wrong. */
const FEW = 0.001;

/** @param {Outcome} outcome */
function fewWrong(outcome) {
  const tallies = [outcome.sure, outcome.doubtful];
  const cells = tallies.reduce((sum, { right, unread, wrong }) => sum + right + unread + wrong, outcome.lost);
  return wrongOf(outcome) <= FEW * cells;
}

/** Of those whose text says what they hold, hardly any is left unread. @param {Outcome} outcome */
const mostRight = (outcome) => fewWrong(outcome) && shareRight(outcome.sure) >= 0.98;

/** Damages that hide from each other what either alone leaves to be seen. @type {[FormName, ...string[]][]} */
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
  ['tabbed', 'numberLost', 'trailingColumn'],
  ['tabbed', 'someBlank', 'labelInCellAbove'],
  ['tabbed', 'numberLost', 'trailingColumn'],
  ['tabbed', 'someBlank', 'labelInCellAbove'],
  ['markdown', 'mergedFilled', 'labelInCellAbove'],
  ['markdown', 'labelsLost', 'mergedFilled'],
  ['markdown', 'splitInTwo', 'blanksInGaps'],
  ['markdown', 'rowsShuffled', 'valuesTorn'],
  ['tabbed', 'numberLost', 'labelInCellAbove'],
  ['lines', 'numberLost', 'labelsMistyped'],
  ['lines', 'reportCut', 'halfGlued'],
  ['markdown', 'labelsLost', 'columnDropped'],
  ['markdown', 'someBlank', 'columnDropped'],
  ['tsv', 'columnDropped', 'reviewAfterCut'],
  ['markdown', 'columnDropped', 'blanksDrawn'],
  ['tabbed', 'someBlank', 'joinedWithBelow'],
  ['lines', 'rowsShuffled', 'labelGone'],
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
  ...setsOf(PAIRS, SEEDS, fewWrong),
  ...setsOf(READ_ALIKE, SEEDS, holds),
  ['pairs', { title: 'any two kinds', kindOf: onePair(), seeds: seedsToday(100, 1_000, 'pairs'), holds: mostRight }],
  [
    'several',
    { title: 'two or three kinds', kindOf: several, seeds: seedsToday(100, 1_000, 'several'), holds: mostRight },
  ],
]);

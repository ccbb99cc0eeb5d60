/** Damaged input is read as far as it says what it holds, and never wrongly. The whole benchmark: npm run bench:damage. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { KINDS } from './damage/index.js';
import { holds, runKind, runSeveral, wrongOf } from './damage/run.js';
import { together } from './damage/several.js';

/** @type {import('../../wasm/index.js').Checker} */
let checker;
before(async () => {
  checker = await createChecker();
});

const SEEDS = 14;
const DOCUMENTS = 200;

/** @param {import('./damage/run.js').Outcome} outcome */
function assertHolds(outcome) {
  const cases = outcome.cases.slice(0, 3).map(({ seed, form, miss }) => ({ seed, form, ...miss }));
  assert.ok(holds(outcome), JSON.stringify(cases));
}

for (const [name, kind] of Object.entries(KINDS)) {
  test(`${name}: ${kind.title}`, () => assertHolds(runKind(checker, kind, SEEDS)));
}

test('two or three kinds at once', () => assertHolds(runSeveral(checker, DOCUMENTS)));

/** Damages that hide from each other what either alone leaves to be seen. @type {[import('./damage/draft.js').FormName, ...string[]][]} */
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
  ['markdown', 'rowsShuffled', 'valuesTorn'],
  ['tabbed', 'numberLost', 'labelInCellAbove'],
  ['lines', 'numberLost', 'labelsMistyped'],
  ['lines', 'reportCut', 'halfGlued'],
];
/** @param {import('./damage/draft.js').FormName} form @param {string[]} names */
const inForm = (form, names) =>
  together(
    names.map((name) => KINDS[name]),
    form,
  );
for (const [form, ...names] of PAIRS) {
  test(`${names.join(' and ')}: no number is put in another row’s place`, () =>
    assert.equal(wrongOf(runKind(checker, inForm(form, names), 50)), 0));
}

/** @type {[import('./damage/draft.js').FormName, ...string[]][]} */
const READ_ALIKE = [
  ['markdown', 'gridDrawn', 'lineEnds'],
  ['spaced', 'barsBetween', 'lineEnds'],
  ['markdown', 'lastCellBelow', 'trailingSpaces'],
];
for (const [form, ...names] of READ_ALIKE) {
  test(`${names.join(' and ')}: the ends of lines change nothing`, () =>
    assertHolds(runKind(checker, inForm(form, names), SEEDS)));
}

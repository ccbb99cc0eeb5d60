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

/** Damages that part labels from numbers, and others that leave labels or rows without the other. */
const PAIRS = [
  ['rowsDropped', 'labelsInterleaved'],
  ['numberLost', 'labelsInterleaved'],
  ['rowsDropped', 'labelsAround'],
  ['rowsBlank', 'labelsOpened'],
  ['rowsDropped', 'numbersBefore'],
  ['rowsBlank', 'numbersBefore'],
];
for (const names of PAIRS) {
  test(`${names.join(' and ')}: no number is put in another row’s place`, () => {
    const both = together(
      names.map((name) => KINDS[name]),
      'lines',
    );
    assert.equal(wrongOf(runKind(checker, both, 50)), 0);
  });
}

/** Damaged input is read as far as it says what it holds, and never wrongly. The whole benchmark: npm run bench:damage. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { KINDS } from './damage/index.js';
import { holds, runKind, runSeveral, wrongOf } from './damage/run.js';

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
];
for (const names of PAIRS) {
  test(`${names.join(' and ')}: no number is put in another row’s place`, () => {
    const kinds = names.map((name) => KINDS[name]);
    const apply = (draft) => {
      for (const kind of kinds) kind.apply(draft);
    };
    const outcome = runKind(checker, { title: names.join(), apply, forms: ['lines'], distinct: true }, 50);
    assert.equal(wrongOf(outcome), 0);
  });
}

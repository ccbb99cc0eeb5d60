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

test('rows dropped, and numbers before broken labels: none is put in another row’s place', () => {
  const { rowsDropped, labelsInterleaved } = KINDS;
  const both = {
    title: 'both',
    apply: (draft) => {
      rowsDropped.apply(draft);
      labelsInterleaved.apply(draft);
    },
    forms: ['lines'],
    distinct: true,
  };
  assert.equal(wrongOf(runKind(checker, both, 50)), 0);
});

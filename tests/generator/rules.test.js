/** Right reports yield nothing, and each planted mistake is found. The whole benchmark: npm run bench:quiet. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { MISTAKES } from './mistakes/index.js';
import { runMistake, runQuiet } from './mistakes/run.js';
import { PLANTED, RIGHT } from './mistakes/sets.js';

/** @type {import('../../wasm/index.js').Checker} */
let checker;
before(async () => {
  checker = await createChecker();
});

test(`${RIGHT} right reports: no error and no warning`, () => {
  const { cases } = runQuiet(checker, RIGHT);
  assert.deepEqual(
    cases.filter(({ severity }) => severity !== 'note'),
    [],
  );
});

for (const [rule, mistake] of Object.entries(MISTAKES)) {
  test(`${rule}: found, and nothing else`, () => {
    const { planted, fired, cases, missed } = runMistake(checker, rule, mistake, PLANTED);
    assert.deepEqual({ fired, others: cases, missed }, { fired: planted, others: [], missed: [] });
  });
}

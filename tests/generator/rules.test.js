/** Right reports yield nothing, and each planted mistake is found. The whole benchmark: npm run bench:quiet. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { every } from '../long.js';
import { ANEW, readingsOf, recorded } from './damage/readings.js';
import { MISTAKES } from './mistakes/index.js';
import { resultsOf, runMistake, runQuiet } from './mistakes/run.js';
import { INPUTS, PLANTED, RIGHT } from './mistakes/sets.js';

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

const wanted = recorded();
for (const [name, inputs] of every(3, Object.entries(INPUTS))) {
  test(`${name}: read as recorded`, () => {
    const readings = readingsOf(resultsOf(checker, inputs()));
    assert.ok(readings === wanted[name], `recorded: ${wanted[name]}\n  came out: ${readings}\n${ANEW}`);
  });
}

/** Damaged input is read as far as it says what it holds, and never wrongly. The whole benchmark: npm run bench:damage. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { drawn } from '../long.js';
import { documentsOf, outcomeOf } from './damage/run.js';
import { SETS } from './damage/sets.js';

/** @type {import('../../wasm/index.js').Checker} */
let checker;
before(async () => {
  checker = await createChecker();
});

for (const [name, { title, kindOf, seeds, holds }] of drawn(0.2, Object.entries(SETS))) {
  test(`${name}: ${title}`, () => {
    const documents = documentsOf(kindOf, seeds);
    const results = documents.map(({ document }) => checker.check(document));
    const outcome = outcomeOf(documents, results);
    const { cases, ...counts } = outcome;
    const first = cases.slice(0, 3).map(({ seed, form, miss }) => ({ seed, form, ...miss }));
    assert.ok(holds(outcome), JSON.stringify({ ...counts, first }));
  });
}

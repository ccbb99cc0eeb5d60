/** Damaged input is read as far as it says what it holds, and never wrongly. The whole benchmark: npm run bench:damage. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { ANEW, recorded } from './damage/readings.js';
import { SETS, tried } from './damage/sets.js';
import { every } from '../long.js';
import { INPUTS } from './mistakes/sets.js';

/** @type {import('../../wasm/index.js').Checker} */
let checker;
before(async () => {
  checker = await createChecker();
});

const wanted = recorded();

for (const [name, set] of every(3, Object.entries(SETS))) {
  test(`${name}: ${set.title}`, () => {
    const { outcome, holds, readings } = tried(checker, set);
    const cases = outcome.cases.slice(0, 3).map(({ seed, form, miss }) => ({ seed, form, ...miss }));
    assert.ok(holds, JSON.stringify(cases));
    const message = `${name} is read otherwise:\n  recorded: ${wanted[name]}\n  came out: ${readings}\n${ANEW}`;
    assert.ok(readings === wanted[name], message);
  });
}

test('no more is recorded than is tried', () =>
  assert.deepEqual(Object.keys(wanted), [...Object.keys(SETS), ...Object.keys(INPUTS)]));

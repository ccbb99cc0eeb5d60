/** The weights by which the ways to read a table are told apart are those that were learnt; what learns them: npm run calibrate. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learn } from './calibration.js';
import { recorded, weightsOfCore } from './recorded.js';

test('the core has the weights that were learnt, each within its margin', () => {
  const learnt = recorded();
  assert.deepEqual(
    weightsOfCore(),
    Object.fromEntries(Object.entries(learnt).map(([name, { weight }]) => [name, weight])),
  );
  for (const [name, { weight, from, to }] of Object.entries(learnt)) {
    const [least, most] = [from, to].map(Math.abs).toSorted((a, b) => a - b);
    assert.ok(least <= Math.abs(weight) && Math.abs(weight) <= most, name);
    if (name !== 'holds') assert.ok(most >= 1.3 * least, `${name} has no margin`);
  }
});

test('a weight goes to where the least is lost, and stays where nothing is gained', async () => {
  const cost = async (/** @type {number[]} */ [far, near]) => 1000 * Math.abs(far - 2.5) + (near > 3 ? 500 : 0);
  const learnt = await learn(
    [
      { name: 'far', weight: 1 },
      { name: 'near', weight: 2 },
    ],
    cost,
  );
  assert.deepEqual(
    learnt.map(({ weight }) => weight),
    [2.5, 2],
  );
  assert.deepEqual([learnt[1].from, learnt[1].to], [0.8, 2.8]);
});

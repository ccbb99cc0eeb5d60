/** On reports that were not learnt from, what would do better lies within the margins of the weights. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildNative } from '../../scripts/native.mjs';
import { FEW_FACTORS, learn, openWeighing } from './calibration.js';
import { recorded } from './recorded.js';

/** The first seed of reports that nobody learns from. */
const OTHERS = 456299;

test('the weights hold for other reports', async () => {
  await buildNative('plain', ['weigh_tables']);
  const { weights, cost, close } = await openWeighing(OTHERS, 1);
  const better = await learn(weights, cost, undefined, FEW_FACTORS);
  close();
  const margins = recorded();
  const isWithin = (/** @type {import('./calibration.js').Learnt} */ { name, weight }) => {
    const [least, most] = [margins[name].from, margins[name].to].toSorted((a, b) => a - b);
    return least <= weight && weight <= most;
  };
  assert.deepEqual(
    better.filter((it) => !isWithin(it)).map(({ name, weight }) => `${name}: better ${weight}`),
    [],
  );
});

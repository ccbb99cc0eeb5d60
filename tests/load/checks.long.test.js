/** A small part of `npm run load`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differing, growth } from './checks.js';

const CHECKS = 1000;
const MB = 2 ** 20;

test('one instance checks again and again without growth of memory', async (t) => {
  const { heap } = await growth(CHECKS);
  t.diagnostic(`memory after ${CHECKS} checks: ${(heap / MB).toFixed(2)} MB more`);
  assert.ok(heap < MB, `${heap}`);
});

test('two instances side by side say the same', async () => {
  assert.deepEqual(await differing(), []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { table } from '../../scripts/figures.mjs';

test('the table marks what is not as it was in the last release', () => {
  const lines = table({ module: '236 KB', 年报: '1 of 1' }, { module: '230 KB', 年报: '1 of 1' }, '0.1.0').split('\n');
  assert.deepEqual(lines, ['  figure  now     0.1.0', '* module  236 KB  230 KB', '  年报    1 of 1  1 of 1']);
});

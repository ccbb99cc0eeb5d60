import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresIn } from '../../scripts/counts.mjs';
import { table } from '../../scripts/figures.mjs';

test('figures are what tests and the build say with a name', () => {
  const output =
    'ℹ module: 236.1 KB gzipped\npage before a file is opened: 309.9 KB of 330\nℹ pass 7\nintegrity a.js sha384-x\n';
  assert.deepEqual(figuresIn(output), ['module: 236.1 KB gzipped', 'page before a file is opened: 309.9 KB of 330']);
});

test('the table marks what is not as it was in the last release', () => {
  const lines = table({ module: '236 KB', 年报: '1 of 1' }, { module: '230 KB', 年报: '1 of 1' }, '0.1.0').split('\n');
  assert.deepEqual(lines, ['  figure  now     0.1.0', '* module  236 KB  230 KB', '  年报    1 of 1  1 of 1']);
});

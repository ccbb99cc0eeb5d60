import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stalePages } from '../../scripts/docs.mjs';

test('docs/rules says what the rules say', () => {
  assert.deepEqual(stalePages(), [], 'run npm run docs');
});

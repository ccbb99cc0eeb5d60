/** The lines of the overview, without a browser. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { steady } from '../../web/folder/rows.js';

const line = (change = {}) => ({
  id: '1',
  name: '白鹭镇',
  mark: 'fine',
  row: { counts: { error: 0 }, digest: {} },
  ...change,
});

test('lines that show the same are the list that was there; one that shows something else is a new list', () => {
  const unmoved = steady();
  const before = unmoved([line(), line({ id: '2' })]);
  assert.equal(unmoved([line({ row: { counts: { error: 0 }, digest: { of: 'another look' } } }), before[1]]), before);
  assert.notEqual(unmoved([line({ row: { counts: { error: 1 } } }), before[1]]), before);
  assert.notEqual(unmoved([line()]), before);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ofOneSize } from '../../recognition/sizes.js';

/** Numbers below each other, and a label that is larger than all. @param {number[]} heights @param {string} [odd] the text of the fourth */
function page(heights, odd = '3') {
  const numbers = heights.map((height, i) => ({ text: i === 3 ? odd : '12', seen: ['12', '12'], height, top: 30 * i }));
  const label = { text: '总计', height: 40, top: 60 };
  return [...numbers, label].map(({ top, height, ...it }) => {
    const box = { left: 0, right: 20, top, bottom: top + height };
    return { ...it, piece: { ...box, inCell: true, touches: false, region: box } };
  });
}

/** @param {Parameters<typeof page>} given */
const read = (...given) => ofOneSize(page(...given)).map(({ text }) => text);
const ALL = ['12', '12', '12', '3', '12', '12', '12', '12', '总计'];

test('a number that is larger than those around it, or smaller, was written by hand and is a doubt; blur makes less of a difference', () => {
  assert.deepEqual(read([15, 14, 15, 16, 16, 15, 14, 15]), ALL);
  for (const height of [20, 11]) assert.equal(read([15, 14, 15, height, 16, 15, 14, 15])[3], '〓');
});

test('the numbers of the next table may be printed larger; a comma reaches deeper than digits', () => {
  const two = [15, 15, 15, 15, 15, 15, 15, 15, 20, 20, 20, 20, 20, 20, 20, 20];
  assert.ok(!read(two).includes('〓'));
  assert.deepEqual(read([15, 15, 15, 19, 15, 15, 15, 15], '1,234')[3], '1,234');
});

test('where few numbers are, they are all that can be compared', () => {
  assert.deepEqual(read([15]), ['12', '总计']);
  assert.deepEqual(read([]), ['总计']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ofOneSize } from '../../recognition/sizes.js';

/** Numbers below each other, and a label that is larger than all. @param {number[]} heights @param {string} [odd] the text of the fourth @param {boolean} [ends] whether that ends at a line */
function page(heights, odd = '3', ends = false) {
  const numbers = heights.map((height, i) => ({
    text: i === 3 ? odd : '12',
    seen: ['12', '12'],
    height,
    top: 30 * i,
    ends: i === 3 && ends,
  }));
  const label = { text: '总计', height: 40, top: 60, ends };
  return [...numbers, label].map(({ top, height, ends: atLine, ...it }) => {
    const box = { left: 0, right: 20, top, bottom: top + height };
    return { ...it, piece: { ...box, inCell: true, touches: false, ends: atLine, region: box } };
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

test('a number that ends at a line is read where it is as high as those that do not; a stroke of it may be hidden there else', () => {
  assert.deepEqual(read([16, 15, 16, 15, 16, 15, 16, 16], '3', true), ALL);
  assert.equal(read([16, 15, 16, 14, 16, 15, 16, 16], '3', true)[3], '〓');
  assert.equal(read([16, 15, 16, 18, 16, 15, 16, 16], '1,234', true)[3], '〓', 'its comma is below the line');
  assert.deepEqual(read([16, 15, 16, 14, 16, 15, 16, 16]), ALL);
});

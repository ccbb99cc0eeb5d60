import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needsSecondLook, settled as settledOf } from '../../recognition/settle.js';

const seen = (/** @type {string} */ text, sure = 0.99) => ({ text, sure: Array(text.length).fill(sure), at: [] });

/** So many stretches of ink, each 7 pixels wide and 3 apart. @param {number} count @returns {[number, number][]} */
const stretches = (count) => Array.from({ length: count }, (_, i) => [10 * i, 10 * i + 7]);
/** A cell with as much ink as so many digits take. @param {number} digits */
const cell = (digits, more = {}) => ({
  inCell: true,
  touches: false,
  height: 14,
  shapes: stretches(digits),
  points: 0,
  ...more,
});
/** @param {Parameters<typeof settledOf>} looks */
const settled = (...looks) => settledOf(...looks).text;
const line = { inCell: false, touches: false, height: 14, shapes: stretches(30), points: 0 };

/** Digits as wide as those are long, with so much paper behind each. @param {number[]} widths @param {number[]} gaps */
const apart = (widths, gaps) => {
  let at = 0;
  const shapes = widths.map((width, i) => {
    at += width + (gaps[i - 1] ?? 0);
    return /** @type {[number, number]} */ ([at - width, at]);
  });
  return cell(widths.length, { shapes });
};

test('a number is read where both looks agree for sure', () => {
  assert.equal(settled(seen('12'), seen('12'), cell(2)), '12');
  assert.equal(settled(seen('１２'), seen('12'), cell(2)), '12');
  assert.equal(settled(seen('2,910'), seen('2,910'), cell(5, { points: 1 })), '2,910');
});

test('how sure the model is of a space beside a number does not count', () => {
  const spaced = { text: ' 12 ', sure: [0.4, 0.99, 0.98, 0.5], at: [] };
  assert.equal(settled(spaced, seen('12'), cell(2)), '12');
  assert.equal(settled(seen('12'), spaced, cell(2)), '12');
  assert.equal(settled({ ...spaced, sure: [0.99, 0.99, 0.7, 0.99] }, seen('12'), cell(2)), '〓');
});

test('of two thin strokes beside each other a 0 has two sides, and a 1 is not all', () => {
  const strokes = apart([3, 3], [3]);
  assert.equal(settled(seen('0'), seen('0'), strokes), '0');
  assert.equal(settled(seen('1'), seen('1'), strokes), '〓', '11 in letters that are small');
  assert.equal(settled(seen('21'), seen('21'), apart([7, 3, 3], [3, 3])), '〓', '211');
  assert.equal(settled(seen('20'), seen('20'), apart([7, 3, 3], [3, 3])), '20');
});

test('a number is not read where they differ, one is not sure, or the ink says otherwise', () => {
  assert.equal(settled(seen('12'), seen('13'), cell(2)), '〓');
  assert.equal(settled(seen('12'), seen('12', 0.7), cell(2)), '〓');
  assert.equal(settled(seen('12'), undefined, cell(2)), '〓');
  assert.equal(settled(seen('1'), seen('1'), cell(2)), '〓', 'a digit was left out');
  assert.equal(settled(seen('111'), seen('111'), cell(2)), '〓', 'a digit was read twice');
  assert.equal(
    settled(
      seen('0'),
      seen('0'),
      cell(1, {
        shapes: [
          [0, 3],
          [6, 9],
        ],
      }),
    ),
    '0',
    'its two sides',
  );
  assert.equal(
    settled(
      seen('1'),
      seen('1'),
      cell(1, {
        shapes: [
          [0, 2],
          [9, 11],
        ],
      }),
    ),
    '〓',
    'two strokes',
  );
  assert.equal(settled(seen('6'), seen('6'), cell(1, { touches: true })), '〓', 'a line runs through it');
});

test('a number is not read where a point may have been left out: one that is seen, or the paper where it would stand', () => {
  assert.equal(settled(seen('4875'), seen('4875'), cell(4, { points: 1 })), '〓');
  assert.equal(settled(seen('485'), seen('485'), apart([8, 8, 8], [2, 3])), '485');
  assert.equal(settled(seen('485'), seen('485'), apart([8, 8, 8], [2, 6])), '〓');
  assert.equal(settled(seen('411'), seen('411'), apart([8, 4, 4], [5, 7])), '411', 'a 1 is narrow');
  assert.equal(settled(seen('48751'), seen('48751'), apart([20, 18, 6], [3, 9])), '〓', 'where digits touch, too');
});

test('a number with a point is looked at by eye: a speck between two digits is one as well', () => {
  for (const text of ['39.1', '2910.25', '39,1', '1,23', '1234,567'])
    assert.equal(settled(seen(text), seen(text), cell(text.length, { points: 1 })), '〓', text);
  const { text, seen: both } = settledOf(seen('39.1'), seen('39.1'), cell(4, { points: 1 }));
  assert.deepEqual([text, both], ['〓', ['39.1', '39.1']]);
  assert.equal(settled(seen('占39.1%'), seen('占39.1%'), line), '占39.1%');
});

test('a number is not read where a point may stick to a digit, or one is missing behind a leading 0', () => {
  assert.equal(settled(seen('82'), seen('82'), apart([10, 14], [1])), '〓');
  assert.equal(settled(seen('82'), seen('82'), apart([10, 12], [2])), '82');
  assert.equal(settled(seen('18'), seen('18'), apart([5, 14], [3])), '〓');
  assert.equal(settled(seen('18'), seen('18'), apart([5, 12], [3])), '18');
  for (const text of ['02', '00', '0,123']) assert.equal(settled(seen(text), seen(text), cell(2)), '〓', text);
});

test('what is narrow as a digit and taken for another character, not for sure, stands for a number', () => {
  assert.deepEqual(settledOf(seen('年', 0.72), undefined, cell(1)), { text: '〓', seen: ['年', ''] });
  assert.equal(settled(seen('年', 0.95), undefined, cell(1)), '年');
  assert.equal(settled(seen('年', 0.72), undefined, cell(1, { shapes: [[0, 14]] })), '年');
});

test('a digit may be as broad as it is high but for a little, blurred as it is; a broader one is more than one', () => {
  const broad = (/** @type {number} */ width) => cell(1, { shapes: [[0, width]] });
  assert.equal(settled(seen('4'), seen('4'), broad(13)), '4');
  assert.equal(settled(seen('4'), seen('4'), broad(14)), '〓');
});

test('what looks like a digit, a stroke or dirt is no number and no blank cell', () => {
  for (const text of ['O', 'l', '—', '-', '/', '、', '一', '', '口', '√￣'])
    assert.equal(settled(seen(text), seen(text), cell(1)), '〓', text);
  assert.equal(settled(seen('无'), seen('无'), cell(1)), '无');
});

test('digits with a sign, a gap or a letter like a digit beside them are no number: something was left out, or is no digit', () => {
  for (const text of ['1 2', '12.', '12。', '.12', "'12", '+12', '12-', '（12', '1O', 'l2', '1/2'])
    assert.equal(settled(seen(text), seen(text), cell(2)), '〓', text);
  assert.equal(settled(seen('12件'), seen('12件'), cell(3)), '12件');
});

test('labels and text stay, but for numbers that were not seen alike and characters that are hardly likely', () => {
  assert.equal(settled(seen('1.属于国家秘密'), seen('1.属于国家秘密'), cell(8)), '1.属于国家秘密');
  assert.equal(settled(seen('收到申请12件，办结11件'), seen('收到申请12件，办结17件'), line), '收到申请12件，办结〓件');
  assert.equal(settled(seen('收到申请12件，办结11件'), seen('收到申请 办结11件'), line), '收到申请〓件，办结11件');
  assert.equal(settled({ text: '政府信意', sure: [0.9, 0.9, 0.9, 0.3], at: [] }, undefined, line), '政府信〓');
});

test('a character of a label that is hardly likely is read where both looks see it; one of running text is not', () => {
  const label = { text: '（七）总计', sure: [0.9, 0.9, 0.9, 0.9, 0.3], at: [] };
  assert.equal(needsSecondLook(label, { inCell: true }), true);
  assert.equal(needsSecondLook(label, { inCell: false }), false);
  assert.equal(settled(label, label, cell(5)), '（七）总计');
  assert.equal(settled(label, { ...label, text: '（七）总订' }, cell(5)), '（七）总〓');
  assert.equal(settled(label, label, line), '（七）总〓');
});

test('who has digits is looked at twice, and who stands in a cell and is short', () => {
  assert.equal(needsSecondLook(seen('第3项'), line), true);
  assert.equal(needsSecondLook(seen('一'), { inCell: true }), true);
  assert.equal(needsSecondLook(seen('一'), { inCell: false }), false);
  assert.equal(needsSecondLook(seen('总计'), { inCell: true }), false);
});

test('what both looks took the number of a cell for goes along, and of nothing else', () => {
  const seenOf = (/** @type {Parameters<typeof settledOf>} */ ...looks) => settledOf(...looks).seen;
  assert.deepEqual(seenOf(seen('３'), seen('8'), cell(1)), ['3', '8']);
  assert.deepEqual(seenOf(seen('12'), undefined, cell(2)), ['12', '']);
  assert.deepEqual(seenOf(seen('O'), seen('0'), cell(1)), ['O', '0']);
  assert.deepEqual(seenOf(seen('12'), seen('12'), cell(2)), ['12', '12']);
  assert.equal(seenOf(seen('结果维持'), seen('结果维持'), cell(4)), undefined);
  assert.equal(seenOf(seen('收到12件'), seen('收到17件'), line), undefined);
});

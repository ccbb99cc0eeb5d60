import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneEachCell } from '../../recognition/cells.js';

/** What stands in one cell, line below line. @param {[text: string, seen?: string[]][]} lines */
function read(lines) {
  const region = { left: 0, right: 100, top: 0, bottom: 100 };
  const all = lines.map(([text, seen], i) => {
    const piece = {
      left: 10,
      right: 40,
      top: 20 * i,
      bottom: 20 * i + 15,
      inCell: true,
      touches: false,
      ends: false,
      region,
    };
    return { piece, text, ...(seen && { seen }) };
  });
  return oneEachCell(all).map(({ text, seen }) => [text, ...(seen ? [seen] : [])]);
}

test('the last character of a label on a line of its own is no number of its row', () => {
  assert.deepEqual(read([['1.本机关不掌握相关政府信'], ['〓', ['旦', '']]]), [['1.本机关不掌握相关政府信'], ['旦']]);
  assert.deepEqual(read([['合计'], ['〓', ['3', '8']]]), [['合计'], ['〓', ['3', '8']]]);
  assert.deepEqual(read([['1.本机关不掌握相关政府信'], ['〓']]), [['1.本机关不掌握相关政府信'], ['']]);
  assert.deepEqual(read([['12件'], ['〓', ['丨', '']]]), [['12件'], ['〓', ['丨', '']]]);
  assert.deepEqual(read([['〓', ['旦', '']]]), [['〓', ['旦', '']]]);
});

test('a stroke beside a label is dirt', () => {
  assert.deepEqual(read([['7.属于行政执法案卷'], ['〓', ['-', '-']]]), [['7.属于行政执法案卷'], ['']]);
  assert.deepEqual(read([['政府信息公开申请'], ['）']]), [['政府信息公开申请'], ['）']]);
});

test('several numbers in a cell are one that was not seen', () => {
  assert.deepEqual(
    read([
      ['1', ['1', '1']],
      ['2', ['2', '2']],
    ]),
    [['〓', ['12', '12']]],
  );
});

test('what dirt beside a number was taken for makes it one that was not seen; words beside one do not', () => {
  const number = /** @type {[string, string[]]} */ (['0', ['0', '0']]);
  assert.deepEqual(read([number, ['A']]), [['〓', ['0A', '0A']]]);
  assert.deepEqual(read([number, ['〓', ['', '']]]), [['〓', ['0', '0']]]);
  assert.deepEqual(read([number, ['件']]), [number, ['件']]);
});

/** What was changed between two texts: replacements that lead from the one to the other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences } from '../../web/model/differences.js';
import { createRandom } from '../generator/random.js';

/** @param {string} before @param {string} after */
function check(before, after) {
  const changes = differences(before, after);
  let out = '';
  let at = 0;
  for (const { range, to } of changes) {
    assert.ok(range[0] >= at, 'in order, none reaching into another');
    out += before.slice(at, range[0]) + to;
    at = range[1];
  }
  assert.equal(out + before.slice(at), after);
  return changes.map(({ range, to }) => [before.slice(...range), to]);
}

test('in a row a cell, in a sentence a number or a word', () => {
  assert.deepEqual(check('予以公开\t4\t1\t1,234', '予以公开\t5\t1\t1235'), [
    ['4', '5'],
    ['1,234', '1235'],
  ]);
  assert.deepEqual(check('收到申请12件，均已办结。', '收到申请21件，均已办结。'), [['12', '21']]);
  assert.deepEqual(check('a\t\t3', 'a\t0\t3'), [['', '0']]);
});

test('what is put in takes a word along, that has a place in the file', () => {
  assert.deepEqual(check('2024年报告', '2024 年度报告'), [
    ['2024', '2024 '],
    ['年', '年度'],
  ]);
  assert.deepEqual(check('年报告', '本年报告'), [['年', '本年']]);
});

test('lines that came and went', () => {
  assert.deepEqual(check('一\n二\n三', '一\n三'), [['二\n', '']]);
  assert.deepEqual(check('一\n三', '一\n二\n三'), [['', '二\n']]);
  assert.deepEqual(check('一', '一\n二'), [['', '\n二']]);
});

test('whatever was changed, the replacements lead to it', () => {
  const random = createRandom(17);
  const word = () => random.pick(['甲', '乙', '12', '7', ' ', '\t', '\n', '。']);
  const list = (n) => Array.from({ length: n }, word);
  for (let i = 0; i < 400; i += 1) {
    const before = list(random.int(0, 30));
    const after = [...before];
    for (let n = random.int(0, 5); n > 0; n -= 1)
      after.splice(random.int(0, after.length), random.int(0, 2), ...list(random.int(0, 2)));
    check(before.join(''), after.join(''));
  }
});

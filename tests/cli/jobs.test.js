/** Several files at once: the same output in the same order, and no file pays for another. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrder } from '../../cli/in-order.js';
import { sample } from '../long.js';
import { files, nianbao, report } from './run.js';

const sound = Object.fromEntries(
  Array.from({ length: 12 }, (_, i) => [`many/${i}.txt`, report(i, { wrong: i % 5 === 0 })]),
);

test('the output is the same however many files are worked on at once', () => {
  files({ ...sound, 'many/3-none.txt': '通知', 'many/7-empty.docx': '' });
  for (const format of sample(['jsonl'], ['jsonl', 'text', 'csv'])) {
    const [one, ...others] = [1, 2, 5].map((jobs) => nianbao(['check', 'many', '--format', format, `--jobs=${jobs}`]));
    assert.equal(one.status, 2);
    for (const other of others) assert.deepEqual(other, one);
  }
});

test('a wrong number of jobs is said', () => {
  for (const jobs of ['0', '-1', 'all', '1.5', '']) {
    const { status, stderr } = nianbao(['check', 'many', '--lang=en', `--jobs=${jobs}`]);
    assert.equal(status, 2);
    assert.match(stderr, /--jobs/);
  }
});

test('results come in the order of the list, and no more is under way than asked for', async () => {
  let underWay = 0;
  let most = 0;
  const work = async (/** @type {number} */ i) => {
    most = Math.max(most, ++underWay);
    await new Promise((resolve) => setTimeout(resolve, i % 3));
    underWay -= 1;
    return i;
  };
  const list = Array.from({ length: 20 }, (_, i) => i);
  const seen = [];
  for await (const one of inOrder(list, work, 4)) seen.push(one);
  assert.deepEqual(seen, list);
  assert.equal(most, 4);
});

/** Files that would cost more than a report can: each is refused, or read within its means, and the batch goes on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { costly } from '../fuzz/costly.js';
import { files, nianbao, report } from './run.js';

/** What only the end of its thread can stop: pdf.js follows forms without counting. */
const stopped = ['PDF forms that paint forms'];

test('no small file costs much, none ends the batch', (t) => {
  const names = Object.keys(costly);
  const built = names.map((name, i) => {
    const { name: file, bytes } = costly[name]();
    return { name, file: `${i}-${file}`, bytes };
  });
  const folder = files({
    ...Object.fromEntries(built.map(({ file, bytes }) => [`costly/${file}`, bytes])),
    'costly/sound.txt': report(),
  });
  const { status, stdout, stderr } = nianbao(['check', 'costly', '--format', 'jsonl', '--lang', 'en'], '', []);
  assert.deepEqual([status, stderr], [2, ''], folder);
  const results = stdout
    .trim()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  assert.equal(results.length, names.length + 1);
  assert.deepEqual([results.at(-1).source.name, results.at(-1).reading], ['sound.txt', 'complete']);
  const of = new Map(results.map((result) => [result.source.name, result]));
  const sentence = (file) => of.get(file).findings[0]?.message ?? '';
  const ended = built.filter(({ file }) => /took far more time or memory/.test(sentence(file)));
  assert.deepEqual(
    ended.map(({ name }) => name),
    stopped,
  );
  assert.ok(!built.some(({ file }) => /fault of its own/.test(sentence(file))), 'the checker itself never stops');
  t.diagnostic(`small files that would cost much: ${names.length}, ended in their thread: ${ended.length}`);
});

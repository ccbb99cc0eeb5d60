/** A folder as it comes: thousands of empty files, files that are locked, files that are removed while it runs; a sentence each, the rest goes on. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/steps.mjs';
import { drawnTest as test, sample } from '../long.js';
import { files, nianbao, report } from './run.js';

const program = path.join(root, 'cli/nianbao.mjs');
const numbered = (/** @type {number} */ count, /** @type {(n: number) => string} */ content) =>
  Array.from({ length: count }, (_, n) => [`${String(n).padStart(5, '0')}.txt`, content(n)]);
const inside = (/** @type {string} */ folder, /** @type {string[][]} */ contents) =>
  files(Object.fromEntries(contents.map(([name, content]) => [`${folder}/${name}`, content])));

/** The lines of a table, without its head. @param {string} csv */
const rows = (csv) => csv.trim().split('\r\n').slice(1);

const EMPTY = sample(2_000, 10_000);

test(`${EMPTY} empty files and a report among them`, () => {
  inside('empty', [...numbered(EMPTY, () => ''), ['report.txt', report(3, { wrong: true })]]);
  const { status, stdout, stderr } = nianbao(['check', 'empty', '--format', 'csv']);
  assert.equal(status, 2);
  assert.match(stderr, /^(第 \d+ 份，共 \d+ 份，每秒 \d+ 份，还需 [\d:]+\n)*$/, 'nothing but how far it is');
  const said = rows(stdout);
  assert.equal(said.filter((line) => /“\d+\.txt”里没有文字/.test(line)).length, EMPTY);
  assert.ok(said.some((line) => /^report\.txt,.*,必须修改,/.test(line)));
});

/** Runs the command, and does something as soon as it says the first word. @param {string[]} args @param {() => void} then @param {object} options */
function running(args, then, options) {
  const child = spawn(process.execPath, [program, ...args], { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.once('data', then);
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, said })));
}

test('files that are removed while it runs', async () => {
  const own = inside(
    'removed',
    numbered(300, (n) => report(1 + (n % 5))),
  );
  const gone = numbered(300, () => '').slice(250);
  const remove = () => {
    for (const [name] of gone) rmSync(path.join(own, 'removed', name));
  };
  const { status, said } = await running(['check', 'removed', '--format', 'jsonl', '--jobs', '1'], remove, {
    cwd: own,
  });
  assert.equal(status, 2);
  const lines = said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual([lines.length, lines[300].set.reports], [301, 300]);
  const readings = lines.slice(0, 300).map(({ reading }) => reading);
  assert.deepEqual(readings, [...Array(250).fill('complete'), ...Array(50).fill('none')]);
  for (const { source, findings } of lines.slice(250, 300))
    assert.match(findings[0].message, new RegExp(`没有找到“${source.name}”`));
});

test('names in GBK, as an old archive leaves them on a system in UTF-8', { skip: process.platform !== 'linux' }, () => {
  const own = inside('old', [['a.txt', report(3)]]);
  const name = Buffer.from([0xb1, 0xa8, 0xb8, 0xe6]);
  writeFileSync(Buffer.concat([Buffer.from(`${own}/old/`), name, Buffer.from('.txt')]), report(4));
  const lines = nianbao(['check', 'old', '--format', 'jsonl'])
    .stdout.trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    lines.slice(0, 2).map(({ source, reading }) => [source.name, reading]),
    [
      ['a.txt', 'complete'],
      ['报告.txt', 'complete'],
    ],
  );
});

test('a file that is named twice is checked once; files of two folders with one name are told apart', () => {
  files({ '2023/a.txt': report(3), '2024/a.txt': report(4), '2024/b.txt': report(5) });
  const names = (/** @type {string[]} */ ...inputs) =>
    rows(nianbao(['check', ...inputs, '--format=csv']).stdout)
      .filter((row) => !/整批/.test(row))
      .map((row) => row.split(',')[0]);
  assert.deepEqual(names('2024', '2024/a.txt', './2024'), ['a.txt', 'b.txt']);
  assert.deepEqual(names('2023', '2024'), ['2023/a.txt', '2024/a.txt', '2024/b.txt']);
});

const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}; // root may read everything
const sees = spawnSync(process.execPath, ['-e', 'require("node:fs").accessSync(process.argv[1])', program], nobody);
const skip = sees.status !== 0 && 'run by root in a folder that nobody else sees';

test('a file that nobody may read', { skip }, async () => {
  const own = inside('locked', [
    ['a.txt', report(3)],
    ['b.txt', report(4)],
    ['c.txt', report(5)],
  ]);
  chmodSync(own, 0o755);
  chmodSync(path.join(own, 'locked/b.txt'), 0o000);
  const { status, said } = await running(['check', 'locked', '--format', 'jsonl'], () => {}, { cwd: own, ...nobody });
  const lines = said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual([status, lines.slice(0, 3).map(({ reading }) => reading)], [2, ['complete', 'none', 'complete']]);
  assert.match(lines[1].findings[0].message, /“b\.txt”/);
});

/** Runs that were ended and go on; lists of files; panels. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/steps.mjs';
import { files, nianbao, report, shell } from './run.js';

const names = Array.from({ length: 24 }, (_, i) => `county/${String(i).padStart(2, '0')}.txt`);
const folder = files(Object.fromEntries(names.map((name, i) => [name, report(i)])));
const at = (name) => path.join(folder, name);
const parsed = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const resultsIn = (name) => parsed(readFileSync(at(name), 'utf8'));
const lines = (name) => (existsSync(at(name)) ? readFileSync(at(name), 'utf8').split('\n').length - 1 : 0);

/** Starts a run and kills it once so many files are in its journal. */
async function killed(args, out, count) {
  const program = spawn(process.execPath, [path.join(root, 'cli/nianbao.mjs'), ...args], { cwd: folder });
  const watcher = watch(folder, () => {
    if (lines(`${out}.part.files`) > count) program.kill('SIGKILL');
  });
  const [, signal] = await once(program, 'exit');
  watcher.close();
  assert.equal(signal, 'SIGKILL');
}

const THEN = new Date('2025-01-08T09:00:00Z');
for (const name of names) utimesSync(at(name), THEN, THEN);

/** Another content of the same length, and the file's time as it was: who looks at name, size and time alone takes it for the same. */
function replaceUnseen(name, content) {
  writeFileSync(at(name), content);
  utimesSync(at(name), THEN, THEN);
}

for (const format of ['jsonl', 'csv']) {
  test(`a run that was killed goes on behind what it has done: ${format}`, async () => {
    const out = `all.${format}`;
    const args = ['check', 'county', '--jobs=1', `--format=${format}`, `--out=${out}`];
    const whole = nianbao(args);
    const expected = readFileSync(at(out), 'utf8');
    await killed([...args, '--resume'], out, 8);
    const before = readFileSync(at(names[0]), 'utf8');
    replaceUnseen(names[0], before.replace(/\t\d/g, '\t7')); // not looked at again
    const resumed = nianbao([...args, '--resume']);
    replaceUnseen(names[0], before);
    assert.equal(resumed.status, whole.status);
    assert.ok(readFileSync(at(out), 'utf8') === expected);
    assert.deepEqual(
      [`${out}.part`, `${out}.part.files`].filter((name) => existsSync(at(name))),
      [],
    );
  });
}

test('what changed since, and all behind it, is checked anew; so is all where an option changed', async () => {
  const args = ['check', 'county', '--jobs=1', '--format=jsonl', '--out=changed.jsonl', '--resume'];
  await killed(args, 'changed.jsonl', 8);
  writeFileSync(at(names[5]), '通知');
  nianbao(args);
  const results = resultsIn('changed.jsonl');
  assert.equal(results[5].reading, 'none');
  assert.deepEqual(
    results.slice(0, -1).map(({ source }) => source.name),
    names.map((name) => path.basename(name)),
  );
  await killed(args, 'changed.jsonl', 8);
  nianbao([...args, '--lang=en']);
  assert.match(resultsIn('changed.jsonl')[0].summary.sentence, /[a-z]/);
  writeFileSync(at(names[5]), report(5));
});

test('of two runs into one output at once one is refused; the place of a run that was ended is taken over, and it is no report', () => {
  const args = ['check', 'county', '--jobs=1', '--format=jsonl', '--out=county/twice.jsonl', '--resume'];
  const isWrittenBy = (/** @type {number} */ id) => files({ 'county/twice.jsonl.part.run': `${id}` });
  isWrittenBy(process.pid);
  const { status, stderr } = nianbao(args);
  assert.equal(status, 2);
  assert.match(stderr, /另一次运行正在写“county\/twice\.jsonl”/);
  isWrittenBy(spawnSync(process.execPath, ['--version']).pid);
  assert.equal(nianbao(args).status, nianbao(['check', 'county', '--format=csv']).status);
  assert.equal(resultsIn('county/twice.jsonl').length, names.length + 1);
  rmSync(at('county/twice.jsonl'));
});

test('a run that is ended leaves nothing of an output that it cannot go on with', async () => {
  const args = ['check', 'county', '-', '--jobs=1', '--format=csv', '--out=ended.csv']; // it waits for what comes in
  const program = spawn(process.execPath, [path.join(root, 'cli/nianbao.mjs'), ...args], { cwd: folder });
  const ended = once(program, 'exit');
  const begun = () => readdirSync(folder).filter((name) => name.startsWith('ended.csv'));
  while (begun().length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  program.kill('SIGTERM');
  assert.deepEqual(await ended, [null, 'SIGTERM']);
  assert.deepEqual(begun(), []);
});

test('a run that cannot be gone on with is refused', () => {
  for (const args of [['--format=jsonl'], ['--format=xlsx', '--out=a.xlsx']]) {
    const { status, stderr } = nianbao(['check', 'county', '--resume', ...args]);
    assert.equal(status, 2);
    assert.match(stderr, /--resume/);
  }
});

test('files are named by a list, from a file or from the standard input', () => {
  const [one, , three] = names;
  const named = (input, ...args) =>
    parsed(nianbao(['check', '--format=jsonl', ...args], input).stdout).map(({ source }) => source.name);
  assert.deepEqual(named(`${one}\n${three}\n`, '--files-from', '-'), [one, three]);
  assert.deepEqual(named(`${one}\0${three}\0`, '--files-from=-'), [one, three]);
  files({ 'list.txt': `${one}\r\n${three}` });
  assert.deepEqual(named('', '--files-from', 'list.txt', names[7]), [names[7], one, three]);
  assert.match(nianbao(['check', '--files-from', 'none.txt']).stderr, /none\.txt/);
});

test('a list may be saved in any encoding or come through a pipe; a report given as one is told from it', () => {
  const named = '﻿county/报告.txt\r\n';
  files({ 'county/报告.txt': report(3), 'wide.txt': Buffer.from(named, 'utf16le') });
  files({ 'gbk.txt': Buffer.from([...Buffer.from('county/'), 0xb1, 0xa8, 0xb8, 0xe6, ...Buffer.from('.txt\r\n')]) });
  for (const list of ['wide.txt', 'gbk.txt', '<(ls county/报告.txt)']) {
    const { stdout } = shell(`$nianbao check --format=jsonl --files-from ${list}`);
    assert.deepEqual(
      parsed(stdout).map(({ source, reading }) => [source.name, reading]),
      [['county/报告.txt', 'complete']],
    );
  }
  rmSync(at('county/报告.txt'));
  files({ 'list.docx': 'PK\x03\x04' });
  const { status, stderr } = nianbao(['check', '--files-from=list.docx']);
  assert.deepEqual([status, stderr.split('\n').length], [2, 2]);
});

test('a panel has a row for each cell of each organ and year; what two reports say otherwise is said to differ', () => {
  const wrong = report(1, { wrong: true });
  files({ 'years/a.txt': report(1), 'years/b.txt': report(2), 'years/again/a.txt': wrong, 'years/none.txt': '通知' });
  const { stdout } = nianbao(['check', 'years', '--format=panel']);
  const [head, ...rows] = stdout
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  assert.deepEqual(head, ['organ', 'year', 'edition', 'cell', 'value', 'state', 'files']);
  assert.equal(rows.length, 400);
  const differing = rows.filter((row) => row[5] === 'differs');
  assert.deepEqual(
    differing.map((row) => [row[3], row[4], row[6]]),
    [['requests.new.total', '', 'a.txt、again/a.txt']],
  );
  assert.ok(rows.every((row) => row[1] === '2024' && row[2] === '2021' && row[0]));
});

/** What is on the disk is nobody's to lose: outputs, inputs that are no files, names and words that a terminal would obey. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { limits } from '../../wasm/readers/index.js';
import { pdf, at } from '../readers/build-pages.js';
import { zip } from '../readers/build.js';
import { drawnTest as test } from '../long.js';
import { files, nianbao, report, shell } from './run.js';

const folder = files({
  'own/a.txt': report(),
  'own/b.txt': report(4),
  'own/settings.json': '{}',
  'odd/a.txt': report(5),
  'odd/huge.pdf': '%PDF-1.7',
  'odd/\u001b]0;taken\u0007.txt': report(6),
  'odd/\u202egnp.txt': 'nothing',
  '＝1.txt': report(8, { wrong: true }),
  '@1.txt': report(8, { wrong: true }),
});
const inFolder = (/** @type {string} */ name) => path.join(folder, name);

test('the output is never written over what was read', () => {
  symlinkSync('a.txt', inFolder('own/link.txt'));
  const before = readFileSync(inFolder('own/a.txt'), 'utf8');
  for (const out of ['own/a.txt', './own/../own/a.txt', 'own/link.txt']) {
    const { status, stderr } = nianbao(['check', 'own/a.txt', '--out', out]);
    assert.equal(status, 2);
    assert.match(stderr, /就是要检查的文件/);
  }
  const { status } = nianbao(['check', 'own/b.txt', '--settings', 'own/settings.json', '--out', 'own/settings.json']);
  assert.equal(status, 2);
  assert.equal(readFileSync(inFolder('own/a.txt'), 'utf8'), before);
  assert.equal(readFileSync(inFolder('own/settings.json'), 'utf8'), '{}');
});

test('last year’s reports are not written over either', () => {
  files({ 'years/2023.txt': report(3) });
  for (const command of ['check own/a.txt', 'letters own/a.txt']) {
    const [name, file] = command.split(' ');
    const { status, stderr } = nianbao([name, file, '--previous', 'years', '--out', 'years/2023.txt']);
    assert.deepEqual([status, readFileSync(inFolder('years/2023.txt'), 'utf8')], [2, report(3)]);
    assert.match(stderr, /不能用结果覆盖它/);
  }
});

test('the output takes its place once it is whole', () => {
  files({ 'out.json': 'the one before' });
  assert.equal(nianbao(['check', 'own/a.txt', '--format', 'json', '--out', 'out.json']).status, 0);
  assert.equal(JSON.parse(readFileSync(inFolder('out.json'), 'utf8')).length, 1);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.part')),
    [],
  );
});

test('a full disk is told, in one sentence, on either way out', () => {
  for (const line of ['$nianbao check own/a.txt --out /dev/full', '$nianbao check own/a.txt > /dev/full']) {
    const { status, stderr } = shell(line);
    assert.equal(status, 2, line);
    assert.match(stderr, /^[^\n]+\n$/);
    assert.ok(!stderr.includes('at '), stderr);
  }
});

test('a setting or form that cannot be read says why', () => {
  truncateSync(inFolder('odd/huge.pdf'), limits.bytes + 1);
  for (const args of [
    ['check', 'own/a.txt', '--settings', 'odd/huge.pdf'],
    ['letters', 'own/a.txt', '--out', 'l.zip', '--template', 'odd/huge.pdf'],
  ])
    assert.match(nianbao(args).stderr, /“odd\/huge\.pdf”过大/);
});

test('settings without an end are told to be wrong, in one sentence', () => {
  const rules = Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`rule-${i}`, 'off']));
  files({
    'many.json': JSON.stringify({ rules }),
    'deep.json': `{"rules":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
  });
  const said = (/** @type {string} */ name) => nianbao(['check', 'own/a.txt', '--settings', name]).stderr;
  assert.match(said('many.json'), /^设置文件“many\.json”有误：“rules\.rule-0”不是规则的名称。\n$/);
  assert.equal(said('deep.json'), '设置文件“deep.json”有误：嵌套过深。\n');
});

test('an archive that is too large, or says the same again and again, is to be unpacked by who gave it', () => {
  const archive = Buffer.from(zip({ 'one.txt': report(3), 'two.txt': 'x' }));
  const second = archive.lastIndexOf('PK\x01\x02');
  archive.writeUInt32LE(0, second + 42);
  files({ 'overlapping.zip': archive, 'large.zip': '' });
  truncateSync(inFolder('large.zip'), limits.archiveBytes + 1);
  for (const name of ['overlapping.zip', 'large.zip'])
    assert.match(nianbao(['check', name]).stdout, new RegExp(`“${name}”是压缩包。请先解压`));
});

test('what is no file is refused before it is read, and the rest goes on', () => {
  execFileSync('mkfifo', [inFolder('odd/pipe')]);
  symlinkSync('circle', inFolder('odd/circle'));
  symlinkSync('.', inFolder('odd/folder'));
  truncateSync(inFolder('odd/huge.pdf'), limits.bytes + 1);
  const { status, stdout } = nianbao(['check', 'odd', '/dev/zero', '--format', 'jsonl']);
  assert.equal(status, 2);
  const said = Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))
      .map(({ source, findings, reading }) => [source.name, reading === 'none' ? findings[0].message : reading]),
  );
  assert.match(said.pipe, /不是文件/);
  assert.match(said.folder, /不是文件/);
  assert.match(said['/dev/zero'], /不是文件/);
  assert.match(said.circle, /无法打开/);
  assert.match(said['huge.pdf'], /过大/);
  assert.equal(said['a.txt'], 'complete');
});

test('the standard input ends where a report would have ended long ago', () => {
  const { status, stdout } = shell(`head -c ${2 * limits.bytes} /dev/zero | $nianbao check -`);
  assert.equal(status, 2);
  assert.match(stdout, /过大/);
});

test('a terminal is told nothing by names, words and arguments', () => {
  const { stdout } = nianbao(['check', 'odd/\u001b]0;taken\u0007.txt', 'odd/\u202egnp.txt']);
  assert.match(stdout, /␛\]0;taken␇/);
  assert.match(stdout, /<U\+202E>gnp/);
  const { stderr } = nianbao(['check', 'own/a.txt', '--format', '\u001b[31m']);
  assert.match(stderr, /␛\[31m/);
  for (const format of ['csv', 'json', 'jsonl', 'text']) {
    const seen = shell(`script -qec "$nianbao check odd/*taken* --format ${format}" /dev/null < /dev/null`).stdout;
    assert.match(seen, /taken(␇|\\u0007)?\.txt/, format); // CSV holds no control characters at all
    assert.ok(!seen.includes('\u0007'), format);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that none of them is there
  assert.doesNotMatch(stdout + stderr, /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
});

test('a name that looks like a formula is none in CSV, in full width either', () => {
  for (const name of ['＝1.txt', '@1.txt']) {
    const { stdout } = nianbao(['check', name, '--format', 'csv']);
    assert.equal(stdout.split('\r\n')[1].split(',')[0], `'${name}`);
  }
});

test('no native canvas is loaded beside a PDF, where npm has installed one', () => {
  files({
    'modules/@napi-rs/canvas/index.js': "require('node:fs').writeFileSync(__dirname + '/loaded', '')",
    'a.pdf': pdf([{ content: at(50, 700, '2024 report on nothing at all') }]),
  });
  assert.equal(shell('NODE_PATH=modules node -e "require(\'@napi-rs/canvas\')"').status, 0);
  const loaded = inFolder('modules/@napi-rs/canvas/loaded');
  assert.ok(existsSync(loaded));
  rmSync(loaded);
  assert.match(shell('NODE_PATH=modules $nianbao check a.pdf').stdout, /a\.pdf/);
  assert.ok(!existsSync(loaded));
});

/** Nothing grows unseen: the weight of what is loaded, and the length of what is read. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { root } from '../../scripts/steps.mjs';

const read = (file) => readFileSync(path.join(root, file));
const gzipped = (file) => gzipSync(read(file), { level: 9 }).length;
const KB = 1024;

test('the module weighs at most 180 KB gzipped', (t) => {
  const size = gzipped('build/wasm/nianbao.wasm') + gzipped('build/wasm/nianbao.mjs');
  t.diagnostic(`module: ${(size / KB).toFixed(1)} KB gzipped`);
  assert.ok(size <= 180 * KB, `${size} bytes`);
});

test('the module can evaluate no strings', () => {
  for (const file of ['build/wasm/nianbao.mjs', 'build/wasm/nianbao-js.mjs']) {
    assert.doesNotMatch(read(file).toString(), /\beval\(|new Function\(/, file);
  }
});

test('no source file is longer than 400 lines', () => {
  const patterns = ['*.cpp', '*.hpp', '*.js', '*.mjs', '*.ts', '*.css'];
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...patterns], { cwd: root }).toString();
  const long = files
    .trim()
    .split('\n')
    .filter((file) => !file.includes('/fixtures/'))
    .map((file) => [file, read(file).toString().split('\n').length - 1])
    .filter(([, lines]) => lines > 400);
  assert.deepEqual(long, []);
});

test('no function of the core is longer than 40 lines', () => {
  const long = [];
  for (const file of execFileSync('git', ['ls-files', 'core/*.cpp'], { cwd: root }).toString().trim().split('\n')) {
    const lines = read(file).toString().split('\n');
    let from = 0; // the last line that begins at the margin: of a body that ends there, its signature
    for (const [i, line] of lines.entries()) {
      if (line === '}' && i - from >= 40) long.push(`${file}:${from + 1}`);
      if (/^\S/.test(line)) from = i;
    }
  }
  assert.deepEqual(long, []);
});

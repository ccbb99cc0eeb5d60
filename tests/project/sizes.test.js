/** Nothing grows unseen: the length of what is read. How heavy what is loaded may be, web/sizes.mjs says, and the build of the site asks. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/steps.mjs';
import { functionsOf } from './functions.js';

const read = (file) => readFileSync(path.join(root, file));
test('the module can evaluate no strings', () => {
  for (const file of ['build/wasm/nianbao.mjs', 'build/wasm/nianbao-js.mjs']) {
    assert.doesNotMatch(read(file).toString(), /\beval\(|new Function\(/, file);
  }
});

const sources = (...patterns) =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...patterns], { cwd: root })
    .toString()
    .trim()
    .split('\n')
    .filter((file) => !file.includes('/fixtures/'));

test('no source file is longer than 400 lines', () => {
  const long = sources('*.cpp', '*.hpp', '*.js', '*.mjs', '*.ts', '*.css')
    .map((file) => [file, read(file).toString().split('\n').length - 1])
    .filter(([, lines]) => lines > 400);
  assert.deepEqual(long, []);
});

const body = (indent) => `${indent}  step();\n`.repeat(40);

test('long functions are seen: free ones, members, closures, with signatures on one line or several', () => {
  const lengths = (source, language) => functionsOf(source, language).map(({ length }) => length);
  const cpp = [
    `int free_one(int a,\n             int b) {\n${body('')}}\n`,
    `class Reader {\n  void member() const {\n${body('  ')}  }\n};\n`,
    `TEST_CASE("a case") {\n${body('')}}\n`,
  ];
  for (const source of cpp) assert.ok(Math.max(...lengths(source, 'cpp')) > 40, source.slice(0, 40));
  const js = [
    `export async function named(a) {\n${body('')}}\n`,
    `const arrow = (\n  a,\n  b,\n) => {\n${body('')}};\n`,
    `class Reader {\n  async *member({ a }) {\n${body('  ')}  }\n}\n`,
    `test('a test', () => {\n${body('')}});\n`,
  ];
  for (const source of js) assert.ok(Math.max(...lengths(source, 'js')) > 40, source.slice(0, 40));
  assert.deepEqual(
    lengths(`class Reader {\n${'  void one() {\n    step();\n  }\n'.repeat(20)}};\n`, 'cpp'),
    Array(20).fill(3),
  );
  assert.deepEqual(lengths(`const table = {\n${'  a: 1,\n'.repeat(50)}};\n`, 'js'), []);
});

/** Parts of the page that are still closures around many small functions; none of the others may become one. */
const closures = [
  ...['actions', 'editing', 'exports', 'grid', 'input', 'model', 'pages', 'settings'].map((name) => `page/${name}`),
].map((name) => `web/${name}.js`);

test('no function is longer than 40 lines', () => {
  const long = sources('*.cpp', '*.hpp', '*.js', '*.mjs').flatMap((file) =>
    functionsOf(read(file).toString(), /\.[ch]pp$/.test(file) ? 'cpp' : 'js')
      .filter(({ length }) => length > 40)
      .map(({ line, length }) => ({ file, at: `${file}:${line}, ${length} lines` })),
  );
  assert.deepEqual(
    long.filter(({ file }) => !closures.includes(file)).map(({ at }) => at),
    [],
  );
  assert.deepEqual(
    closures.filter((name) => !long.some(({ file }) => file === name)),
    [],
    'these have been parted: take them off the list',
  );
});

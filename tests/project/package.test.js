/** The package as npm makes it, in an empty folder: the command, the wrapper, the element, types and schemas work without a build. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { build } from 'esbuild';
import { root } from '../../scripts/steps.mjs';
import { FORMS } from '../generator/render/index.js';
import { blocksOf } from '../generator/document.js';
import { makeReport } from '../generator/report.js';

const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-package-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const inFolder = (/** @type {string[]} */ ...names) => path.join(folder, ...names);
const run = (/** @type {string} */ program, /** @type {string[]} */ ...args) =>
  execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** As `npm install` does, with the dependencies that it names, from where they are already. */
function install() {
  execFileSync('npm', ['pack', '--ignore-scripts', `--pack-destination=${folder}`], { cwd: root, stdio: 'pipe' });
  const { version, dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  mkdirSync(inFolder('node_modules/.bin'), { recursive: true });
  run('tar', '-xzf', `nianbao-${version}.tgz`, '-C', 'node_modules');
  run('mv', 'node_modules/package', 'node_modules/nianbao');
  for (const name of Object.keys(dependencies))
    symlinkSync(path.join(root, 'node_modules', name), inFolder('node_modules', name));
  chmodSync(inFolder('node_modules/nianbao/cli/nianbao.mjs'), 0o755);
  symlinkSync('../nianbao/cli/nianbao.mjs', inFolder('node_modules/.bin/nianbao'));
  writeFileSync(inFolder('package.json'), '{"type":"module"}');
}

test('packed and installed in an empty folder, it works without a compiler', () => {
  install();
  for (const form of /** @type {const} */ (['docx', 'xlsx', 'tabbed'])) {
    const name = `${form}.${FORMS[form].file.split('.').at(-1)}`;
    writeFileSync(inFolder(name), FORMS[form].render(blocksOf(makeReport(3, { year: 2024 }))));
    assert.match(run('npx', '--no-install', 'nianbao', 'check', name), /2024/, name);
  }
  writeFileSync(
    inFolder('use.js'),
    `import { createChecker } from 'nianbao';
     const checker = await createChecker();
     const { reading } = checker.check({ name: 'a.txt', format: 'text', text: '开会' });
     console.log(reading, checker.describe('en').rules.length > 50);`,
  );
  assert.equal(run(process.execPath, 'use.js'), 'none true\n');
});

test('a bundler finds what a browser needs of it', async () => {
  writeFileSync(
    inFolder('page.js'),
    `import { createChecker } from 'nianbao';
     export const check = async (wasm) => (await createChecker({ wasm })).check({ name: 'a.txt', format: 'text', text: '开会' });`,
  );
  const options = /** @type {const} */ ({ bundle: true, format: 'esm', platform: 'browser', logLevel: 'silent' });
  await build({
    ...options,
    entryPoints: [inFolder('page.js')],
    external: ['module'],
    outfile: inFolder('bundle.mjs'),
  });
  const { check } = await import(inFolder('bundle.mjs'));
  const { reading } = await check(readFileSync(inFolder('node_modules/nianbao/build/wasm/nianbao.wasm')));
  assert.equal(reading, 'none');
});

test('what the package says it exports is in it', () => {
  const { exports } = JSON.parse(readFileSync(inFolder('node_modules/nianbao/package.json'), 'utf8'));
  const files = Object.values(exports).flatMap((it) => (typeof it === 'string' ? [it] : Object.values(it)));
  for (const file of files.filter((it) => !it.includes('*')))
    assert.ok(existsSync(inFolder('node_modules/nianbao', file)), file);
  const { resolve } = createRequire(inFolder('use.js'));
  for (const schema of ['result', 'set', 'settings']) resolve(`nianbao/schema/${schema}.schema.json`);
});

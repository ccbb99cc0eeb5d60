/** The package as npm makes it, in an empty folder: the command, the wrapper, the element, types and schemas work without a build. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
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
import { install } from './installed.js';

const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-package-'));
after(() => rmSync(folder, { recursive: true, force: true }));
install(folder);
const inFolder = (/** @type {string[]} */ ...names) => path.join(folder, ...names);
const run = (/** @type {string} */ program, /** @type {string[]} */ ...args) =>
  execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

test('packed and installed in an empty folder, it works without a compiler', () => {
  chmodSync(inFolder('node_modules/nianbao/cli/nianbao.mjs'), 0o755);
  mkdirSync(inFolder('node_modules/.bin'));
  symlinkSync('../nianbao/cli/nianbao.mjs', inFolder('node_modules/.bin/nianbao'));
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

test('where there is no page, importing the element says what it needs', () => {
  const tried = spawnSync(process.execPath, ['--input-type=module', '-e', "import 'nianbao/element'"], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.match(tried.stderr, /Error: nianbao\/element is the custom element <nianbao-checker>: it needs a browser/);
});

test('TypeScript knows the element, its properties and its events', () => {
  writeFileSync(
    inFolder('use.ts'),
    `import 'nianbao/element';
     import type { NianbaoChecker, Result } from 'nianbao/element';
     const checker: NianbaoChecker = document.createElement('nianbao-checker');
     checker.value = new File([], 'a.docx');
     checker.html = '<p>';
     checker.addEventListener('nianbao-result', ({ detail }) => detail.summary.counts.error.toFixed());
     checker.addEventListener('nianbao-change', ({ detail }) => ('html' in detail ? detail.html : detail.value).trim());
     document.addEventListener('nianbao-place', ({ detail }) => detail.rangeIn(document.body)?.toString());
     const result: Promise<Result> = checker.check();
     // @ts-expect-error it takes no number
     checker.value = 3;
     export { result };`,
  );
  const tsc = path.join(root, 'node_modules/.bin/tsc');
  for (const [module, resolution] of [
    ['esnext', 'bundler'],
    ['nodenext', 'nodenext'],
  ]) {
    const options = [
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--module',
      module,
      '--moduleResolution',
      resolution,
    ];
    const { stdout } = spawnSync(tsc, [...options, '--lib', 'es2022,dom', 'use.ts'], { cwd: folder, encoding: 'utf8' });
    assert.equal(stdout, '', module);
  }
});

test('its README leads nowhere in vain, no source of the core is in it, and no native code comes with it', () => {
  for (const name of ['README.md', 'README.zh-CN.md']) {
    const text = readFileSync(inFolder('node_modules/nianbao', name), 'utf8');
    for (const [, link] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g))
      assert.ok(existsSync(inFolder('node_modules/nianbao', link)), `${name}: ${link}`);
  }
  const files = readdirSync(inFolder('node_modules/nianbao'), { recursive: true, encoding: 'utf8' });
  assert.deepEqual(
    files.filter((file) => /\.(cpp|hpp|node|map)$|CMake/.test(file)),
    [],
  );
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const installed = Object.entries(packages).filter(([name, { dev, devOptional }]) => name && !dev && !devOptional);
  for (const [name, { optionalDependencies, hasInstallScript }] of installed)
    assert.ok(!optionalDependencies && !hasInstallScript, name);
});

test('it can be published', () => {
  run('npm', 'publish', '--dry-run', '--ignore-scripts', inFolder('node_modules/nianbao'));
});

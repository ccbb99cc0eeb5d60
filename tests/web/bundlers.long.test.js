/** `import 'nianbao/element'` in somebody's program, by each of the usual bundlers, in development and built: the element works there, to the last companion. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import * as esbuild from 'esbuild';
import { rollup } from 'rollup';
import * as vite from 'vite';
import webpack from 'webpack';
import { install } from '../project/installed.js';
import { at, pdf } from '../readers/build-pages.js';
import { launch, openPage, result, site, textFile } from './browser.js';
import { clean, rich } from './inputs.js';

const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-bundlers-'));
const inFolder = (/** @type {string[]} */ ...names) => path.join(folder, ...names);
let browser;

const pageWith = (/** @type {string} */ script) =>
  `<!doctype html><link rel="icon" href="data:,"><body><script type="module" src="${script}"></script></body>`;

const mistaken = rich(clean).replace(/(（一）予以公开<\/td>.*?<td>)4/s, '$114');
const pages = pdf([{ content: at(100, 700, '12') + at(200, 700, '7') }]);

before(async () => {
  install(folder);
  writeFileSync(
    inFolder('main.js'),
    "import 'nianbao/element';\ndocument.body.append(document.createElement('nianbao-checker'));\n",
  );
  writeFileSync(inFolder('index.html'), pageWith('/main.js'));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** The element checks rich text, in a worker, writes a suggestion into it, and reads a PDF. @param {string} url @param {number} [workers] */
async function use(url, workers = 1) {
  const { page, seen, context } = await openPage(browser, url);
  await page.locator('nianbao-checker .widget').waitFor();
  await page.locator('nianbao-checker').evaluate((checker, html) => Object.assign(checker, { html }), mistaken);
  await result(page);
  assert.equal(page.workers().length, workers, 'workers');
  await page.locator('nianbao-checker').getByRole('button', { name: '采用' }).first().click();
  assert.equal((await result(page, 2)).report.tables.requests.cells['granted.natural'].value, 4);
  assert.equal(await page.locator('nianbao-checker').evaluate((checker) => Reflect.get(checker, 'html')), rich(clean));
  await page.evaluate(() => document.body.append(document.createElement('nianbao-checker')));
  const field = page.locator('nianbao-checker').last().locator('input[type=file]');
  await field.setInputFiles({ name: '表.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pages) });
  assert.equal((await result(page, 3)).source.format, 'pdf');
  await field.setInputFiles(textFile('白鹭镇.txt', clean));
  assert.equal((await result(page, 4)).source.format, 'text');
  assert.deepEqual(seen.errors, []);
  await context.close();
}

/** @param {string} out a built folder @param {number} [workers] */
async function useBuilt(out, workers) {
  const { url, close } = await site(out);
  try {
    await use(url, workers);
  } finally {
    await close();
  }
}

/** A folder with a page for a script. @param {string} name */
function outFor(name) {
  const out = inFolder(name);
  mkdirSync(out);
  writeFileSync(path.join(out, 'index.html'), pageWith('main.js'));
  return out;
}

test('Vite, in development', async () => {
  const server = await vite.createServer({ root: folder, logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
  await server.listen();
  try {
    await use(/** @type {string} */ (server.resolvedUrls?.local[0]));
  } finally {
    await server.close();
  }
});

test('Vite, built', async () => {
  await vite.build({ root: folder, logLevel: 'error', build: { outDir: 'by-vite' } });
  await useBuilt(inFolder('by-vite'));
});

for (const mode of /** @type {const} */ (['development', 'production'])) {
  test(`webpack, ${mode}`, async () => {
    const out = outFor(`by-webpack-${mode}`);
    const output = { path: out, filename: 'main.js' };
    const optimization = { minimize: false }; // what its minifier does to names, Vite's does in a tenth of the time
    const stats = await new Promise((resolve, reject) =>
      webpack({ mode, context: folder, entry: './main.js', output, optimization }, (error, made) =>
        error ? reject(error) : resolve(made),
      ),
    );
    const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
    assert.deepEqual(errors, []);
    assert.deepEqual(
      warnings.filter((it) => !/size/.test(it.message)),
      [],
    );
    await useBuilt(out);
  });
}

test('Rollup', async () => {
  const out = outFor('by-rollup');
  const built = await rollup({ input: inFolder('main.js'), plugins: [nodeResolve({ browser: true })] });
  await built.write({ dir: out, format: 'es' });
  await useBuilt(out);
});

test('esbuild, in parts', async () => {
  const out = outFor('by-esbuild');
  const entryPoints = [inFolder('main.js')];
  await esbuild.build({ bundle: true, splitting: true, format: 'esm', entryPoints, outdir: out, logLevel: 'error' });
  await useBuilt(out);
});

// Functions of such a script call what stands outside of them, so that no worker can be made of them: the page's own thread does the work.
test('esbuild, as one script with every name kept', async () => {
  const out = outFor('by-esbuild-whole');
  const entryPoints = [inFolder('main.js')];
  await esbuild.build({ bundle: true, keepNames: true, entryPoints, outdir: out, logLevel: 'error' });
  await useBuilt(out, 0);
});

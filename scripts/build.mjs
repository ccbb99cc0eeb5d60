/**
 * Builds the module into build/wasm/, as far as something changed, and the static site into dist/, with packed copies for servers.
 * usage: node scripts/build.mjs
 */
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { quickened } from '../web/pdfjs.mjs';
import { setup } from './setup.mjs';
import { fail, isMain, root, run, say } from './steps.mjs';

/** Debian's em++ finds acorn only there, whichever Node runs it. */
const environment = { NODE_PATH: [process.env.NODE_PATH, '/usr/share/nodejs'].filter(Boolean).join(path.delimiter) };

/**
 * What is needed of pdf.js, into build/pdfjs/: the package nianbao carries it along. As a dependency it would bring 33 MB of native code,
 * a canvas for drawing beside files from anyone, which nothing here does.
 */
function takePdfjs() {
  const [from, to] = ['node_modules/pdfjs-dist', 'build/pdfjs'].map((folder) => path.join(root, folder));
  const code = (/** @type {string} */ name) => path.join(from, 'legacy/build', name);
  cpSync(code('pdf.mjs'), path.join(to, 'pdf.mjs'));
  writeFileSync(path.join(to, 'pdf.worker.mjs'), quickened(readFileSync(code('pdf.worker.mjs'), 'utf8')));
  for (const name of ['LICENSE', 'cmaps']) cpSync(path.join(from, name), path.join(to, name), { recursive: true });
}

export async function buildModule() {
  const startedAt = performance.now();
  takePdfjs();
  await run('configure-wasm', ['emcmake', 'cmake', '--preset', 'wasm'], environment);
  await run('build-wasm', ['cmake', '--build', '--preset', 'wasm'], environment);
  say('built the module', startedAt);
}

/** Resolves to the sizes of what it built beside their limits, "name: value". */
export async function buildSite() {
  const startedAt = performance.now();
  const output = await run('build-site', [process.execPath, 'web/build.mjs']);
  say('built the site in dist/', startedAt);
  return output.split('\n').filter((line) => / KB of \d+$/.test(line));
}

/** When a file, or something below a folder, was last changed, in milliseconds. @param {string} place */
function changedAt(place) {
  const below = statSync(place).isDirectory() ? readdirSync(place, { recursive: true, encoding: 'utf8' }) : [];
  return Math.max(...['', ...below].map((name) => statSync(path.join(place, name)).mtimeMs));
}

/** Whether nothing that the site is made of was changed since. */
export function isSiteCurrent() {
  const site = path.join(root, 'dist/index.html');
  const sources = ['web', 'wasm', 'recognition', 'build/wasm/nianbao.wasm', 'package-lock.json'].map((name) =>
    path.join(root, name),
  );
  return existsSync(site) && sources.every((source) => changedAt(source) < statSync(site).mtimeMs);
}

/** Packed copies beside the files, for servers that hand them out as they are. */
export async function compressSite() {
  const startedAt = performance.now();
  await run('compress-site', [process.execPath, 'web/compress.mjs']);
  say('packed the site for servers', startedAt);
}

if (isMain(import.meta.url)) {
  await setup().then(buildModule).then(buildSite).then(compressSite).catch(fail);
}

/**
 * Makes a fresh machine ready: Debian's packages by apt-get, then the npm packages of the lock file.
 * usage: node scripts/setup.mjs [--tests]
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fail, isMain, root, run, say } from './steps.mjs';

/** Debian package → the command (or file) that shows it is there, wherever it came from. */
const buildPackages = {
  cmake: 'cmake',
  'ninja-build': 'ninja',
  'g++': 'g++',
  emscripten: 'em++',
  'nlohmann-json3-dev': '/usr/include/nlohmann/json.hpp',
};
const testPackages = {
  catch2: '/usr/include/catch2',
  'chromium-headless-shell': 'chromium-headless-shell',
  'firefox-esr': 'firefox-esr',
  'webkit2gtk-driver': 'WebKitWebDriver',
  xvfb: 'xvfb-run',
  xauth: 'xauth',
  'fonts-noto-cjk': '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  'libreoffice-writer-nogui': '/usr/lib/libreoffice/program/libswlo.so',
  'libreoffice-calc-nogui': '/usr/lib/libreoffice/program/libsclo.so',
  'python3-docx': '/usr/lib/python3/dist-packages/docx/__init__.py',
  'python3-openpyxl': '/usr/lib/python3/dist-packages/openpyxl/__init__.py',
  pandoc: 'pandoc',
  'python3-uno': '/usr/lib/python3/dist-packages/uno.py',
  'glpk-utils': 'glpsol',
  'poppler-utils': 'pdftotext',
  'mupdf-tools': 'mutool',
};

/** What sanitizers and libFuzzer are linked with is a part of clang in Debian 12, and a package of its own in 13. */
const sanitizingPackages = { clang: 'clang++', 'libclang-rt-dev': '/var/lib/dpkg/info/libclang-rt-dev.list' };

/** @param {string} command */
function onPath(command) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, command)));
}

/** @param {string} sign */
function isThere(sign) {
  return path.isAbsolute(sign) ? existsSync(sign) : onPath(sign);
}

/** @param {Record<string, string>} packages */
async function installPackages(packages) {
  const missing = Object.keys(packages).filter((name) => !isThere(packages[name]));
  if (missing.length === 0) return;
  const isRoot = process.getuid?.() === 0;
  if (!onPath('apt-get') || !(isRoot || onPath('sudo'))) {
    throw new Error(`Please install (names of Debian's packages): ${missing.join(' ')}`);
  }
  const startedAt = performance.now();
  const apt = (/** @type {string[]} */ ...args) => [
    ...(isRoot ? [] : ['sudo']),
    ...['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-y', ...args],
  ];
  await run('apt-update', apt('update'));
  await run('apt-install', apt('install', '--no-install-recommends', ...missing));
  say(`installed ${missing.join(' ')}`, startedAt);
}

/** pdf.js would take its optional canvas along: native code beside files from anyone, for drawing, which nothing here does. */
function removeCanvas() {
  rmSync(path.join(root, 'node_modules/@napi-rs'), { recursive: true, force: true });
}

async function installModules() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(root, 'node_modules', '.installed-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const startedAt = performance.now();
  await run('npm-ci', ['npm', 'ci', '--no-audit', '--no-fund']);
  writeFileSync(stamp, lock);
  say('installed the npm packages', startedAt);
}

/** Installs what building needs, with `tests` what the tests need too, and with `sanitizing` what builds with sanitizers and fuzzes. Does nothing where all is there. */
export async function setup({ tests = false, sanitizing = false } = {}) {
  await installPackages({ ...buildPackages, ...(tests && testPackages), ...(sanitizing && sanitizingPackages) });
  await installModules();
  removeCanvas();
}

if (isMain(import.meta.url)) await setup({ tests: process.argv.includes('--tests') }).catch(fail);

/**
 * npm run release: all that people take home, in release/, the same bytes from the same commit wherever it is built.
 * With --check it builds the commit once more in a folder elsewhere and compares, and takes the package into an empty folder.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildModule, buildSite } from './build.mjs';
import { setup } from './setup.mjs';
import { fail, isMain, root, run, say } from './steps.mjs';

const dist = path.join(root, 'dist');
const out = path.join(root, 'release');

/** What a page with the element needs beside it: docs/embedding.md. */
const ELEMENT =
  /^(nianbao-checker\.(js|mjs|css)|(engine|readers|readers-pdf|core-js)\.js|plain\.(html|js)|LICENSE|NOTICE\.txt)$/;

/** @param {string | Uint8Array} content @param {string} algorithm */
const digest = (content, algorithm) => createHash(algorithm).update(content);

/** The files of the site, by name, in order. @param {RegExp} names */
function siteFiles(names) {
  const found = readdirSync(dist).filter((name) => names.test(name));
  return Object.fromEntries(found.sort().map((name) => [name, readFileSync(path.join(dist, name))]));
}

/** With the value for the attribute `integrity` of each file. @param {Record<string, Uint8Array>} files */
function withIntegrity(files) {
  const values = Object.entries(files).map(([name, bytes]) => [
    name,
    `sha384-${digest(bytes, 'sha384').digest('base64')}`,
  ]);
  const json = `${JSON.stringify(Object.fromEntries(values), null, 2)}\n`;
  return { ...files, 'integrity.json': Buffer.from(json) };
}

/** An archive that says nothing of when and where it was made. @param {Record<string, Uint8Array>} files */
async function zip(files) {
  const { zipSync } = await import('fflate'); // after the set-up, which installs it
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1), os: 3 });
}

/** @param {string[]} args */
const npm = (args) => execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** npm's own account of the lock file. */
function accountOfNpm() {
  try {
    return JSON.parse(npm(['sbom', '--sbom-format=cyclonedx', '--package-lock-only']));
  } catch (error) {
    throw new Error('npm gave no bill of materials: a release takes npm 9.5 or newer.', { cause: error });
  }
}

/** What is inside, without the time, the random number and the folder's name. */
function billOfMaterials() {
  const { serialNumber: _, ...bill } = accountOfNpm();
  const { name } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  delete bill.metadata.timestamp;
  bill.metadata.component.name = name;
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** Puts together what is built. */
export async function assemble() {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  const write = (/** @type {string} */ name, /** @type {string | Uint8Array} */ content) =>
    writeFileSync(path.join(out, name), content);
  write(`nianbao-${version}-site.zip`, await zip(withIntegrity(siteFiles(/./))));
  write(`nianbao-${version}-element.zip`, await zip(withIntegrity(siteFiles(ELEMENT))));
  for (const name of ['offline.html', 'offline-full.html']) copyFileSync(path.join(dist, name), path.join(out, name));
  for (const name of readdirSync(path.join(root, 'schema')))
    copyFileSync(path.join(root, 'schema', name), path.join(out, name));
  npm(['pack', '--ignore-scripts', `--pack-destination=${out}`]);
  write(`nianbao-${version}.cdx.json`, billOfMaterials());
  write('SHA256SUMS', checksums());
}

/** As sha256sum writes and checks them. */
function checksums() {
  const line = (/** @type {string} */ name) =>
    `${digest(readFileSync(path.join(out, name)), 'sha256').digest('hex')}  ${name}\n`;
  return readdirSync(out).sort().map(line).join('');
}

async function release() {
  const changes = execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  if (changes) throw new Error(`A release is made from a commit; these files differ from it:\n${changes}`);
  const startedAt = performance.now();
  await setup();
  await buildModule();
  await buildSite();
  await assemble();
  say('put the release together in release/', startedAt);
}

/** @param {(folder: string) => Promise<void> | void} work */
async function inFolder(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao release '));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds the same commit in a fresh clone elsewhere. */
const checkBytes = () =>
  inFolder(async (folder) => {
    const clone = path.join(folder, 'elsewhere');
    execFileSync('git', ['clone', '-q', root, clone]);
    await run('release-again', [process.execPath, path.join(clone, 'scripts/release.mjs')], {}, 60);
    const sums = (/** @type {string} */ at) => readFileSync(path.join(at, 'release/SHA256SUMS'), 'utf8').split('\n');
    const again = sums(clone);
    const differing = sums(root).filter((line) => !again.includes(line));
    if (differing.length > 0) throw new Error(`not the same bytes in another folder:\n${differing.join('\n')}`);
    console.log('the same bytes in another folder');
  });

/** Installs the package in an empty folder, as a user does, and checks a report with it. */
const checkPackage = () =>
  inFolder((folder) => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const inside = (/** @type {string} */ program, /** @type {string[]} */ ...args) =>
      execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    writeFileSync(path.join(folder, 'package.json'), '{}');
    inside('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', path.join(out, `nianbao-${version}.tgz`));
    copyFileSync(path.join(root, 'tests/reports/clean-county.md'), path.join(folder, 'report.md'));
    const [{ report }] = JSON.parse(inside('npx', '--no-install', 'nianbao', 'check', '--format', 'json', 'report.md'));
    if (!report.tables.requests.found) throw new Error('the installed package does not read a report');
    console.log('the package works in an empty folder');
  });

if (isMain(import.meta.url)) {
  const work = process.argv.includes('--check') ? release().then(checkBytes).then(checkPackage) : release();
  await work.catch(fail);
}

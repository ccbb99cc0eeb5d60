/**
 * npm run release: all that people take home, in release/, the same bytes from the same commit wherever it is built.
 * With --check it builds the commit once more in a folder elsewhere and compares, and takes the package into an empty folder.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ELEMENT_BUNDLES } from '../web/element-bundles.mjs';
import { buildModule, buildSite, compressSite } from './build.mjs';
import { setup } from './setup.mjs';
import { fail, isMain, root, run, say } from './steps.mjs';

const dist = path.join(root, 'dist');
const out = path.join(root, 'release');

/** What a page with the element needs beside it, and the examples: docs/embedding.md. */
const ELEMENT = new RegExp(
  `^(nianbao-checker\\.(js|mjs|css)|(${ELEMENT_BUNDLES.join('|')})\\.js|(plain|editor)\\.(html|js)|LICENSE|NOTICE\\.txt)(\\.(gz|br))?$`,
);

/** @param {string | Uint8Array} content @param {string} algorithm */
const digest = (content, algorithm) => createHash(algorithm).update(content);

/** The files of the site, by name, in order. @param {RegExp} names */
function siteFiles(names) {
  const all = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(dist, name)).isFile(),
  );
  const found = all.filter((name) => names.test(name));
  return Object.fromEntries(found.sort().map((name) => [name, readFileSync(path.join(dist, name))]));
}

/** With the value for the attribute `integrity` of each file, which is also that of its packed copies. @param {Record<string, Uint8Array>} files */
function withIntegrity(files) {
  const whole = Object.entries(files).filter(([name]) => !/\.(gz|br)$/.test(name));
  const values = whole.map(([name, bytes]) => [name, `sha384-${digest(bytes, 'sha384').digest('base64')}`]);
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

/** @typedef {{name: string, version: string, 'bom-ref': string, properties?: {name: string}[]}} Component */

/** Whether some of a package comes along with what people take home: as a dependency, or within a bundle. @param {Component} component @param {string} notice */
const isShipped = ({ name, version, properties = [] }, notice) =>
  notice.includes(`\n${name} ${version} (`) || !properties.some((it) => /development/.test(it.name));

/** A bill of some components, without the time, the random number and the folder's name. @param {ReturnType<typeof accountOfNpm>} account @param {Component[]} components */
function bill({ serialNumber: _, ...account }, components) {
  const { name } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const { timestamp: __, component, ...metadata } = account.metadata;
  const refs = new Set([component['bom-ref'], ...components.map((it) => it['bom-ref'])]);
  const dependencies = account.dependencies
    .filter((/** @type {{ref: string}} */ { ref }) => refs.has(ref))
    .map((/** @type {{ref: string, dependsOn: string[]}} */ { ref, dependsOn }) => ({
      ref,
      dependsOn: dependsOn.filter((it) => refs.has(it)),
    }));
  const whole = { ...account, metadata: { ...metadata, component: { ...component, name } }, components, dependencies };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** What is shipped, apart from what only builds and tests. */
function billsOfMaterials() {
  const account = accountOfNpm();
  const notices = ['NOTICE.txt', 'recognition/NOTICE.txt'].map((name) => readFileSync(path.join(dist, name), 'utf8'));
  const shipped = account.components.filter((/** @type {Component} */ it) => isShipped(it, notices.join('\n')));
  const others = account.components.filter((/** @type {Component} */ it) => !shipped.includes(it));
  return { shipped: bill(account, shipped), build: bill(account, others) };
}

/** The archives of the built site, each with all that its documentation speaks of. @returns {Promise<{site: Uint8Array, element: Uint8Array}>} */
export const archives = async () => ({
  site: await zip(withIntegrity(siteFiles(/./))),
  element: await zip(withIntegrity(siteFiles(ELEMENT))),
});

/** Puts together what is built. */
export async function assemble() {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  const write = (/** @type {string} */ name, /** @type {string | Uint8Array} */ content) =>
    writeFileSync(path.join(out, name), content);
  for (const [name, bytes] of Object.entries(await archives())) write(`nianbao-${version}-${name}.zip`, bytes);
  for (const name of ['offline.html', 'offline-full.html', 'offline-scan.html'])
    copyFileSync(path.join(dist, name), path.join(out, name));
  for (const name of readdirSync(path.join(root, 'schema')))
    copyFileSync(path.join(root, 'schema', name), path.join(out, name));
  npm(['pack', '--ignore-scripts', `--pack-destination=${out}`]);
  const { shipped, build } = billsOfMaterials();
  write(`nianbao-${version}.cdx.json`, shipped);
  write(`nianbao-${version}-build.cdx.json`, build);
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
  await compressSite();
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

/** A release does not depend on where and when it is made: its parts from one compiled module, made in two folders. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { unzipSync } from 'fflate';
import { root } from '../../scripts/steps.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'release-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((name) => !/^(core|tests|docs\/screenshots)\//.test(name));

/** Makes the release in a copy of the project, and gives its files. @param {string} name @param {string} zone */
function releaseIn(name, zone) {
  const copy = path.join(folder, name);
  for (const file of [...sources, 'build/wasm', 'build/pdfjs']) {
    cpSync(path.join(root, file), path.join(copy, file), {
      recursive: true,
      filter: (from) => !/CMakeFiles|\.a$/.test(from),
    });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  const code = "import('./scripts/release.mjs').then(({ assemble }) => assemble())";
  for (const args of [['web/build.mjs'], ['-e', code]])
    execFileSync(process.execPath, args, { cwd: copy, env: { ...process.env, TZ: zone }, stdio: 'pipe' });
  const out = path.join(copy, 'release');
  return Object.fromEntries(readdirSync(out).map((file) => [file, readFileSync(path.join(out, file))]));
}

const [major, minor] = execFileSync('npm', ['--version'], { encoding: 'utf8' }).split('.').map(Number);
const skip = major * 100 + minor < 905 && 'npm before 9.5 knows no bill of materials'; // that of Debian 13

mkdirSync(path.join(folder, 'a longer/way to it'), { recursive: true });
const once = skip ? {} : releaseIn('a', 'Asia/Shanghai');
const again = skip ? {} : releaseIn('a longer/way to it/年报', 'America/New_York');
const text = (/** @type {RegExp} */ name) => {
  const [file] = Object.keys(once).filter((it) => name.test(it));
  return once[file];
};

test('two folders give the same bytes', { skip }, () => {
  assert.deepEqual(Object.keys(once), Object.keys(again));
  for (const [name, bytes] of Object.entries(once)) assert.ok(bytes.equals(again[name]), name);
});

test('the checksums name every file, and no folder or time stands anywhere', { skip }, () => {
  const sums = text(/SHA256SUMS/)
    .toString()
    .trim()
    .split('\n');
  assert.deepEqual(
    sums.map((line) => line.split('  ')[1]),
    Object.keys(once)
      .filter((name) => name !== 'SHA256SUMS')
      .sort(),
  );
  const [shipped, build] = [/\d\.cdx\.json$/, /-build\.cdx\.json$/].map((name) => text(name).toString());
  assert.doesNotMatch(shipped + build, /timestamp|serialNumber|年报"/);
  const namesIn = (/** @type {string} */ bill) =>
    JSON.parse(bill).components.map((/** @type {{name: string}} */ it) => it.name);
  for (const name of ['pdfjs-dist', 'parse5', 'lit-html', 'hyparquet-writer'])
    assert.ok(namesIn(shipped).includes(name), name);
  for (const name of ['esbuild', 'typescript', 'webpack']) assert.ok(namesIn(build).includes(name), name);
  assert.deepEqual(
    namesIn(shipped).filter((/** @type {string} */ name) => namesIn(build).includes(name)),
    [],
  );
});

test('the archives hold licence, notices and the integrity of each of their files', { skip }, () => {
  for (const archive of [/-site\.zip$/, /-element\.zip$/]) {
    const files = unzipSync(text(archive));
    assert.ok(files.LICENSE && files['NOTICE.txt'] && files['engine.js']);
    const integrity = JSON.parse(Buffer.from(files['integrity.json']).toString());
    const { 'integrity.json': _, ...others } = files;
    assert.deepEqual(Object.keys(integrity), Object.keys(others));
    assert.match(integrity['engine.js'], /^sha384-[\w+/]{64}$/);
  }
});

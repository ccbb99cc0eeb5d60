/** Scans on the command line: read where the packages for that are there, refused in a sentence where they are not. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { root } from '../../scripts/steps.mjs';
import { drawnTest, longTest } from '../long.js';
import { picturedReport } from '../scans/pictured.js';
import { stripeOf, struckPage, TABLE } from '../scans/struck.js';
import { files, nianbao } from './run.js';

const page = readFileSync(path.join(root, 'tests/scans/page.jpg'));

test('a scanned page is read: each number that was seen for sure, in its cell, and nobody is blamed', () => {
  files({ 'scan.jpg': page, 'damaged.png': page.subarray(0, 20), 'odd.gif': 'GIF89a' });
  const { status, stdout } = nianbao(['check', '--format', 'jsonl', 'scan.jpg', 'damaged.png', 'odd.gif'], '', []);
  const [scan, damaged, odd] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(status, 2);
  assert.equal(scan.source.format, 'scan');
  const truth = JSON.parse(readFileSync(path.join(root, 'tests/scans/page.json'), 'utf8'));
  const cells = Object.entries(truth).map(([id, value]) => [value, scan.report.tables.review.cells[id]]);
  assert.deepEqual(
    cells.filter(([value, cell]) => cell.state === 'number' && cell.value !== value),
    [],
  );
  assert.ok(cells.filter(([, cell]) => cell.state === 'number').length >= 0.8 * cells.length);
  assert.deepEqual(
    scan.findings.filter(({ about }) => about !== 'reading'),
    [],
  );
  assert.match(damaged.summary.sentence, /已损坏/);
  assert.match(odd.summary.sentence, /另存为 PNG 或 JPEG/);
});

drawnTest(
  'pictures whose names differ in numbers alone are the pages of one report; beside another file, each is one',
  () => {
    const parts = {
      'pages/扫描 2.jpg': stripeOf(page, TABLE.top, TABLE.end),
      'pages/扫描 10.jpg': stripeOf(page, 60, 125),
    };
    files({
      ...parts,
      'apart/扫描 2.jpg': page.subarray(0, 20),
      'apart/扫描 10.jpg': page.subarray(0, 20),
      'apart/a.txt': '',
    });
    const { stdout } = nianbao(['check', '--format', 'jsonl', 'pages/扫描 10.jpg', 'pages/扫描 2.jpg'], '', []);
    assert.deepEqual(tablesIn(stdout), [false, false, true]);
    const { source } = JSON.parse(stdout);
    assert.equal(source.name, 'pages/扫描 2.jpg');
    const [table, title] = [/维持/, /年度报告/].map((it) => source.text.search(it));
    assert.ok(table >= 0 && table < title, source.text);
    const apart = ['扫描 2.jpg', '扫描 10.jpg', 'a.txt'].map((name) => `apart/${name}`);
    assert.equal(
      nianbao(['check', '--format', 'jsonl', ...apart])
        .stdout.trim()
        .split('\n').length,
      3,
    );
  },
);

longTest(
  'a scan is given back as a PDF with notes on its picture, again over an earlier copy, and never corrected',
  async () => {
    const folder = files({ 'in/scan.jpg': await struckPage() });
    const annotate = () => nianbao(['annotate', 'in', '--out', 'out'], '', []);
    const first = annotate();
    assert.match(first.stdout, /scan\.pdf/);
    const written = readFileSync(path.join(folder, 'out/scan.pdf'), 'latin1');
    assert.match(written, /\/Subtype \/Highlight/);
    assert.match(written, /\/Subtype\/Image/);
    assert.deepEqual(annotate(), first);
    assert.match(nianbao(['correct', 'in', '--out', 'right'], '', []).stderr, /是图片/);
  },
);

/** The tables that were found in the one file of a run. @param {string} stdout */
const tablesIn = (stdout) => Object.values(JSON.parse(stdout).report.tables).map(({ found }) => found);

drawnTest('a report of text with a picture where a table should be is read with what the picture holds', () => {
  files({ 'pictured.docx': picturedReport(page) });
  const { stdout, stderr } = nianbao(['check', '--format', 'jsonl', 'pictured.docx'], '', []);
  assert.deepEqual([tablesIn(stdout), stderr], [[true, true, true], '']);
});

test('without the packages a sentence says how to get them; a report of text is checked all the same', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-scans-'));
  try {
    for (const name of ['cli', 'wasm', 'recognition', 'build', 'package.json'])
      symlinkSync(path.join(root, name), path.join(folder, name));
    mkdirSync(path.join(folder, 'node_modules'));
    for (const name of ['fflate', 'saxes', 'xmlchars', 'entities'])
      symlinkSync(path.join(root, 'node_modules', name), path.join(folder, 'node_modules', name));
    writeFileSync(path.join(folder, 'scan.jpg'), page);
    writeFileSync(path.join(folder, 'pictured.docx'), picturedReport(page));
    const check = (/** @type {string[]} */ ...args) =>
      spawnSync(
        process.execPath,
        ['--preserve-symlinks', '--preserve-symlinks-main', 'cli/nianbao.mjs', 'check', ...args],
        { cwd: folder, encoding: 'utf8' },
      );
    const scan = check('scan.jpg');
    assert.match(scan.stdout, /是图片，.*请先安装：npm install .*onnxruntime-web@\d/);
    assert.equal(scan.status, 2);
    const pictured = check('--format', 'jsonl', 'pictured.docx');
    assert.deepEqual(tablesIn(pictured.stdout), [true, true, false]);
    assert.match(pictured.stderr, /表格.*图片里。.*请先安装：npm install .*onnxruntime-web@\d/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Copies with comments or corrections, made by the command line as a reviewer uses it. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { unzipSync, zipSync } from 'fflate';
import { blocksOf } from '../generator/document.js';
import { FORMS } from '../generator/render/index.js';
import { makeReport } from '../generator/report.js';
import { at, pdf } from '../readers/build-pages.js';
import { files, nianbao, report } from './run.js';

const mistaken = makeReport(3, { year: 2024 });
mistaken.truth.tables.requests['new.total'] += 100;
const original = FORMS.docx.render(blocksOf(mistaken));
const folder = files({ 'in/a.docx': original, 'in/b/c.docx': original, 'in/d.txt': report() });
const main = (/** @type {string} */ name) =>
  new TextDecoder().decode(unzipSync(readFileSync(path.join(folder, name)))['word/document.xml']);

test('annotate writes a copy of each file that can hold comments, and says which cannot', () => {
  const { status, stdout, stderr } = nianbao(['annotate', 'in', '--out', 'out']);
  assert.equal(status, 2);
  assert.match(stdout, /已写入“out\/a\.docx”：改正 1 处。/);
  assert.match(stderr, /“d\.txt”这种文件不能写回批注或改正。/);
  assert.ok(/<w:commentRangeStart [\s\S]*<w:del [\s\S]*<w:ins /.test(main('out/a.docx')));
  assert.equal(main('out/b/c.docx'), main('out/a.docx'));
  assert.ok(!existsSync(path.join(folder, 'out/d.txt')));
  assert.deepEqual(new Uint8Array(readFileSync(path.join(folder, 'in/a.docx'))), original);
});

test('what cannot be written faithfully is refused with a sentence, and nothing is written', () => {
  const parts = unzipSync(original);
  const own = files({
    'refused/macros.docx': zipSync({ ...parts, 'word/vbaProject.bin': new Uint8Array(8) }),
    'refused/signed.docx': zipSync({ ...parts, '_xmlsignatures/origin.sigs': new Uint8Array(8) }),
    'refused/torn.docx': original.subarray(0, original.length / 2),
    'refused/locked.docx': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  });
  const { status, stdout, stderr } = nianbao(['correct', path.join(own, 'refused'), '--out', path.join(own, 'kept')]);
  assert.deepEqual([status, stdout], [2, '']);
  for (const name of ['macros', 'signed', 'torn', 'locked']) assert.match(stderr, new RegExp(`“.*${name}\\.docx”`));
  const written = existsSync(path.join(own, 'kept')) ? readdirSync(path.join(own, 'kept'), { recursive: true }) : [];
  assert.deepEqual(
    written.filter((name) => String(name).endsWith('.docx')),
    [],
  );
});

test('a PDF takes comments and no corrections', () => {
  const own = files({ 'a.pdf': pdf([{ content: at(100, 700, 'No. 12 of a town that does not exist') }]) });
  assert.equal(nianbao(['annotate', path.join(own, 'a.pdf'), '--out', path.join(own, 'out')]).status, 2);
  assert.match(readFileSync(path.join(own, 'out/a.pdf'), 'latin1'), /\/Subtype \/Highlight/);
  assert.match(
    nianbao(['correct', path.join(own, 'a.pdf'), '--out', path.join(own, 'out')]).stderr,
    /只能写批注，不能改正/,
  );
});

test('correct writes copies in which the numbers are right', () => {
  const { status } = nianbao(['correct', 'in/a.docx', '--out', 'right']);
  assert.equal(status, 1, 'errors were found in the original');
  assert.ok(!/<w:(ins|del|commentRangeStart) /.test(main('right/in/a.docx')));
  assert.equal(nianbao(['check', 'right/in/a.docx']).status, 0);
});

test('without a folder for the copies, or with that of the originals, nothing is written', () => {
  assert.match(nianbao(['correct', 'in/a.docx']).stderr, /--out/);
  const { status, stderr } = nianbao(['correct', 'in', '--out', 'in']);
  assert.equal(status, 2);
  assert.match(stderr, /不能用结果覆盖它/);
  assert.deepEqual(new Uint8Array(readFileSync(path.join(folder, 'in/a.docx'))), original);
});

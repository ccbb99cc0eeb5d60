/** Copies with comments or corrections, made by the command line as a reviewer uses it. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { blocksOf } from '../generator/document.js';
import { FORMS } from '../generator/render/index.js';
import { makeReport } from '../generator/report.js';
import { at, pdf } from '../readers/build-pages.js';
import { drawnTest as test } from '../long.js';
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
  assert.match(stdout, /已写入“out\/a\.docx”：批注 \d 条，改正 1 处，公式未改 0 处，找不到位置 0 处。/);
  assert.match(stdout, /\n共写入 2 份：批注 \d 条，改正 2 处，公式未改 0 处，找不到位置 0 处；另有 1 份没有写入。\n$/);
  assert.match(stderr, /“d\.txt”这种文件不能写回批注或改正。/);
  assert.ok(/<w:commentRangeStart [\s\S]*<w:del [\s\S]*<w:ins /.test(main('out/a.docx')));
  assert.equal(main('out/b/c.docx'), main('out/a.docx'));
  assert.ok(!existsSync(path.join(folder, 'out/d.txt')));
  assert.deepEqual(new Uint8Array(readFileSync(path.join(folder, 'in/a.docx'))), original);
});

test('no copy takes the place of another, and where none can be written it is said in a sentence', () => {
  files({ 'one/same.docx': original, 'two/same.docx': original, 'three/SAME.docx': original, 'no-folder': '' });
  const { status, stdout, stderr } = nianbao(['annotate', 'one', 'two', 'three', '--out', 'copies']);
  assert.deepEqual([status, stdout.match(/已写入/g)?.length], [2, 1]);
  const said = stderr.match(/“same\.docx”没有写入：“copies\/same\.docx”已是另一份文件的副本。/gi);
  assert.equal(said?.length, 2);
  assert.match(
    nianbao(['annotate', 'one', '--out', 'no-folder/x']).stderr,
    /^无法写入“no-folder\/x\/same\.docx”。.*\n$/,
  );
});

/** Packed with a password, as its entries say. @param {Uint8Array} bytes */
function locked(bytes) {
  const view = new DataView(Uint8Array.from(bytes).buffer);
  for (let at = 0; at < bytes.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
  return new Uint8Array(view.buffer);
}

/** Files that cannot be written faithfully, and what is said of them. */
function refused() {
  const word = unzipSync(original);
  const sheet = unzipSync(FORMS.xlsx.render(blocksOf(mistaken)));
  const [signature, macros] = [{ '_xmlsignatures/origin.sigs': new Uint8Array(8) }, new Uint8Array(8)];
  const main = new TextDecoder().decode(word['word/document.xml']).replace(/encoding="[^"]*"/, 'encoding="UTF-16"');
  const inUtf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(main, 'utf16le')]);
  const content = at(100, 700, 'No. 12 of a town that does not exist');
  return {
    'signed.docx': [zipSync({ ...word, ...signature }), /带有电子签名/],
    'signed.xlsx': [zipSync({ ...sheet, ...signature }), /带有电子签名/],
    'signed.pdf': [pdf([{ content }], ['<</Type/Sig/ByteRange [0 1 2 3]>>']), /带有电子签名/],
    'macros.docm': [zipSync({ ...word, 'word/vbaProject.bin': macros }), /含有宏/],
    'macros.xlsm': [zipSync({ ...sheet, 'xl/vbaProject.bin': macros }), /含有宏/],
    'locked.docx': [locked(original), /加密/],
    'coded.docx': [zipSync({ ...word, 'word/document.xml': inUtf16 }), /编码不常见/],
    'torn.docx': [original.subarray(0, original.length / 2), /已损坏/],
    'torn.xlsx': [
      zipSync({ ...sheet, 'xl/worksheets/sheet2.xml': sheet['xl/worksheets/sheet2.xml'].subarray(0, 900) }),
      /已损坏/,
    ],
    'torn.pdf': [pdf([{ content }]).subarray(0, 200), /已损坏/],
    'old.doc': [Buffer.from('d0cf11e0a1b11ae1', 'hex'), /已损坏/],
    'page.html': ['<p>一、总体情况</p>', /这种文件不能写回/],
  };
}

test('what cannot be written faithfully is refused with a sentence each, and nothing is written', () => {
  const all = refused();
  const own = files(Object.fromEntries(Object.entries(all).map(([name, [bytes]]) => [`refused/${name}`, bytes])));
  for (const command of ['annotate', 'correct']) {
    const kept = path.join(own, command);
    const { status, stdout, stderr } = nianbao([command, path.join(own, 'refused'), '--out', kept]);
    assert.deepEqual([status, stdout], [2, '']);
    const lines = stderr.trim().split('\n');
    assert.equal(lines.length, Object.keys(all).length);
    for (const [name, [, sentence]] of Object.entries(all)) {
      const said = lines.find((line) => line.includes(`${name}”`)) ?? '';
      assert.match(said, name === 'signed.pdf' && command === 'correct' ? /只能写批注/ : sentence, name);
    }
    const written = existsSync(kept) ? readdirSync(kept, { recursive: true, withFileTypes: true }) : [];
    assert.deepEqual(
      written.filter((it) => it.isFile()).map((it) => it.name),
      [],
    );
  }
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

test('a folder that cannot be one is said', () => {
  const { status, stderr } = nianbao(['annotate', 'in/a.docx', '--out', '/proc/nianbao/copies']);
  assert.equal(status, 2);
  assert.match(stderr, /^无法写入“\/proc\/nianbao\/copies\/in\/a\.docx”。.*\n$/);
});

test('nothing is written outside of the folder, or through a link in it', () => {
  files({ 'w/x.docx': original, 'deep/one.docx': original, 'elsewhere/kept.txt': 'kept', 'linked/in.txt': '' });
  const { status } = nianbao(['annotate', 'w/../deep/../w/x.docx', '--out', 'inner/copies']);
  assert.equal(status, 1);
  assert.deepEqual(readdirSync(path.join(folder, 'inner'), { recursive: true }).sort(), ['copies', 'copies/x.docx']);
  symlinkSync('../elsewhere', path.join(folder, 'linked/deep'));
  const { stderr } = nianbao(['annotate', 'deep/one.docx', '--out', 'linked']);
  assert.match(stderr, /^“deep\/one\.docx”没有写入：“linked\/deep”是一个链接/);
  assert.deepEqual(readdirSync(path.join(folder, 'elsewhere')), ['kept.txt']);
});

test('what stands there is left unless it is a copy of the same report', () => {
  const other = makeReport(5, { year: 2023 });
  files({ 'again/a.docx': original, 'other/a.docx': FORMS.docx.render(blocksOf(other)), 'full/a.docx': 'mine' });
  const written = (/** @type {string} */ from, /** @type {string} */ to, command = 'annotate') =>
    nianbao([command, from, '--out', to]);
  assert.equal(written('again', 'kept').status, 1);
  assert.equal(written('again', 'kept').status, 1, 'the same again');
  assert.equal(written('again', 'kept', 'correct').status, 1, 'of the same report');
  const before = readFileSync(path.join(folder, 'kept/a.docx'));
  assert.match(written('other', 'kept').stderr, /“kept\/a\.docx”已经存在，不是它的副本/);
  assert.ok(before.equals(readFileSync(path.join(folder, 'kept/a.docx'))));
  assert.match(written('again', 'full').stderr, /“full\/a\.docx”已经存在/);
  assert.equal(readFileSync(path.join(folder, 'full/a.docx'), 'utf8'), 'mine');
});

test('the standard input has a name', () => {
  const { stdout } = nianbao(['correct', '-', '--out', 'piped'], original);
  assert.match(stdout, /^已写入“piped\/stdin\.docx”：批注 0 条，改正 1 处，公式未改 0 处，找不到位置 0 处。\n$/);
  assert.ok(existsSync(path.join(folder, 'piped/stdin.docx')));
});

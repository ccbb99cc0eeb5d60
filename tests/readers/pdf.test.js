import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UnreadableError, read } from '../../wasm/readers/index.js';
import { at, pdf, runs } from './build-pages.js';
import { docx, p, tbl, tc, tr } from './build.js';
import { convert, withoutOffice } from '../libreoffice/libreoffice.js';

const of = async (/** @type {string} */ content, rotate = 0) => runs(await read(pdf([{ content, rotate }]), 'a.pdf'));

test('text stands where it is drawn, from the top left corner', async () => {
  assert.deepEqual(await of(at(100, 700, '12') + at(200, 700, '7')), [['12 100,91 11×10', '7 200,91 6×10']]);
});

test('numbers of neighbouring cells stay apart although their gap is small', async () => {
  const [page] = (await read(pdf([{ content: at(100, 700, '0') + at(110, 700, '0') + at(120, 700, '25') }]), 'a.pdf'))
    .blocks;
  assert.deepEqual(
    page.runs.map((/** @type {any} */ it) => it.text),
    ['0', '0', '25'],
  );
  for (const [i, it] of page.runs.entries()) assert.ok(Math.abs(it.x - 100 - 10 * i) < 2);
});

test('pages are read upright, whether the page is turned or its text is', async () => {
  assert.deepEqual(await of('BT /F 10 Tf 0 1 -1 0 100 50 Tm (12) Tj ET\n', 90), [['12 50,91 11×10']]);
  const [page] = (
    await read(
      pdf([{ content: 'BT /F 10 Tf 0 1 -1 0 100 50 Tm (12) Tj ET\nBT /F 30 Tf 0.7 0.7 -0.7 0.7 100 50 Tm (x) Tj ET' }]),
      'a.pdf',
    )
  ).blocks;
  assert.deepEqual(
    { ...page, runs: page.runs.map((/** @type {any} */ it) => it.text) },
    { type: 'page', width: 800, height: 600, runs: ['12'] },
  );
  assert.deepEqual([Math.round(page.runs[0].x), Math.round(page.runs[0].y)], [50, 91]);
});

test('Chinese text in a font that is only named', async () => {
  const content = 'BT /G 10 Tf 1 0 0 1 100 700 Tm <B9E6D5C2> Tj ET\n';
  assert.deepEqual(await of(content), [['规章 100,91 20×10']]);
});

test('a font that does not say which characters it shows is not guessed at', async () => {
  const map =
    '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <E000> endbfrange endcmap';
  const fonts = [
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 9 0 R>>',
    `<</Length ${map.length}>>\nstream\n${map}\nendstream`,
  ];
  const file = pdf([{ content: 'BT /P 10 Tf 1 0 0 1 100 700 Tm (12345) Tj ET' }], fonts);
  const named = Uint8Array.from(
    Buffer.from(Buffer.from(file).toString('latin1').replace('/G 4 0 R', '/P 8 0 R'), 'latin1'),
  );
  await assert.rejects(read(named, 'a.pdf'), (error) => error instanceof UnreadableError && error.code === 'garbled');
});

test('what is drawn twice or off the page is read once or not at all', async () => {
  assert.deepEqual(await of(at(100, 700, '12') + at(100.3, 700, '12') + at(900, 700, '99')), [['12 100,91 11×10']]);
});

test('a scan, a password and damage say so; too many pages do as well', async () => {
  const picture =
    '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\n0\nendstream';
  /** @type {[Uint8Array, string][]} */
  const files = [
    [pdf([{ content: at(300, 20, '- 1 -') }], [picture]), 'scanned'],
    [pdf([{ content: '' }]), 'empty'],
    [Uint8Array.from(Buffer.from('%PDF-1.7 and then nothing')), 'damaged'],
    [pdf(new Array(10_000).fill({ content: '' })), 'too-large'],
  ];
  for (const [bytes, code] of files)
    await assert.rejects(read(bytes, 'a.pdf'), (error) => error instanceof UnreadableError && error.code === code);
});

test('a PDF of an office program gives its text, with a password it says so', { skip: withoutOffice }, async () => {
  const files = [docx(p('一、总体情况') + tbl(tr(tc('规章'), tc('12')), tr(tc('现行有效件数'), tc('7'))))];
  const [made] = await convert(files, 'pdf');
  const [page] = (await read(made, 'a.pdf')).blocks;
  assert.deepEqual(
    page.runs.map((/** @type {any} */ it) => it.text),
    ['一、总体情况', '规章', '12', '现行有效件数', '7'],
  );
  const options = {
    EncryptFile: { type: 'boolean', value: 'true' },
    DocumentOpenPassword: { type: 'string', value: 'x' },
  };
  const [locked] = await convert(files, `pdf:writer_pdf_Export:${JSON.stringify(options)}`);
  await assert.rejects(
    read(locked, 'a.pdf'),
    (error) => error instanceof UnreadableError && error.code === 'encrypted',
  );
});

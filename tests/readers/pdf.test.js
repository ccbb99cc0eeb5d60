import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { UnreadableError, read } from '../../wasm/readers/index.js';
import { at, pdf, runs } from './build-pages.js';
import { docx, p, tbl, tc, tr } from './build.js';
import { convert, withoutOffice } from '../libreoffice/libreoffice.js';
import { longTest } from '../long.js';

const of = async (/** @type {string} */ content, rotate = 0) => runs(await read(pdf([{ content, rotate }]), 'a.pdf'));

test('text stands where it is drawn, from the top left corner', async () => {
  assert.deepEqual(await of(at(100, 700, '12') + at(200, 700, '7')), [['12 100,91 11×10', '7 200,91 6×10']]);
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
    { type: 'page', width: 800, height: 600, runs: ['12'], lines: [] },
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

test('what is drawn off the page is not read', async () => {
  assert.deepEqual(await of(at(100, 700, '12') + at(900, 700, '99')), [['12 100,91 11×10']]);
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

test('text that cannot be seen over a picture is what another program made of a scan, and is not read', async () => {
  const picture =
    '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\n0\nendstream';
  const words = at(100, 700, 'requests received 12, finished 17') + at(100, 600, 'carried over to next year 5');
  const hidden = `q 3 Tr ${words}Q\n`;
  for (const content of [hidden, hidden + at(300, 20, '- 1 -'), hidden.replace('3 Tr', '7 Tr')])
    await assert.rejects(
      read(pdf([{ content }], [picture]), 'a.pdf'),
      (error) => error instanceof UnreadableError && error.code === 'scanned',
    );
  for (const content of [words, hidden + words, `q 3 Tr ${at(0, 0, 'x')}Q ${words}`])
    assert.ok((await read(pdf([{ content }], [picture]), 'a.pdf')).blocks);
  assert.ok(
    (await read(pdf([{ content: hidden }]), 'a.pdf')).blocks,
    'without a picture there is nothing else to read',
  );
});

longTest('a PDF of an office program gives its text, with a password it says so', { skip: withoutOffice }, async () => {
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

test('whoever reads PDFs keeps his console and his own way with lost failures, however many he reads at once', async () => {
  const readers = JSON.stringify(new URL('../../wasm/readers/index.js', import.meta.url).href);
  const file = JSON.stringify(Buffer.from(pdf([{ content: at(100, 700, '12') }])).toString('base64'));
  const code = `
    import { read } from ${readers};
    const { log, warn } = console;
    const one = () => read(Buffer.from(${file}, 'base64'), 'a.pdf');
    const reading = [one(), one(), one()];
    console.log('meanwhile');
    const documents = await Promise.all(reading);
    console.log(documents.map(({ blocks }) => blocks[0].runs[0].text).join(), console.log === log && console.warn === warn);
    console.log(process.listenerCount('unhandledRejection'), process.listenerCount('uncaughtException'));`;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code]);
  assert.equal(stdout, 'meanwhile\n12,12,12 true\n0 0\n');
  assert.equal(stderr, '');
});

test('a PDF none of whose pages can be found ends no program', async () => {
  const file = Buffer.from(pdf([{ content: at(100, 700, '12') }, { content: at(100, 700, '7') }])).toString('latin1');
  const broken = file.replace(/\n([68]) 0 obj/g, '\n$1 9 obj');
  await assert.rejects(read(Uint8Array.from(Buffer.from(broken, 'latin1')), 'a.pdf'), UnreadableError);
  await new Promise((resolve) => setTimeout(resolve, 50)); // a lost failure would have ended the test by now
});

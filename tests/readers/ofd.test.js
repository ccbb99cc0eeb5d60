import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { UnreadableError, read } from '../../wasm/readers/index.js';
import { ofd, runs } from './build-pages.js';
import { zip } from './build.js';

/** A text object 10 mm from the left, 20 mm from the top, in letters of 10 mm. @param {string} code @param {string} [more] */
const object = (code, more = '') =>
  `<ofd:TextObject ID="5" Boundary="10 20 180 12" Size="10" ${more}>${code}</ofd:TextObject>`;
const of = async (/** @type {string} */ layer, parts = {}) => runs(await read(ofd([layer], parts), 'a.ofd'));

test('text stands where it is placed, in points', async () => {
  const document = await read(
    ofd([object('<ofd:TextCode X="5" Y="8.8" DeltaX="10 10">规章数</ofd:TextCode>')]),
    'a.ofd',
  );
  assert.deepEqual(
    { ...document.blocks[0], runs: runs(document)[0] },
    { type: 'page', width: 595.276, height: 841.89, runs: ['规章数 43,57 85×28'], lines: [] },
  );
});

test('advances are written one by one or repeated; a wide one begins another run', async () => {
  assert.deepEqual(await of(object('<ofd:TextCode X="0" Y="8.8" DeltaX="g 2 5 25 g 1 5">12034</ofd:TextCode>')), [
    ['120 28,57 43×28', '34 128,57 28×28'],
  ]);
});

test('a matrix moves, scales and turns', async () => {
  assert.deepEqual(await of(object('<ofd:TextCode X="0" Y="8.8">7</ofd:TextCode>', 'CTM="0.5 0 0 0.5 20 0"')), [
    ['7 85,57 7×14'],
  ]);
  const sideways = object('<ofd:TextCode X="0" Y="0" DeltaX="10 10">三本年</ofd:TextCode>', 'CTM="0 1 -1 0 100 0"');
  const [page] = (await read(ofd([sideways]), 'a.ofd')).blocks;
  assert.deepEqual([page.width, page.height, page.runs.length, page.runs[0].text], [841.89, 595.276, 1, '三本年']);
});

test('templates lie below pages, text in blocks counts, invisible text does not', async () => {
  const layer = `<ofd:PageBlock>${object('<ofd:TextCode X="0" Y="8.8">正</ofd:TextCode>')}</ofd:PageBlock>${object('<ofd:TextCode X="0" Y="28.8">密</ofd:TextCode>', 'Visible="false"')}`;
  assert.deepEqual(await of(layer, { template: object('<ofd:TextCode X="60" Y="8.8">底</ofd:TextCode>') }), [
    ['底 198,57 28×28', '正 28,57 28×28'],
  ]);
});

test('paths are found whether they begin at the top or not', async () => {
  const layer = object('<ofd:TextCode X="0" Y="8.8">甲</ofd:TextCode>');
  for (const paths of [
    () => '/Doc_0/Pages/Page_0/Content.xml',
    () => 'Doc_0/Pages/Page_0/Content.xml',
    () => './Pages/../Pages/page_0/Content.xml',
  ]) {
    assert.equal((await of(layer, { paths }))[0].length, 1);
  }
});

test('a scan, an encrypted file and a damaged one say so', async () => {
  /** @type {[Uint8Array, string][]} */
  const files = [
    [ofd(['<ofd:ImageObject ID="3" Boundary="0 0 210 297" ResourceID="4"/>']), 'scanned'],
    [ofd(['']), 'empty'],
    [zip({ 'OFD.xml': '<a/>', 'Doc_0/Encryptions.xml': '' }), 'encrypted'],
    [zip({ 'OFD.xml': '<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>' }), 'damaged'],
    [ofd(new Array(600).fill('')), 'too-large'],
  ];
  for (const [bytes, code] of files)
    await assert.rejects(read(bytes, 'a.ofd'), (error) => error instanceof UnreadableError && error.code === code);
});

const samples = new URL('../../../shared/ofd-samples/', import.meta.url);
test('files of other producers', {
  skip: existsSync(samples) ? false : 'there are no samples beside the project',
}, async () => {
  for (const name of readdirSync(samples).filter((it) => it.endsWith('.ofd'))) {
    const bytes = new Uint8Array(readFileSync(new URL(name, samples)));
    if (name === 'h.ofd')
      await assert.rejects(read(bytes, name), (error) => error instanceof UnreadableError && error.code === 'scanned');
    else
      assert.ok(
        (await read(bytes, name)).blocks.some((it) => it.runs.length > 0),
        name,
      );
  }
});

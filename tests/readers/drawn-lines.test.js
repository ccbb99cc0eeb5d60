import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { read } from '../../wasm/readers/index.js';
import { at, ofd, pdf } from './build-pages.js';

/** The lines of a page of a file, short and in order: x1,y1 x2,y2 at whole points. @param {Uint8Array} file @param {string} name */
async function lines(file, name) {
  const [page] = (await read(file, name)).blocks;
  return page.lines
    .map((/** @type {any} */ it) => `${[it.x1, it.y1].map(Math.round)} ${[it.x2, it.y2].map(Math.round)}`)
    .sort();
}
const ofPdf = (/** @type {string} */ content) => lines(pdf([{ content: content + at(110, 680, 'a') }]), 'a.pdf');

test('strokes are lines where they are drawn, from the top left corner', async () => {
  assert.deepEqual(await ofPdf('100 700 m 400 700 l S\n200 640 m 200 700 l S\n'), [
    '100,100 400,100',
    '200,100 200,160',
  ]);
});

test('thin boxes and the edges of boxes are lines as well', async () => {
  assert.deepEqual(await ofPdf('100 640 0.5 60 re f\n100 699.5 200 0.5 re f\n'), [
    '100,100 100,160',
    '100,100 300,100',
  ]);
  assert.deepEqual(await ofPdf('100 670 100 30 re S\n'), [
    '100,100 100,130',
    '100,100 200,100',
    '100,130 200,130',
    '200,100 200,130',
  ]);
});

test('white lines, shades, strokes aslant and curves are none', async () => {
  assert.deepEqual(await ofPdf('1 g 100 640 0.5 60 re f 0 g\n'), []);
  assert.deepEqual(await ofPdf('0.9 g 100 640 200 60 re f 0 g\n'), []);
  assert.deepEqual(await ofPdf('100 640 m 200 700 l S\n100 640 m 120 700 180 700 200 640 c S\n'), []);
});

test('the lines of an OFD page, in points', async () => {
  const path = (/** @type {string} */ data) =>
    `<ofd:PathObject ID="3" Boundary="20 30 100 40"><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
  const text =
    '<ofd:TextObject ID="5" Boundary="25 35 20 5" Size="4"><ofd:TextCode X="0" Y="4">规章</ofd:TextCode></ofd:TextObject>';
  assert.deepEqual(await lines(ofd([path('M 0 20 L 100 20') + path('M 50 0 L 50 40') + text]), 'a.ofd'), [
    '198,85 198,198',
    '57,142 340,142',
  ]);
});

/** @type {import('../../wasm/index.js').Checker} */
let checker;
before(async () => {
  checker = await createChecker();
});

test('what a PDF draws lines around is read as a table', async () => {
  const grid = [640, 670, 700].map((y) => `100 ${y} m 300 ${y} l S\n`).join('') + '200 640 m 200 700 l S\n';
  const content = grid + at(110, 680, 'a') + at(210, 680, '1') + at(110, 650, 'b') + at(110, 600, 'after');
  const document = await read(pdf([{ content }]), 'a.pdf');
  assert.equal(checker.check(/** @type {any} */ (document)).source.text, 'a\t1\nb\t\nafter\n');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../wasm/readers/index.js';
import { outline } from './build.js';
import { at, ofd, pdf } from './build-pages.js';

/** A line of a PDF page. @param {number} x1 @param {number} y1 @param {number} x2 @param {number} y2 */
const line = (x1, y1, x2, y2) => `${x1} ${y1} m ${x2} ${y2} l S\n`;
/** Lines across and down, from edge to edge. @param {number[]} xs @param {number[]} ys */
const grid = (xs, ys) =>
  ys.map((y) => line(xs[0], y, xs[xs.length - 1], y)).join('') +
  xs.map((x) => line(x, ys[0], x, ys[ys.length - 1])).join('');
const blocks = async (/** @type {string[]} */ ...pages) =>
  (await read(pdf(pages.map((content) => ({ content }))), 'a.pdf')).blocks.map((/** @type {any} */ it) =>
    it.type === 'page' ? it.runs.map((/** @type {any} */ run) => run.text).join(' ') : outline({ blocks: [it] })[0],
  );

test('what stands within lines is a cell, the blank ones too', async () => {
  const page =
    at(100, 720, 'before') +
    grid([100, 200, 300, 400], [640, 670, 700]) +
    at(110, 680, 'new') +
    at(310, 680, '7') +
    at(110, 650, 'old') +
    at(210, 650, '12') +
    at(100, 600, 'after');
  assert.deepEqual(await blocks(page), [
    'before',
    [
      ['new', '', '7'],
      ['old', '12', ''],
    ],
    'after',
  ]);
});

test('cells without a line between them are one', async () => {
  const lines =
    line(100, 700, 400, 700) +
    line(200, 670, 400, 670) +
    line(100, 640, 400, 640) +
    line(100, 640, 100, 700) +
    line(200, 640, 200, 700) +
    line(300, 640, 300, 670) +
    line(400, 640, 400, 700);
  const page = lines + at(110, 665, 'row') + at(250, 680, 'head') + at(210, 650, '1') + at(310, 650, '2');
  assert.deepEqual(await blocks(page), [
    [
      ['row×1×2', 'head×2×1'],
      ['1', '2'],
    ],
  ]);
});

test('thin boxes and boxes around cells are lines as well, white ones and shades are none', async () => {
  const thin =
    [100, 200, 300].map((x) => `${x} 640 0.5 60 re f\n`).join('') +
    [640, 670, 699.5].map((y) => `100 ${y} 200 0.5 re f\n`).join('');
  const text = at(110, 680, 'a') + at(210, 680, '1') + at(110, 650, 'b') + at(210, 650, '2');
  assert.deepEqual(await blocks(thin + text), [
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ]);
  const boxes = [
    [100, 670],
    [200, 670],
    [100, 640],
    [200, 640],
  ]
    .map(([x, y]) => `${x} ${y} 100 30 re S\n`)
    .join('');
  assert.deepEqual(await blocks(boxes + text), [
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ]);
  const shades = `0.9 g 100 640 200 60 re f 1 g ${thin} 0 g ${text}`;
  assert.deepEqual(await blocks(shades), ['a 1 b 2']);
});

test('sides that are not drawn are where the lines end', async () => {
  const page =
    [640, 670, 700].map((y) => line(100, y, 300, y)).join('') +
    line(200, 640, 200, 700) +
    at(110, 680, 'a') +
    at(210, 680, '1') +
    at(110, 650, 'b') +
    at(210, 650, '2');
  assert.deepEqual(await blocks(page), [
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ]);
});

test('a number that a narrow cell breaks is one number', async () => {
  const page =
    grid([100, 200, 222], [640, 670, 700]) +
    at(110, 685, 'a') +
    at(206, 688, '24') +
    at(206, 675, '6') +
    at(110, 650, 'b') +
    at(206, 650, '2');
  assert.deepEqual(await blocks(page), [
    [
      ['a', '246'],
      ['b', '2'],
    ],
  ]);
});

test('a table goes on over the page, past page numbers; a torn row is one', async () => {
  const xs = [100, 200, 300];
  const first =
    grid(xs, [80, 110, 140]) +
    at(110, 120, 'a') +
    at(210, 120, '1') +
    at(110, 90, 'label that') +
    at(210, 90, '2') +
    at(300, 50, '- 1 -');
  const second =
    grid(xs, [690, 720, 750]) +
    at(110, 730, ' goes on') +
    at(110, 700, 'c') +
    at(210, 700, '3') +
    at(300, 50, '- 2 -') +
    at(100, 600, 'after');
  assert.deepEqual(await blocks(first, second), [
    '- 1 -',
    [
      ['a', '1'],
      ['label thatgoes on', '2'],
      ['c', '3'],
    ],
    '- 2 - after',
  ]);
  for (const y of [70, 71.5]) {
    const apart = await blocks(first + at(100, y, 'between'), second);
    assert.equal(apart.filter(Array.isArray).length, 2);
  }
});

test('a head that is repeated on the next page comes once', async () => {
  const xs = [100, 200, 300];
  const head = (/** @type {number} */ y) => at(110, y, 'label') + at(210, y, 'number');
  const first = grid(xs, [80, 110, 140]) + head(120) + at(110, 90, 'a') + at(210, 90, '1');
  const second = grid(xs, [690, 720, 750]) + head(730) + at(110, 700, 'b') + at(210, 700, '2');
  assert.deepEqual(await blocks(first, second), [
    [
      ['label', 'number'],
      ['a', '1'],
      ['b', '2'],
    ],
  ]);
});

test('OFD draws its tables likewise', async () => {
  const path = (/** @type {string} */ data) =>
    `<ofd:PathObject ID="3" Boundary="20 30 100 40"><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
  const lines =
    [0, 20, 40].map((y) => path(`M 0 ${y} L 100 ${y}`)).join('') +
    [0, 50, 100].map((x) => path(`M ${x} 0 L ${x} 40`)).join('');
  const text = (/** @type {number} */ x, /** @type {number} */ y, /** @type {string} */ it) =>
    `<ofd:TextObject ID="5" Boundary="${x} ${y} 20 5" Size="4"><ofd:TextCode X="0" Y="4">${it}</ofd:TextCode></ofd:TextObject>`;
  const layer = lines + text(25, 35, '规章') + text(75, 35, '7') + text(25, 60, '许可');
  assert.deepEqual(outline(await read(ofd([layer]), 'a.ofd')), [
    [
      ['规章', '7'],
      ['许可', ''],
    ],
  ]);
});

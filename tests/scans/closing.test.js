import assert from 'node:assert/strict';
import { test } from 'node:test';
import { laidOut } from '../../recognition/page.js';
import { blank } from '../../recognition/plane.js';

const PAPER = 240;
const [LEFT, RIGHT, TOP, BOTTOM] = [100, 800, 150, 450];

/**
 * A table of three rows and four columns on a sheet, a mark in each cell; as dark as is asked for are its line above and its line at the right.
 * @param {{above?: number, right?: number, marks?: number}} [shades] marks: pixels from above those of the first row are
 */
function drawn({ above = 30, right = 30, marks = 40 } = {}) {
  const page = blank(900, 600, PAPER);
  const draw = (/** @type {number[]} */ [x, y, width, height], shade = 30) => {
    for (let row = y; row < y + height; row++) page.data.fill(shade, row * 900 + x, row * 900 + x + width);
  };
  draw([LEFT, TOP, RIGHT - LEFT, 2], above);
  for (const y of [250, 350, BOTTOM]) draw([LEFT, y, RIGHT - LEFT, 2]);
  for (const x of [LEFT, 300, 500, 700]) draw([x, TOP, 2, BOTTOM - TOP]);
  draw([RIGHT, TOP, 1, BOTTOM - TOP], right);
  for (const y of [TOP + marks, 290, 390]) for (const x of [200, 400, 600, 740]) draw([x, y, 12, 16]);
  return page;
}

/** @param {Parameters<typeof drawn>[0]} [shades] */
const table = (shades) => laidOut(drawn(shades));

/** How many marks stand in a cell that is closed, so that they may be read. @param {import('../../recognition/page.js').Layout} layout */
const readable = ({ pieces }) => pieces.filter(({ inCell, touches }) => inCell && !touches).length;

test('a line at the side of a table that is too thin to be ink closes its cells; where none is, they stay open', () => {
  assert.equal(readable(table()), 12);
  assert.equal(readable(table({ right: PAPER - 12 })), 12);
  assert.equal(readable(table({ right: PAPER })), 9);
});

test('a table that goes on from another page without a line above is closed there; what stands close to where it begins may be cut', () => {
  assert.equal(readable(table({ above: PAPER })), 12);
  assert.equal(readable(table({ above: PAPER, right: PAPER - 12 })), 12);
  assert.equal(readable(table({ above: PAPER, marks: 2 })), 8);
});

test('the strokes of a heading close above a table are none of its lines', () => {
  const page = drawn();
  for (let x = 165; x < 680; x += 30)
    for (let y = TOP - 35; y < TOP - 5; y++) page.data.fill(30, y * 900 + x, y * 900 + x + 3);
  const { ruling, pieces } = laidOut(page);
  assert.equal(ruling.down.length, 5);
  assert.equal(pieces.length, 13);
});

test('so is what goes on with few rows, whose lines down are no longer than strokes of large characters', () => {
  const page = blank(900, 600, PAPER);
  const draw = (/** @type {number[]} */ [x, y, width, height]) => {
    for (let row = y; row < y + height; row++) page.data.fill(30, row * 900 + x, row * 900 + x + width);
  };
  for (const y of [150, 190]) draw([LEFT, y, RIGHT - LEFT, 2]);
  for (const x of [LEFT, 300, 500, 700, RIGHT - 2]) draw([x, 108, 2, 84]);
  for (const y of [122, 162]) for (const x of [200, 400, 600, 740]) draw([x, y, 12, 16]);
  assert.equal(readable(laidOut(page)), 8);
});

test('a line that leads through another closes its cells where little of it is lost, as below a seal', () => {
  const cells = (/** @type {number} */ lost) => {
    const page = drawn();
    for (let y = 352; y < BOTTOM; y++) page.data.fill(PAPER, y * 900 + 498, y * 900 + 504);
    for (let y = 350 - lost; y < 350; y++) page.data.fill(PAPER, y * 900 + 498, y * 900 + 504);
    return new Set(laidOut(page).pieces.map(({ region }) => region)).size;
  };
  assert.deepEqual([0, 13, 40].map(cells), [11, 11, 10]);
});

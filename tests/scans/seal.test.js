import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inkOf } from '../../recognition/ink.js';
import { blank } from '../../recognition/plane.js';
import { greyOf, throughSeal } from '../../recognition/pictures/seal.js';

const [WIDTH, HEIGHT] = [120, 90];
const PAPER = 240;
/** A ring of a seal that neither begins nor ends where colours do. @param {number} x @param {number} y */
const isSeal = (x, y) => Math.abs(Math.hypot(x - 60.5, y - 45.5) - 30) < 4.5;
/** Strokes of print through it, beside it, and along its edge. @param {number} x @param {number} y */
const isInk = (x, y) => [20, 34, 60, 95].some((at) => x >= at && x < at + 3) && y > 10 && y < 80;

/** As JPEG keeps it: grey of each pixel, and of each four the mean of how much redder than grey they are. */
function halved() {
  const grey = new Uint8Array(WIDTH * HEIGHT);
  const redder = new Float32Array(WIDTH * HEIGHT);
  for (let y = 0, at = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++, at++) {
      const light = isInk(x, y) ? 0.15 : 1;
      const [red, other] = isSeal(x, y) ? [PAPER * 0.93, PAPER * 0.32] : [PAPER, PAPER];
      grey[at] = greyOf(red * light, other * light, other * light);
      redder[at] = red * light - grey[at];
    }
  const of = (/** @type {number} */ x, /** @type {number} */ y) => redder[y * WIDTH + x];
  const red = blank(WIDTH, HEIGHT);
  for (let y = 0, at = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++, at++) {
      const [left, top] = [x & ~1, y & ~1];
      const mean = (of(left, top) + of(left + 1, top) + of(left, top + 1) + of(left + 1, top + 1)) / 4;
      red.data[at] = Math.max(0, Math.min(255, grey[at] + mean));
    }
  return { red, grey };
}

/** Pixels that are taken for ink though none is printed there, and the other way round. @param {import('../../recognition/plane.js').Plane} plane */
function mistaken(plane) {
  const { data } = inkOf(plane);
  const count = (/** @type {number} */ has) =>
    data.filter((it, at) => it === has && Number(isInk(at % WIDTH, Math.floor(at / WIDTH))) !== has).length;
  return { edges: count(1), lost: count(0) };
}

test('of the edges of a seal whose colours are kept at half the resolution most are no ink, and the print below it stays', () => {
  const { red, grey } = halved();
  const before = mistaken(red).edges;
  const { edges, lost } = mistaken(throughSeal(red, grey));
  assert.ok(edges < before / 3, `${edges} pixels of ${before}`);
  assert.equal(lost, 0);
});

test('single pixels that JPEG leaves brighter than the paper beside a seal make its edges no darker', () => {
  const { red, grey } = halved();
  const { edges } = mistaken(throughSeal(red, grey));
  const isBright = (/** @type {number} */ at) => at % 3 === 0 && !isInk(at % WIDTH, Math.floor(at / WIDTH));
  const bright = { ...red, data: red.data.map((it, at) => (isBright(at) && it > 200 ? 255 : it)) };
  const found = mistaken(throughSeal(bright, grey)).edges;
  assert.ok(found <= 1.5 * edges, `${found} pixels of ${edges}`);
});

test('a page without red, or of paper that is yellow with age, is left as it is', () => {
  const { grey } = halved();
  const red = { width: WIDTH, height: HEIGHT, data: grey.map((it) => Math.min(255, it * 1.08)) };
  assert.deepEqual(throughSeal(red, grey), red);
});

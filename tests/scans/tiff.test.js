/** TIFF as scanners and fax servers write it: each way of packing, several pages, and what is damaged. */
import '../../wasm/readers/pdf-surroundings.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eachPicture } from '../../recognition/pictures/index.js';

/** @typedef {{tags: Record<number, number[]>, pieces?: number[][], dots?: [across: number, down: number]}} Page  tags: shorts, as they stand but for the places of the pieces */

const [WIDTH, HEIGHT, BITS, PACKING, SHADES, OFFSETS, ORIENTATION, SAMPLES, ROWS, LENGTHS] = [
  ...[256, 257, 258, 259, 262, 273, 274, 277, 278, 279],
];

/** The bytes of shorts. @param {number[]} values @param {boolean} little */
const pairs = (values, little) => values.flatMap((it) => (little ? [it & 255, it >> 8] : [it >> 8, it & 255]));

/** A number as TIFF has fractions. @param {number} value @param {boolean} little */
const fraction = (value, little) => pairs(little ? [2 * value, 0, 2, 0] : [0, 2 * value, 0, 2], little);

/** A file of such pages, its numbers in either order. @param {Page[]} pages @param {boolean} [little] */
function tiff(pages, little = true) {
  const bytes = new DataView(new ArrayBuffer(65_536));
  let free = 8;
  const put = (/** @type {number[]} */ values) => {
    const at = free;
    for (const value of values) bytes.setUint8(free++, value);
    free += free % 2;
    return at;
  };
  const short = (/** @type {number} */ at, /** @type {number} */ value) => bytes.setUint16(at, value, little);
  short(0, little ? 0x4949 : 0x4d4d);
  short(2, 42);
  let link = 4;
  for (const { tags, pieces = [[0]], dots = [] } of pages) {
    const all = Object.entries({ ...tags, [OFFSETS]: pieces.map(put), [LENGTHS]: pieces.map((it) => it.length) });
    const shorts = all.map(([tag, values]) => ({
      tag: Number(tag),
      type: 3,
      count: values.length,
      own: pairs(values, little),
    }));
    const fractions = dots.map((value, i) => ({ tag: 282 + i, type: 5, count: 1, own: fraction(value, little) }));
    const entries = [...shorts, ...fractions].map((it) => ({ ...it, at: it.own.length > 4 ? put(it.own) : 0 }));
    bytes.setUint32(link, free, little);
    short(free, entries.length);
    for (const [i, { tag, type, count, own, at }] of entries.entries()) {
      const place = free + 2 + 12 * i;
      short(place, tag);
      short(place + 2, type);
      bytes.setUint32(place + 4, count, little);
      if (at) bytes.setUint32(place + 8, at, little);
      else for (const [j, value] of own.entries()) bytes.setUint8(place + 8 + j, value);
    }
    link = free + 2 + 12 * entries.length;
    free = link + 4;
  }
  return new Uint8Array(bytes.buffer, 0, free);
}

/** @param {Uint8Array[]} files */
async function pictures(...files) {
  /** @type {{rows: number[][], page: string}[]} */
  const found = [];
  await eachPicture(files, async ({ width, height, data }, page, pages) => {
    const rows = Array.from({ length: height }, (_, y) => [...data.subarray(y * width, (y + 1) * width)]);
    found.push({ rows, page: `${page} of ${pages}` });
  });
  return found;
}

const rowsOf = async (/** @type {Uint8Array} */ bytes) => (await pictures(bytes))[0].rows;
const GREY = { [WIDTH]: [2], [HEIGHT]: [3], [BITS]: [8], [SHADES]: [1] };

test('grey in strips, in either order of bytes, white or black counted from', async () => {
  const pieces = [
    [1, 2, 3, 4],
    [5, 6],
  ];
  for (const little of [true, false])
    assert.deepEqual(await rowsOf(tiff([{ tags: { ...GREY, [ROWS]: [2] }, pieces }], little)), [
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
  assert.deepEqual(
    (await rowsOf(tiff([{ tags: { ...GREY, [SHADES]: [0] }, pieces: [[0, 1, 2, 3, 4, 255]] }])))[0],
    [255, 254],
  );
});

test('colours, of which the red is taken, and a palette', async () => {
  const colours = { [WIDTH]: [2], [HEIGHT]: [1], [BITS]: [8, 8, 8], [SHADES]: [2], [SAMPLES]: [3] };
  assert.deepEqual(await rowsOf(tiff([{ tags: colours, pieces: [[200, 1, 2, 7, 3, 4]] }])), [[200, 7]]);
  const palette = { [WIDTH]: [4], [HEIGHT]: [1], [BITS]: [1], [SHADES]: [3], 320: [0x2000, 0xc800, 0, 0, 0, 0] };
  assert.deepEqual(await rowsOf(tiff([{ tags: palette, pieces: [[0b01010000]] }])), [[32, 200, 32, 200]]);
});

/** Two rows of three white, two black and three white pixels. */
const FAX = { [WIDTH]: [8], [HEIGHT]: [2], [PACKING]: [4], [SHADES]: [0] };
const STRIPE = [255, 255, 255, 0, 0, 255, 255, 255];
const BY_FAX = [0b00110001, 0b11111000];

test('a fax of group 4, its bits also from behind, and its shades the other way round', async () => {
  assert.deepEqual(await rowsOf(tiff([{ tags: FAX, pieces: [BY_FAX] }])), [STRIPE, STRIPE]);
  const behind = { ...FAX, 266: [2] };
  assert.deepEqual(await rowsOf(tiff([{ tags: behind, pieces: [[0b10001100, 0b00011111]] }])), [STRIPE, STRIPE]);
  const [first] = await rowsOf(tiff([{ tags: { ...FAX, [SHADES]: [1] }, pieces: [BY_FAX] }]));
  assert.deepEqual(
    first,
    STRIPE.map((it) => 255 - it),
  );
});

test('packed by runs, in tiles', async () => {
  const runs = { ...GREY, [WIDTH]: [3], [HEIGHT]: [1], [PACKING]: [32773] };
  assert.deepEqual(await rowsOf(tiff([{ tags: runs, pieces: [[254, 9]] }])), [[9, 9, 9]]);
  const bytes = tiff([
    { tags: { ...GREY, 322: [2], 323: [2], 324: [8, 12], 325: [4, 4] }, pieces: [[1, 2, 3, 4, 5, 6, 7, 8]] },
  ]);
  assert.deepEqual(await rowsOf(bytes), [
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
});

test('a fax has half as many dots down as across: its page is as high as it was', async () => {
  const pieces = [[0, 255, 0, 0, 255, 255]];
  for (const little of [true, false])
    assert.deepEqual(await rowsOf(tiff([{ tags: GREY, pieces, dots: [200, 100] }], little)), [
      [0, 255],
      [0, 191],
      [0, 64],
      [64, 64],
      [191, 191],
      [255, 255],
    ]);
  for (const dots of [
    [204, 196],
    [1, 0],
    [600, 1],
  ])
    assert.equal(
      (await rowsOf(tiff([{ tags: GREY, pieces, dots: /** @type {[number, number]} */ (dots) }]))).length,
      3,
    );
});

test('several pages, one of them turned, and several files', async () => {
  const turned = { tags: { ...GREY, [ORIENTATION]: [6] }, pieces: [[1, 2, 3, 4, 5, 6]] };
  const fax = tiff([{ tags: FAX, pieces: [BY_FAX] }]);
  const found = await pictures(tiff([{ tags: GREY, pieces: [[1, 2, 3, 4, 5, 6]] }, turned]), fax);
  assert.deepEqual(
    found.map(({ page }) => page),
    ['1 of 3', '2 of 3', '3 of 3'],
  );
  assert.deepEqual(found[1].rows, [
    [5, 3, 1],
    [6, 4, 2],
  ]);
});

test('what is damaged, endless, too large or packed in another way gets its sentence', async () => {
  const whole = tiff([{ tags: FAX, pieces: [BY_FAX] }]);
  for (const cut of [6, 14, 30]) await assert.rejects(pictures(whole.subarray(0, cut)), { code: 'damaged' });
  const endless = whole.slice();
  new DataView(endless.buffer).setUint32(endless.length - 4, new DataView(whole.buffer).getUint32(4, true), true);
  await assert.rejects(pictures(endless), { code: 'damaged' });
  const refused = (/** @type {Record<number, number[]>} */ tags, /** @type {string} */ code) =>
    assert.rejects(pictures(tiff([{ tags: { ...FAX, ...tags } }])), { code });
  await refused({ [WIDTH]: [40_000] }, 'too-large');
  await refused({ [WIDTH]: [0] }, 'damaged');
  await refused({ 322: [1], 323: [1], 324: [8], 325: [1] }, 'damaged'); // a tile for each pixel
  await assert.rejects(pictures(tiff([{ tags: FAX, pieces: [] }])), { code: 'damaged' });
  await refused({ [PACKING]: [6] }, 'other-picture');
  await refused({ [BITS]: [16], [PACKING]: [1] }, 'other-picture');
  await refused({ [SHADES]: [8] }, 'other-picture');
  await assert.rejects(pictures(tiff(Array(61).fill({ tags: FAX, pieces: [BY_FAX] }))), { code: 'too-large' });
});

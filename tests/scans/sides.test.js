import '../../wasm/readers/pdf-surroundings.js';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { eachPicture } from '../../recognition/pictures/index.js';
import { heedSides } from '../../recognition/pictures/sides.js';
import { read } from '../../wasm/readers/index.js';

const page = new Uint8Array(readFileSync(new URL('page.jpg', import.meta.url)));

/** A head of so many bytes, with numbers at places in it. @param {string} start @param {[at: number, size: 2 | 4, value: number, little: boolean][]} numbers */
function head(start, numbers) {
  const bytes = new Uint8Array(400);
  bytes.set(Buffer.from(start, 'latin1'));
  const view = new DataView(bytes.buffer);
  for (const [at, size, value, little] of numbers) view[size === 2 ? 'setUint16' : 'setUint32'](at, value, little);
  return bytes;
}

/** The head of a picture of each form. @type {[form: string, of: (width: number, height: number) => Uint8Array][]} */
const HEADS = [
  [
    'png',
    (width, height) =>
      head('\x89PNG\r\n\x1a\n', [
        [16, 4, width, false],
        [20, 4, height, false],
      ]),
  ],
  [
    'bmp, from the top',
    (width, height) =>
      head('BM', [
        [18, 4, width, true],
        [22, 4, -height >>> 0, true],
      ]),
  ],
  [
    'gif',
    (width, height) =>
      head('GIF89a', [
        [6, 2, width, true],
        [8, 2, height, true],
      ]),
  ],
  [
    'webp',
    (width, height) =>
      head('RIFF....WEBPVP8 ', [
        [26, 2, width, true],
        [28, 2, height, true],
      ]),
  ],
  [
    'webp without loss',
    (width, height) => head('RIFF....WEBPVP8L', [[21, 4, (width - 1) | ((height - 1) << 14), true]]),
  ],
  [
    'webp with more than a picture',
    (width, height) =>
      head('RIFF....WEBPVP8X', [
        [24, 2, width - 1, true],
        [27, 2, height - 1, true],
      ]),
  ],
  [
    'heic or avif, of tiles',
    (width, height) =>
      head(`....ftypheic${'.'.repeat(20)}ispe${'.'.repeat(16)}ispe`, [
        [40, 4, 300, false],
        [44, 4, 200, false],
        [60, 4, width, false],
        [64, 4, height, false],
      ]),
  ],
];

test('a picture beyond the limit is known by its head, in each form', () => {
  for (const [form, of] of HEADS) {
    heedSides(of(400, 300));
    assert.throws(() => heedSides(of(16_000, 16_000)), { code: 'too-large' }, form);
  }
  const tall = page.slice();
  const frame = tall.findIndex((it, at) => it === 0xff && tall[at + 1] === 0xc0);
  tall.set([0xff, 0xff], frame + 5);
  heedSides(page);
  assert.throws(() => heedSides(tall), { code: 'too-large' });
});

test('a telephone’s own form of picture is told by its head, whatever its name: it is no report in text', async () => {
  for (const brand of ['heic', 'heix', 'hevc', 'mif1', 'msf1', 'avif', 'avis'])
    await assert.rejects(read(head(`....ftyp${brand}`, []), '报告.jpg'), { code: 'image' }, brand);
  assert.throws(() => heedSides(head('....ftypheic', [])), { code: 'damaged' });
  await assert.rejects(
    eachPicture([head('....ftypheic', [])], async () => {}),
    { code: 'other-picture' },
  );
});

test('a picture that is empty, ends before it has begun, or cannot be decoded is damaged, and not without text', async () => {
  const beginning = page.subarray(0, 1000);
  assert.throws(() => heedSides(beginning), { code: 'damaged' });
  const decoded = (/** @type {Uint8Array} */ bytes) => eachPicture([bytes], async () => {});
  await assert.rejects(decoded(beginning), { code: 'damaged' });
  const hurt = page.map((it, at) => (at > 2000 && at % 997 === 0 ? it ^ 0x5a : it));
  await assert.rejects(decoded(hurt), { code: 'damaged' });
  await assert.rejects(read(new Uint8Array(), '扫描件.JPG'), { code: 'damaged' });
  await assert.rejects(read(new Uint8Array(), '报告.txt'), { code: 'empty' });
});

test('of a picture that was cut off later the upper part is there', async () => {
  /** @type {number[]} */
  const heights = [];
  await eachPicture([page.subarray(0, page.length / 2)], async ({ height }) => void heights.push(height));
  assert.ok(heights[0] > 1000);
});

import '../../wasm/readers/pdf-surroundings.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import { eachPicture } from '../../recognition/pictures/index.js';
import { arePages } from '../../recognition/pictures/kinds.js';
import { scannedPdf } from './scanned.js';

/** @param {Uint8Array} bytes */
async function pictures(bytes) {
  /** @type {import('../../recognition/plane.js').Plane[]} */
  const planes = [];
  await eachPicture([bytes], async (plane) => void planes.push(plane));
  return planes;
}

/** @param {string} name @param {Uint8Array} data */
function chunk(name, data) {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length);
  out.write(name, 4, 'latin1');
  out.set(data, 8);
  return out;
}

/** @param {{width: number, height: number, depth: number, colour: number, interlaced?: boolean}} head @param {number[]} raw rows, each behind its filter @param {Buffer[]} [more] chunks */
function png({ width, height, depth, colour, interlaced = false }, raw, more = []) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([depth, colour, 0, 0, Number(interlaced)], 8);
  const parts = [
    chunk('IHDR', head),
    ...more,
    chunk('IDAT', deflateSync(Buffer.from(raw))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]));
}

const shades = async (/** @type {Uint8Array} */ bytes) => [...(await pictures(bytes))[0].data];

test('PNG of each kind: grey, few shades, palette, colours, with filters, half transparent', async () => {
  assert.deepEqual(
    await shades(png({ width: 2, height: 2, depth: 8, colour: 0 }, [0, 10, 20, 2, 5, 5])),
    [10, 20, 15, 25],
  );
  assert.deepEqual(await shades(png({ width: 4, height: 1, depth: 1, colour: 0 }, [0, 0b10100000])), [255, 0, 255, 0]);
  const palette = chunk('PLTE', Buffer.from([200, 0, 0, 7, 0, 0]));
  assert.deepEqual(await shades(png({ width: 2, height: 1, depth: 4, colour: 3 }, [0, 0x01], [palette])), [200, 7]);
  assert.deepEqual(
    await shades(png({ width: 2, height: 1, depth: 8, colour: 2 }, [1, 200, 1, 2, 3, 1, 1])),
    [200, 203],
  );
  assert.deepEqual(await shades(png({ width: 1, height: 1, depth: 8, colour: 6 }, [0, 0, 0, 0, 0])), [255]);
  const low = chunk('pHYs', Buffer.from([0, 0, 0, 4, 0, 0, 0, 2, 0]));
  assert.equal((await shades(png({ width: 2, height: 2, depth: 8, colour: 0 }, [0, 1, 2, 0, 3, 4], [low]))).length, 8);
  assert.deepEqual(
    await shades(png({ width: 1, height: 2, depth: 8, colour: 0, interlaced: true }, [0, 3, 0, 4])),
    [3, 4],
  );
});

test('BMP, from the bottom up, and one that is cut', async () => {
  const bytes = Buffer.alloc(54 + 8);
  bytes.write('BM', 0, 'latin1');
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(1, 18);
  bytes.writeInt32LE(2, 22);
  bytes.writeUInt16LE(24, 28);
  bytes.set([0, 0, 9], 54);
  bytes.set([0, 0, 200], 58);
  assert.deepEqual(await shades(new Uint8Array(bytes)), [200, 9]);
  await assert.rejects(pictures(new Uint8Array(bytes.subarray(0, 58))), { code: 'damaged' });
});

/** A picture with a dark left half. @param {number} width @param {number} height */
function half(width, height) {
  const data = Buffer.alloc(width * height * 4, 255);
  for (let i = 0; i < width * height; i++) if (i % width < width / 2) data.fill(0, 4 * i, 4 * i + 3);
  return new Uint8Array(jpeg.encode({ data, width, height }, 90).data);
}

test('JPEG, a photograph of a sheet that the camera was turned for, and pages of a PDF', async () => {
  const [plain] = await pictures(half(32, 16));
  assert.deepEqual([plain.width, plain.height, plain.data[0] < 20, plain.data[31] > 235], [32, 16, true, true]);
  const exif = Buffer.from(
    'ffe1002245786966000049492a00080000000100120103000100000006000000000000000000',
    'hex',
  ).subarray(0, 36);
  const [turned] = await pictures(
    new Uint8Array(Buffer.concat([half(32, 16).subarray(0, 2), exif, half(32, 16).subarray(2)])),
  );
  assert.deepEqual(
    [turned.width, turned.height, turned.data[0] < 20, turned.data[16 * 31] > 235],
    [16, 32, true, true],
  );
  const pages = await pictures(scannedPdf([1, 2].map(() => ({ jpeg: half(595, 842), width: 595, height: 842 }))));
  assert.deepEqual(
    pages.map(({ width, height, data }) => [width, height, data[5] < 20, data[590] > 235]),
    Array(2).fill([595, 842, true, true]),
  );
});

test('the rest of a JPEG that was cut off is of one shade: nothing is there to be recognised', async () => {
  const whole = half(64, 640);
  const [{ width, height, data }] = await pictures(whole.subarray(0, Math.round(whole.length * 0.6)));
  assert.deepEqual([width, height, data[0] < 20, data[63] > 235], [64, 640, true, true]);
  assert.equal(new Set(data.subarray(64 * 600)).size, 1);
});

/** The left half black, the right one white, some of that transparent, by its three ways of packing. */
const WEBP = {
  lossy: 'UklGRigAAABXRUJQVlA4IBwAAABQAQCdASoQAAgAAMASJaQABHQAAP6D///0g8AA',
  lossless: 'UklGRiYAAABXRUJQVlA4TBoAAAAvD8ABAA8w//M///MfeBALJvOX7kwhov+hAw==',
  transparent:
    'UklGRoAAAABXRUJQVlA4WAoAAAAQAAAADwAABwAAQUxQSBMAAAABDzD/ERFCLJggzJ+2M4WI/kcOAFZQOCBGAAAAMAIAnQEqEAAIAADAEiWoAnRyAKv/3AAGsAAA/u+n///twU//2Cv/12EH+3PRfEtHhX0XxDH//QR/W1AkAn/QR/W1AhwAAA==',
};

test('WebP of each kind; one that is cut, that is too large, or that moves', async () => {
  for (const [name, base64] of Object.entries(WEBP)) {
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
    const [{ width, height, data }] = await pictures(bytes);
    assert.deepEqual([width, height, data[0] < 20, data[9] > 235, data[15] > 235], [16, 8, true, true, true], name);
    await assert.rejects(pictures(bytes.subarray(0, 44)), { code: 'damaged' });
    await assert.rejects(pictures(bytes.subarray(0, 22)), { code: 'damaged' });
  }
  const headed = (/** @type {number} */ at, /** @type {number[]} */ values) => {
    const bytes = new Uint8Array(Buffer.from(WEBP.transparent, 'base64'));
    bytes.set(values, at);
    return pictures(bytes);
  };
  await assert.rejects(headed(24, [0x20, 0x4e, 0]), { code: 'too-large' });
  await assert.rejects(headed(24, [0x1f, 0x4e, 0, 0x1f, 0x4e, 0]), { code: 'too-large' });
  await assert.rejects(headed(20, [0x02]), { code: 'other-picture' });
});

test('hostile pictures get a sentence: too large, damaged, of no kind that is known, too many pages', async () => {
  const huge = png({ width: 20_001, height: 20_000, depth: 8, colour: 0 }, [0]);
  await assert.rejects(pictures(huge), { code: 'too-large' });
  await assert.rejects(pictures(png({ width: 12_000, height: 12_000, depth: 8, colour: 0 }, [0])), {
    code: 'too-large',
  });
  await assert.rejects(pictures(png({ width: 0, height: 1, depth: 8, colour: 0 }, [0])), { code: 'damaged' });
  await assert.rejects(pictures(huge.subarray(0, 20)), { code: 'damaged' });
  await assert.rejects(pictures(new Uint8Array(Buffer.from('\xff\xd8\xff\xe0', 'latin1'))), { code: 'damaged' });
  await assert.rejects(pictures(new Uint8Array(Buffer.from('GIF89a'))), { code: 'other-picture' });
  const one = { jpeg: half(16, 16), width: 16, height: 16 };
  await assert.rejects(pictures(scannedPdf(Array(61).fill(one))), { code: 'too-large' });
  assert.equal((await pictures(png({ width: 1, height: 1, depth: 8, colour: 0 }, [0, 7])))[0].data[0], 7);
});

test('pictures that are called alike but for numbers are pages of one report', () => {
  for (const names of [
    ['1.jpg', '2.jpg'],
    ['扫描.jpg', '扫描 (2).jpg', '扫描（3）.png'],
    ['白鹭镇第一页.jpg', '白鹭镇第二页.jpg'],
    ['2024/page1.jpg', '2024/page12.jpg'],
    ['image.png', 'image.png'],
    ['IMG_20250112_101512.jpg', 'IMG_20250113_090102.jpg'],
    ['白鹭镇2024年年报-1.jpg', '白鹭镇2024年年报-2.jpg'],
  ])
    assert.equal(arePages(names), true, String(names));
  for (const names of [
    ['白鹭镇.jpg', '青石镇.jpg'],
    ['十里镇.jpg', '三里镇.jpg'],
    ['2023/白鹭镇.jpg', '2024/白鹭镇.jpg'],
    ['白鹭镇1.jpg', '白鹭镇2.jpg', '青石镇1.jpg'],
    ['白鹭镇2023年年报.jpg', '白鹭镇2024年年报.jpg'],
  ])
    assert.equal(arePages(names), false, String(names));
});

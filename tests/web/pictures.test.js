/** Pictures of every form: told by their first bytes in the browser as well, and recognised. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import jpeg from 'jpeg-js';
import { EngineError } from '../../web/engine/client.js';
import { isOfPictures } from '../../web/page/scans.js';
import { launchForWork, result } from './browser.js';
import { onSite } from './visits.js';

const here = onSite({ browser: launchForWork });

/** Of a printed page: its title is in so much of it. */
const SHARE = 0.15;

/** The title of the page in shades of grey. */
async function title() {
  const page = await readFile(new URL('../scans/page.jpg', import.meta.url));
  const { width, height, data } = jpeg.decode(page);
  const end = Math.round(SHARE * height);
  return { width, height: end, shades: Uint8Array.from({ length: width * end }, (_, i) => data[4 * i]) };
}

/** A picture without packing, in rows from above. */
function tiff({ width, height, shades }) {
  const tags = [
    [256, width],
    [257, height],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, 8 + 2 + 12 * 8 + 4],
    [278, height],
    [279, shades.length],
  ];
  const head = Buffer.alloc(8 + 2 + 12 * tags.length + 4);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(tags.length, 8);
  for (const [i, [tag, value]] of tags.entries()) {
    const at = 10 + 12 * i;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(4, at + 2);
    head.writeUInt32LE(1, at + 4);
    head.writeUInt32LE(value, at + 8);
  }
  return Buffer.concat([head, shades]);
}

/** The same, in rows from below. */
function bmp({ width, height, shades }) {
  const stride = Math.ceil((3 * width) / 4) * 4;
  const out = Buffer.alloc(54 + stride * height);
  out.write('BM');
  for (const [at, value] of [
    [2, out.length],
    [10, 54],
    [14, 40],
    [18, width],
    [22, height],
    [26, 1 + 24 * 0x10000],
  ])
    out.writeUInt32LE(value, at);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      out.fill(shades[(height - 1 - y) * width + x], 54 + y * stride + 3 * x, 57 + y * stride + 3 * x);
  return out;
}

/** As the browser itself writes it. */
const drawn = (page, { width, height, shades }, type) =>
  page
    .evaluate(
      async ([across, down, base64, as]) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: across, height: down });
        const bytes = Array.from(atob(base64), (it) => it.charCodeAt(0));
        const pixels = Uint8ClampedArray.from(bytes.flatMap((it) => [it, it, it, 255]));
        canvas.getContext('2d').putImageData(new ImageData(pixels, across, down), 0, 0);
        return canvas.toDataURL(as).split(',')[1];
      },
      [width, height, Buffer.from(shades).toString('base64'), type],
    )
    .then((base64) => Buffer.from(base64, 'base64'));

test('what holds pictures is offered to be recognised where that is possible: those of an OFD are not', () => {
  const scanned = new EngineError({ code: 'scanned', message: '' });
  assert.deepEqual(
    ['a.pdf', 'a.PNG', 'a.ofd', 'A.OFD'].map((name) => isOfPictures(scanned, name)),
    [true, true, false, false],
  );
  assert.equal(isOfPictures(new EngineError({ code: 'encrypted', message: '' }), 'a.pdf'), false);
});

test('a picture of any form is recognised', () =>
  here.visit(async (page) => {
    const shown = await title();
    const png = await drawn(page, shown, 'image/png');
    await page.setInputFiles('#chooser', { name: '截图.png', mimeType: 'image/png', buffer: png });
    await page.getByRole('button', { name: '不识别' }).click();
    const forms = { png, tif: tiff(shown), bmp: bmp(shown), webp: await drawn(page, shown, 'image/webp') };
    const files = Object.entries(forms).map(([end, buffer], i) => ({ name: `${i}.${end}`, mimeType: '', buffer }));
    await page.setInputFiles('#chooser', files);
    await page.getByRole('button', { name: '载入并识别' }).click();
    const { source } = await result(page);
    assert.equal(source.text.match(/年度报告/g)?.length, files.length);
  }));

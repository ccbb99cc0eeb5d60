/** JPEG as scanners and cameras write it: by the library that most of them have, with colours at full resolution or at half (4:2:0). */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { zlibSync } from 'fflate';
import jpeg from 'jpeg-js';
import { asPdf } from '../../recognition/pictures/as-pdf.js';

/** @typedef {{data: Uint8Array, width: number, height: number}} Colours three bytes a pixel */

/** @param {Colours} colours @param {number} quality @param {boolean} isHalved @returns {Promise<Uint8Array>} */
export const asJpeg = (colours, quality, isHalved) =>
  isHalved ? halved(colours, quality) : Promise.resolve(whole(colours, quality));

/** @param {Colours} colours @param {number} quality */
function whole({ data, width, height }, quality) {
  const out = Buffer.alloc(width * height * 4, 255);
  for (let at = 0; at < width * height; at++) out.set(data.subarray(3 * at, 3 * at + 3), 4 * at);
  return new Uint8Array(jpeg.encode({ data: out, width, height }, quality).data);
}

/** Poppler draws the picture pixel by pixel, and writes it by libjpeg. @param {Colours} colours @param {number} quality */
async function halved({ data, width, height }, quality) {
  const dictionary = '/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode';
  const piece = { left: 0, top: 0, width, height, dictionary, data: zlibSync(data, { level: 1 }) };
  const folder = await mkdtemp(path.join(tmpdir(), 'nianbao-jpeg-'));
  try {
    await writeFile(path.join(folder, 'a.pdf'), asPdf([{ width, height, pieces: [piece] }]));
    const options = ['-jpeg', '-jpegopt', `quality=${quality}`, '-r', '72', '-singlefile', 'a.pdf', 'a'];
    await promisify(execFile)('pdftoppm', options, { cwd: folder });
    return new Uint8Array(await readFile(path.join(folder, 'a.jpg')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

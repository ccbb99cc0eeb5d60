/** A printed page that was scanned, without its prose, which takes the longest to recognise, and with a stroke through two numbers of table 4. */
import { readFile } from 'node:fs/promises';
import jpeg from 'jpeg-js';

/** The width of the page, in points. */
const A4 = 595.3;
const PROSE = { left: 60, right: 540, top: 128, bottom: 250 };
const STROKES = [128, 290].map((left) => ({ left, right: left + 1, top: 321, bottom: 341 }));

/** The cells of the two numbers. */
export const STRUCK = ['review.reconsideration.other', 'review.litigationDirect.other'];

/** @returns {Promise<Buffer>} a JPEG; the strokes reach to the line above */
export async function struckPage() {
  const { width, height, data } = jpeg.decode(await readFile(new URL('page.jpg', import.meta.url)));
  const at = (points) => Math.round((points * width) / A4);
  const fill = ({ left, right, top, bottom }, shade) => {
    for (let y = at(top); y < at(bottom); y++)
      data.fill(shade, 4 * (y * width + at(left)), 4 * (y * width + at(right)));
  };
  fill(PROSE, 235);
  for (const stroke of STROKES) fill(stroke, 30);
  return jpeg.encode({ data, width, height }, 90).data;
}

/** A part of it across, in points. @param {Buffer} page @param {number} top @param {number} end */
export function stripeOf(page, top, end) {
  const { width, height, data } = jpeg.decode(page);
  const [from, to] = [top, end].map((points) => Math.min(height, Math.round((points * width) / A4)));
  return jpeg.encode({ width, height: to - from, data: data.subarray(4 * width * from, 4 * width * to) }, 90).data;
}

/** Its table, with the heading above. */
export const TABLE = { top: 260, end: 400 };

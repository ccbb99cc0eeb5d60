/** The pictures of a scanned PDF, page by page, as they stand on the page: decoded by pdf.js, nothing is drawn. */
import { Budget } from '../../wasm/readers/budget.js';
import { UnreadableError } from '../../wasm/readers/errors.js';
import { alone, opened, refusal } from '../../wasm/readers/pdf.js';
import { times } from '../../wasm/readers/pdf-lines.js';
import { chargeStreams, heedRefusal } from '../../wasm/readers/pdf-streams.js';
import { blank } from '../plane.js';
import { PAGES, PIXELS, pixelsWithin } from './limits.js';
import { greyOf, throughSeal } from './seal.js';

/**
 * @typedef {import('../plane.js').Plane} Plane
 * @typedef {import('pdfjs-dist').PDFPageProxy} PDFPageProxy
 * @typedef {{width: number, height: number, kind?: number, data: Uint8Array | Uint8ClampedArray}} Picture as pdf.js has it
 * @typedef {{picture: Picture, matrix: number[], isMask: boolean}} Painted  `matrix`: from the unit square to the page, in points
 * @typedef {(plane: Plane, page: number, pages: number, share: number) => Promise<void>} Receive pages are counted from 1; share: how much of the page its largest
 *   picture covers
 */

/** The kinds of pdf.js: a bit a pixel, three bytes, four. */
const BITS = 1;
const RGB = 2;
/** A bit a pixel: the pictures of pdf.js have no more dots an inch than a scanner gives. */
const MOST_DOTS = 600 / 72;

/** @param {Uint8Array} bytes @param {Receive} receive each page before the next one is decoded @returns {Promise<void>} */
export function eachPage(bytes, receive) {
  return alone(async () => {
    const loading = await opened(bytes, new Budget(), PIXELS);
    try {
      const document = await loading.promise;
      if (document.numPages > PAGES) throw new UnreadableError('too-large');
      for (let number = 1; number <= document.numPages; number++) {
        chargeStreams(new Budget(), true);
        const page = await document.getPage(number);
        const { plane, share } = await planeOf(page);
        page.cleanup();
        heedRefusal();
        await receive(plane, number, document.numPages, share);
      }
    } catch (error) {
      heedRefusal();
      throw refusal(error);
    } finally {
      await loading.destroy();
    }
  });
}

/** @param {PDFPageProxy} page */
async function planeOf(page) {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const painted = await paintedOn(page, transform);
  const dots = Math.min(MOST_DOTS, Math.max(1, ...painted.flatMap(dotsOf)));
  const size = pixelsWithin(Math.round(width * dots), Math.round(height * dots));
  const plane = blank(size.width, size.height, 255);
  for (const it of painted) paint(plane, it, dots);
  const areas = painted.map(({ matrix: [a, b, c, d] }) => Math.abs(a * d - b * c));
  return { plane, share: Math.max(0, ...areas) / (width * height) };
}

/** For a point, along both of its sides: those of a fax differ. @param {Painted} painted */
const dotsOf = ({ picture: { width, height }, matrix: [a, b, c, d] }) => [
  width / Math.hypot(a, b),
  height / Math.hypot(c, d),
];

/** @param {PDFPageProxy} page @param {number[]} view @returns {Promise<Painted[]>} */
async function paintedOn(page, view) {
  const { OPS } = await import('#pdfjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  /** @type {Painted[]} */
  const painted = [];
  const matrices = [view];
  for (const [i, operator] of fnArray.entries()) {
    const values = argsArray[i];
    const matrix = matrices[matrices.length - 1];
    if (operator === OPS.save) matrices.push(matrix);
    else if (operator === OPS.paintFormXObjectBegin) matrices.push(values[0] ? times(matrix, values[0]) : matrix);
    else if ((operator === OPS.restore || operator === OPS.paintFormXObjectEnd) && matrices.length > 1) matrices.pop();
    else if (operator === OPS.transform) matrices[matrices.length - 1] = times(matrix, values);
    else if (
      operator === OPS.paintImageXObject ||
      operator === OPS.paintInlineImageXObject ||
      operator === OPS.paintImageMaskXObject
    ) {
      const isMask = operator === OPS.paintImageMaskXObject;
      const given = isMask ? values[0].data : values[0];
      const picture = typeof given === 'string' ? await object(page, given) : isMask ? values[0] : given;
      if (picture?.data) painted.push({ picture, matrix, isMask });
    }
  }
  return painted;
}

/** What pdf.js decoded under a name. @param {PDFPageProxy} page @param {string} name @returns {Promise<Picture | null>} */
const object = (page, name) =>
  new Promise((resolve) => (name.startsWith('g_') ? page.commonObjs : page.objs).get(name, resolve));

/** @param {Plane} plane @param {Painted} painted @param {number} dots for a point */
function paint(plane, { picture, matrix: [a, b, c, d, e, f], isMask }, dots) {
  const area = (a * d - b * c) * dots;
  const shade = shadesOf(picture, isMask);
  const corners = [
    [e, f],
    [e + a, f + b],
    [e + c, f + d],
    [e + a + c, f + b + d],
  ];
  const [xs, ys] = [0, 1].map((axis) => corners.map((corner) => corner[axis] * dots));
  const [top, bottom] = [Math.max(0, Math.floor(Math.min(...ys))), Math.min(plane.height, Math.ceil(Math.max(...ys)))];
  const [left, right] = [Math.max(0, Math.floor(Math.min(...xs))), Math.min(plane.width, Math.ceil(Math.max(...xs)))];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const [dx, dy] = [x + 0.5 - e * dots, y + 0.5 - f * dots];
      const column = Math.floor(((dx * d - dy * c) / area) * picture.width);
      const row = Math.floor((1 - (dy * a - dx * b) / area) * picture.height);
      if (column < 0 || row < 0 || column >= picture.width || row >= picture.height) continue;
      const value = shade(row, column);
      if (!isMask || value === 0) plane.data[y * plane.width + x] = value;
    }
  }
}

/** The shade of a pixel; what a mask paints is black. @param {Picture} picture @param {boolean} isMask @returns {(row: number, column: number) => number} */
function shadesOf({ width, height, kind, data }, isMask) {
  if (kind === BITS || isMask) {
    const stride = (width + 7) >> 3;
    return (row, column) => ((data[row * stride + (column >> 3)] >> (7 - (column & 7))) & 1 ? 255 : 0);
  }
  const step = kind === RGB ? 3 : 4;
  const red = new Uint8Array(width * height);
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < red.length; at++) {
    red[at] = data[step * at];
    grey[at] = greyOf(data[step * at], data[step * at + 1], data[step * at + 2]);
  }
  const { data: shades } = throughSeal({ width, height, data: red }, grey);
  return (row, column) => shades[row * width + column];
}

/** A scan to be given back: its pictures as they were recognised, bound to a PDF, and where their words stand on its pages. */
import { asPdf } from './as-pdf.js';

/**
 * @typedef {import('../../wasm/readers/document.js').Page} Page @typedef {import('../../wasm/readers/origins.js').Origin} Origin
 * @typedef {{page: Page, width: number, height: number, dictionary: string, data: Uint8Array}} Sheet  page: the words; width, height: pixels of the picture;
 *   dictionary: what PDF says of it
 */

/** The longer side of a page of A4, in points; what a picture was scanned from is not known. */
const LONG_SIDE = 842;
/** How far down in the box of a line its baseline is. */
const BASELINE = 0.85;

/** How many points a pixel of it takes. @param {Sheet} sheet */
const scaleOf = ({ width, height }) => LONG_SIDE / Math.max(width, height);

/** @param {Sheet} sheet @param {number} at @returns {Origin[]} */
function originsOn(sheet, at) {
  const points = scaleOf(sheet);
  const scale = (points * sheet.width) / sheet.page.width;
  const top = points * sheet.height;
  return sheet.page.runs.map((run) => ({
    box: {
      page: at + 1,
      ...{ x: run.x * scale, y: top - (run.y + run.height * BASELINE) * scale, along: [1, 0], up: [0, 1] },
      ...{ width: run.width * scale, size: run.height * scale },
    },
    run,
  }));
}

/** @param {Sheet[]} sheets @returns {{bytes: Uint8Array, origins: Origin[]}} */
export function bound(sheets) {
  const pages = sheets.map((sheet) => {
    const { width, height, dictionary, data } = sheet;
    return { width, height, scale: scaleOf(sheet), pieces: [{ left: 0, top: 0, width, height, dictionary, data }] };
  });
  return { bytes: asPdf(pages), origins: sheets.flatMap(originsOn) };
}

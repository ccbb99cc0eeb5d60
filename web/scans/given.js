// A scan to be given back: a PDF of its pictures as they were recognised, and where its words stand on those pages.
import { asPdf } from '../../recognition/pictures/as-pdf.js';

/**
 * @typedef {import('../model/desk.js').Report} Report @typedef {import('./picture.js').Picture} Picture
 * @typedef {import('../../wasm/document.js').Page} Page @typedef {import('../../wasm/readers/origins.js').Origin} Origin
 * @typedef {Page & {picture: Picture}} Sheet
 */

/** The longer side of a page of A4, in points; what a picture was scanned from is not known. */
const LONG_SIDE = 842;
/** How far down in the box of a line its baseline is. */
const BASELINE = 0.85;

/** @param {{width: number, height: number}} picture how many points a pixel of it takes */
const scaleOf = ({ width, height }) => LONG_SIDE / Math.max(width, height);

/** The pages that have pictures, with their words as they stand by now. @param {Report} report @returns {Sheet[]} */
function sheetsOf({ scan, document }) {
  const blocks = document && 'blocks' in document ? document.blocks : scan?.blocks || [];
  return blocks.flatMap((block, at) => {
    const picture = scan?.pictures[at];
    return block.type === 'page' && picture ? [{ ...block, picture }] : [];
  });
}

/** @param {Sheet} sheet @param {number} at @returns {Origin[]} */
function originsOn({ picture, width, runs }, at) {
  const points = scaleOf(picture);
  const scale = (points * picture.width) / width;
  const top = picture.height * points;
  return runs.map((run) => ({
    box: {
      page: at + 1,
      ...{ x: run.x * scale, y: top - (run.y + run.height * BASELINE) * scale, along: [1, 0], up: [0, 1] },
      ...{ width: run.width * scale, size: run.height * scale },
    },
    run,
  }));
}

/** @param {Sheet} sheet @returns {Promise<import('../../recognition/pictures/as-pdf.js').Page>} */
async function pageOf({ picture }) {
  const { width, height, blob } = picture;
  const data = new Uint8Array(await new Response(blob).arrayBuffer());
  const dictionary = '/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode';
  return { width, height, scale: scaleOf(picture), pieces: [{ left: 0, top: 0, width, height, dictionary, data }] };
}

/**
 * @param {Report} report whose pictures are there @param {import('../../wasm/types.js').Result} result of what stands in them
 * @param {import('../../wasm/types.js').Language} lang @returns {Promise<import('../../wasm/writers/returned.js').Source>}
 */
export async function given(report, result, lang) {
  const sheets = sheetsOf(report);
  return { bytes: asPdf(await Promise.all(sheets.map(pageOf))), result, origins: sheets.flatMap(originsOn), lang };
}

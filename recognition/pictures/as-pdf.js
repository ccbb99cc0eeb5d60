/** Pictures as a PDF, whose filters decode what TIFF and JPEG hold: each page shows its own. */

import { concatenated } from '../../wasm/readers/bytes.js';

/**
 * @typedef {{left: number, top: number, width: number, height: number, dictionary: string, data: Uint8Array}} Piece  pixels from the page's upper left corner;
 *   dictionary: what PDF says of such a picture
 * @typedef {{width: number, height: number, pieces: Piece[], scale?: number}} Page  scale: points a pixel, where it is not one
 */

const encoder = new TextEncoder();

/** What PDF says of a JPEG. @param {string} space of its colours @param {string} [decode] where they are turned round */
export const describedJpeg = (space, decode = '') =>
  `/BitsPerComponent 8/ColorSpace/${space}${decode}/Filter/DCTDecode`;

/** @param {string} dictionary @param {Uint8Array} data */
const stream = (dictionary, data) => [`<<${dictionary}/Length ${data.length}>>stream\n`, data, '\nendstream'];

/** @param {Page[]} pages @returns {Uint8Array} */
export function asPdf(pages) {
  /** The first two are written when the pages are known. @type {(string | Uint8Array)[][]} */
  const objects = [[], []];
  const add = (/** @type {(string | Uint8Array)[]} */ parts) => objects.push(parts);
  const kids = pages.map(({ width, height, pieces, scale = 1 }) => {
    const pictures = pieces.map(({ width: across, height: down, dictionary, data }) =>
      add(stream(`/Type/XObject/Subtype/Image/Width ${across}/Height ${down}${dictionary}`, data)),
    );
    const shown = pieces.map(
      (it, i) => `q ${it.width} 0 0 ${it.height} ${it.left} ${height - it.top - it.height} cm /P${pictures[i]} Do Q`,
    );
    const content = add(stream('', encoder.encode([`${scale} 0 0 ${scale} 0 0 cm`, ...shown].join('\n'))));
    const named = pictures.map((number) => `/P${number} ${number} 0 R`).join('');
    return add([
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width * scale} ${height * scale}]/Resources<</XObject<<${named}>>>>/Contents ${content} 0 R>>`,
    ]);
  });
  objects[0] = ['<</Type/Catalog/Pages 2 0 R>>'];
  objects[1] = [`<</Type/Pages/Count ${kids.length}/Kids[${kids.map((number) => `${number} 0 R`).join(' ')}]>>`];
  return written(objects);
}

/** With the table of where each object begins. @param {(string | Uint8Array)[][]} objects */
function written(objects) {
  /** @type {Uint8Array[]} */
  const parts = [];
  let at = 0;
  const put = (/** @type {string | Uint8Array} */ part) => {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part;
    parts.push(bytes);
    at += bytes.length;
  };
  put('%PDF-1.4\n');
  const places = objects.map((object, i) => {
    const place = at;
    for (const part of [`${i + 1} 0 obj`, ...object, '\nendobj\n']) put(part);
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  const table = at;
  put(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`);
  put(`trailer<</Root 1 0 R/Size ${objects.length + 1}>>\nstartxref\n${table}\n%%EOF\n`);
  return concatenated(parts);
}

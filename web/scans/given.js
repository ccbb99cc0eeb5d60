// A scan to be given back, with the pictures that the page keeps of it.
import { describedJpeg } from '../../recognition/pictures/as-pdf.js';
import { bound } from '../../recognition/pictures/bound.js';

/** @typedef {import('../model/desk.js').Report} Report @typedef {import('../../recognition/pictures/bound.js').Sheet} Sheet @typedef {Sheet['page']} Page */

/** The pages that have pictures, with their words as they stand by now. @param {Report} report @returns {Promise<Sheet[]>} */
async function sheetsOf({ scan, document }) {
  const blocks = document && 'blocks' in document ? document.blocks : scan?.blocks || [];
  const sheets = blocks.map(async (page, at) => {
    const picture = scan?.pictures[at];
    if (page.type !== 'page' || !picture) return [];
    const { width, height, blob } = picture;
    const data = new Uint8Array(await new Response(blob).arrayBuffer());
    return [{ page: /** @type {Page} */ (page), width, height, dictionary: describedJpeg('DeviceRGB'), data }];
  });
  return (await Promise.all(sheets)).flat();
}

/**
 * @param {Report} report whose pictures are there @param {import('../../wasm/types.js').Result} result of what stands in them
 * @param {import('../../wasm/types.js').Language} lang @returns {Promise<import('../../wasm/writers/returned.js').Source>}
 */
export const given = async (report, result, lang) => ({ ...bound(await sheetsOf(report)), result, lang });

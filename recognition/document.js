/** A scan → a Document: each page's words where they stand, a mark in place of what was not seen for sure. */
import { checked } from '../wasm/readers/document.js';
import { pageOf } from './page.js';
import { eachPicture } from './pictures/index.js';

/**
 * @typedef {import('../wasm/readers/document.js').BlockDocument} BlockDocument
 * @typedef {import('../wasm/readers/document.js').Page} Page
 * @typedef {{before?: Page[], progress?: (done: number, pages: number) => void, received?: (page: import('./page.js').Recognised, pages: number) => void}} Following
 *   before: the first pages, where they are known already; progress: pages, in parts, what it throws ends the work; received takes each page as soon as it is done
 */

/**
 * @param {Uint8Array[]} files a PDF whose pages are pictures, or a picture for each page
 * @param {string} name
 * @param {import('./recogniser.js').Recognise} recognise
 * @param {Following} [following]
 * @returns {Promise<BlockDocument>}
 * @throws {import('../wasm/readers/errors.js').UnreadableError}
 */
export async function recognised(
  files,
  name,
  recognise,
  { before = [], progress = () => {}, received = () => {} } = {},
) {
  const blocks = [...before];
  await eachPicture(files, async (picture, page, pages) => {
    if (page <= before.length) return;
    progress(page - 1, pages);
    const found = await pageOf(picture, recognise, (share) => progress(page - 1 + share, pages));
    blocks.push(found.page);
    received(found, pages);
  });
  return { name, format: 'scan', blocks: checked(blocks) };
}

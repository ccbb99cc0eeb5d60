/** A scan → a Document: each page's words where they stand, a mark in place of what was not seen for sure. */
import { checked } from '../wasm/readers/document.js';
import { pageOf } from './page.js';
import { eachPicture } from './pictures/index.js';

/**
 * @typedef {import('../wasm/readers/document.js').BlockDocument} BlockDocument
 * @typedef {import('../wasm/readers/document.js').Page} Page
 * @typedef {{block: number, picture: import('./plane.js').Plane, doubts: import('./page.js').Doubt[]}} Doubtful  a page, by its place among the blocks
 */

/**
 * @param {Uint8Array[]} files a PDF whose pages are pictures, or a picture for each page
 * @param {string} name
 * @param {import('./recogniser.js').Recognise} recognise
 * @param {(done: number, pages: number) => void} [progress] pages, in parts; what it throws ends the work
 * @param {(page: Doubtful) => void} [doubtful] takes the pages with numbers that were not seen for sure
 * @returns {Promise<BlockDocument>}
 * @throws {import('../wasm/readers/errors.js').UnreadableError}
 */
export async function recognised(files, name, recognise, progress = () => {}, doubtful = () => {}) {
  /** @type {Page[]} */
  const blocks = [];
  await eachPicture(files, async (picture, page, pages) => {
    progress(page - 1, pages);
    const { page: block, ...beside } = await pageOf(picture, recognise, (share) => progress(page - 1 + share, pages));
    if (beside.doubts.length > 0) doubtful({ block: blocks.length, ...beside });
    blocks.push(block);
  });
  return { name, format: 'scan', blocks: checked(blocks) };
}

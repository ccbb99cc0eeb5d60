/** A scan → a Document: each page's words where they stand, a mark in place of what was not seen for sure. */
import { checked } from '../wasm/readers/document.js';
import { pageOf } from './page.js';
import { eachPicture } from './pictures/index.js';

/**
 * @typedef {import('../wasm/readers/document.js').BlockDocument} BlockDocument
 * @typedef {import('../wasm/readers/document.js').Page} Page
 */

/**
 * @param {Uint8Array} bytes a picture, or a PDF whose pages are pictures
 * @param {string} name
 * @param {import('./recogniser.js').Recognise} recognise
 * @param {(done: number, pages: number) => void} [progress] pages, in parts; what it throws ends the work
 * @returns {Promise<BlockDocument>}
 * @throws {import('../wasm/readers/errors.js').UnreadableError}
 */
export async function recognised(bytes, name, recognise, progress = () => {}) {
  /** @type {Page[]} */
  const blocks = [];
  await eachPicture(bytes, async (picture, page, pages) => {
    blocks.push(await pageOf(picture, recognise, (share) => progress(page - 1 + share, pages)));
  });
  return { name, format: 'scan', blocks: checked(blocks) };
}

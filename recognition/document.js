/** A scan → a Document: each page's words where they stand, a mark in place of what was not seen for sure. */
import { checked } from '../wasm/readers/document.js';
import { isRuled, laidOut, pageOf } from './page.js';
import { eachPart } from './parts.js';

/**
 * @typedef {import('../wasm/readers/document.js').Block} Block
 * @typedef {import('../wasm/readers/document.js').BlockDocument} BlockDocument
 * @typedef {import('../wasm/readers/document.js').Page} Page
 * @typedef {{blocks: Block[], at: number, picture?: import('./plane.js').Plane, figures: import('./page.js').Figure[]}} Found  of a page; at: which of its blocks the picture is
 * @typedef {{known?: number, progress?: (done: number, pages: number, cells?: import('./page.js').Cells) => void, received?: (found: Found, pages: number) => void}} Following
 *   known: how many pages are known already; progress: pages, in parts, what it throws ends the work; received takes each page as soon as it is done
 */

/**
 * @param {Uint8Array[]} files a PDF or .docx with pictures, or a picture for each page
 * @param {string} name
 * @param {import('./recogniser.js').Recognise} recognise
 * @param {Following} [following]
 * @returns {Promise<BlockDocument>} of the pages that were not known
 * @throws {import('../wasm/readers/errors.js').UnreadableError}
 */
export async function recognised(files, name, recognise, { known = 0, progress = () => {}, received = () => {} } = {}) {
  /** @type {Block[]} */
  const blocks = [];
  await eachPart(files, name, async (part, at, all) => {
    if (at <= known) return;
    progress(at - 1, all);
    const found = await foundIn(part, recognise, (share, cells) => progress(at - 1 + share, all, cells));
    blocks.push(...found.blocks);
    received(found, all);
  });
  return { name, format: 'scan', blocks: known ? blocks : checked(blocks) };
}

/** @param {import('./parts.js').Part} part @param {import('./recogniser.js').Recognise} recognise @param {(share: number, cells: import('./page.js').Cells) => void} progress @returns {Promise<Found>} */
async function foundIn({ picture, page, before, behind, beside }, recognise, progress) {
  const flat = picture && laidOut(picture);
  if (!picture || !flat || (beside && !isRuled(flat)))
    return { blocks: [...before, ...(page ? [page] : []), ...behind], at: -1, figures: [] };
  const found = await pageOf(picture, recognise, progress, flat);
  const whole = page ? together(found.page, page) : found.page;
  return { ...found, blocks: [...before, whole, ...behind], at: before.length };
}

/** What was recognised on a page, and behind that what is written there. @param {Page} seen @param {Page} written @returns {Page} */
function together(seen, { width, runs, lines }) {
  const scale = seen.width / width;
  /** @template {Record<string, any>} T @param {T} it @returns {T} */
  const scaled = (it) =>
    /** @type {T} */ (
      Object.fromEntries(
        Object.entries(it).map(([key, value]) => [key, typeof value === 'number' ? value * scale : value]),
      )
    );
  return { ...seen, runs: [...seen.runs, ...runs.map(scaled)], lines: [...seen.lines, ...lines.map(scaled)] };
}

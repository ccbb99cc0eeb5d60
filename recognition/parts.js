/** What a file holds of a report, page by page: pictures, and what is written on the same page, or before and behind them. */
import { UnreadableError } from '../wasm/readers/errors.js';
import { readPdf } from '../wasm/readers/pdf.js';
import { eachPicture, eachPage, pictureOf } from './pictures/index.js';
import { kindOf } from './pictures/kinds.js';
import { PAGES } from './pictures/limits.js';

/**
 * @typedef {import('./plane.js').Plane} Plane
 * @typedef {import('../wasm/readers/document.js').Block} Block
 * @typedef {import('../wasm/readers/document.js').Page} Page
 * @typedef {{picture?: Plane, page?: Page, before: Block[], behind: Block[], beside: boolean}} Part  page: what is written on it; beside: whether
 *   the file has text of its own, so that pictures without a table are none of the report
 * @typedef {(part: Part, at: number, all: number) => Promise<void>} Receive  parts are counted from 1
 */

/** Of a page: what covers less is a seal or a sign. */
const LEAST = 0.05;

/** @param {Uint8Array[]} files a document with pictures, or a picture for each page @param {string} name @param {Receive} receive each before the next one is looked at */
export async function eachPart(files, name, receive) {
  const [bytes] = files;
  const kind = files.length === 1 ? kindOf(bytes) : undefined;
  if (kind === 'zip') return eachOfDocx(bytes, receive);
  const whole = { before: [], behind: [], beside: false };
  if (kind !== 'pdf') return eachPicture(files, (picture, at, all) => receive({ ...whole, picture }, at, all));
  const pages = await pagesOf(bytes, name);
  return eachPage(bytes, (plane, at, all, share) => {
    const page = pages[at - 1];
    const beside = Boolean(page?.runs.length);
    const picture = !beside || share > LEAST ? plane : undefined;
    return receive({ ...whole, picture, page, beside }, at, all);
  });
}

/** What is written on the pages of a PDF; nothing where they are pictures throughout. @param {Uint8Array} bytes @param {string} name @returns {Promise<Page[]>} */
async function pagesOf(bytes, name) {
  try {
    return /** @type {Page[]} */ ((await readPdf(bytes, name)).blocks);
  } catch {
    return []; // what is wrong with it shows again when its pictures are decoded
  }
}

/** Each picture with the blocks before it, the last one with those behind it as well. @param {Uint8Array} bytes @param {Receive} receive */
async function eachOfDocx(bytes, receive) {
  const [{ openZip }, { withPictures }] = await Promise.all([
    import('../wasm/readers/containers.js'),
    import('../wasm/readers/docx.js'),
  ]);
  const { kind, ...opened } = openZip(bytes);
  if (kind !== 'docx' || !('zip' in opened)) throw new UnreadableError('other-picture');
  /** @type {{path: string, before: Block[]}[]} */
  const parts = [];
  /** @type {Block[]} */
  let blocks = [];
  for (const it of withPictures(opened.zip)) {
    if (it.type !== 'picture') blocks.push(it);
    else if (parts.push({ path: it.path, before: blocks })) blocks = [];
  }
  if (parts.length > PAGES) throw new UnreadableError('too-large');
  const beside = blocks.length > 0 || parts.some(({ before }) => before.length > 0);
  for (const [i, { path, before }] of parts.entries()) {
    const picture = await pictureOf(opened.zip.get(path) ?? new Uint8Array(), beside);
    await receive({ picture, before, behind: i + 1 < parts.length ? [] : blocks, beside }, i + 1, parts.length);
  }
}

/** Pictures of pages, from files of any form, one after the other. */
import { UnreadableError } from '../../wasm/readers/errors.js';
import { readBmp } from './bmp.js';
import { readJpeg } from './jpeg.js';
import { kindOf } from './kinds.js';
import { eachPage } from './pdf.js';
import { readPng } from './png.js';

/** @typedef {import('../plane.js').Plane} Plane */

/** @type {Record<'png' | 'jpeg' | 'bmp', (bytes: Uint8Array) => Plane | Promise<Plane>>} */
const FORMS = { png: readPng, jpeg: (bytes) => readJpeg(bytes, onlyPage), bmp: readBmp };

/** @param {Uint8Array} pdf of one page */
async function onlyPage(pdf) {
  /** @type {Plane[]} */
  const planes = [];
  await eachPage(pdf, async (plane) => void planes.push(plane));
  return planes[0];
}

/**
 * @param {Uint8Array} bytes @param {import('./pdf.js').Receive} receive each page before the next one is looked at
 * @returns {Promise<void>}
 * @throws {UnreadableError}
 */
export async function eachPicture(bytes, receive) {
  const kind = kindOf(bytes);
  if (kind === 'pdf') return eachPage(bytes, receive);
  if (!kind) throw new UnreadableError('other-picture');
  await receive(await decoded(FORMS[kind], bytes), 1, 1);
}

/** @param {(bytes: Uint8Array) => Plane | Promise<Plane>} readPicture @param {Uint8Array} bytes @returns {Promise<Plane>} */
async function decoded(readPicture, bytes) {
  try {
    return await readPicture(bytes);
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError('damaged', error);
  }
}

/** Pictures of pages, from files of any form, one after the other. */
import { readWebp } from '#webp';
import { UnreadableError } from '../../wasm/readers/errors.js';
import { asHeld } from '../plane.js';
import { readBmp } from './bmp.js';
import { readJpeg } from './jpeg.js';
import { kindOf } from './kinds.js';
import { PAGES } from './limits.js';
import { eachPage } from './pdf.js';
import { readPng } from './png.js';
import { squared } from './square.js';
import { tiffAsPdf } from './tiff.js';

/** @typedef {import('../plane.js').Plane} Plane */

/** @type {Record<'png' | 'jpeg' | 'bmp', (bytes: Uint8Array) => Plane | Promise<Plane>>} */
const FORMS = { png: readPng, jpeg: (bytes) => readJpeg(bytes, onlyPage), bmp: readBmp };

/** @param {Uint8Array} pdf of one page, whose picture covers it unless it could not be decoded */
async function onlyPage(pdf) {
  /** @type {Plane[]} */
  const planes = [];
  await eachPage(pdf, async (plane, _at, _all, share) => void (share > 0 && planes.push(plane)));
  if (planes.length === 0) throw new UnreadableError('damaged');
  return planes[0];
}

/**
 * @param {Uint8Array[]} files a PDF whose pages are pictures, or a picture for each page
 * @param {import('./pdf.js').Receive} receive each page before the next one is looked at
 * @returns {Promise<void>}
 * @throws {UnreadableError}
 */
export async function eachPicture(files, receive) {
  if (files.length === 1 && kindOf(files[0]) === 'pdf') return eachPage(files[0], receive);
  const opened = await Promise.all(
    files.map((bytes) => orDamaged(() => (kindOf(bytes) === 'tiff' ? tiffAsPdf(bytes) : { bytes }))),
  );
  const pages = opened.reduce((sum, it) => sum + ('pdf' in it ? it.noted.length : 1), 0);
  if (pages > PAGES) throw new UnreadableError('too-large');
  let done = 0;
  for (const it of opened) {
    const next = (/** @type {Plane} */ plane) => receive(plane, ++done, pages, 1);
    if ('pdf' in it) await eachPage(it.pdf, (plane, page) => next(asNoted(plane, it.noted[page - 1])));
    else await next(await orDamaged(() => decoded(it.bytes)));
  }
}

/** @param {Plane} plane @param {import('./tiff.js').Noted} noted */
const asNoted = (plane, { dots, orientation }) => asHeld(squared(plane, dots), orientation);

export { eachPage };

/** One among others; nothing where it cannot be had and may be left out. @param {Uint8Array} bytes @param {boolean} mayFail @returns {Promise<Plane | undefined>} */
export async function pictureOf(bytes, mayFail) {
  try {
    /** @type {Plane[]} */
    const planes = [];
    await eachPicture([bytes], async (plane) => void planes.push(plane));
    return planes[0];
  } catch (error) {
    if (mayFail) return undefined;
    throw error;
  }
}

/** @param {Uint8Array} bytes @returns {Plane | Promise<Plane>} */
function decoded(bytes) {
  const kind = kindOf(bytes);
  if (kind === 'pdf' || kind === 'tiff' || kind === 'zip') throw new UnreadableError('other-picture');
  return kind ? FORMS[kind](bytes) : readWebp(bytes);
}

/** @template T @param {() => T | Promise<T>} work @returns {Promise<T>} */
async function orDamaged(work) {
  try {
    return await work();
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError('damaged', error);
  }
}

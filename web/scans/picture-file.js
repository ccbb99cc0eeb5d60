// A picture in a form that the recogniser reads: of any other form, as PNG, where the browser can tell what is in it.
import { kindOf } from '../../recognition/pictures/kinds.js';
import { heedSides } from '../../recognition/pictures/sides.js';
import { UnreadableError } from '../../wasm/readers/errors.js';
import { bytesOf } from '../engine/client.js';

/** @param {File} file @param {import('../../wasm/types.js').Language} lang @returns {Promise<Uint8Array<ArrayBuffer>>} rejects with a reason */
export async function pictureIn(file, lang) {
  const bytes = await bytesOf(file, file.name, lang);
  try {
    heedSides(bytes);
    return kindOf(bytes) ? bytes : await asPng(file);
  } catch (error) {
    throw { reason: error instanceof UnreadableError ? error.code : 'other-picture' };
  }
}

/** @param {Blob} picture @returns {Promise<Uint8Array<ArrayBuffer>>} */
async function asPng(picture) {
  const bitmap = await createImageBitmap(picture);
  const { width, height } = bitmap;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  /** @type {Blob|null} */
  const png = await new Promise((resolve) => canvas.toBlob(resolve));
  if (!png) throw new Error('too large for a canvas');
  return new Uint8Array(await png.arrayBuffer());
}

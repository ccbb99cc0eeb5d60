/** From a file to a Document. */
import { explain, read, UnreadableError } from '../wasm/readers/index.js';
import { bytesOf } from './inputs.js';

/** @typedef {import('../wasm/types.d.ts').Document} Document */

/** A file that could not be opened or read; its message is a sentence for the user. */
export class Unreadable extends Error {}

/**
 * @param {import('./inputs.js').Input} input
 * @param {'zh-CN' | 'en'} lang
 * @param {import('./texts.js').Texts} say
 * @returns {Promise<Document>}
 * @throws {Unreadable}
 */
export async function readDocument(input, lang, say) {
  const bytes = await open(input, say);
  try {
    return /** @type {Document} */ (await read(bytes, input.name));
  } catch (error) {
    if (error instanceof UnreadableError) throw new Unreadable(explain(error.code, input.name, lang));
    throw error;
  }
}

/** @param {import('./inputs.js').Input} input @param {import('./texts.js').Texts} say */
async function open(input, say) {
  try {
    return await bytesOf(input);
  } catch (error) {
    throw new Unreadable(error.code === 'ENOENT' ? say.absent(input.name) : say.unreadable(input.name));
  }
}

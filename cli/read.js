/** From a file to a Document. */
import { bytesOf } from './inputs.js';

/** A file that could not be opened or read; its message is a sentence for the user. */
export class Unreadable extends Error {}

/**
 * @param {import('./inputs.js').Input} input
 * @param {'zh-CN' | 'en'} lang
 * @param {import('./texts.js').Texts} say
 * @throws {Unreadable}
 */
export async function readDocument(input, lang, say) {
  const bytes = await open(input, say);
  return { name: input.name, format: 'text', text: decode(bytes) };
}

async function open(input, say) {
  try {
    return await bytesOf(input);
  } catch (error) {
    throw new Unreadable(error.code === 'ENOENT' ? say.absent(input.name) : say.unreadable(input.name));
  }
}

// Until the readers are there.
function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

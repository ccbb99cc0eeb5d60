/** The files that a list names, one a line in whatever encoding it was saved, or parted by NUL as `find -print0` has them. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { kindOf } from '../wasm/readers/detect.js';
import { explain, UnreadableError } from '../wasm/readers/errors.js';
import { decode } from '../wasm/readers/text.js';
import { UsageError } from './arguments.js';
import { collected } from './inputs.js';
import { bytesOrSentence } from './read.js';

/**
 * @param {string} list a file, "-", or a pipe, as `<(find …)` is one
 * @param {'zh-CN' | 'en'} lang @param {import('./texts.js').Texts} say
 * @throws {UsageError} where it cannot be read
 */
export async function namedIn(list, lang, say) {
  try {
    const isPipe = (await stat(list).catch(() => undefined))?.isFIFO();
    return namesIn(
      await (isPipe ? collected(createReadStream(list)) : bytesOrSentence({ name: list, path: list }, lang, say)),
    );
  } catch (error) {
    if (error instanceof UnreadableError) throw new UsageError(explain(error.code, list, lang));
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** @param {Buffer} bytes */
function namesIn(bytes) {
  if (bytes.length > 0 && kindOf(bytes) !== 'text') throw new UnreadableError('binary'); // most likely a report itself
  const isWide = /^(\xff\xfe|\xfe\xff)/.test(bytes.toString('latin1', 0, 2));
  const names = !isWide && bytes.includes(0) ? bytes.toString('utf8').split('\0') : decode(bytes).split('\n');
  return names.filter((name) => name !== '');
}

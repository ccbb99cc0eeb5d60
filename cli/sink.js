/** Where the output goes: the standard output or a file. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { UsageError } from './arguments.js';

/**
 * @typedef {{ colours: boolean, write: (chunk: string | Uint8Array) => Promise<void>, end: () => Promise<void> }} Sink
 * @param {string | undefined} file the standard output where there is none
 * @param {import('./texts.js').Texts} say
 * @returns {Promise<Sink>}
 * @throws {UsageError} where the file cannot be written
 */
export async function openSink(file, say) {
  /** @type {import('node:stream').Writable} */
  const stream = file === undefined ? process.stdout : createWriteStream(file);
  const refuse = () => {
    throw new UsageError(say.unwritable(file));
  };
  if (file !== undefined) await once(stream, 'open').catch(refuse);
  return {
    colours: file === undefined && process.stdout.isTTY === true && !process.env.NO_COLOR,
    async write(chunk) {
      if (!stream.write(chunk)) await once(stream, 'drain');
    },
    async end() {
      if (file === undefined) await new Promise((resolve) => stream.write('', () => resolve(undefined)));
      else await new Promise((resolve, reject) => stream.on('error', reject).end(resolve)).catch(refuse);
    },
  };
}

/** Where the output goes: the standard output or a file, which is there once it is whole. */
import { once } from 'node:events';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { UsageError } from './arguments.js';
import { visible } from './visible.js';

const utf8 = new TextDecoder();

/**
 * @typedef {{
 *   write: (chunk: string | Uint8Array) => Promise<void>,
 *   end: () => Promise<void>,
 *   abandon: () => Promise<void>,
 * }} Sink `abandon`: nothing is left behind where the work ended early
 * @param {string | undefined} file the standard output where there is none
 * @param {string[]} sources files that were read: none of them is written over
 * @param {import('./texts.js').Texts} say
 * @returns {Promise<Sink>}
 * @throws {UsageError} where the file cannot be written
 */
export async function openSink(file, sources, say) {
  if (file === undefined) return standardOutput();
  const place = await realpath(file).catch(() => file);
  const read = await Promise.all(sources.map((source) => realpath(source).catch(() => source)));
  if (read.includes(place)) throw new UsageError(say.overInput(file));
  const isDevice = await stat(place).then(
    (info) => !info.isFile(),
    () => false,
  );
  return fileSink(place, isDevice ? place : `${place}.${process.pid}.part`, () => {
    throw new UsageError(say.unwritable(file));
  });
}

/** Whether who reads it sees colours. @param {string | undefined} file as of `openSink` */
export const showsColours = (file) => file === undefined && process.stdout.isTTY === true && !process.env.NO_COLOR;

/** @returns {Sink} */
function standardOutput() {
  return {
    async write(chunk) {
      if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
    },
    end: () => new Promise((resolve) => void process.stdout.write('', () => resolve())),
    abandon: async () => {},
  };
}

/**
 * Where programs read it, every byte as it is; on a terminal as text that it does not obey.
 * @param {Sink} sink @param {string | undefined} file as of `openSink`
 * @returns {Sink['write']}
 */
export function dataOf(sink, file) {
  if (file !== undefined || !process.stdout.isTTY) return sink.write;
  return (chunk) =>
    sink.write(visible((typeof chunk === 'string' ? chunk : utf8.decode(chunk)).replace(/^\uFEFF/, '')));
}

/** Writes beside the file and takes its place at the end. @param {string} place @param {string} part @param {() => never} refuse @returns {Promise<Sink>} */
async function fileSink(place, part, refuse) {
  const handle = await open(part, 'w').catch(refuse);
  return {
    write: async (chunk) => void (await handle.writeFile(chunk).catch(refuse)),
    async end() {
      await handle.close().catch(refuse);
      if (part !== place) await rename(part, place).catch(refuse);
    },
    async abandon() {
      await handle.close().catch(() => {});
      if (part !== place) await rm(part, { force: true });
    },
  };
}

/** Where the output goes: the standard output or a file, which is there once it is whole. */
import { once } from 'node:events';
import { constants, rmSync } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { UsageError } from './arguments.js';
import { visible } from './visible.js';

const utf8 = new TextDecoder();

/**
 * @typedef {{
 *   write: (chunk: string | Uint8Array) => Promise<void>,
 *   end: () => Promise<void>,
 *   abandon: () => Promise<void>,
 *   length: () => number,
 * }} Sink `abandon`: nothing is left behind where the work ended early, but where it is to go on; `length`: bytes that were written
 * @param {string | undefined} file the standard output where there is none
 * @param {string[]} sources files that were read: none of them is written over
 * @param {import('./texts.js').Texts} say
 * @param {number} [kept] bytes of an earlier run's output to go on behind
 * @returns {Promise<Sink>}
 * @throws {UsageError} where the file cannot be written
 */
export async function openSink(file, sources, say, kept) {
  if (file === undefined) return standardOutput();
  const place = await placeOf(file);
  const read = await Promise.all(sources.map((source) => realpath(source).catch(() => source)));
  if (read.includes(place)) throw new UsageError(say.overInput(file));
  const isDevice = await stat(place).then(
    (info) => !info.isFile(),
    () => false,
  );
  const refuse = () => {
    throw new UsageError(say.unwritable(file));
  };
  if (kept !== undefined && !isDevice) return keptSink(place, await partOf(file), kept, refuse);
  return fileSink(place, isDevice ? place : `${place}.${process.pid}.part`, refuse);
}

/** @param {string} file */
const placeOf = (file) => realpath(file).catch(() => file);

/** Where the output stands until it is whole, if it may be gone on with. @param {string} file as of `openSink` */
export const partOf = async (file) => `${await placeOf(file)}.part`;

/** Whether who reads it sees colours. @param {string | undefined} file as of `openSink` */
export const showsColours = (file) => file === undefined && process.stdout.isTTY === true && !process.env.NO_COLOR;

/** @returns {Sink} */
function standardOutput() {
  let length = 0;
  return {
    length: () => length,
    async write(chunk) {
      length += Buffer.byteLength(chunk);
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
  if (part === place) return handleSink(await open(part, 'w').catch(refuse), 0, refuse, () => {});
  await rm(part, { force: true }).catch(refuse);
  const settled = removedWhereEnded(part); // before it is there: a run may be ended at once
  const handle = await open(part, 'wx').catch(refuse); // through no link that somebody laid
  const sink = handleSink(handle, 0, refuse, async () => {
    settled();
    await rename(part, place);
  });
  return {
    ...sink,
    async abandon() {
      await sink.abandon();
      await rm(part, { force: true });
    },
  };
}

/** Who ends a run finds nothing half written. @param {string} part @returns {() => void} to be called where it is whole */
function removedWhereEnded(part) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM']);
  const remove = (/** @type {NodeJS.Signals} */ signal) => {
    settled();
    rmSync(part, { force: true });
    process.kill(process.pid, signal);
  };
  const settled = () => {
    for (const signal of signals) process.off(signal, remove);
  };
  for (const signal of signals) process.on(signal, remove);
  return settled;
}

/** What is written stands behind what was there, which is reached through no link that somebody laid. */
const APPENDED = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | constants.O_NOFOLLOW;

/** Goes on behind what an earlier run has written, and leaves its own for the next where it ends early. @param {string} place @param {string} part @param {number} kept @param {() => never} refuse */
async function keptSink(place, part, kept, refuse) {
  const handle = await open(part, APPENDED).catch(refuse);
  await handle.truncate(kept).catch(refuse);
  return handleSink(handle, kept, refuse, () => rename(part, place));
}

/** @param {import('node:fs/promises').FileHandle} handle @param {number} begin @param {() => never} refuse @param {() => unknown} settle @returns {Sink} */
function handleSink(handle, begin, refuse, settle) {
  let length = begin;
  return {
    length: () => length,
    async write(chunk) {
      await handle.writeFile(chunk).catch(refuse);
      length += Buffer.byteLength(chunk);
    },
    async end() {
      await handle.close().catch(refuse);
      await Promise.resolve(settle()).catch(refuse);
    },
    abandon: () => handle.close().catch(() => {}),
  };
}

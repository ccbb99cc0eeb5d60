/**
 * What a run keeps of itself while it lasts (`--resume`): beside its output so far (`<out>.part`) a line a file that is in it
 * (`<out>.part.files`), so that the same run, given again after it was ended, goes on behind the last of them.
 */
import { constants, readFileSync } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { expand } from './inputs.js';
import { onlyRun } from './only-run.js';
import { partOf } from './sink.js';

/** Written to by this process alone, through no link that somebody laid. */
const OWN = constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW;

/** @typedef {import('./inputs.js').Input} Input @typedef {Omit<import('./answers.js').Checked, 'written'>} Done */
/**
 * @typedef {object} Journal
 * @property {Done[]} done what came of the first of the inputs
 * @property {number} length bytes of the output that they stand in
 * @property {(input: Input) => Promise<Stamp | Stamp[]>} stampOf a file as it is now
 * @property {(stamp: Stamp | Stamp[], checked: Done, length: number) => Promise<void>} note that a file is in the output, which has so many bytes then
 * @property {() => Promise<void>} end nothing is left to go on with
 */

/** @typedef {[name: string, size: number, time: number] | undefined} Stamp nothing where there is no such file */

/** @param {Input} input @returns {Promise<Stamp | Stamp[]>} of each of its pages */
async function stampOf({ name, path, pages }) {
  if (pages) return Promise.all(pages.map((page) => /** @type {Promise<Stamp>} */ (stampOf(page))));
  const info = path === '-' ? undefined : await stat(path).catch(() => undefined);
  return info && [name, info.size, info.mtimeMs];
}

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** What the output hangs on but for the files. @param {import('./arguments.js').Request} request */
async function conditions({ format, lang, previous, settings, roster, consolidated }) {
  const files = [previous, settings, roster, consolidated].map(async (file) =>
    Promise.all((file === undefined ? [] : await expand([file])).map(stampOf)),
  );
  return JSON.stringify([version, format, lang, ...(await Promise.all(files))]);
}

/** @param {Done} checked */
const kept = ({ reading, errors, organ, digest }) => ({ reading, errors, organ, digest });

/**
 * Files that changed since, and all behind the first of them, are checked anew.
 * @param {Input[]} inputs @param {import('./arguments.js').Request & { out: string }} request @returns {Promise<Journal>}
 */
export async function openJournal(inputs, request) {
  const part = await partOf(request.out);
  const place = `${part}.files`;
  const head = await conditions(request);
  const leave = await onlyRun(`${part}.run`);
  const handle = await open(place, OWN);
  const { done, length, bytes } = await goodLines(
    handle,
    head,
    inputs,
    (await stat(part).catch(() => null))?.size ?? 0,
  );
  await handle.truncate(bytes);
  let at = bytes;
  const write = async (/** @type {string} */ line) => {
    at += (await handle.write(`${line}\n`, at)).bytesWritten;
  };
  if (bytes === 0) await write(head);
  return {
    done,
    length,
    stampOf,
    note: (stamp, checked, end) => write(JSON.stringify([stamp, end, kept(checked)])),
    async end() {
      await handle.close();
      await rm(place, { force: true });
      await leave();
    },
  };
}

/**
 * As many lines as tell of the inputs as they are now, in their order, and of no more output than there is.
 * @param {import('node:fs/promises').FileHandle} handle @param {string} head @param {Input[]} inputs @param {number} size
 */
async function goodLines(handle, head, inputs, size) {
  /** @type {Done[]} */
  const done = [];
  let length = 0;
  let bytes = 0;
  for await (const line of handle.readLines({ autoClose: false, start: 0 })) {
    if (bytes === 0 && line !== head) break;
    if (bytes > 0) {
      const [stamp, end = Number.POSITIVE_INFINITY, checked] = parsed(line);
      const now = done.length < inputs.length ? await stampOf(inputs[done.length]) : undefined;
      if (!now || JSON.stringify(stamp) !== JSON.stringify(now) || end > size) break;
      done.push(checked);
      length = end;
    }
    bytes += Buffer.byteLength(line) + 1;
  }
  return { done, length, bytes };
}

/** The last line may have been cut off. @param {string} line @returns {[unknown?, number?, any?]} */
function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return [];
  }
}

/** The files that the arguments mean, and their bytes. */
import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Budget } from '../wasm/readers/budget.js';
import { UnreadableError } from '../wasm/readers/errors.js';
import { isLeftover, tidied } from '../wasm/readers/folder.js';
import { limits } from '../wasm/readers/limits.js';
import { pagesOf } from './pages.js';

/**
 * @typedef {{ name: string, path: string | Buffer, inFolder?: boolean, unpack?: () => Buffer, pages?: Input[] }} Input `name` as the user knows it; `path` "-"
 *   is the standard input, and bytes where it is in another encoding than the system's; `unpack`: where it lies in an archive; `pages`: all of
 *   them, where it is the first of several
 */

/** UTF-8 sorts as code points do. @param {Input} a @param {Input} b */
const byCodePoints = (a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));

/**
 * A folder's files are named relative to it and come sorted; what cannot be opened comes as it is, and fails when it is read.
 * The standard input is one, however often it is named.
 * @param {string[]} inputs files, folders or "-"
 * @returns {Promise<Input[]>}
 */
export async function expand(inputs) {
  const lists = await Promise.all(
    inputs
      .filter((name, at) => name !== '-' || at === inputs.indexOf(name))
      .map(async (name) => {
        const info = name === '-' ? null : await stat(name).catch(() => null);
        if (info?.isFile() && /\.zip$/i.test(name)) return archive(name, info.size);
        return info?.isDirectory() ? folder(name) : [{ name, path: name }];
      }),
  );
  return lists.flat();
}

/**
 * Each file once, however often it is named; those of several folders, where two have one name, called as the user called the folders.
 * @param {Input[]} inputs @returns {Input[]}
 */
export function distinct(inputs) {
  /** @type {Map<string, Input>} */
  const files = new Map();
  for (const input of inputs) if (!files.has(placeOf(input))) files.set(placeOf(input), input);
  const all = [...files.values()];
  const isClear = new Set(all.map(({ name }) => name)).size === all.length;
  return isClear ? all : all.map((input) => (input.inFolder ? { ...input, name: named(input) } : input));
}

/** Where a file lies, in an archive too. @param {Input} input */
const placeOf = ({ name, path: file, unpack }) =>
  JSON.stringify([file === '-' ? file : path.resolve(String(file)), unpack && name]);

/** @param {Input} input */
const named = ({ name, path: file, unpack }) =>
  unpack ? `${file}/${name}` : (typeof file === 'string' ? file : spelled(file)).replaceAll(path.sep, '/');

/**
 * All that a run reads: none of it is written over.
 * @param {Input[]} inputs @param {Partial<import('./arguments.js').Request>} request
 */
export async function sourcesOf(inputs, { previous, settings, roster, consolidated, template }) {
  const others = [previous, settings, roster, consolidated, template].filter((file) => file !== undefined);
  return [...inputs.flatMap(pagesOf), ...(await expand(others))].map((input) => String(input.path));
}

/** A zip is a folder; one that cannot be opened comes as it is, and its reader says why. @param {string} name @param {number} size @returns {Promise<Input[]>} */
async function archive(name, size) {
  if (size > limits.archiveBytes) return [unopened(name)];
  try {
    const { Zip } = await import('../wasm/readers/zip.js');
    const zip = new Zip(await readFile(name));
    if (zip.hasOverlaps) return [unopened(name)];
    const files = zip.names.filter((path) => !path.endsWith('/')).map((path) => ({ path, entry: path }));
    const unpacked = (/** @type {string} */ entry) => {
      zip.budget = new Budget(); // each report may cost what a report may
      return Buffer.from(zip.get(entry) ?? []);
    };
    return tidied(files).map(({ path: inside, entry }) => ({
      ...{ name: inside, path: name, inFolder: true },
      unpack: () => unpacked(entry),
    }));
  } catch {
    return [{ name, path: name }];
  }
}

/** An archive that is to be unpacked by who gave it. @param {string} name @returns {Input} */
function unopened(name) {
  const unpack = () => {
    throw new UnreadableError('archive');
  };
  return { name, path: name, unpack };
}

/** @param {string} base @returns {Promise<Input[]>} */
export async function folder(base) {
  /** @type {Input[]} */
  const found = [];
  const visit = async (/** @type {string} */ relative, /** @type {Buffer} */ place) => {
    const entries = await readdir(place, { withFileTypes: true, encoding: 'buffer' }).catch(() => {
      found.push({ name: relative.slice(0, -1) || base, path: asPath(place), inFolder: true }); // it fails when it is read
      return [];
    });
    for (const entry of entries) {
      const name = relative + spelled(entry.name);
      const below = Buffer.concat([place, Buffer.from(path.sep), entry.name]);
      if (isLeftover(name)) continue;
      if (entry.isDirectory()) await visit(`${name}/`, below);
      else found.push({ name, path: asPath(below), inFolder: true });
    }
  };
  await visit('', Buffer.from(base));
  return found.sort(byCodePoints);
}

/** A name that another system wrote: what was unpacked from an old archive is called in GBK. @param {Buffer} name */
const spelled = (name) => new TextDecoder(isUtf8(name) ? 'utf-8' : 'gb18030').decode(name);

/** @param {Buffer} place */
const asPath = (place) => (isUtf8(place) ? place.toString() : place);

/** What is no file may never end (a pipe, a device), or is not meant (a folder behind a link). */
export class NoFile extends Error {}

/** Read once, however often it is named. @type {Promise<Buffer> | undefined} */
let standardInput;

/**
 * Of a file without giving way: to be called back costs ten times as much, and this thread only waits for the others.
 * @param {Input} input
 * @returns {Promise<Buffer>}
 * @throws {UnreadableError} where there is more of it than a report can be: nothing is read on then
 * @throws {NoFile}
 */
export async function bytesOf({ path: file, unpack }) {
  if (unpack) return unpack();
  if (file === '-') {
    standardInput ??= collected(process.stdin);
    return standardInput;
  }
  const info = statSync(file);
  if (!info.isFile()) throw new NoFile();
  if (info.size > limits.bytes) throw new UnreadableError('too-large');
  return info.size === 0 ? Buffer.alloc(0) : readFileSync(file); // what a system makes up while it is read has no size, and may have no end
}

/** All that comes through it. @param {NodeJS.ReadableStream} stream */
export async function collected(stream) {
  /** @type {Buffer[]} */
  const chunks = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > limits.bytes) throw new UnreadableError('too-large');
    chunks.push(/** @type {Buffer} */ (chunk));
  }
  return Buffer.concat(chunks);
}

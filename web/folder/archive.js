// A zip as a folder: its directory is read at once, each file in it when its turn comes, so that a large one never lies in memory.
import { inflateSync } from 'fflate';
import { entryName } from '../../wasm/readers/zip.js';
import { limits } from '../../wasm/readers/limits.js';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const TAIL = END_SIZE + 0xffff;
const DEFLATED = 8;

/**
 * @typedef {{name: string, size: number, arrayBuffer: () => Promise<ArrayBuffer>}} FileLike
 * @typedef {{path: string, file: FileLike}} Incoming  a file, and where it stands in what was given
 */

/** @param {Blob} blob @param {number} from @param {number} to */
const viewOf = async (blob, from, to) => new DataView(await new Response(blob.slice(from, to)).arrayBuffer());

/** @param {File} file @returns {Promise<Incoming[]>} @throws {Error} where it is no zip that can be read */
export async function filesIn(file) {
  const tailAt = Math.max(0, file.size - TAIL);
  const tail = await viewOf(file, tailAt, file.size);
  let end = tail.byteLength - END_SIZE;
  while (end >= 0 && tail.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new Error('no zip');
  const [count, size, at] = [
    tail.getUint16(end + 10, true),
    tail.getUint32(end + 12, true),
    tail.getUint32(end + 16, true),
  ];
  return entries(file, await viewOf(file, at, at + size), count);
}

/** @param {File} file @param {DataView} directory @param {number} count */
function entries(file, directory, count) {
  /** @type {Incoming[]} */
  const found = [];
  for (let i = 0, at = 0; i < count; i += 1) {
    if (directory.getUint32(at, true) !== ENTRY) throw new Error('no zip');
    const [named, extra, note] = [28, 30, 32].map((offset) => directory.getUint16(at + offset, true));
    const path = entryName(new Uint8Array(directory.buffer, at + 46, named));
    if (!path.endsWith('/')) found.push({ path, file: entry(file, path, directory, at) });
    at += 46 + named + extra + note;
  }
  return found;
}

/** @param {File} file @param {string} path @param {DataView} directory @param {number} at @returns {FileLike} */
function entry(file, path, directory, at) {
  const isLocked = (directory.getUint16(at + 8, true) & 1) !== 0;
  const method = directory.getUint16(at + 10, true);
  const packed = directory.getUint32(at + 20, true);
  const size = directory.getUint32(at + 24, true);
  const start = directory.getUint32(at + 42, true);
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    size,
    async arrayBuffer() {
      if (isLocked) throw Object.assign(new Error(), { code: 'encrypted' });
      if (size > limits.bytes) throw Object.assign(new Error(), { code: 'too-large' });
      const head = await viewOf(file, start, start + 30);
      const from = start + 30 + head.getUint16(26, true) + head.getUint16(28, true);
      const { buffer } = await viewOf(file, from, from + packed);
      if (method !== DEFLATED) return /** @type {ArrayBuffer} */ (buffer);
      return /** @type {ArrayBuffer} */ (inflateSync(new Uint8Array(buffer), { out: new Uint8Array(size) }).buffer);
    },
  };
}

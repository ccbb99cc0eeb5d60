/** What a zip archive says of its entries: nothing of which is believed but where each of them begins. */
import { UnreadableError } from './errors.js';
import { limits } from './limits.js';

/** @typedef {{name: string, encrypted: boolean, method: number, start: number, size: number}} Entry `size`: bytes in the archive */
/** @typedef {{count: number, at: number, length: number}} End how many entries there are, where their directory begins, and its bytes */

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endBytes = 22;
/** The end record and a comment of up to 65,535 bytes. */
export const tailBytes = endBytes + 0xffff;
/** Of what stands before an entry's bytes, without its names. */
export const localBytes = 30;

/** @param {DataView} tail the last bytes of an archive, `tailBytes` or all @returns {End} */
export function endOf(tail) {
  for (let at = tail.byteLength - endBytes; at >= 0; at--) {
    if (tail.getUint32(at, true) !== endSignature) continue;
    const [length, from] = [12, 16].map((offset) => tail.getUint32(at + offset, true));
    return { count: tail.getUint16(at + 10, true), at: from, length };
  }
  throw new UnreadableError('damaged');
}

/** @param {DataView} directory what begins with it @param {number} count of entries @returns {Entry[]} */
export function entriesOf(directory, count) {
  if (count > limits.entries) throw new UnreadableError('too-large');
  /** @type {Entry[]} */
  const entries = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (directory.getUint32(at, true) !== entrySignature) throw new UnreadableError('damaged');
    const [named, extra, note] = [28, 30, 32].map((offset) => directory.getUint16(at + offset, true));
    entries.push({
      name: entryName(new Uint8Array(directory.buffer, directory.byteOffset + at + 46, named)),
      encrypted: (directory.getUint16(at + 8, true) & 1) !== 0,
      method: directory.getUint16(at + 10, true),
      size: directory.getUint32(at + 20, true),
      start: directory.getUint32(at + 42, true),
    });
    at += 46 + named + extra + note;
  }
  return entries;
}

/** Whether entries share their bytes: a small archive could stand for any number of large files. @param {Entry[]} entries */
export function hasOverlaps(entries) {
  const places = [...entries].sort((a, b) => a.start - b.start);
  return places.some(({ start, size }, i) => start + size > (places[i + 1]?.start ?? Infinity));
}

/** Where an entry's bytes begin. @param {Entry} entry @param {DataView} head the `localBytes` where it does */
export function bytesAt({ start }, head) {
  if (head.getUint32(0, true) !== localSignature) throw new UnreadableError('damaged');
  return start + localBytes + head.getUint16(26, true) + head.getUint16(28, true);
}

const [utf8, gb18030] = [new TextDecoder('utf-8', { fatal: true }), new TextDecoder('gb18030')];

/** UTF-8, which ASCII is too; names that are not are GB18030, as Chinese archivers write them. @param {Uint8Array} bytes */
function entryName(bytes) {
  try {
    return normalised(utf8.decode(bytes));
  } catch {
    return normalised(gb18030.decode(bytes));
  }
}

/** @param {string} name */
function normalised(name) {
  return name.replace(/\\/g, '/').replace(/^(\.?\/)+/, '');
}

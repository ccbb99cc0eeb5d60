/** Zip archives, read entry by entry within limits: what an entry claims of its size is never believed. */
import { inflated } from '#inflate';
import { Inflate } from 'fflate';
import { Budget } from './budget.js';
import { concatenated } from './bytes.js';
import { UnreadableError } from './errors.js';
import { limits } from './limits.js';

/** @typedef {{name: string, encrypted: boolean, method: number, start: number, size: number}} Entry */

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const stored = 0;
const deflated = 8;
const step = 16 << 10;

/** An archive whose entries are unpacked when they are asked for. */
export class Zip {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    /** What reading this file may cost. */
    this.budget = new Budget();
    /** @type {Map<string, Entry>} */
    this.entries = new Map();
    /** The same by their names in small letters, the first of each. @type {Map<string, Entry>} */
    this.small = new Map();
    try {
      this.readDirectory();
    } catch (error) {
      throw error instanceof UnreadableError ? error : new UnreadableError('damaged', error);
    }
  }

  /** Names of the entries, with "/" between folders. */
  get names() {
    return [...this.entries.keys()];
  }

  /** @param {string} name as for `get` */
  has(name) {
    return this.find(name) !== undefined;
  }

  /**
   * An entry's bytes; a name is found whatever its case, as office programs do.
   * @param {string} name
   * @returns {Uint8Array | undefined} undefined where there is no such entry
   */
  get(name) {
    const entry = this.find(name);
    if (!entry) return undefined;
    if (entry.encrypted) throw new UnreadableError('encrypted');
    try {
      return this.unpack(entry);
    } catch (error) {
      throw error instanceof UnreadableError ? error : new UnreadableError('damaged', error);
    }
  }

  /** @param {string} name */
  find(name) {
    return this.entries.get(name) ?? this.small.get(name.toLowerCase());
  }

  /** Whether entries share their bytes: a small archive could stand for any number of large files. */
  get hasOverlaps() {
    const places = [...this.entries.values()].sort((a, b) => a.start - b.start);
    return places.some(({ start, size }, i) => start + size > (places[i + 1]?.start ?? Infinity));
  }

  readDirectory() {
    const end = this.findEnd();
    const count = this.view.getUint16(end + 10, true);
    let at = this.view.getUint32(end + 16, true);
    if (count > limits.entries) throw new UnreadableError('too-large');
    for (let i = 0; i < count; i++) {
      if (this.view.getUint32(at, true) !== entrySignature) throw new UnreadableError('damaged');
      at = this.readEntry(at);
    }
  }

  /** The end record: 22 bytes and a comment of up to 65,535. */
  findEnd() {
    for (let at = this.bytes.length - 22; at >= Math.max(0, this.bytes.length - 22 - 0xffff); at--) {
      if (this.view.getUint32(at, true) === endSignature) return at;
    }
    throw new UnreadableError('damaged');
  }

  /** @param {number} at @returns {number} where the next one begins */
  readEntry(at) {
    const flags = this.view.getUint16(at + 8, true);
    const lengths = [28, 30, 32].map((offset) => this.view.getUint16(at + offset, true));
    const name = entryName(this.bytes.subarray(at + 46, at + 46 + lengths[0]));
    const entry = {
      name,
      encrypted: (flags & 1) !== 0,
      method: this.view.getUint16(at + 10, true),
      size: this.view.getUint32(at + 20, true),
      start: this.view.getUint32(at + 42, true),
    };
    this.entries.set(name, entry);
    const small = name.toLowerCase();
    if (!this.small.has(small)) this.small.set(small, entry);
    return at + 46 + lengths[0] + lengths[1] + lengths[2];
  }

  /** @param {Entry} entry @returns {Uint8Array} */
  unpack({ start, size, method }) {
    if (this.view.getUint32(start, true) !== localSignature) throw new UnreadableError('damaged');
    const from = start + 30 + this.view.getUint16(start + 26, true) + this.view.getUint16(start + 28, true);
    if (from + size > this.bytes.length) throw new UnreadableError('damaged');
    const packed = this.bytes.subarray(from, from + size);
    if (method !== stored && method !== deflated) throw new UnreadableError('damaged');
    const bytes = method === stored ? packed : this.inflate(packed);
    this.spend(method === stored ? bytes.length : 0, bytes.length);
    return bytes;
  }

  /** @param {Uint8Array} packed */
  inflate(packed) {
    const whole = inflated(packed);
    if (!whole) return this.inflateInSteps(packed);
    this.spend(whole.length, whole.length);
    return whole;
  }

  /** Unpacks a little at a time and stops at the limit; a step of 16 KB can grow to 16 MB. @param {Uint8Array} packed */
  inflateInSteps(packed) {
    /** @type {Uint8Array[]} */
    const chunks = [];
    let length = 0;
    let done = false;
    const inflate = new Inflate((chunk, final) => {
      chunks.push(chunk);
      length += chunk.length;
      done = final;
      this.spend(chunk.length, length);
    });
    for (let at = 0; at < packed.length; at += step)
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    if (!done) throw new UnreadableError('damaged');
    return concatenated(chunks);
  }

  /** @param {number} more unpacked just now @param {number} part the length of this entry so far */
  spend(more, part) {
    this.budget.spend('inflatedBytes', more);
    if (part > limits.partBytes) throw new UnreadableError('too-large');
  }
}

const [utf8, gb18030] = [new TextDecoder('utf-8', { fatal: true }), new TextDecoder('gb18030')];

/** UTF-8, which ASCII is too; names that are not are GB18030, as Chinese archivers write them. @param {Uint8Array} bytes */
export function entryName(bytes) {
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

/** Zip archives, read entry by entry within limits: what an entry claims of its size is never believed. */
import { inflated } from '#inflate';
import { Inflate } from 'fflate';
import { Budget } from './budget.js';
import { concatenated } from './bytes.js';
import { UnreadableError } from './errors.js';
import { limits } from './limits.js';
import { bytesAt, endOf, entriesOf, hasOverlaps, localBytes, tailBytes } from './zip-directory.js';

/** @typedef {import('./zip-directory.js').Entry} Entry */

const stored = 0;
const deflated = 8;
const step = 16 << 10;

/** An archive whose entries are unpacked when they are asked for. */
export class Zip {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    /** What reading this file may cost. */
    this.budget = new Budget();
    /** @type {Map<string, Entry>} */
    this.entries = new Map();
    /** The same by their names in small letters, the first of each. @type {Map<string, Entry>} */
    this.small = new Map();
    orDamaged(() => this.readDirectory());
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
    return orDamaged(() => {
      const from = bytesAt(entry, this.view(entry.start, localBytes));
      return unpacked(entry, this.bytes.subarray(from, from + entry.size), this.budget);
    });
  }

  /** @param {string} name */
  find(name) {
    return this.entries.get(name) ?? this.small.get(name.toLowerCase());
  }

  get hasOverlaps() {
    return hasOverlaps([...this.entries.values()]);
  }

  readDirectory() {
    const tail = Math.min(this.bytes.length, tailBytes);
    const { at, count } = endOf(this.view(this.bytes.length - tail, tail));
    for (const entry of entriesOf(this.view(at), count)) {
      this.entries.set(entry.name, entry);
      const small = entry.name.toLowerCase();
      if (!this.small.has(small)) this.small.set(small, entry);
    }
  }

  /** @param {number} from @param {number} [length] to the end, where it is not said */
  view(from, length = this.bytes.length - from) {
    return new DataView(this.bytes.buffer, this.bytes.byteOffset + from, length);
  }
}

/** What is read beyond the end is damaged. @template T @param {() => T} work @returns {T} */
export function orDamaged(work) {
  try {
    return work();
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError('damaged', error);
  }
}

/**
 * An entry's bytes.
 * @param {Entry} entry @param {Uint8Array} packed as they stand in the archive @param {Budget} budget @returns {Uint8Array}
 * @throws {UnreadableError}
 */
export function unpacked({ encrypted, method, size }, packed, budget) {
  if (encrypted) throw new UnreadableError('encrypted');
  if (packed.length < size || (method !== stored && method !== deflated)) throw new UnreadableError('damaged');
  return method === stored ? charged(packed, budget) : orDamaged(() => inflate(packed, budget));
}

/** @param {Uint8Array} packed @param {Budget} budget */
function inflate(packed, budget) {
  const whole = inflated(packed);
  return whole ? charged(whole, budget) : inflateInSteps(packed, budget);
}

/** @param {Uint8Array} bytes an entry as a whole @param {Budget} budget */
function charged(bytes, budget) {
  spend(budget, bytes.length, bytes.length);
  return bytes;
}

/** Unpacks a little at a time and stops at the limit; a step of 16 KB can grow to 16 MB. @param {Uint8Array} packed @param {Budget} budget */
function inflateInSteps(packed, budget) {
  /** @type {Uint8Array[]} */
  const chunks = [];
  let length = 0;
  let done = false;
  const inflate = new Inflate((chunk, final) => {
    chunks.push(chunk);
    length += chunk.length;
    done = final;
    spend(budget, chunk.length, length);
  });
  for (let at = 0; at < packed.length; at += step)
    inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
  if (!done) throw new UnreadableError('damaged');
  return concatenated(chunks);
}

/** @param {Budget} budget @param {number} more unpacked just now @param {number} part the length of this entry so far */
function spend(budget, more, part) {
  budget.spend('inflatedBytes', more);
  if (part > limits.partBytes) throw new UnreadableError('too-large');
}

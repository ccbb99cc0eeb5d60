/** Compound files ([MS-CFB]), the container of Word's and Excel's binary formats: named streams in chained sectors. */
import { concatenated } from './bytes.js';
import { UnreadableError } from './errors.js';
import { limits } from './limits.js';

/** @typedef {{name: string, start: number, size: number}} StreamEntry */

const lastRegular = 0xfffffffa;
const entryBytes = 128;

/** A compound file, opened: its streams by name. @throws {UnreadableError} where it is damaged */
export class CompoundFile {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.open();
    } catch (error) {
      throw error instanceof UnreadableError ? error : new UnreadableError('damaged', error);
    }
  }

  open() {
    this.sectorBytes = 1 << this.shift(30, 9, 12);
    this.miniBytes = 1 << this.shift(32, 6, 6);
    this.miniLimit = this.view.getUint32(56, true);
    /** The sector after each sector. @type {number[]} */
    this.next = this.fatSectors().flatMap((sector) => this.numbers(this.sector(sector)));
    this.miniNext = this.numbers(this.chained(this.view.getUint32(60, true)));
    /** @type {StreamEntry[]} */
    this.entries = [];
    const directory = this.chained(this.view.getUint32(48, true));
    for (let at = 0; at + entryBytes <= directory.length; at += entryBytes)
      this.addEntry(directory.subarray(at, at + entryBytes));
    this.mini = this.chained(this.root?.start ?? lastRegular);
  }

  /** @param {string} name */
  has(name) {
    return this.entries.some((it) => it.name === name);
  }

  /**
   * The bytes of a stream.
   * @param {string} name
   * @returns {Uint8Array | undefined}
   */
  stream(name) {
    const entry = this.entries.find((it) => it.name === name);
    if (!entry) return undefined;
    const whole =
      entry.size < /** @type {number} */ (this.miniLimit) ? this.chainedMini(entry.start) : this.chained(entry.start);
    return whole.subarray(0, entry.size);
  }

  /** @param {number} at @param {number} smallest @param {number} largest */
  shift(at, smallest, largest) {
    const shift = this.view.getUint16(at, true);
    if (shift < smallest || shift > largest) throw new UnreadableError('damaged');
    return shift;
  }

  /** Where the sector table stands: 109 places in the header, the rest in a chain of their own. */
  fatSectors() {
    const sectors = Array.from({ length: 109 }, (_, i) => this.view.getUint32(76 + 4 * i, true));
    const most = this.bytes.length / /** @type {number} */ (this.sectorBytes);
    for (let at = this.view.getUint32(68, true); at < lastRegular; ) {
      const more = this.numbers(this.sector(at));
      at = more.pop() ?? lastRegular;
      sectors.push(...more);
      if (sectors.length > most + 1024) throw new UnreadableError('damaged');
    }
    return sectors.filter((it) => it < lastRegular);
  }

  /** @param {number} index */
  sector(index) {
    const size = /** @type {number} */ (this.sectorBytes);
    const from = (index + 1) * size;
    if (from >= this.bytes.length) throw new UnreadableError('damaged');
    return this.bytes.subarray(from, from + size);
  }

  /** The sectors from `start` on, one after the other. @param {number} start */
  chained(start) {
    /** @type {Uint8Array[]} */
    const parts = [];
    for (let at = start; at < lastRegular; at = this.next?.[at] ?? lastRegular) {
      parts.push(this.sector(at));
      if (parts.length * /** @type {number} */ (this.sectorBytes) > this.bytes.length)
        throw new UnreadableError('damaged');
    }
    return concatenated(parts);
  }

  /** Small streams stand in sectors of 64 bytes in one large stream. @param {number} start */
  chainedMini(start) {
    const size = /** @type {number} */ (this.miniBytes);
    const mini = /** @type {Uint8Array} */ (this.mini);
    /** @type {Uint8Array[]} */
    const parts = [];
    for (let at = start; at < lastRegular; at = this.miniNext?.[at] ?? lastRegular) {
      parts.push(mini.subarray(at * size, at * size + size));
      if (parts.length * size > mini.length) throw new UnreadableError('damaged');
    }
    return concatenated(parts);
  }

  /** @param {Uint8Array} bytes */
  numbers(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(4 * i, true));
  }

  /** @param {Uint8Array} entry */
  addEntry(entry) {
    const view = new DataView(entry.buffer, entry.byteOffset, entry.byteLength);
    const length = Math.min(view.getUint16(64, true), 64);
    if (length < 2 || this.entries.length > limits.entries) return;
    const made = {
      name: new TextDecoder('utf-16le').decode(entry.subarray(0, length - 2)),
      start: view.getUint32(116, true),
      size: view.getUint32(120, true),
    };
    if (entry[66] === 5) this.root = made;
    else if (entry[66] === 2) this.entries.push(made);
  }
}

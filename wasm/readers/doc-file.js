/** The parts of a Word binary file ([MS-DOC] 2.5): where its text stands, and the tables that the header points at. */
import { UnreadableError } from './errors.js';
import { limits } from './limits.js';

/** A stretch of text: characters `from`–`to`, at `offset` of the file, in one or two bytes each. @typedef {{from: number, to: number, offset: number, bytes: 1 | 2}} Piece */

const magic = 0xa5ec;
const oldestVersion = 0xc1;
const firstPointer = 154;
const pcdBytes = 8;

/** Places of the pointers among those of the header ([MS-DOC] 2.5.6, FibRgFcLcb97). */
export const fcStshf = 1;
export const fcPlcfBteChpx = 12;
export const fcPlcfBtePapx = 13;
export const fcClx = 33;
export const fcPlfLst = 73;
export const fcPlfLfo = 74;

/** A Word binary file, opened: its text and what its header points at. @throws {UnreadableError} where it is damaged, encrypted or older than Word 97 */
export class DocFile {
  /** @param {import('./compound-file.js').CompoundFile} compound */
  constructor(compound) {
    this.file = part(compound.stream('WordDocument'));
    this.header = new DataView(this.file.buffer, this.file.byteOffset, this.file.byteLength);
    if (this.header.getUint16(0, true) !== magic || this.header.getUint16(2, true) < oldestVersion)
      throw new UnreadableError('old-word');
    const flags = this.header.getUint16(10, true);
    if (flags & 0x8100) throw new UnreadableError('encrypted');
    this.table = part(compound.stream(flags & 0x200 ? '1Table' : '0Table'));
    this.data = compound.stream('Data') ?? new Uint8Array(0);
    this.pieces = this.readPlcPcd();
  }

  /** Lengths of the body, its footnotes, headers, macros, comments, endnotes and text boxes: the text is all of them in this order. */
  get lengths() {
    return Array.from({ length: 7 }, (_, i) => this.header.getUint32(0x4c + 4 * i, true));
  }

  /** What a pointer of the header points at. @param {number} index */
  pointed(index) {
    return this.from(index).subarray(0, this.header.getUint32(firstPointer + 8 * index + 4, true));
  }

  /** The same, and all that follows it. @param {number} index */
  from(index) {
    return this.table.subarray(this.header.getUint32(firstPointer + 8 * index, true));
  }

  /** @returns {Piece[]} */
  readPlcPcd() {
    const plan = this.pointed(fcClx);
    const view = new DataView(plan.buffer, plan.byteOffset, plan.byteLength);
    let at = 0;
    while (at < plan.length && plan[at] === 1) at += 3 + view.getUint16(at + 1, true);
    const count = Math.floor((view.getUint32(at + 1, true) - 4) / (4 + pcdBytes));
    if (plan[at] !== 2 || count < 1 || count > limits.nodes) throw new UnreadableError('damaged');
    const start = (/** @type {number} */ i) => view.getUint32(at + 5 + 4 * i, true);
    return Array.from({ length: count }, (_, i) => {
      const place = view.getUint32(at + 5 + 4 * (count + 1) + pcdBytes * i + 2, true);
      const narrow = (place & 0x40000000) !== 0;
      const offset = narrow ? (place & 0x3fffffff) >> 1 : place;
      return { from: start(i), to: start(i + 1), offset, bytes: narrow ? 1 : 2 };
    });
  }

  /**
   * The characters of a range, each with its offset in the file.
   * @param {number} from
   * @param {number} to
   * @param {import('./budget.js').Budget} budget
   * @returns {Generator<{character: string, offset: number, at: number}>}
   */
  *characters(from, to, budget) {
    for (const piece of this.pieces) {
      const [first, end] = [Math.max(from, piece.from), Math.min(to, piece.to)];
      if (first >= end) continue;
      const start = piece.offset + (first - piece.from) * piece.bytes;
      const bytes = this.file.subarray(start, start + (end - first) * piece.bytes);
      budget.spend('characters', bytes.length / piece.bytes);
      const text = new TextDecoder(piece.bytes === 1 ? 'windows-1252' : 'utf-16le').decode(bytes);
      for (let i = 0; i < text.length; i++)
        yield { character: text[i], offset: start + i * piece.bytes, at: first + i };
    }
  }
}

/** @param {Uint8Array | undefined} stream */
function part(stream) {
  if (!stream || stream.length < firstPointer) throw new UnreadableError('damaged');
  return stream;
}

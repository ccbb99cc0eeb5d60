/** Properties of characters and paragraphs in Word's binary format ([MS-DOC] 2.4.6, 2.6): grpprls, found by the place of the text in the file. */

/**
 * Changes by their code; of several alike the last one counts.
 * @typedef {Map<number, DataView>} Properties
 * @typedef {{style: number, properties: Properties}} ParagraphProperties
 */

/** The single property modifiers that matter here ([MS-DOC] 2.6). */
export const sprmCFRMarkDel = 0x0800;
export const sprmCFVanish = 0x083c;
export const sprmPIlvl = 0x260a;
export const sprmPIlfo = 0x460b;
export const sprmPFInTable = 0x2416;
export const sprmPFTtp = 0x2417;
export const sprmPFInnerTableCell = 0x244b;
export const sprmPFInnerTtp = 0x244c;
export const sprmPItap = 0x6649;
export const sprmPHugePapx = 0x6646;
export const sprmTDefTable = 0xd608;

const fkpBytes = 512;
/** What it costs to look for a stretch, and to read what is said of it. */
const looks = { found: 4, read: 32 };
const operandBytes = [1, 1, 2, 4, 2, 2, 0, 3];

/**
 * The changes in a grpprl, a list of them one after the other.
 * @param {Uint8Array} bytes
 * @returns {Properties}
 */
export function readGrpprl(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  /** @type {Properties} */
  const found = new Map();
  for (let at = 0; at + 2 < view.byteLength; ) {
    const code = view.getUint16(at, true);
    const [skip, length] = operand(view, at + 2, code);
    const end = Math.min(at + 2 + skip + length, view.byteLength);
    found.set(
      code,
      new DataView(bytes.buffer, bytes.byteOffset + Math.min(at + 2 + skip, end), Math.max(0, end - (at + 2 + skip))),
    );
    at = end;
  }
  return found;
}

/** Bytes before the operand that give its length, and that length. @param {DataView} view @param {number} at @param {number} code @returns {[number, number]} */
function operand(view, at, code) {
  if (code >> 13 !== 6) return [0, operandBytes[code >> 13]];
  if (code === sprmTDefTable)
    return at + 2 <= view.byteLength ? [2, Math.max(0, view.getUint16(at, true) - 1)] : [0, 1];
  return [1, view.getUint8(at)];
}

/** Whether a switch is set. @param {Properties} properties @param {number} code */
export function isSet(properties, code) {
  const value = properties.get(code);
  return value !== undefined && value.byteLength > 0 && (value.getUint8(0) & 0x7f) === 1;
}

/**
 * PlcfBteChpx or PlcfBtePapx: a table of pages of 512 bytes (FKP), each with the properties of some stretches of the file.
 * @template T
 */
export class PlcBte {
  /**
   * @param {Uint8Array} file the stream with text and pages
   * @param {Uint8Array} places the list of the pages: where each begins to count, then its number
   * @param {number} entryBytes of what a page says of a stretch
   * @param {(page: Uint8Array, offset: number) => T} read what stands in a page
   * @param {import('./budget.js').Budget} budget
   */
  constructor(file, places, entryBytes, read, budget) {
    this.file = file;
    this.view = new DataView(places.buffer, places.byteOffset, places.byteLength);
    this.count = Math.max(0, Math.floor((places.byteLength - 4) / 8));
    this.entryBytes = entryBytes;
    this.read = read;
    this.budget = budget;
    /** What was read, by where it stands: many stretches look alike. @type {Map<number, T>} */
    this.values = new Map();
    /** The stretch that was found last: most questions are about the same one. @type {{from: number, to: number, value: T | undefined}} */
    this.last = { from: 0, to: 0, value: undefined };
  }

  /** What is said of the byte at an offset of the file. @param {number} offset @returns {T | undefined} */
  at(offset) {
    if (offset < this.last.from || offset >= this.last.to) this.last = this.find(offset);
    return this.last.value;
  }

  /** @param {number} offset */
  find(offset) {
    this.budget.spend('looks', looks.found);
    const nothing = { from: offset, to: offset + 1, value: undefined };
    const index = lastNotAbove(offset, this.count, (i) => this.view.getUint32(4 * i, true));
    if (index < 0) return nothing;
    const number = this.view.getUint32(4 * (this.count + 1) + 4 * index, true) & 0x3fffff;
    const page = this.file.subarray(number * fkpBytes, (number + 1) * fkpBytes);
    if (page.length < fkpBytes) return nothing;
    const view = new DataView(page.buffer, page.byteOffset, fkpBytes);
    const stretches = Math.min(page[fkpBytes - 1], Math.floor((fkpBytes - 5) / (4 + this.entryBytes)));
    const stretch = lastNotAbove(offset, stretches, (i) => view.getUint32(4 * i, true));
    if (stretch < 0 || offset >= view.getUint32(4 * (stretch + 1), true)) return nothing;
    const place = 2 * page[4 * (stretches + 1) + this.entryBytes * stretch];
    const value = place === 0 ? undefined : this.value(page, place, number * fkpBytes + place);
    return { from: view.getUint32(4 * stretch, true), to: view.getUint32(4 * (stretch + 1), true), value };
  }

  /** @param {Uint8Array} page @param {number} place in it @param {number} address in the file @returns {T} */
  value(page, place, address) {
    const known = this.values.get(address);
    if (known !== undefined) return known;
    this.budget.spend('looks', looks.read);
    const value = this.read(page, place);
    this.values.set(address, value);
    return value;
  }
}

/** @param {Uint8Array} page @param {number} at @returns {Properties} */
export function readChpx(page, at) {
  return readGrpprl(page.subarray(at + 1, at + 1 + page[at]));
}

/** @param {Uint8Array} page @param {number} at @returns {ParagraphProperties} */
export function readPapx(page, at) {
  const long = page[at] === 0;
  const start = at + (long ? 2 : 1);
  const length = long ? 2 * page[at + 1] : 2 * page[at] - 1;
  return {
    style: page[start] | (page[start + 1] << 8),
    properties: readGrpprl(page.subarray(start + 2, start + length)),
  };
}

/** The last of `count` rising numbers that is not above a value; -1 where all are. @param {number} value @param {number} count @param {(index: number) => number} number */
export function lastNotAbove(value, count, number) {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (number(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

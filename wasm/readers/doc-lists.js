/** Generated numbers in Word's binary format ([MS-DOC] 2.9.131, 2.9.150): lists, their uses, and the styles that refer to them. */
import { fcPlfLfo, fcPlfLst, fcStshf } from './doc-file.js';
import { readGrpprl, sprmPIlfo, sprmPIlvl } from './doc-properties.js';
import { Lists } from './lists.js';

/**
 * @typedef {import('./doc-file.js').DocFile} DocFile
 * @typedef {import('./doc-properties.js').Properties} Properties
 * @typedef {import('./lists.js').Level} Level
 */

const lstfBytes = 28;
const lvlfBytes = 28;
const lfoBytes = 16;
/** Number formats by their codes ([MS-OSHARED] MSONFC), in the names of OOXML. @type {Record<number, string>} */
const formats = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};

/** Reads one thing after the other. */
class Cursor {
  /** @param {Uint8Array} bytes @param {number} [at] */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }

  /** @param {number} count */
  take(count) {
    this.at += count;
    return new Cursor(this.bytes.subarray(this.at - count, this.at));
  }

  word() {
    return this.take(2).view.getUint16(0, true);
  }

  long() {
    return this.take(4).view.getInt32(0, true);
  }
}

/** The lists of a file; tells the number that stands before a paragraph. */
export class DocLists {
  /** @param {DocFile} file @param {import('./budget.js').Budget} budget */
  constructor(file, budget) {
    const lists = file.pointed(fcPlfLst).length > 2 ? readPlfLst(file.from(fcPlfLst)) : new Map();
    this.lists = new Lists(lists, readPlfLfo(file.pointed(fcPlfLfo)), budget);
    this.styles = readStsh(file.pointed(fcStshf));
  }

  /** The number of a paragraph; empty where it has none. @param {Properties} properties @param {number} style */
  next(properties, style) {
    const own = properties.get(sprmPIlfo)?.getInt16(0, true);
    const fromStyle = this.ofStyle(style);
    const use = own ?? fromStyle?.use ?? 0;
    const level = properties.get(sprmPIlvl)?.getUint8(0) ?? (use === fromStyle?.use ? fromStyle.level : 0);
    return use > 0 ? this.lists.next(String(use), level) : '';
  }

  /** @param {number} index */
  ofStyle(index) {
    let style = this.styles[index];
    for (let steps = 0; style && steps < 20; steps++) {
      const use = style.properties.get(sprmPIlfo)?.getInt16(0, true);
      if (use !== undefined) return { use, level: style.properties.get(sprmPIlvl)?.getUint8(0) ?? 0 };
      style = this.styles[style.base];
    }
    return undefined;
  }
}

/** The levels of the lists stand behind the list of them, all one after the other. @param {Uint8Array} bytes */
function readPlfLst(bytes) {
  /** @type {Map<string, Map<number, Level>>} */
  const lists = new Map();
  const heads = new Cursor(bytes);
  const count = heads.word();
  const behind = new Cursor(bytes, 2 + count * lstfBytes);
  for (let i = 0; i < count; i++) {
    const head = heads.take(lstfBytes);
    const depth = head.bytes[26] & 1 ? 1 : 9;
    lists.set(
      String(head.view.getInt32(0, true)),
      new Map(Array.from({ length: depth }, (_, level) => [level, readLvl(behind)])),
    );
  }
  return lists;
}

/** @param {Cursor} cursor @returns {Level} */
function readLvl(cursor) {
  const head = cursor.take(lvlfBytes);
  cursor.take(head.bytes[25] + head.bytes[24]);
  const length = cursor.word();
  const units = cursor.take(2 * length);
  const text = Array.from({ length }, (_, i) => units.view.getUint16(2 * i, true));
  const flags = head.bytes[5];
  return {
    start: head.view.getInt32(0, true),
    format: formats[head.bytes[4]] ?? 'decimal',
    text: text.map((unit) => (unit < 9 ? `%${unit + 1}` : String.fromCharCode(unit))).join(''),
    suffix: ['tab', 'space', 'nothing'][head.bytes[15]] ?? 'tab',
    restart: flags & 8 ? head.bytes[26] : undefined,
    digits: (flags & 4) !== 0,
  };
}

/** @param {Uint8Array} bytes */
function readPlfLfo(bytes) {
  /** @type {Map<string, import('./lists.js').Use>} */
  const uses = new Map();
  if (bytes.length < 4) return uses;
  const cursor = new Cursor(bytes);
  const count = cursor.long();
  const heads = Array.from({ length: Math.min(count, bytes.length / lfoBytes) }, () => cursor.take(lfoBytes));
  heads.forEach((head, i) => {
    cursor.take(4);
    /** @type {import('./lists.js').Use} */
    const use = { list: String(head.view.getInt32(0, true)), starts: new Map(), levels: new Map() };
    for (let change = 0; change < head.bytes[12]; change++) readLfoLvl(cursor, use);
    uses.set(String(i + 1), use);
  });
  return uses;
}

/** @param {Cursor} cursor @param {import('./lists.js').Use} use */
function readLfoLvl(cursor, use) {
  const start = cursor.long();
  const flags = cursor.long();
  if (flags & 0x20) use.levels.set(flags & 15, readLvl(cursor));
  if (flags & 0x10) use.starts.set(flags & 15, use.levels.get(flags & 15)?.start ?? start);
}

/** What each paragraph style changes, and the style that it is based on. @param {Uint8Array} bytes @returns {{base: number, properties: Properties}[]} */
function readStsh(bytes) {
  if (bytes.length < 6) return [];
  const cursor = new Cursor(bytes);
  const head = cursor.take(cursor.word());
  const count = head.word();
  const baseBytes = head.word();
  return Array.from({ length: count }, () => readStd(cursor, baseBytes));
}

/** @param {Cursor} cursor @param {number} baseBytes */
function readStd(cursor, baseBytes) {
  const style = cursor.take(cursor.at + 2 <= cursor.bytes.length ? cursor.word() : 0);
  if (style.bytes.length < baseBytes || style.bytes.length < 4) return { base: 0xfff, properties: new Map() };
  const kind = style.view.getUint16(2, true);
  const base = kind >> 4;
  if ((kind & 15) !== 1) return { base, properties: new Map() };
  style.take(baseBytes);
  style.take(2 * style.word() + 2);
  const length = style.word();
  return { base, properties: readGrpprl(style.take(length).bytes.subarray(2)) };
}

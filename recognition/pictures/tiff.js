/** TIFF as scanners and fax servers write it: wrapped into a PDF, a page for each of its pages. */
import { UnreadableError } from '../../wasm/readers/errors.js';
import { asPdf } from './as-pdf.js';
import { PAGES, pixelsWithin } from './limits.js';

/**
 * @typedef {import('./as-pdf.js').Page} Page @typedef {Map<number, number[]>} Directory  values by tag
 * @typedef {{orientation: number, dots: [across: number, down: number]}} Noted  dots: of an inch, or whatever
 */

/** The tags of TIFF 6.0. */
const TAG = {
  ...{ width: 256, height: 257, bits: 258, packing: 259, shades: 262, fillOrder: 266, offsets: 273, orientation: 274 },
  ...{ samples: 277, rows: 278, lengths: 279, across: 282, down: 283, planes: 284, fax: 292 },
  ...{ predictor: 317, colours: 320, tileWidth: 322, tileHeight: 323, tileOffsets: 324, tileLengths: 325, tables: 347 },
};
/** Bytes of a value, by its type; others are not asked for. @type {Record<number, number>} */
const SIZES = { 1: 1, 3: 2, 4: 4, 5: 8, 7: 1 };
const KNOWN = new Set(Object.values(TAG));
/** Of one tag: a strip for each row of the longest page. */
const MOST_VALUES = 20_000;

/** Bytes of the tables of a JPEG, which come with each of its pieces: some 600 they have. */
const MOST_TABLES = 4096;

const WHITE_IS_ZERO = 0;
const PALETTE = 3;
const JPEG = 7;
const FAX = [2, 3, 4];
/** What PDF calls each way of packing. @type {Record<number, string>} */
const FILTERS = {
  1: '',
  2: 'CCITTFaxDecode',
  3: 'CCITTFaxDecode',
  4: 'CCITTFaxDecode',
  5: 'LZWDecode',
  7: 'DCTDecode',
  8: 'FlateDecode',
  32773: 'RunLengthDecode',
  32946: 'FlateDecode',
};
/** Names of colours, by what TIFF calls them. @type {Record<number, string>} */
const SPACES = { 0: '/DeviceGray', 1: '/DeviceGray', 2: '/DeviceRGB', 5: '/DeviceCMYK', 6: '/DeviceRGB' };

/** @param {Uint8Array} bytes @returns {{pdf: Uint8Array, noted: Noted[]}} noted: of each page, by the scanner @throws {UnreadableError} */
export function tiffAsPdf(bytes) {
  const found = directories(bytes);
  if (packedIn(found) > bytes.length) throw new UnreadableError('damaged'); // the same picture again and again
  return {
    pdf: asPdf(found.map((directory) => pageOf(bytes, directory))),
    noted: found.map((directory) => ({
      orientation: valueIn(directory, TAG.orientation, 1),
      dots: [valueIn(directory, TAG.across, 1), valueIn(directory, TAG.down, 1)],
    })),
  };
}

/** How many bytes all strips and tiles have together. @param {Directory[]} all */
const packedIn = (all) =>
  all
    .flatMap((directory) => [TAG.lengths, TAG.tileLengths].flatMap((tag) => directory.get(tag) ?? []))
    .reduce((sum, length) => sum + length, 0);

/** @param {Directory} directory @param {number} tag @param {number} [otherwise] @returns {number} */
function valueIn(directory, tag, otherwise) {
  const value = directory.get(tag)?.[0] ?? otherwise;
  if (value === undefined) throw new UnreadableError('damaged');
  return value;
}

/** What is said of each page. @param {Uint8Array} bytes @returns {Directory[]} */
function directories(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const little = bytes[0] === 0x49;
  /** @type {Directory[]} */
  const found = [];
  const seen = new Set();
  for (let at = view.getUint32(4, little); at > 0; ) {
    if (seen.has(at)) throw new UnreadableError('damaged');
    if (seen.add(at).size > PAGES) throw new UnreadableError('too-large');
    const count = view.getUint16(at, little);
    found.push(directoryAt(view, at + 2, count, little));
    at = view.getUint32(at + 2 + 12 * count, little);
  }
  return found;
}

/** Each tag once, as it stands first. @param {DataView} view @param {number} start @param {number} count @param {boolean} little @returns {Directory} */
function directoryAt(view, start, count, little) {
  /** @type {Directory} */
  const directory = new Map();
  for (let at = start; at < start + 12 * count; at += 12) {
    const tag = view.getUint16(at, little);
    if (KNOWN.has(tag) && !directory.has(tag)) directory.set(tag, valuesAt(view, at, little));
  }
  return directory;
}

/** @param {DataView} view @param {number} at of the entry @param {boolean} little @returns {number[]} */
function valuesAt(view, at, little) {
  const [type, count] = [view.getUint16(at + 2, little), view.getUint32(at + 4, little)];
  const size = SIZES[type];
  if (!size) return [];
  if (count > MOST_VALUES) throw new UnreadableError('damaged');
  const start = size * count > 4 ? view.getUint32(at + 8, little) : at + 8;
  return Array.from({ length: count }, (_, i) => valueAt(view, start + size * i, size, little));
}

/** Eight bytes are a fraction. @param {DataView} view @param {number} place @param {number} size @param {boolean} little */
function valueAt(view, place, size, little) {
  if (size === 1) return view.getUint8(place);
  if (size === 2) return view.getUint16(place, little);
  const value = view.getUint32(place, little);
  return size === 4 ? value : value / view.getUint32(place + 4, little);
}

/** @param {Uint8Array} bytes @param {Directory} directory @returns {Page} */
function pageOf(bytes, directory) {
  const { width, height } = pixelsWithin(valueIn(directory, TAG.width), valueIn(directory, TAG.height));
  const isTiled = directory.has(TAG.tileWidth);
  const across = isTiled ? valueIn(directory, TAG.tileWidth) : width;
  const down = isTiled ? valueIn(directory, TAG.tileHeight) : Math.min(height, valueIn(directory, TAG.rows, height));
  if (!(across > 0 && down > 0)) throw new UnreadableError('damaged');
  const columns = Math.ceil(width / across);
  const stored = storedIn(bytes, directory, isTiled, columns * Math.ceil(height / down));
  const pieces = stored.map((piece, i) => {
    const [left, top] = [across * (i % columns), down * Math.floor(i / columns)];
    const size = { width: across, height: isTiled ? down : Math.min(down, height - top) };
    return { left, top, ...size, data: dataOf(piece, directory), dictionary: dictionaryOf(directory, size) };
  });
  return { width, height, pieces };
}

/** The strips or tiles of a page as they are packed. @param {Uint8Array} bytes @param {Directory} directory @param {boolean} isTiled @param {number} count */
function storedIn(bytes, directory, isTiled, count) {
  const offsets = directory.get(isTiled ? TAG.tileOffsets : TAG.offsets) ?? [];
  const lengths = directory.get(isTiled ? TAG.tileLengths : TAG.lengths) ?? [];
  const isThere = offsets.length >= count && lengths.length >= count;
  if (!isThere || offsets.some((at, i) => at + lengths[i] > bytes.length)) throw new UnreadableError('damaged');
  return offsets.slice(0, count).map((at, i) => bytes.subarray(at, at + lengths[i]));
}

/** What PDF says of a picture so packed. @param {Directory} directory @param {{width: number, height: number}} size */
function dictionaryOf(directory, { width, height }) {
  const [packing, shades] = [valueIn(directory, TAG.packing, 1), valueIn(directory, TAG.shades, WHITE_IS_ZERO)];
  const [bits, samples] = [valueIn(directory, TAG.bits, 1), valueIn(directory, TAG.samples, 1)];
  const filter = FILTERS[packing];
  const space = shades === PALETTE ? paletteOf(directory, bits) : SPACES[shades];
  const isApart = samples > 1 && valueIn(directory, TAG.planes, 1) !== 1;
  const isUnpacked = shades === 6 && packing !== JPEG;
  const isFax = FAX.includes(packing);
  if (filter === undefined || !space || isApart || isUnpacked || ![1, 2, 4, 8].includes(bits) || (isFax && bits > 1))
    throw new UnreadableError('other-picture');
  const colours = { '/DeviceRGB': 3, '/DeviceCMYK': 4 }[space] ?? 1;
  if (packing !== JPEG && samples !== colours) throw new UnreadableError('other-picture');
  const isInverted = space === '/DeviceGray' && (shades === WHITE_IS_ZERO) !== isFax;
  const how = isFax
    ? faxOf(directory, packing, width, height)
    : `/Predictor ${valueIn(directory, TAG.predictor, 1)}/Colors ${colours}/BitsPerComponent ${bits}/Columns ${width}`;
  return [
    `/BitsPerComponent ${bits}/ColorSpace${space}`,
    isInverted ? '/Decode[1 0]' : '',
    filter && `/Filter/${filter}/DecodeParms<<${how}>>`,
  ].join('');
}

/** Group 4, or 3 in one or two dimensions, or without ends of lines. @param {Directory} directory @param {number} packing @param {number} width @param {number} height */
function faxOf(directory, packing, width, height) {
  const options = valueIn(directory, TAG.fax, 0);
  const kind = packing === 4 ? -1 : packing === 3 ? options & 1 : 0;
  const isAligned = packing === 2 || (packing === 3 && (options & 4) > 0);
  return `/K ${kind}/Columns ${width}/Rows ${height}/EndOfBlock false${isAligned ? '/EncodedByteAlign true' : ''}`;
}

/** @param {Directory} directory @param {number} bits */
function paletteOf(directory, bits) {
  const colours = directory.get(TAG.colours) ?? [];
  const count = 2 ** bits;
  if (colours.length < 3 * count) throw new UnreadableError('damaged');
  const hex = (/** @type {number} */ value) => (value >> 8).toString(16).padStart(2, '0');
  const table = Array.from({ length: count }, (_, i) =>
    [0, 1, 2].map((part) => hex(colours[part * count + i])).join(''),
  );
  return `[/Indexed/DeviceRGB ${count - 1}<${table.join('')}>]`;
}

/** A piece as its filter takes it. @param {Uint8Array} piece @param {Directory} directory */
function dataOf(piece, directory) {
  const tables = directory.get(TAG.tables);
  if (tables && tables.length > MOST_TABLES) throw new UnreadableError('damaged');
  if (valueIn(directory, TAG.packing, 1) === JPEG && tables)
    return Uint8Array.from([...tables.slice(0, -2), ...piece.subarray(2)]); // without the end of the one, and the start of the other
  return valueIn(directory, TAG.fillOrder, 1) === 2 ? piece.map(mirrored) : piece;
}

/** The bits of a byte from behind. @param {number} byte */
const mirrored = (byte) => Number.parseInt(byte.toString(2).padStart(8, '0').split('').reverse().join(''), 2);

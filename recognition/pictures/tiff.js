/** TIFF as scanners and fax servers write it: wrapped into a PDF, a page for each of its pages. */
import { UnreadableError } from '../../wasm/readers/errors.js';
import { asPdf } from './as-pdf.js';
import { PAGES, pixelsWithin } from './limits.js';

/** @typedef {import('./as-pdf.js').Page} Page @typedef {Map<number, number[]>} Directory  values by tag */

/** The tags of TIFF 6.0. */
const TAG = {
  ...{ width: 256, height: 257, bits: 258, packing: 259, shades: 262, fillOrder: 266, offsets: 273, orientation: 274 },
  ...{ samples: 277, rows: 278, lengths: 279, planes: 284, fax: 292, predictor: 317, colours: 320 },
  ...{ tileWidth: 322, tileHeight: 323, tileOffsets: 324, tileLengths: 325, tables: 347 },
};
/** Bytes of a value, by its type; others are not asked for. @type {Record<number, number>} */
const SIZES = { 1: 1, 3: 2, 4: 4, 7: 1 };
/** Of one tag: a strip for each row of the longest page, or the tables of a JPEG. */
const MOST_VALUES = 100_000;

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

/** @param {Uint8Array} bytes @returns {{pdf: Uint8Array, orientations: number[]}} orientations: of each page, as the scanner noted it @throws {UnreadableError} */
export function tiffAsPdf(bytes) {
  const found = directories(bytes);
  return {
    pdf: asPdf(found.map((directory) => pageOf(bytes, directory))),
    orientations: found.map((directory) => valueIn(directory, TAG.orientation, 1)),
  };
}

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
    found.push(new Map(Array.from({ length: count }, (_, i) => entryAt(view, at + 2 + 12 * i, little))));
    at = view.getUint32(at + 2 + 12 * count, little);
  }
  return found;
}

/** @param {DataView} view @param {number} at @param {boolean} little @returns {[number, number[]]} */
function entryAt(view, at, little) {
  const [tag, type, count] = [
    view.getUint16(at, little),
    view.getUint16(at + 2, little),
    view.getUint32(at + 4, little),
  ];
  const size = SIZES[type];
  if (!size) return [tag, []];
  if (count > MOST_VALUES) throw new UnreadableError('damaged');
  const start = size * count > 4 ? view.getUint32(at + 8, little) : at + 8;
  const read = (/** @type {number} */ place) =>
    size === 1 ? view.getUint8(place) : size === 2 ? view.getUint16(place, little) : view.getUint32(place, little);
  return [tag, Array.from({ length: count }, (_, i) => read(start + size * i))];
}

/** @param {Uint8Array} bytes @param {Directory} directory @returns {Page} */
function pageOf(bytes, directory) {
  const { width, height } = pixelsWithin(valueIn(directory, TAG.width), valueIn(directory, TAG.height));
  const isTiled = directory.has(TAG.tileWidth);
  const across = isTiled ? valueIn(directory, TAG.tileWidth) : width;
  const down = isTiled ? valueIn(directory, TAG.tileHeight) : Math.min(height, valueIn(directory, TAG.rows, height));
  if (!(across > 0 && down > 0)) throw new UnreadableError('damaged');
  const columns = Math.ceil(width / across);
  const offsets = directory.get(isTiled ? TAG.tileOffsets : TAG.offsets) ?? [];
  const lengths = directory.get(isTiled ? TAG.tileLengths : TAG.lengths) ?? [bytes.length - offsets[0]];
  const pieces = Array.from({ length: columns * Math.ceil(height / down) }, (_, i) => {
    if (!(offsets[i] + lengths[i] <= bytes.length)) throw new UnreadableError('damaged');
    const [left, top] = [across * (i % columns), down * Math.floor(i / columns)];
    const size = { width: across, height: isTiled ? down : Math.min(down, height - top) };
    const data = dataOf(bytes.subarray(offsets[i], offsets[i] + lengths[i]), directory);
    return { left, top, ...size, data, dictionary: dictionaryOf(directory, size) };
  });
  return { width, height, pieces };
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
  if (valueIn(directory, TAG.packing, 1) === JPEG && tables)
    return Uint8Array.from([...tables.slice(0, -2), ...piece.subarray(2)]); // without the end of the one, and the start of the other
  return valueIn(directory, TAG.fillOrder, 1) === 2 ? piece.map(mirrored) : piece;
}

/** The bits of a byte from behind. @param {number} byte */
const mirrored = (byte) => Number.parseInt(byte.toString(2).padStart(8, '0').split('').reverse().join(''), 2);

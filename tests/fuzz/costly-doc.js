/** Small files in Word's binary format whose pieces of text are all the same one, so that little says much. */
import { fcClx, fcPlcfBteChpx, fcPlcfBtePapx } from '../../wasm/readers/doc-file.js';

/** @typedef {import('./costly.js').File} File */

const sectorBytes = 4096;
const pageBytes = 512;
const end = 0xfffffffe;
const firstPointer = 154;
const textAt = 1024;
const padded = (/** @type {Buffer} */ bytes, to = sectorBytes) =>
  Buffer.concat([bytes, Buffer.alloc(-bytes.length & (to - 1))]);
const longs = (/** @type {number[]} */ numbers) => {
  const bytes = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, i) => void bytes.writeUInt32LE(number, 4 * i));
  return bytes;
};

/** @param {string} name @param {number} kind @param {number} start @param {number} size */
function entry(name, kind, start, size) {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE(2 * name.length + 2, 64);
  bytes[66] = kind;
  longs([start, size]).copy(bytes, 116);
  return bytes;
}

/** A compound file of these streams. @param {Record<string, Buffer>} streams */
function compound(streams) {
  let sectors = 2; // the table of sectors, the directory
  const places = Object.entries(streams).map(([name, bytes]) => {
    const start = sectors;
    sectors += padded(bytes).length / sectorBytes;
    return entry(name, 2, start, bytes.length);
  });
  const starts = new Set(places.map((place) => place.readUInt32LE(116)));
  const next = Array.from({ length: sectorBytes / 4 }, (_, i) =>
    i < 2 || i + 1 === sectors || starts.has(i + 1) ? end : i + 1,
  );
  const head = Buffer.alloc(sectorBytes, 255);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  head.writeUInt16LE(12, 30);
  head.writeUInt16LE(6, 32);
  longs([1]).copy(head, 48);
  longs([0, end, 0, end, 0, 0]).copy(head, 56);
  const directory = padded(Buffer.concat([entry('Root Entry', 5, end, 0), ...places]));
  return Buffer.concat([head, longs(next), directory, ...Object.values(streams).map((bytes) => padded(bytes))]);
}

/** A page of properties, the same for each stretch of the text. @param {number} entryBytes @param {number} stretches @param {Buffer[]} properties by turns */
function pageOf(entryBytes, stretches, properties) {
  const page = Buffer.alloc(pageBytes);
  longs(Array.from({ length: stretches + 1 }, (_, i) => textAt + i)).copy(page);
  let at = pageBytes - 2;
  const places = properties.map((bytes) => {
    at = (at - bytes.length) & ~1;
    bytes.copy(page, at);
    return at / 2;
  });
  for (let i = 0; i < stretches; i++) page[4 * (stretches + 1) + entryBytes * i] = places[i % places.length];
  page[pageBytes - 1] = stretches;
  return page;
}

/**
 * A document of four million characters, which are the same few again and again.
 * @param {string} text one stretch of properties a character
 * @param {{characters?: Buffer[], paragraphs?: Buffer[]}} properties those of its characters, by turns
 * @returns {File}
 */
function repeated(text, { characters, paragraphs }) {
  const count = Math.floor(3_900_000 / text.length);
  const starts = Array.from({ length: count + 1 }, (_, i) => i * text.length);
  const piece = Buffer.concat([Buffer.alloc(2), longs([(2 * textAt) | 0x40000000]), Buffer.alloc(2)]);
  const plan = Buffer.concat([Buffer.from([2]), longs([4 + 12 * count]), longs(starts), ...Array(count).fill(piece)]);
  const header = Buffer.alloc(textAt);
  longs([0x00c1a5ec]).copy(header);
  longs([count * text.length]).copy(header, 0x4c);
  const pages = [characters && pageOf(1, text.length, characters), paragraphs && pageOf(13, text.length, paragraphs)];
  const table = Buffer.concat([...[3, 4].map((page) => longs([textAt, textAt + text.length, page])), plan]);
  const point = (/** @type {number} */ index, /** @type {number} */ at, /** @type {number} */ length) =>
    longs([at, length]).copy(header, firstPointer + 8 * index);
  if (characters) point(fcPlcfBteChpx, 0, 12);
  if (paragraphs) point(fcPlcfBtePapx, 12, 12);
  point(fcClx, 24, plan.length);
  const document = Buffer.concat([
    header,
    padded(Buffer.from(text, 'latin1'), pageBytes),
    ...pages.map((page) => page ?? Buffer.alloc(pageBytes)),
  ]);
  return { name: 'a.doc', bytes: compound({ WordDocument: document, '0Table': table }) };
}

/** Changes of a paragraph: their length in pairs of bytes, its style, and they themselves. @param {string} changes in hexadecimal digits */
function paragraph(changes) {
  const bytes = Buffer.from(`0000${changes}${'00'.repeat((changes.length / 2) % 2)}`, 'hex');
  return Buffer.concat([Buffer.from([0, bytes.length / 2]), bytes]);
}

const inTable = '162401';
/** A row of 62 cells. */
const row = paragraph(`${inTable}17240108d6${Buffer.from([126, 0, 62]).toString('hex')}${'0001'.repeat(63)}`);
const deep = paragraph(`${inTable}49661e000000`);

/** By what each says too often. @type {Record<string, () => File>} */
export const costlyDocs = {
  'characters of Word that each look otherwise, in many ways': () =>
    repeated('x'.repeat(60), {
      characters: [Buffer.concat([Buffer.from([198]), Buffer.alloc(198, Buffer.from('3c0800', 'hex'))])],
    }),
  'rows of Word that say where their cells are, and have none': () => repeated('\r'.repeat(20), { paragraphs: [row] }),
  'tables of Word in tables that begin and end again and again': () =>
    repeated('\r'.repeat(20), { paragraphs: [deep, paragraph('162400')] }),
};

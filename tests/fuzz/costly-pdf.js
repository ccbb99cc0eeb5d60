/** Small PDFs whose streams would unpack to hundreds of megabytes, in every way that the format has to say so. */
import { brotliCompressSync, constants, deflateSync } from 'node:zlib';
import { at, pdf } from '../readers/build-pages.js';

/** @typedef {import('./costly.js').File} File */

/** Bytes that each of them stands for. */
const size = 200 << 20;
const word = at(50, 50, '1');
const latin1 = (/** @type {Uint8Array} */ bytes) => Buffer.from(bytes).toString('latin1');
const deflated = (/** @type {Uint8Array} */ bytes) => deflateSync(bytes, { level: 6 });
/** At no quality that takes time. @param {Uint8Array} bytes */
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
/** Something, and behind it one byte again and again. @param {string | number[]} first @param {number} byte */
const endless = (first, byte) => Buffer.concat([Buffer.from(/** @type {string} */ (first)), Buffer.alloc(size, byte)]);

/** @type {Buffer | undefined} */
let made;
/** A page's content that is one word and blanks: a thousandth of its size. */
function bomb() {
  made ??= deflated(endless(word, 32));
  return made;
}

/** @param {string} content @returns {File} */
const file = (content) => ({ name: 'a.pdf', bytes: Buffer.from(content, 'latin1') });

/** @param {Uint8Array} bytes @param {string} filters @param {string} [more] of its dictionary @param {string} [blanks] behind the word that begins it */
export const stream = (bytes, filters, more = '', blanks = '') =>
  `<</Length ${bytes.length}/Filter[${filters}]${more}>>\nstream${blanks}\n${latin1(bytes)}\nendstream`;

/** A PDF whose only page has this object as its content. @param {string} object @param {string} [content] what refers to it, number 8 */
export const withContent = (object, content = '8 0 R') =>
  file(latin1(pdf([{ content: '' }], [object])).replace('/Contents 7 0 R', `/Contents ${content}`));

/** A PDF whose only font has this object as the table of what its characters mean. @param {string} object */
const withMeanings = (object) =>
  file(latin1(pdf([{ content: word }], [object])).replace('/Helvetica>>', '/Helvetica/ToUnicode 8 0 R>>'));

/** Base 85. @param {Buffer} bytes */
function inLetters(bytes) {
  const whole = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  const digit = (/** @type {number} */ value, /** @type {number} */ place) => Math.floor(value / 85 ** place) % 85;
  const group = (/** @type {number} */ value) => [4, 3, 2, 1, 0].map((place) => 33 + digit(value, place));
  return Buffer.from(Array.from({ length: whole.length / 4 }, (_, i) => group(whole.readUInt32BE(4 * i))).flat());
}

/** Runs of bytes none of which is repeated. @param {Buffer} bytes */
const inRuns = (bytes) =>
  Buffer.concat(
    Array.from({ length: Math.ceil(bytes.length / 128) }, (_, i) => bytes.subarray(128 * i, 128 * (i + 1))).flatMap(
      (run) => [Buffer.from([run.length - 1]), run],
    ),
  );

/** Blanks packed by LZW: each code stands for one blank more than the one before, and the last one is said again and again. */
function lzw() {
  const codes = [256, 32, ...Array.from({ length: 3835 }, (_, i) => 258 + i)];
  codes.push(...Array(Math.floor(size / 3836)).fill(4092));
  const lengths = codes.map((code, i) =>
    i < 2 ? 9 : Math.min(12, Math.floor(Math.log2(Math.min(code, 258 + i - 2) + 1)) + 1),
  );
  const bits = codes.map((code, i) => code.toString(2).padStart(lengths[i], '0')).join('');
  return Buffer.from(
    Array.from({ length: Math.ceil(bits.length / 8) }, (_, i) =>
      Number.parseInt(bits.slice(8 * i, 8 * i + 8).padEnd(8, '0'), 2),
    ),
  );
}

/** The same as `bomb`, behind a part that holds the word at which a stream seems to end. */
function withItsEndInside() {
  const end = Buffer.from('\nendstream\n');
  return Buffer.concat([Buffer.from([0x78, 0xda, 0, end.length, 0, 255 - end.length, 255]), end, bomb().subarray(2)]);
}

/** A picture of 20,480 points each way, without any of them. */
function jpeg() {
  const tables = [
    'ffdb0043',
    '00',
    '01'.repeat(64),
    ...['00', '10'].flatMap((kind) => ['ffc40014', kind, '01', '00'.repeat(15), '00']),
  ];
  const frame = 'ffc0000b085000500001011100';
  return Buffer.from(`ffd8${tables.join('')}${frame}ffda0008010100003f00${'00'.repeat(64)}ffd9`, 'hex');
}

/** A PDF whose objects lie in a stream, and where they lie in another. @param {Uint8Array} behindObjects @param {Uint8Array} behindPlaces @param {number} count of places */
function inStreams(behindObjects, behindPlaces, count) {
  const page = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[5 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 3 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>',
  ];
  const head = `1 0 2 ${page[0].length} 5 ${page[0].length + page[1].length} `;
  const objects = deflated(Buffer.concat([Buffer.from(head + page.join('')), behindObjects]));
  const parts = [
    '%PDF-1.5\n',
    `3 0 obj\n${stream(Buffer.from(word), '')}\nendobj\n`,
    `4 0 obj\n${stream(objects, '/FlateDecode', `/Type/ObjStm/N 3/First ${head.length}`)}\nendobj\n`,
  ];
  const [content, objectStream, end] = [1, 2, 3].map((count) => parts.slice(0, count).join('').length);
  const places = [
    [0, 0, 0],
    [2, 4, 0],
    [2, 4, 1],
    [1, content, 0],
    [1, objectStream, 0],
    [2, 4, 2],
    [1, end, 0],
  ].flatMap(([kind, place, index]) => [kind, place >> 16, (place >> 8) & 255, place & 255, index]);
  const table = stream(
    deflated(Buffer.concat([Buffer.from(places), behindPlaces])),
    '/FlateDecode',
    `/Type/XRef/W[1 3 1]/Size ${count}/Root 1 0 R`,
  );
  return file(`${parts.join('')}6 0 obj\n${table}\nendobj\nstartxref\n${end}\n%%EOF\n`);
}

/** By what each does. @type {Record<string, () => File>} */
export const costlyPdfs = {
  'a PDF stream deflated twice': () => withContent(stream(deflated(bomb()), '/FlateDecode/FlateDecode')),
  'a PDF stream that inflates to two hundred megabytes': () => withContent(stream(bomb(), '/FlateDecode')),
  'a PDF stream that says it is a picture': () => withContent(stream(bomb(), '/FlateDecode', '/Subtype/Image')),
  'a PDF stream in hexadecimal digits': () =>
    withContent(stream(Buffer.from(bomb().toString('hex')), '/ASCIIHexDecode/FlateDecode')),
  'a PDF stream in letters': () => withContent(stream(inLetters(bomb()), '/A85/Fl')),
  'a PDF stream in runs': () => withContent(stream(inRuns(bomb()), '/RunLengthDecode/FlateDecode')),
  'a PDF stream of blanks in runs, deflated': () =>
    withContent(stream(deflated(Buffer.alloc(size / 64, Buffer.from([129, 32]))), '/FlateDecode/RunLengthDecode')),
  'a PDF stream packed by LZW': () => withContent(stream(lzw(), '/LZWDecode')),
  'a PDF stream packed by LZW in letters': () => withContent(stream(inLetters(lzw()), '/ASCII85Decode/LZWDecode')),
  'a PDF stream packed by Brotli': () => withContent(stream(brotli(endless(word, 32)), '/BrotliDecode')),
  'a PDF stream that begins behind blanks': () => withContent(stream(bomb(), '/FlateDecode', '', '  \t')),
  'a PDF stream that holds the word at which it seems to end': () =>
    withContent(stream(withItsEndInside(), '/FlateDecode')),
  'a PDF stream of rows of two hundred megabytes': () =>
    withContent(stream(deflated(Buffer.from(word)), '/FlateDecode', `/DecodeParms[<</Predictor 12/Columns ${size}>>]`)),
  'a PDF page of the same stream again and again': () =>
    withContent(stream(deflated(Buffer.alloc(2 << 20, 32)), '/FlateDecode'), `[${'8 0 R '.repeat(400)}]`),
  'PDF objects in a stream of two hundred megabytes': () => inStreams(endless('', 32), Buffer.alloc(0), 7),
  'places of PDF objects in a stream of two hundred megabytes': () =>
    inStreams(Buffer.alloc(0), endless('', 0), size / 5),
  'a PDF font whose characters mean two hundred megabytes': () =>
    withMeanings(stream(bomb(), '/FlateDecode', '/Subtype/Image')),
  'a PDF font whose characters mean a picture': () => withMeanings(stream(jpeg(), '/DCTDecode')),
};

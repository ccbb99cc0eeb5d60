/** PDFs whose streams unpack to more than a report's: however they say so, they are refused before that much of them is in memory. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UnreadableError, read } from '../../wasm/readers/index.js';
import { costlyPdfs } from '../fuzz/costly-pdf.js';
import { drawn } from '../long.js';
import { at, pdf, runs } from './build-pages.js';

const megabyte = 1 << 10; // of what `maxRSS` counts
const picture = 'a PDF font whose characters mean a picture';
const brotli = 'a PDF stream packed by Brotli';
const sound = pdf([{ content: at(50, 50, '12') }]);
const words = [['12 50,741 11×10']];
const readPdf = (/** @type {Uint8Array} */ bytes) => read(Uint8Array.from(bytes), 'a.pdf');
const taken = () => process.resourceUsage().maxRSS / megabyte;

/** @param {string} name @param {string} code */
const refused = (name, code) =>
  assert.rejects(
    readPdf(costlyPdfs[name]().bytes),
    (error) => error instanceof UnreadableError && error.code === code,
    name,
  );

test('a picture is not unpacked in the place of anything else', async () => {
  const { bytes } = costlyPdfs[picture]();
  await readPdf(sound);
  const before = taken();
  assert.deepEqual(runs(await readPdf(bytes)), [['1 50,741 6×10']]);
  assert.ok(taken() - before < 200, `${taken() - before} MB`);
});

test('what is packed in a way that no standard has is not read without it', () => refused(brotli, 'damaged'));

test('streams without an end are refused, in whatever they are wrapped', async () => {
  const names = Object.keys(costlyPdfs).filter((name) => ![picture, brotli].includes(name));
  for (const name of drawn(0.1, names)) await refused(name, 'too-large');
  assert.deepEqual(runs(await readPdf(sound)), words);
});

test('what one file is refused for is no fault of another that is read at the same time', async () => {
  const [name] = Object.keys(costlyPdfs);
  const [first, , last] = await Promise.all([readPdf(sound), refused(name, 'too-large'), readPdf(sound)]);
  assert.deepEqual([runs(first), runs(last)], [words, words]);
});

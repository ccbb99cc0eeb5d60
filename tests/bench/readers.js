/**
 * What the readers of Word files and PDF cost beside the libraries that they use, in one run: fflate and saxes taking the same parts of
 * the same file apart; pdf.js getting the same text, and what each page paints besides.
 * usage: node tests/bench/readers.js
 * Prints the ratios and keeps them in docs/performance.md. The PDF is one of ../shared/corpus-more; where it is absent, that is said.
 */
import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { createChecker } from '../../wasm/node.js';
import { read } from '../../wasm/readers/index.js';
import { inThread } from '../../wasm/readers/pdf-threads.js';
import { reportDocx } from '../../wasm/writers/docx.js';
import { table, writeSection } from './quality.js';
import { countyDocument } from './speed/requests.js';

const rounds = 40;
const textOfPdf = new URL('./readers/text-of-pdf.js', import.meta.url);
const pdf = new URL('../../../shared/corpus-more/01_hongze_2023.pdf', import.meta.url);

/** Milliseconds of processor time, the least of some rounds; the two in turns. @param {...(() => unknown)} works */
async function measure(...works) {
  const least = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [i, work] of works.entries()) {
      const begin = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(begin);
      least[i] = Math.min(least[i], (user + system) / 1000);
    }
  }
  return least;
}

/** The parts that a reader of Word files looks at. @param {Uint8Array} bytes */
function takenApart(bytes) {
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/.test(name) });
  for (const [name, part] of Object.entries(parts)) {
    if (!/^word\/(document|styles|numbering|footnotes|endnotes)\.xml$/.test(name)) continue;
    const parser = new SaxesParser();
    for (const event of /** @type {const} */ (['opentag', 'closetag', 'text'])) parser.on(event, () => {});
    parser.write(strFromU8(part)).close();
  }
}

const checker = await createChecker();
const document = countyDocument(0);
const docx = reportDocx(checker.describe('zh-CN'), checker.check(document));
const row = (/** @type {string} */ name, /** @type {number[]} */ [ours, theirs]) => [
  name,
  ours.toFixed(1),
  theirs.toFixed(1),
  (ours / theirs).toFixed(2),
];
const rows = [
  row(
    'docx, beside fflate and saxes',
    await measure(
      () => read(docx, 'a.docx'),
      () => takenApart(docx),
    ),
  ),
];
if (existsSync(pdf)) {
  const bytes = new Uint8Array(readFileSync(pdf));
  const [ours, text, painted] = await measure(
    () => read(bytes, 'a.pdf'),
    () => inThread(textOfPdf, bytes),
    () => inThread(textOfPdf, bytes, true),
  );
  rows.push(row('PDF, beside pdf.js getting its text', [ours, text]));
  rows.push(row('PDF, beside pdf.js getting its text and what is painted', [ours, painted]));
} else {
  console.log('../shared/corpus-more is absent: no PDF was read');
}
const text = `\`npm run bench:readers\`: least processor time of ${rounds} rounds, in turns. A PDF's lines are read as well as its text,
since its tables are made of them: for them pdf.js goes through each page once more.

${table(['', 'ms', 'the library alone', 'ratio'], rows)}`;
console.log(text);
writeSection('Readers beside the libraries they use', text, 'Performance');

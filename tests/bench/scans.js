/**
 * Scans of generated reports: LibreOffice prints them, a model of scanner and camera makes pictures, recognition reads them.
 * usage: node tests/bench/scans.js [--reports=12] [--seed=40000] [--dots=150] [--kind=scan|photograph] [--erring]
 * Prints numbers read wrongly (none may be), the share read without the eye, characters of the text that are others, time; keeps them in
 * docs/quality.md where nothing but the number of reports is given.
 */
import '../../wasm/readers/pdf-surroundings.js';
import { writeFileSync } from 'node:fs';
import { pageOf } from '../../recognition/page.js';
import { recogniserHere } from '../../recognition/node.js';
import { eachPicture } from '../../recognition/pictures/index.js';
import { createChecker } from '../../wasm/node.js';
import { read } from '../../wasm/readers/index.js';
import { createRandom } from '../generator/random.js';
import { makeReport } from '../generator/report.js';
import { FONTS, pagesOf, printed } from '../scans/printed.js';
import { officeScan, photograph, scanned } from '../scans/scanned.js';
import { compared, strayed } from '../scans/score.js';
import { table, writeSection } from './quality.js';

/** pdf.js in this thread has silenced the console. @param {unknown[]} words */
const say = (...words) => process.stdout.write(`${words.join(' ')}\n`);

/** @param {string} name */
const option = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);

const count = Number(option('reports') ?? 8);
const first = Number(option('seed') ?? 40_000);
const kept = process.argv.slice(2).every((argument) => argument.startsWith('--reports='));

const [recognise, checker] = await Promise.all([recogniserHere(), createChecker()]);

/** The mistakes of an author: a few numbers are others than the relations ask for. @param {import('../generator/tables.js').Tables} tables @param {import('../generator/random.js').Random} random */
function erring({ requests }, random) {
  for (const id of random.sample(Object.keys(requests), 5)) requests[id] += random.int(1, 9);
}

/** @param {number} seed */
const orderOf = (seed) => {
  const isErring = seed % 3 === 0;
  const report = makeReport(seed, { year: 2021 + (seed % 5), ...(isErring && { tables: erring }) });
  return { report, font: FONTS[seed % FONTS.length], isErring };
};

/** @param {Uint8Array} pdf @param {number} seed @param {number} dots @param {(random: import('../generator/random.js').Random) => import('../scans/scanned.js').Scan} kind */
async function looked(pdf, seed, dots, kind) {
  const random = createRandom(seed);
  const scan = kind(random);
  const blocks = [];
  const before = process.cpuUsage();
  let work = 0;
  for (const page of await pagesOf(pdf, dots)) {
    const picture = scanned(page, scan, random);
    if (option('keep')) writeFileSync(`${option('keep')}/${seed}-${blocks.length}.jpg`, picture);
    const begin = process.cpuUsage();
    await eachPicture([picture], async (plane) => void blocks.push((await pageOf(plane, recognise)).page));
    work += process.cpuUsage(begin).user / 1e6;
  }
  return {
    document: { name: 'a.pdf', format: /** @type {const} */ ('scan'), blocks },
    seconds: work / blocks.length,
    before,
  };
}

/** @param {string} name @param {number} dots @param {typeof officeScan} kind */
async function measured(name, dots, kind) {
  const orders = Array.from({ length: count }, (_, i) => orderOf(first + i));
  const pdfs = await printed(orders);
  const sum = { wrong: 0, right: 0, unread: 0, lost: 0, of: 0, blamed: 0, seconds: 0 };
  for (const [i, pdf] of pdfs.entries()) {
    const { document, seconds } = await looked(pdf, first + i, dots, kind);
    const result = checker.check(document);
    const score = compared(result, orders[i].report.truth);
    const text = checker.check(await read(pdf, 'a.pdf')).source.text;
    const stray = strayed(result.source.text, text);
    for (const wrong of score.wrong) say(`${name}, seed ${first + i}: ${wrong}`);
    sum.wrong += score.wrong.length;
    sum.right += score.right;
    sum.unread += score.unread;
    sum.blamed += orders[i].isErring ? 0 : score.blamed.length;
    sum.lost += stray.lost;
    sum.of += stray.of;
    sum.seconds += seconds / count;
    if (!kept) say(name, first + i, JSON.stringify(score), JSON.stringify(stray), seconds.toFixed(1));
  }
  const all = sum.wrong + sum.right + sum.unread;
  return [
    name,
    all,
    sum.wrong,
    `${((100 * sum.right) / all).toFixed(1)} %`,
    `${((100 * sum.lost) / sum.of).toFixed(2)} %`,
    sum.blamed,
    sum.seconds.toFixed(1),
  ];
}

/** @type {[string, number, typeof officeScan][]} */
const kinds = [
  ['scans, 150 dots an inch', 150, officeScan],
  ['scans, 100 dots an inch', 100, officeScan],
  ['photographs', 170, photograph],
].filter(([name]) => !option('kind') || String(name).startsWith(String(option('kind'))));
const rows = [];
for (const [name, dots, kind] of kinds) rows.push(await measured(name, dots, kind));
const text = `\`npm run bench:scans\`: ${count} reports of each kind, printed by LibreOffice in four fonts, scanned by a model of paper, tilt, blur, noise, shade, a
red seal and JPEG; every third has five mistakes of its author. A number is read where two looks agree; wrong ones may not be among them.

${table(['pictures', 'numbers', 'read wrongly', 'read', 'other characters in the text', 'authors blamed', 'seconds of a processor a page'], rows)}`;
say(text);
if (kept) writeSection('Scans and photographs', text);
process.exitCode = rows.some(([, , wrong]) => wrong !== 0) ? 1 : 0;

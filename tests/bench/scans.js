/**
 * Scans of generated reports: LibreOffice or Chromium prints them, a model of scanner and camera makes pictures, recognition reads them.
 * usage: node tests/bench/scans.js [--reports=16] [--minutes=…] [--seed=40000] [--kind=scans, 150|photographs] [--keep=folder]
 * Prints numbers read wrongly (none may be), the share read without the eye, and with it, mistakes that are said, characters of the text that
 * are others, and time; keeps them in docs/quality.md where nothing but the number of reports, or the time for them, is given.
 */
import '../../wasm/readers/pdf-surroundings.js';
import { writeFileSync } from 'node:fs';
import { pageOf } from '../../recognition/page.js';
import { recogniserHere } from '../../recognition/node.js';
import { eachPicture } from '../../recognition/pictures/index.js';
import { createChecker } from '../../wasm/node.js';
import { read } from '../../wasm/readers/index.js';
import { confirmed } from '../scans/eye.js';
import { orderOf, picturesOf, printed } from '../scans/printed.js';
import { officeScan, photograph, sealedScan } from '../scans/scanned.js';
import { alike, compared, strayed } from '../scans/score.js';
import { table, writeSection } from './quality.js';

/** pdf.js in this thread has silenced the console. @param {unknown[]} words */
const say = (...words) => process.stdout.write(`${words.join(' ')}\n`);

/** @param {string} name */
const option = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);

const count = Number(option('reports') ?? 8);
const minutes = Number(option('minutes') ?? Number.POSITIVE_INFINITY);
const first = Number(option('seed') ?? 40_000);
const kept = process.argv.slice(2).every((argument) => /^--(reports|minutes)=/.test(argument));

const [recognise, checker] = await Promise.all([recogniserHere(), createChecker()]);
const { rules } = checker.describe();
/** Rules about the author's own words and signs. */
const wording = new Set(
  rules.filter(({ about, group }) => about === 'format' || group === 'hygiene').map(({ id }) => id),
);

/** @param {{jpeg: Uint8Array}[]} pictures */
async function looked(pictures) {
  const blocks = [];
  const figures = [];
  const begin = process.cpuUsage();
  for (const [block, { jpeg }] of pictures.entries())
    await eachPicture([jpeg], async (plane) => {
      const found = await pageOf(plane, recognise);
      blocks.push(found.page);
      figures.push(...found.figures.map((figure) => ({ ...figure, block })));
    });
  const seconds = process.cpuUsage(begin).user / 1e6;
  return { document: { name: 'a.pdf', format: /** @type {const} */ ('scan'), blocks }, figures, seconds };
}

/** Of one report. @param {Uint8Array} pdf @param {ReturnType<typeof orderOf>} order @param {{jpeg: Uint8Array}[]} pictures */
async function scoreOf(pdf, { report: { truth }, isErring }, pictures) {
  const { document, figures, seconds } = await looked(pictures);
  const result = checker.check(document);
  const printedOne = checker.check(await read(pdf, 'a.pdf'));
  const eye = await confirmed(document, figures, truth, printedOne.source.text, checker);
  const { wrong, right, unread, blamed } = compared(result, truth);
  const { lost, of } = strayed(result.source.text, printedOne.source.text);
  const mistakes = alike(eye.result, printedOne);
  const misled = compared(eye.result, truth).wrong;
  return {
    ...{
      pages: pictures.length,
      all: wrong.length + right + unread,
      wrong: [...wrong, ...misled],
      right,
      seconds,
      lost,
      of,
    },
    ...{ keys: eye.keys, proposed: right + eye.proposed, said: mistakes.said, mistakes: mistakes.of },
    blamed: [...(isErring ? [] : blamed), ...result.findings.map(({ rule }) => rule).filter((it) => wording.has(it))],
  };
}

/** @param {string} name @param {Awaited<ReturnType<typeof scoreOf>>[]} scores */
function rowOf(name, scores) {
  const sum = (/** @type {(score: typeof scores[number]) => number} */ of) =>
    scores.reduce((all, it) => all + of(it), 0);
  const [pages, all] = [sum((it) => it.pages), sum((it) => it.all)];
  const share = (/** @type {number} */ part, /** @type {number} */ whole, digits = 1) =>
    `${((100 * part) / whole).toFixed(digits)} %`;
  return [
    ...[
      name,
      pages,
      all,
      sum((it) => it.wrong.length),
      share(
        sum((it) => it.right),
        all,
      ),
    ],
    share(
      sum((it) => it.proposed),
      all,
    ),
    (sum((it) => it.keys) / scores.length).toFixed(1),
    `${sum((it) => it.said)} of ${sum((it) => it.mistakes)}`,
    share(
      sum((it) => it.lost),
      sum((it) => it.of),
      2,
    ),
    ...[sum((it) => it.blamed.length), (sum((it) => it.seconds) / pages).toFixed(1)],
  ];
}

/** @type {{name: string, dots: number, kind: import('../scans/printed.js').Kind, among: number}[]} among: so many reports one is taken, unless it is asked for alone */
const KINDS = [
  { name: 'scans, 150 dots an inch', dots: 150, kind: officeScan, among: 1 },
  { name: 'sealed, colours at half the resolution', dots: 150, kind: sealedScan, among: 8 },
  { name: 'scans, 300 dots an inch', dots: 300, kind: officeScan, among: 8 },
  { name: 'scans, 100 dots an inch', dots: 100, kind: officeScan, among: 8 },
  { name: 'scans, 90 dots an inch', dots: 90, kind: officeScan, among: 8 },
  { name: 'photographs', dots: 170, kind: photograph, among: 4 },
];
/** So many are printed at once: LibreOffice takes long to start. */
const BATCH = 8;

const kinds = KINDS.filter(({ name }) => name.startsWith(option('kind') ?? '')).map((it, _, { length }) => ({
  ...it,
  among: length > 1 ? it.among : 1,
}));
/** @type {Map<string, Awaited<ReturnType<typeof scoreOf>>[]>} */
const scores = new Map(kinds.map(({ name }) => [name, []]));

/** A printed report, in each of the kinds that it is taken for. @param {Uint8Array} pdf @param {ReturnType<typeof orderOf>} order @param {number} at */
async function measure(pdf, order, at) {
  for (const { name, dots, kind } of kinds.filter(({ among }) => at % among === 0)) {
    const pictures = await picturesOf(pdf, order.report.seed, dots, kind);
    pictures.forEach(({ jpeg }, page) => {
      if (option('keep')) writeFileSync(`${option('keep')}/${order.report.seed}-${page}.jpg`, jpeg);
    });
    const score = await scoreOf(pdf, order, pictures);
    scores.get(name)?.push(score);
    say(`${name}, seed ${order.report.seed}: ${JSON.stringify(score)}`);
  }
}

/** As many as there is time for. */
async function measureAll() {
  const begin = performance.now();
  for (let at = 0; at < count; at += BATCH) {
    const orders = Array.from({ length: Math.min(BATCH, count - at) }, (_, i) => orderOf(first + at + i));
    for (const [i, pdf] of (await printed(orders)).entries()) {
      if (performance.now() - begin > 60_000 * minutes) return;
      await measure(pdf, orders[i], at + i);
    }
  }
}

await measureAll();
const rows = kinds.map(({ name }) => rowOf(name, scores.get(name) ?? []));
const text = `\`npm run bench:scans\`: generated reports, printed by LibreOffice or Chromium in four fonts, scanned by a model of paper, tilt, blur, noise, shade, a fold, a
red seal and JPEG, photographs with perspective as well; every other has five mistakes of its author. A number is read where two looks agree; wrong ones may not be among them, nor after the doubtful
ones were held against the picture. What is proposed is what was read, and what a doubtful number is shown as; keys are the answers that the page then asks for. Mistakes are findings about numbers:
those of the printed report that are made of its scan, once the doubtful numbers were looked at.

${table(['pictures', 'pages', 'numbers', 'read wrongly', 'read', 'proposed', 'keys a report', 'mistakes said', 'other characters in the text', 'authors blamed, or wording', 'seconds of a processor a page'], rows)}`;
say(text);
if (kept) writeSection('Scans and photographs', text);
process.exitCode = rows.some(([, , , wrong]) => wrong !== 0) ? 1 : 0;

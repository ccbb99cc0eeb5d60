/** Reports as they leave a printer: LibreOffice sets them, or Chromium; Poppler makes pictures of the pages. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { blocksOf } from '../generator/document.js';
import { createRandom } from '../generator/random.js';
import { docx } from '../generator/render/docx.js';
import { makeReport } from '../generator/report.js';
import { convert } from '../libreoffice/libreoffice.js';
import { printedByBrowser } from './browser-print.js';
import { scanned } from './scanned.js';

/** Those that Debian has; in the file all stand under one name. */
const FONTS = ['Noto Serif CJK SC', 'Noto Sans CJK SC', 'DejaVu Serif', 'DejaVu Sans'];

/** @typedef {(random: import('../generator/random.js').Random) => import('./scanned.js').Scan} Kind */

/** The mistakes of an author: a few numbers are others than the relations ask for. @param {import('../generator/tables.js').Tables} tables @param {import('../generator/random.js').Random} random */
function erring({ requests }, random) {
  for (const id of random.sample(Object.keys(requests), 5)) requests[id] += random.int(1, 9);
}

/** Every other report errs, every other pair is printed by a browser; the font changes with each four. @param {number} seed */
export function orderOf(seed) {
  const isErring = seed % 2 === 0;
  const report = makeReport(seed, { year: 2021 + (seed % 5), ...(isErring && { tables: erring }) });
  return {
    report,
    font: FONTS[Math.floor(seed / 4) % FONTS.length],
    byBrowser: Math.floor(seed / 2) % 2 === 1,
    isErring,
  };
}

/** Its pages as one scanner, or camera, sees them. @param {Uint8Array} pdf @param {number} seed @param {number} dots @param {Kind} kind */
export async function picturesOf(pdf, seed, dots, kind) {
  const random = createRandom(seed);
  const scan = kind(random);
  const pictures = [];
  for (const page of await pagesOf(pdf, dots)) pictures.push({ ...page, jpeg: await scanned(page, scan, random) });
  return pictures;
}

/** @param {import('../generator/report.js').Report} report @param {string} font of letters and digits */
function document(report, font) {
  const parts = unzipSync(docx(blocksOf(report)));
  const name = 'word/document.xml';
  const text = strFromU8(parts[name]).replace(/w:(ascii|hAnsi)="[^"]*"/g, `w:$1="${font}"`);
  return zipSync({ ...parts, [name]: strToU8(text) });
}

/** @typedef {ReturnType<typeof orderOf>} Order */

/** @param {Order[]} orders @returns {Promise<Uint8Array[]>} PDF */
export async function printed(orders) {
  const [office, browser] = [false, true].map((it) => orders.filter(({ byBrowser }) => byBrowser === it));
  const pages = await Promise.all([
    convert(
      office.map(({ report, font }) => document(report, font)),
      'pdf',
    ),
    printedByBrowser(browser),
  ]);
  return orders.map((order) => pages[Number(order.byBrowser)][(order.byBrowser ? browser : office).indexOf(order)]);
}

/** @param {Uint8Array} pdf @param {number} dots an inch @returns {Promise<import('../../recognition/plane.js').Plane[]>} its pages */
export async function pagesOf(pdf, dots) {
  const folder = await mkdtemp(path.join(tmpdir(), 'nianbao-scans-'));
  try {
    await writeFile(path.join(folder, 'a.pdf'), pdf);
    await promisify(execFile)('pdftoppm', ['-gray', '-r', String(dots), 'a.pdf', 'page'], { cwd: folder });
    const names = (await readdir(folder)).filter((name) => name.endsWith('.pgm')).sort();
    return await Promise.all(names.map(async (name) => planeOf(await readFile(path.join(folder, name)))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {Buffer} pgm */
function planeOf(pgm) {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 60).toString('latin1')) ?? [];
  return { width: Number(width), height: Number(height), data: new Uint8Array(pgm.subarray(head.length)) };
}

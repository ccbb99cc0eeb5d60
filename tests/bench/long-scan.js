/**
 * The memory that the command takes for a scan of many pages, at most.
 * usage: node tests/bench/long-scan.js
 * Prints it and keeps it in docs/performance.md.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { orderOf, picturesOf, printed } from '../scans/printed.js';
import { officeScan, scannedPdf } from '../scans/scanned.js';
import { run } from './process.js';
import { writeSection } from './quality.js';

const PAGES = 20;
const REPORTS = 8;
const FIRST = 41_000;

const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-'));
try {
  const orders = Array.from({ length: REPORTS }, (_, i) => orderOf(FIRST + i));
  const pdfs = await printed(orders);
  const pages = await Promise.all(pdfs.map((pdf, i) => picturesOf(pdf, FIRST + i, 150, officeScan)));
  const file = path.join(folder, 'scan.pdf');
  writeFileSync(file, scannedPdf(pages.flat().slice(0, PAGES)));
  const command = fileURLToPath(new URL('../../cli/nianbao.mjs', import.meta.url));
  const { memory } = await run([command, 'check', file]);
  const text = `\`npm run bench:long-scan\`: \`nianbao check\` on a scan of ${PAGES} pages at 150 dots an inch takes ${memory.toFixed(0)} MB at most.`;
  console.log(text);
  writeSection('A long scan', text, 'Performance');
} finally {
  rmSync(folder, { recursive: true });
}

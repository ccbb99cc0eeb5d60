/**
 * A folder as it comes, Word files, PDFs, web pages and others mixed, on the command line: files a second, what a second worker gains,
 * and how memory grows.
 * usage: node tests/bench/mixed.js
 * Prints the figures and keeps them in docs/performance.md.
 */
import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CONVERTED, FORMS, makeMixed } from './batch/mixed.js';
import { run as runOf } from './process.js';
import { table, writeSection } from './quality.js';

const command = fileURLToPath(new URL('../../cli/nianbao.mjs', import.meta.url));
const [FEW, MANY] = [500, 5000];
const ROUNDS = 3;

const work = mkdtempSync(path.join(tmpdir(), 'nianbao-'));

/** @param {string} folder @param {number} jobs */
const run = (folder, jobs) =>
  runOf([command, 'check', folder, '--jobs', String(jobs), '--format', 'jsonl'], path.join(work, 'results'));

/** Those of a folder, under the same names. @param {string} name @param {string[]} files */
function folderOf(name, files) {
  const folder = path.join(work, name);
  mkdirSync(folder);
  for (const file of files) linkSync(path.join(work, 'many', file), path.join(folder, file));
  return folder;
}

/** Seconds of processor that a file of a form takes more than the first two. @param {string} form @param {string[]} files */
async function costOf(form, files) {
  const [two, all] = [files.slice(0, 2), files.slice(0, 102)].map((some, i) => folderOf(`${form}-${i}`, some));
  return ((await run(all, 1)).processor - (await run(two, 1)).processor) / 100;
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

try {
  const many = path.join(work, 'many');
  await makeMixed(many, MANY);
  const names = readdirSync(many);
  const few = folderOf('few', names.slice(0, FEW));
  const pairs = [];
  for (let round = 0; round < ROUNDS; round += 1) pairs.push([await run(few, 1), await run(few, 2)]);
  const [one, two] = [0, 1].map((i) => median(pairs.map((pair) => pair[i].seconds)));
  const small = Math.max(...pairs.map((pair) => pair[1].memory));
  const large = await run(many, 2);
  const costs = [];
  for (const form of FORMS) {
    const files = names.filter((name) => name.endsWith(form));
    costs.push([form, `${(100 * files.length) / MANY} %`, (1000 * (await costOf(form, files))).toFixed(0)]);
  }
  const row = (/** @type {string} */ what, /** @type {number} */ files, /** @type {number} */ seconds) => [
    what,
    files,
    seconds.toFixed(1),
    (files / seconds).toFixed(0),
  ];
  const text = `\`npm run bench:mixed\`: generated reports of towns in mixed forms, \`--format jsonl\`, on ${availableParallelism()} processors, starting and the comparison of all
of them included. PDFs and .doc are by LibreOffice, ${CONVERTED} different ones of each, again and again under other names. One and two workers: the medians of ${ROUNDS} runs in turns.
The machine's load was ${loadavg()[2].toFixed(0)}: above the number of its processors, other work took from them, and the clock says more of that.

${table(
  ['', 'files', 's', 'files a second'],
  [
    row('one worker', FEW, one),
    row(`two workers: ${(one / two).toFixed(2)} ×`, FEW, two),
    row('two workers', MANY, large.seconds),
  ],
)}

Memory at most: ${small.toFixed(0)} MB with ${FEW} files, ${large.memory.toFixed(0)} MB with ${MANY}: × ${(large.memory / small).toFixed(2)}.

What a file more takes of a processor, by its form:

${table(['', 'share of the files', 'ms'], costs)}`;
  console.log(text);
  writeSection('Many files of mixed forms', text, 'Performance');
} finally {
  rmSync(work, { recursive: true });
}

/**
 * Many text files on the command line beside the bare core: the time each takes a worker, what a second worker gains, and how memory grows.
 * usage: node tests/bench/batch.js
 * Prints the figures and keeps them in docs/performance.md.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createChecker } from '../../wasm/node.js';
import { least, run as runOf } from './process.js';
import { table, writeSection } from './quality.js';
import { countyDocument } from './speed/requests.js';

const command = fileURLToPath(new URL('../../cli/nianbao.mjs', import.meta.url));
const [FEW, SOME, MANY] = [500, 1000, 5000];
const rounds = 3;

const work = mkdtempSync(path.join(tmpdir(), 'nianbao-'));

/** A folder of so many text files, no two of them alike. @param {number} count */
function folderOf(count) {
  const folder = path.join(work, String(count));
  mkdirSync(folder);
  for (let i = 0; i < count; i++) writeFileSync(path.join(folder, `${i}.txt`), countyDocument(i).text);
  return folder;
}

/** @param {string} folder @param {number} jobs */
const run = (folder, jobs) =>
  runOf([command, 'check', folder, '--jobs', String(jobs), '--format', 'jsonl'], path.join(work, 'results'));

try {
  const checker = await createChecker();
  const documents = Array.from({ length: SOME }, (_, i) => countyDocument(i));
  const bare = async () => {
    const begin = performance.now();
    for (const document of documents) checker.check(document, { digest: true });
    return (performance.now() - begin) / 1000;
  };
  const [pair, few, many] = [folderOf(2), folderOf(FEW), folderOf(MANY)]; // a single text is checked otherwise
  const timed = (/** @type {string} */ folder, /** @type {number} */ jobs) => async () =>
    (await run(folder, jobs)).seconds;
  const [core, start, one, two] = await least([bare, timed(pair, 1), timed(many, 1), timed(many, 2)], rounds);
  const memory = [(await run(few, 2)).memory, (await run(many, 2)).memory];
  const each = (/** @type {number} */ seconds, files = MANY) => ((1000 * seconds) / files).toFixed(1);
  const text = `\`npm run bench:batch\`: ${MANY} generated reports of counties as text files, \`--format jsonl\`, on ${availableParallelism()} processors; the least of ${rounds} runs in
turns, without the time to start (${start.toFixed(1)} s), with the comparison of all of them at the end. Beside the workers the command's own thread reads files and writes results; where
it has no processor of its own, it takes from theirs.

${table(
  ['', 'ms a file', 'throughput'],
  [
    ['the bare core, one document after the other', each(core, SOME), ''],
    [
      'one worker',
      each(one - start),
      `${((100 * (core / SOME)) / ((one - start) / MANY)).toFixed(0)} % of the bare core’s`,
    ],
    ['two workers', each(two - start), `${((one - start) / (two - start)).toFixed(2)} × that of one`],
  ],
)}

Memory at most: ${memory[0].toFixed(0)} MB with ${FEW} files, ${memory[1].toFixed(0)} MB with ${MANY}: × ${(memory[1] / memory[0]).toFixed(2)}.`;
  console.log(text);
  writeSection('Many files', text, 'Performance');
} finally {
  rmSync(work, { recursive: true });
}

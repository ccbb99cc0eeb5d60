/**
 * Many text files on the command line beside the bare core: the time each takes a worker, what a second worker gains, and how memory grows.
 * usage: node tests/bench/batch.js
 * Prints the figures and keeps them in docs/performance.md.
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createChecker } from '../../wasm/node.js';
import { table, writeSection } from './quality.js';
import { countyDocument } from './speed/requests.js';

const command = fileURLToPath(new URL('../../cli/nianbao.mjs', import.meta.url));
const [FEW, SOME, MANY] = [500, 1000, 5000];
const rounds = 3;

/** What a process took is told at its end. */
const telling = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));
`)}`;

const work = mkdtempSync(path.join(tmpdir(), 'nianbao-'));

/** A folder of so many text files, no two of them alike. @param {number} count */
function folderOf(count) {
  const folder = path.join(work, String(count));
  mkdirSync(folder);
  for (let i = 0; i < count; i++) writeFileSync(path.join(folder, `${i}.txt`), countyDocument(i).text);
  return folder;
}

/** Seconds by the clock and of processors, and megabytes at most. @param {string} folder @param {number} jobs @returns {Promise<{ seconds: number, processor: number, memory: number }>} */
function run(folder, jobs) {
  const args = ['--import', telling, command, 'check', folder, '--jobs', String(jobs), '--format', 'jsonl'];
  const begin = performance.now();
  const results = openSync(path.join(work, 'results'), 'w');
  const child = spawn(process.execPath, args, { stdio: ['ignore', results, 'inherit', 'pipe'] });
  closeSync(results);
  let told = '';
  /** @type {import('node:stream').Readable} */ (child.stdio[3]).on('data', (chunk) => {
    told += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (status) => {
      if (status === null || told === '') return reject(new Error(`nianbao ended with ${status}`));
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(told);
      const seconds = (performance.now() - begin) / 1000;
      return resolve({ seconds, processor: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 });
    });
  });
}

/** The least seconds, in turns. @param {(() => Promise<number>)[]} measures */
async function least(measures) {
  const out = measures.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++)
    for (const [i, measure] of measures.entries()) out[i] = Math.min(out[i], await measure());
  return out;
}

try {
  const checker = await createChecker();
  const documents = Array.from({ length: SOME }, (_, i) => countyDocument(i));
  const bare = async () => {
    const begin = performance.now();
    for (const document of documents) checker.check(document, { digest: true });
    return (performance.now() - begin) / 1000;
  };
  const [single, few, many] = [folderOf(1), folderOf(FEW), folderOf(MANY)];
  const timed = (/** @type {string} */ folder, /** @type {number} */ jobs) => async () =>
    (await run(folder, jobs)).seconds;
  const [core, start, one, two] = await least([bare, timed(single, 1), timed(many, 1), timed(many, 2)]);
  const [processor] = await least([async () => (await run(single, 1)).processor]);
  const memory = [(await run(few, 2)).memory, (await run(many, 2)).memory];
  const each = (/** @type {number} */ seconds, files = MANY) => ((1000 * seconds) / files).toFixed(1);
  const text = `\`npm run bench:batch\`: ${MANY} generated reports of counties as text files, \`--format jsonl\`, on ${availableParallelism()} processors; the least of ${rounds} runs in
turns, without the time to start (${start.toFixed(1)} s by the clock; one file takes ${processor.toFixed(2)} s of processors in all), with the comparison of all of them at the end. Beside the workers the command's own thread reads files and writes results; where
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

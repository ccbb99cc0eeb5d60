/** What a run of Node.js takes, from its start to its end. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';

/** What a process took is told at its end. */
const telling = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));
`)}`;

/** Certificates that a machine adds to all of Node.js take as long to be read as Node.js to start. */
const { NODE_EXTRA_CA_CERTS, ...env } = process.env;

/**
 * Seconds by the clock and of processors, and megabytes at most.
 * @param {string[]} args of Node.js @param {string} [out] where its output goes
 * @returns {Promise<{ seconds: number, processor: number, memory: number }>}
 */
export function run(args, out = devNull) {
  const begin = performance.now();
  const results = openSync(out, 'w');
  const child = spawn(process.execPath, ['--import', telling, ...args], {
    stdio: ['ignore', results, 'inherit', 'pipe'],
    env,
  });
  closeSync(results);
  let told = '';
  /** @type {import('node:stream').Readable} */ (child.stdio[3]).on('data', (chunk) => {
    told += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (status) => {
      if (status === null || told === '') return reject(new Error(`${args.join(' ')} ended with ${status}`));
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(told);
      const seconds = (performance.now() - begin) / 1000;
      return resolve({ seconds, processor: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 });
    });
  });
}

/** The least of each in so many rounds, in turns. @param {(() => Promise<number>)[]} measures @param {number} rounds */
export async function least(measures, rounds) {
  const out = measures.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++)
    for (const [i, measure] of measures.entries()) out[i] = Math.min(out[i], await measure());
  return out;
}

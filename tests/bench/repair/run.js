/** Random cases of repair, ours and glpsol's. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Seconds after which glpsol is stopped: a handful of cases in a thousand takes it that long. */
export const LIMIT = 600;

/** @param {string} program @param {string[]} args */
async function output(program, args) {
  return (await execute(program, args, { maxBuffer: 1 << 26 })).stdout;
}

/** Seconds that a program takes: of short ones the shortest of three runs. @param {string} program @param {string[]} args */
async function timed(program, args) {
  const times = [];
  while (times.length < 3 && !(times[0] > 0.1)) {
    const start = performance.now();
    await output(program, args);
    times.push((performance.now() - start) / 1000);
  }
  return Math.min(...times);
}

/**
 * The optimum that glpsol proves for a model (undefined where it is stopped before), and the time it takes less the time for
 * starting it and reading the model.
 * @param {string} model @param {string} folder
 */
async function solve(model, folder) {
  const file = path.join(folder, 'solution');
  const reading = await timed('glpsol', ['--check', '--lp', model]);
  const seconds = await timed('glpsol', ['--tmlim', String(LIMIT), '--lp', model, '--output', file]);
  const solution = await readFile(file, 'utf8');
  const optimum = /Status:\s+INTEGER OPTIMAL/.test(solution)
    ? Number(/Objective:\s+cost = (\d+)/.exec(solution)?.[1])
    : undefined;
  return { optimum, seconds: Math.max(seconds - reading, 0) };
}

/**
 * @typedef {{case: number, wrong: number, cost: number, proven: boolean, holds: boolean, microseconds: number,
 *   optimum: number | undefined, seconds: number}} Case
 * @typedef {{cases: number, first: number, firstThree: number}} Score
 */

/**
 * Cases with 1–6 wrong cells, each repaired by the program and solved by glpsol, one after the other.
 * @param {string} program bench_repair @param {number} count @param {number} seed
 * @param {(done: number) => void} [progress]
 * @returns {Promise<Case[]>}
 */
export async function compare(program, count, seed, progress = () => {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'repair-'));
  try {
    const lines = await output(program, ['models', String(count), String(seed), folder]);
    const cases = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const it of cases) {
      Object.assign(it, await solve(path.join(folder, `${it.case}.lp`), folder));
      progress(it.case + 1);
    }
    return cases;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * How often the true repair is offered first, or among the first three.
 * @param {string} program @param {number} count @param {number} seed
 * @returns {Promise<Record<'requestsOne' | 'requestsTwo' | 'review' | 'reviewWithoutText', Score>>}
 */
export async function right(program, count, seed) {
  return JSON.parse(await output(program, ['right', String(count), String(seed)]));
}

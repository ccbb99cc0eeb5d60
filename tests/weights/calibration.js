/**
 * Learns the weights of core/report/tables/weights.hpp: each in turn is tried smaller and larger on reports whose cells are known, until none
 * makes fewer cells be read wrong, or not at all. How far it may be from there is its margin.
 * @typedef {{ name: string, weight: number, from: number, to: number }} Learnt
 * @typedef {(weights: number[]) => Promise<number>} Cost
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../scripts/steps.mjs';
import { casesOf } from './cases.js';

const FACTORS = [0.4, 0.7, 1, 1.4, 2.5];
/** Fewer of them, where it is only asked whether any is better. */
export const FEW_FACTORS = [0.4, 1, 2.5];

/** What a relation says that holds is counted in the unit that all are weighed in: how seldom chance would have it. */
const GIVEN = ['holds'];

/** A cell read wrong is worse than any number left unread; what the text may not tell is a gain. @param {string} answer */
function costOf(answer) {
  const [wrong, unread, doubtful] = answer.split(' ').map(Number);
  return 500 * wrong + unread + 0.1 * doubtful;
}

/**
 * The program that reads the cases under any weights.
 * @param {number} first seed @param {number} count of each kind @param {string} preset of the build
 */
export async function openWeighing(first, count, preset = 'plain') {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-'));
  const file = path.join(folder, 'cases.jsonl');
  writeFileSync(file, `${[...casesOf(first, count)].join('\n')}\n`);
  const program = spawn(path.join(root, 'build', preset, 'tests/weigh_tables'), [file]);
  const answers = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
  const next = async () => String((await answers.next()).value);
  /** @type {{ name: string, weight: number }[]} as the core has them */
  const weights = [];
  for (let line = await next(); line !== ''; line = await next()) {
    const [name, weight] = line.split('\t');
    weights.push({ name, weight: Number(weight) });
  }
  return {
    weights,
    /** @type {Cost} */
    async cost(numbers) {
      program.stdin.write(`${numbers.join(' ')}\n`);
      return costOf(await next());
    },
    close() {
      program.stdin.end();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A row more that is not read is no loss. @param {number} cost */
const allowed = (cost) => cost + 7;

/** The steps around the best that cost no more. @param {number[]} costs @param {number} step @param {number[]} factors */
function plateau(costs, step, factors) {
  const least = allowed(Math.min(...costs));
  let [from, to] = [step, step];
  while (from > 0 && costs[from - 1] <= least) from--;
  while (to + 1 < costs.length && costs[to + 1] <= least) to++;
  return { from: factors[from], to: factors[to] };
}

/**
 * One weight after the other, the others as they are by then.
 * @param {{ name: string, weight: number }[]} weights @param {Cost} cost @param {(line: string) => void} [say]
 * @param {number[]} [factors] that each is tried with @returns {Promise<Learnt[]>}
 */
export async function learn(weights, cost, say = () => {}, factors = FACTORS) {
  const now = weights.map(({ weight }) => weight);
  const learnt = [];
  let own = await cost(now);
  for (const [at, { name, weight }] of weights.entries()) {
    if (GIVEN.includes(name)) {
      learnt.push({ name, weight, from: weight, to: weight });
      continue;
    }
    const costs = [];
    for (const factor of factors)
      costs.push(factor === 1 ? own : await cost(now.map((it, i) => (i === at ? it * factor : it))));
    const least = Math.min(...costs);
    const best = own <= allowed(least) ? factors.indexOf(1) : costs.indexOf(least);
    const { from, to } = plateau(costs, best, factors);
    now[at] = weight * factors[best];
    own = costs[best];
    learnt.push({ name, weight: now[at], from: weight * from, to: weight * to });
    say(
      `${name}: ${weight} → ${now[at]}, of ${factors.map((factor, i) => `${costs[i].toFixed(0)} at ${(weight * factor).toFixed(1)}`).join(', ')}`,
    );
  }
  return learnt;
}

/**
 * What comes of the documents of a set, counted: the cells, and what else a user notices. readings.json keeps it as it was when it was
 * last recorded, so that whatever is read otherwise shows, also where it is still good enough.
 * @import { Result } from '../../../wasm/index.js'
 * @import { Outcome } from './run.js'
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('readings.json', import.meta.url);

/** By the name of its set. @returns {Record<string, string>} */
export const recorded = () => JSON.parse(readFileSync(file, 'utf8'));

/** @param {Record<string, string>} readings */
export const record = (readings) => writeFileSync(file, `${JSON.stringify(readings, null, 2)}\n`);

/** @param {Record<string, number>[]} all @returns {Record<string, number>} */
function sum(all) {
  const entries = all.flatMap((one) => Object.entries(one)).sort(([a], [b]) => (a < b ? -1 : 1));
  const out = /** @type {Record<string, number>} */ ({});
  for (const [name, count] of entries) out[name] = (out[name] ?? 0) + count;
  return out;
}

/** "12 right, 3 unread"; what never happened is not named. @param {Record<string, number>} counts */
const named = (counts) =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');

/** @param {Outcome} outcome @param {Result[]} results those of its documents */
export function readingsOf({ sure, doubtful, lost }, results) {
  const parts = {
    cells: { ...sure },
    doubtful: { ...doubtful, lost },
    relations: sum(results.map(({ checked }) => checked.relations)),
    figures: sum(results.map(({ checked }) => checked.facts)),
    offered: sum(results.map(({ repairs, fills }) => ({ repairs: repairs.length, fills: fills.length }))),
    findings: sum(results.flatMap(({ findings }) => findings.map(({ rule }) => ({ [rule]: 1 })))),
  };
  return Object.entries(parts)
    .map(([part, counts]) => `${part}: ${named(counts) || 'none'}`)
    .join('; ');
}

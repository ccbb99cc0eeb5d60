/**
 * What comes of the documents of a set, counted: the cells, and what else a user notices; and a fingerprint of it all. readings.json
 * keeps it as it was when it was last recorded, so that whatever is read otherwise shows, also where it is still good enough.
 * @import { Result } from '../../../wasm/index.js'
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('readings.json', import.meta.url);

/** By the name of its set. @returns {Record<string, string>} */
export const recorded = () => JSON.parse(readFileSync(file, 'utf8'));

/** What to do where a test names something else. */
export const ANEW =
  'If it is meant to be so: npm run readings, and look at what it changes in tests/generator/damage/readings.json.';

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

/**
 * Every cell and figure with its place, every finding with its places, in eight letters: no words of ours, which may be put better.
 * @param {Result[]} results
 */
function fingerprint(results) {
  const read = results.map(({ report, findings }) => [
    report,
    findings.map(({ rule, severity, cells, ranges }) => [rule, severity, cells, ranges]),
  ]);
  return createHash('sha256').update(JSON.stringify(read)).digest('hex').slice(0, 8);
}

/** @param {Result[]} results @param {Record<string, Record<string, number>>} [cells] how many were read how, where that is known */
export function readingsOf(results, cells = {}) {
  const parts = {
    ...cells,
    relations: sum(results.map(({ checked }) => checked.relations)),
    figures: sum(results.map(({ checked }) => checked.facts)),
    offered: sum(results.map(({ repairs, fills }) => ({ repairs: repairs.length, fills: fills.length }))),
    findings: sum(results.flatMap(({ findings }) => findings.map(({ rule }) => ({ [rule]: 1 })))),
  };
  const counted = Object.entries(parts).map(([part, counts]) => `${part}: ${named(counts) || 'none'}`);
  return [...counted, `to the letter: ${fingerprint(results)}`].join('; ');
}

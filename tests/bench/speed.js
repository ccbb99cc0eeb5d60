/**
 * What a check costs natively, part by part, beside two things that need no explaining: decoding the same UTF-8, and md4c (where
 * it is there) turning the same text into HTML; and how the cost grows.
 * usage: node tests/bench/speed.js
 * Prints the figures and keeps them in docs/performance.md.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createChecker } from '../../wasm/node.js';
import { table, writeSection } from './quality.js';
import { countyRequests } from './speed/requests.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const count = 20;
const rounds = 40;

/** Microseconds a report, by part. @param {number} times that the text of a report stands in it @param {number} reports @returns {Record<string, number>} */
function measure(times, reports) {
  const { status, stdout, stderr } = spawnSync(`${root}/build/release/tests/bench_speed`, {
    input: countyRequests(reports, times),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  const lines = stdout.trim().split('\n');
  return Object.fromEntries(lines.map((line) => [line.split(' ')[0], Number(line.split(' ')[1]) / reports]));
}

for (const args of [
  ['--preset', 'release'],
  ['--build', '--preset', 'release', '--target', 'bench_speed'],
])
  execFileSync('cmake', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

/** Microseconds a report in the module, JSON.parse included, as the page's worker and the command line do it. @param {string} input */
async function measureModule(input) {
  const checker = await createChecker();
  const requests = input
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; ++round) {
    const begin = process.cpuUsage();
    for (const { document } of requests) checker.check(document);
    const { user, system } = process.cpuUsage(begin);
    least = Math.min(least, user + system);
  }
  return least / count;
}

const inModule = await measureModule(countyRequests(count, 1));
const once = measure(1, count);
const longer = [once, measure(10, count), measure(100, 2), measure(1000, 1)];
const parts = Object.keys(once).filter((name) => name !== 'floor' && name !== 'md4c');
const beside = (/** @type {string} */ part, /** @type {string} */ base) =>
  once[base] ? (once[part] / once[base]).toFixed(1) : '–';
const text = `\`npm run bench:speed\`: ${count} generated reports of counties as text, natively; each measure is the least processor time of many rounds,
the parts in turns. “÷ decoding”: turning the same UTF-8 into UTF-16; “÷ md4c”: turning the same text into HTML. Behind them the time for ten
times the text by the time for one.

${table(
  ['', 'µs a report', '÷ decoding', '÷ md4c', '7 → 70 KB', '70 → 700 KB', '0.7 → 7 MB'],
  parts.map((part) => [
    part,
    once[part].toFixed(0),
    beside(part, 'floor'),
    beside(part, 'md4c'),
    ...longer.slice(1).map((times, i) => (times[part] / longer[i][part]).toFixed(1)),
  ]),
)}

In the module, the request written and the result parsed as the page's worker and the command line do: ${inModule.toFixed(0)} µs a report,
${(inModule / once.whole).toFixed(1)} × native, ${once.md4c ? (inModule / once.md4c).toFixed(0) : '–'} × md4c.`;
console.log(text);
writeSection('Speed of a check, part by part', text, 'Performance');

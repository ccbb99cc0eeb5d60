/**
 * What a check costs, part by part and in every form of a Document, beside things that need no explaining: decoding the same UTF-8, and
 * md4c (where it is there) turning the same text into HTML; in the module beside the native core; how the cost grows; how long the module
 * takes to start.
 * usage: node tests/bench/speed.js
 * Prints the figures and keeps them in docs/performance.md.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createChecker } from '../../wasm/node.js';
import { table, writeSection } from './quality.js';
import { FORM_NAMES, realRequests, requestsOf } from './speed/requests.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const count = 20;
const rounds = 40;
/** How many reports are measured of each length: so many times that of one. */
const LENGTHS = [
  [1, count],
  [10, count],
  [100, 2],
  [1000, 1],
];

/** By measure, a report. @param {string} requests @returns {Record<string, number>} */
function measure(requests) {
  const { status, stdout, stderr } = spawnSync(`${root}/build/release/tests/bench_speed`, {
    input: requests,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  const reports = requests.trim().split('\n').length;
  const lines = stdout.trim().split('\n');
  return Object.fromEntries(lines.map((line) => [line.split(' ')[0], Number(line.split(' ')[1]) / reports]));
}

/** The least microseconds of processor that a task takes. @param {() => unknown} task @param {number} times that it is done */
async function least(task, times) {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < times; ++round) {
    const begin = process.cpuUsage();
    await task();
    const { user, system } = process.cpuUsage(begin);
    least = Math.min(least, user + system);
  }
  return least;
}

const checker = await createChecker();

/** Microseconds a report in the module, JSON.parse included, as the page's worker and the command line do it. @param {string} input */
async function measureModule(input) {
  const requests = input
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const all = await least(() => {
    for (const { document } of requests) checker.check(document);
  }, rounds);
  return all / requests.length;
}

/** How often as long as compiling its bytes the module takes to start. */
async function start() {
  const wasm = readFileSync(new URL('../../build/wasm/nianbao.wasm', import.meta.url));
  const compiled = await least(() => WebAssembly.compile(wasm), 10);
  return (await least(() => createChecker({ wasm }), 10)) / compiled;
}

/** @param {number} value @param {number | undefined} base */
const ratio = (value, base) => (base ? (value / base).toFixed(1) : '–');

/** @param {Record<string, number>[]} lengths */
function partsTable(lengths) {
  const [once] = lengths;
  const parts = Object.keys(once).filter((name) => !/floor|md4c|alloc/.test(name));
  return table(
    ['', 'µs a report', '÷ decoding', '÷ md4c', '7 → 70 KB', '70 → 700 KB', '0.7 → 7 MB'],
    parts.map((part) => [
      part,
      once[part].toFixed(0),
      ratio(once[part], once.floor),
      ratio(once[part], once.md4c),
      ...lengths.slice(1).map((longer, i) => ratio(longer[part], lengths[i][part])),
    ]),
  );
}

/** Of some documents. @param {string} name @param {string} requests @param {Record<string, number>[]} lengths none where they were not made longer */
async function row(name, requests, lengths = [measure(requests)]) {
  const [once] = lengths;
  const inModule = await measureModule(requests);
  const growth = [1, 2, 3].map((i) => (lengths[i] ? ratio(lengths[i].whole, lengths[i - 1].whole) : ''));
  return [
    name,
    once.whole.toFixed(0),
    ratio(once.document + once.report + once.rules, once.md4c),
    ratio(once.whole, once.md4c),
    inModule.toFixed(0),
    ratio(inModule, once.whole),
    ratio(inModule, once.md4c),
    once.allocations.toFixed(0),
    (once.allocated / 1000).toFixed(0),
    ...growth,
  ];
}

for (const args of [
  ['--preset', 'release'],
  ['--build', '--preset', 'release', '--target', 'bench_speed'],
])
  execFileSync('cmake', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

/** @type {string[][]} */
const rows = [];
let parts = '';
for (const form of FORM_NAMES) {
  const [once, ...longer] = await Promise.all(LENGTHS.map(([times, reports]) => requestsOf(form, reports, times)));
  const lengths = [once, ...longer].map(measure);
  if (form === 'text') parts = partsTable(lengths);
  rows.push(await row(`county, ${form}`, once, lengths));
}
for (const folder of ['corpus', 'corpus-more']) {
  const requests = await realRequests(new URL(`../../../shared/${folder}/`, import.meta.url));
  if (requests) rows.push(await row(`../shared/${folder}`, requests));
  else console.log(`../shared/${folder} is absent: it is not measured.`);
}
const text = `\`npm run bench:speed\`: ${count} generated reports of counties as text, natively; each measure is the least processor time of many rounds,
the parts in turns. “÷ decoding”: turning the same UTF-8 into UTF-16; “÷ md4c”: turning the same text into HTML. “Normalise” is a part of
“report”. Behind them the time for ten times the text by the time for one.

${parts}

The whole, in each form of a Document (the same reports as text, as a file of an office, and as words with their places), and of real
documents. “Reading, rules”: from the request to the Report, and all rules. In the module the request is written and the result parsed, as
the page's worker does. Behind them how often memory is asked for, and for how much, and the growth as above.

${table(
  [
    ...['', 'native, µs', 'reading, rules ÷ md4c', 'whole ÷ md4c', 'module, µs', '÷ native', '÷ md4c'],
    ...['allocations', 'KB', '× 10', '× 100', '× 1000'],
  ],
  rows,
)}

The module starts in ${(await start()).toFixed(1)} × the time that compiling its bytes takes.`;
console.log(text);
writeSection('Speed of a check, part by part', text, 'Performance');

/**
 * What all rules cost on a town report, beside reading it; natively, optimised.
 * usage: node tests/bench/rules.js
 * Prints the figures and keeps them in docs/quality.md.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { table, writeSection } from './quality.js';
import { measure } from './rules/run.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
for (const args of [
  ['--preset', 'release'],
  ['--build', '--preset', 'release', '--target', 'bench_rules'],
])
  execFileSync('cmake', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

const took = measure(`${root}/build/release/tests/bench_rules`);
const { reading = 0, rules = 0, ...single } = Object.fromEntries(took);
const slowest = Object.entries(single)
  .sort(([, a], [, b]) => b - a)
  .slice(0, 5);
const text = `\`npm run bench:rules\`: 20 generated town reports as text, each measure the best of 15 in one run. Bar: the rules cost no more than
the reading.

${table(
  ['', 'µs a report'],
  [
    ['reading', reading.toFixed(0)],
    ['all rules', rules.toFixed(0)],
    ['all rules ÷ reading', (rules / reading).toFixed(2)],
    ...slowest.map(([rule, time]) => [`of these \`${rule}\``, time.toFixed(0)]),
  ],
)}`;
console.log(text);
writeSection('Speed of the rules', text);
process.exitCode = rules <= reading ? 0 : 1;

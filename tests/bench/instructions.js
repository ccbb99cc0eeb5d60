/**
 * How many instructions a check takes natively, part by part, beside those that were recorded: past a tenth more it fails and names the
 * part. Counted by valgrind's callgrind (Debian: valgrind), so the same on a busy machine as on a quiet one.
 * usage: node tests/bench/instructions.js [--record]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { requestsOf } from './speed/requests.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const recorded = new URL('instructions.json', import.meta.url);
const ALLOWED = 1.1;
const reports = 10;

/** What is counted, by the function of the core that does it, with all that it calls. */
const PARTS = {
  whole: 'check',
  'parse the request': 'parse_json',
  'read the document': 'read_document',
  'read the report': 'read_report',
  'read the prose': 'read_narrative',
  'run the rules': 'run_rules',
  'find repairs': 'find_repairs',
  'write the report': 'write_report',
  'write the relations': 'write_relations',
};

/** Thousands of instructions a report, by part. @param {string} input */
function count(input) {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-'));
  const profile = path.join(folder, 'callgrind.out');
  try {
    const valgrind = ['--tool=callgrind', `--callgrind-out-file=${profile}`, 'build/release/tests/check_lines'];
    execFileSync('valgrind', valgrind, {
      cwd: root,
      input,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const lines = execFileSync('callgrind_annotate', ['--inclusive=yes', '--threshold=100', profile], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    }).split('\n');
    const of = (/** @type {string} */ name) => {
      const line = lines.find(
        (one) => one.includes(`:nianbao::${name}(`) || one.includes(`:nianbao::${name}[abi:cxx11](`),
      );
      if (!line) throw new Error(`nianbao::${name} was not called, or has another name by now: mend PARTS`);
      return Math.round(Number(line.trim().split(' ')[0].replaceAll(',', '')) / reports / 1000);
    };
    return Object.fromEntries(Object.entries(PARTS).map(([part, name]) => [part, of(name)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const args of [
  ['--preset', 'release'],
  ['--build', '--preset', 'release', '--target', 'check_lines'],
])
  execFileSync('cmake', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

const now = count(await requestsOf('text', reports));
if (process.argv.includes('--record')) writeFileSync(recorded, `${JSON.stringify(now, null, 2)}\n`);
/** @type {Record<string, number>} */
const before = JSON.parse(readFileSync(recorded, 'utf8'));
for (const [part, thousands] of Object.entries(now)) {
  const grown = thousands > before[part] * ALLOWED;
  console.log(
    `${part}: ${thousands} thousand instructions a report; recorded ${before[part]}${grown ? ' — MORE THAN A TENTH MORE' : ''}`,
  );
  if (grown) process.exitCode = 1;
}

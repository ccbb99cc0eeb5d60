/**
 * npm run fuzz -- --minutes N: libFuzzer against each way into the core, N minutes each (1 without), two at a time. What breaks
 * a property is left in build/fuzz/found/; what reaches new code in build/fuzz/corpus/, to go on from.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildNative } from '../../scripts/native.mjs';
import { fail, root, run, StepFailed, tail } from '../../scripts/steps.mjs';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' } } });
const seconds = Math.round(Number(values.minutes) * 60);
const programs = path.join(root, 'build/dev/tests/fuzz');
const build = path.join(root, 'build/fuzz');
const found = path.join(build, 'found');

/** The longest input of each target: a whole report, or what holds as much of one as is worth looking at. */
const lengths = { text: 8192, document: 6144, positioned: 2048, settings: 1024 };
/** Beside tests/fuzz/corpus/<target>, read and not written. @type {Record<string, string[]>} */
const seeds = { text: ['tests/quiet'] };

async function prepare() {
  await buildNative(
    'dev',
    ['dictionary', ...Object.keys(lengths)].map((name) => `fuzz_${name}`),
  );
  mkdirSync(found, { recursive: true });
  writeFileSync(path.join(build, 'words.dict'), await run('dictionary', [path.join(programs, 'fuzz_dictionary')]));
}

/** @param {string} target @param {number} length */
async function fuzz(target, length) {
  const own = path.join(build, 'corpus', target);
  mkdirSync(own, { recursive: true });
  const command = [
    path.join(programs, `fuzz_${target}`),
    `-max_total_time=${seconds}`,
    `-max_len=${length}`,
    `-dict=${path.join(build, 'words.dict')}`,
    `-artifact_prefix=${found}/${target}-`,
    ...['-timeout=20', '-rss_limit_mb=2048', '-print_final_stats=1'],
    ...[own, path.join('tests/fuzz/corpus', target), ...(seeds[target] ?? [])],
  ];
  const output = await run(`fuzz-${target}`, command, {}, seconds / 60 + 10).catch((error) => {
    if (!(error instanceof StepFailed)) throw error;
    process.exitCode = 1;
    console.log(`${target} ended early:\n${tail(error.log, 40)}`);
    return error.output;
  });
  const runs = /number_of_executed_units: (\d+)/.exec(output)?.[1] ?? '?';
  const covered = [...output.matchAll(/ cov: (\d+)/g)].at(-1)?.[1] ?? '?';
  console.log(`fuzzing ${target}: ${runs} runs, ${covered} edges`);
}

try {
  await prepare();
  const targets = Object.entries(lengths);
  for (let at = 0; at < targets.length; at += 2)
    await Promise.all(targets.slice(at, at + 2).map(([target, length]) => fuzz(target, length)));
  const files = readdirSync(found);
  if (files.length > 0) console.log(`in build/fuzz/found: ${files.join(', ')}`);
} catch (error) {
  fail(error);
}

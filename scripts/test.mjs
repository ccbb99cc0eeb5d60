/**
 * npm test: sets up, builds and runs the tests, some at a time. Ends with its figures; a test adds one by a diagnostic
 * of the form "name: value".
 * With --long (npm run test:long) the test files of which npm test runs a part (tests/long.js), whole; the rules in every form;
 * what measures, one at a time; and each fuzzer for a minute.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildModule, buildSite } from './build.mjs';
import { checkStyle, checkTypes } from './check.mjs';
import { countTests, figuresIn } from './counts.mjs';
import { keepFigures } from './figures.mjs';
import { setup } from './setup.mjs';
import { fail, root, run, StepFailed, say, tail } from './steps.mjs';

const isLong = process.argv.includes('--long');
const startedAt = performance.now();
const total = { passed: 0, failed: 0, skipped: 0, todo: 0 };
/** @type {string[]} */
const figures = [];

/** @param {string} output */
function add(output) {
  const counts = countTests(output);
  for (const outcome of /** @type {(keyof typeof total)[]} */ (Object.keys(total))) total[outcome] += counts[outcome];
  figures.push(...figuresIn(output));
  return counts.passed + counts.failed > 0;
}

/** Runs a step; one without tests of its own counts as one. Resolves to whether what needs it can go on. @param {() => Promise<string | void>} work */
async function step(work) {
  try {
    if (!add((await work()) ?? '')) total.passed += 1;
    return true;
  } catch (error) {
    const output = error instanceof StepFailed ? error.output : '';
    if (!add(output) || countTests(output).failed === 0) total.failed += 1;
    if (error instanceof StepFailed) console.log(tail(error.log, 200));
    console.log(`FAILED: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}

async function buildNative() {
  const since = performance.now();
  if (!existsSync(path.join(root, 'build/dev/build.ninja'))) await run('configure-dev', ['cmake', '--preset', 'dev']);
  await run('build-dev', ['cmake', '--build', '--preset', 'dev']);
  say('built the native core and its tests, with sanitizers', since);
}

/** Where the others leave a core idle: they wait for pages, programs and links. */
async function testCore() {
  const since = performance.now();
  const output = await run('test-core', ['nice', 'ctest', '--preset', 'dev', '--verbose', '--parallel', '2']);
  say('tested the native core', since);
  return output;
}

/** Each case of the rules in every form that it has. */
async function testRules() {
  const since = performance.now();
  await run('test-rules', ['build/dev/tests/rules_tests', 'tests']);
  say('tested the rules in every form', since);
}

/** The test files by what they need; three at once keep two cores busy, since each waits now and then. */
const kinds = {
  node: { said: 'module, readers, command line and project', holds: /^(?!web\/)/, atOnce: 3 },
  web: { said: 'the page in browsers', holds: /^web\/(?!measured\/)/, atOnce: 3 },
  measured: { said: 'how quick the page is', holds: /^web\/measured\//, atOnce: 1 },
};

/** @param {keyof typeof kinds} kind */
async function testFilesOf(kind) {
  const { said, holds, atOnce } = kinds[kind];
  const files = readdirSync(path.join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.js') && holds.test(name))
    .map((name) => path.join('tests', name))
    .filter((file) => !isLong || kind === 'measured' || /\/long\.js'/.test(readFileSync(path.join(root, file), 'utf8')))
    .sort();
  const since = performance.now();
  const options = ['--test', '--test-reporter=spec', `--test-concurrency=${atOnce}`];
  const output = await run(`test-${isLong ? 'long-' : ''}${kind}`, [process.execPath, ...options, ...files], {
    FORCE_COLOR: '0',
    NIANBAO_LONG: isLong ? '1' : '0',
  });
  say(`tested ${said}`, since);
  return output;
}

async function checkDocs() {
  await run('check-docs', [process.execPath, 'scripts/docs.mjs', '--check']);
  say('docs/rules is as the rules have it');
}

async function build() {
  await step(checkStyle);
  if (!(await step(buildModule))) return;
  await step(checkTypes);
  await step(buildSite);
}

async function testModule() {
  await step(checkDocs);
  await step(() => testFilesOf('node'));
}

/** What npm test built, or it builds it. */
async function testAtLength() {
  if (!(await step(buildModule))) return;
  await step(buildSite);
  await step(buildNative);
  await step(testRules);
  for (const kind of /** @type {const} */ (['node', 'web', 'measured'])) await step(() => testFilesOf(kind));
  await step(fuzz);
}

async function fuzz() {
  const since = performance.now();
  const output = await run('fuzz', [process.execPath, 'tests/fuzz/run.mjs']);
  say('fuzzed each way into the core for a minute', since);
  figures.push(...output.split('\n').filter((line) => line.startsWith('fuzzing ')));
}

async function testAll() {
  const native = step(buildNative);
  const core = native.then((isBuilt) => isBuilt && step(testCore));
  await Promise.all([native, build()]);
  await testModule();
  await step(() => testFilesOf('web'));
  await core;
}

await setup({ tests: true, fuzzing: isLong }).catch(fail);
await (isLong ? testAtLength() : testAll());

say('\nall of it', startedAt);
const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1);
const command = isLong ? 'npm run test:long' : 'npm test';
keepFigures([
  `tests passed${isLong ? ', at length' : ''}: ${total.passed} of ${total.passed + total.failed}`,
  `${command}: ${minutes} minutes`,
  ...figures,
]);
for (const figure of figures) console.log(figure);
if (total.todo > 0) console.log(`marked as still to do: ${total.todo} tests`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

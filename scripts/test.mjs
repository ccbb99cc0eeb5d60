/**
 * npm test: sets up, builds and runs the tests, some at a time. Ends with its figures; a test adds one by a diagnostic
 * of the form "name: value".
 * With --long (npm run test:long) all of them: with sanitizers, in every browser, all of what npm test draws a sample of (tests/long.js),
 * what measures, and each fuzzer for half a minute.
 * With words (npm test -- requests-total) the tests that they name, and what these need is built.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildModule, buildSite, isSiteCurrent } from './build.mjs';
import { checkStyle, checkTypes } from './check.mjs';
import { keepFigures } from './figures.mjs';
import { namedBy, sources } from './named.mjs';
import { buildNative } from './native.mjs';
import { setup } from './setup.mjs';
import { fail, root, run, StepFailed, say, tail } from './steps.mjs';

/** @import { Found } from './reporter.mjs' @import { Source } from './named.mjs' */

const isLong = process.argv.includes('--long');
const words = process.argv.slice(2).filter((argument) => argument !== '--long');
const startedAt = performance.now();
const preset = isLong ? 'dev' : 'plain';

if (isLong || words.length === 0) process.env.NIANBAO_MODE = isLong ? 'long' : 'short';
process.env.SEED ||= new Date().toISOString().slice(0, 10);

await setup({ tests: true, sanitizing: isLong }).catch(fail);
// What follows needs npm packages.
const { Outcome } = await import('./outcome.mjs');
const { drawn } = await import('../tests/long.js');
const { testFiles, testNative } = await import('./runs.mjs');
const outcome = new Outcome();

/** Runs a step; one without tests of its own counts as one. Resolves to whether what needs it can go on. @param {string} name @param {() => Promise<Found | void>} work */
async function step(name, work) {
  const since = performance.now();
  const seconds = () => (performance.now() - since) / 1000;
  try {
    const found = await work();
    if (found) outcome.add(found);
    else outcome.addStep(name, seconds());
    return true;
  } catch (error) {
    if (error instanceof StepFailed) console.log(tail(error.log, 200));
    outcome.addStep(name, seconds(), error);
    return false;
  }
}

const all = sources();

/** @typedef {{ said: string, holds: RegExp, atOnce: number, daily?: RegExp, share?: number }} Kind `share`: of all but the `daily` ones */

/**
 * The test files in JavaScript by what they need; two and three at once keep two cores busy, since each waits now and then. Of what is written and
 * put together npm test takes a half, another one each day; of the page it goes through each state, and through a part of all else that one can do there.
 * @satisfies {Record<string, Kind>}
 */
const kinds = {
  node: {
    said: 'module, readers, command line and project',
    holds: /^tests\/(?!web\/).*\.js$/,
    atOnce: isLong ? 3 : 2,
    daily: /^tests\/(?!writers|scans|set|forms)/,
    share: 1 / 2,
  },
  web: {
    said: 'the page',
    holds: /^tests\/web\/(?!measured\/)/,
    atOnce: 3,
    daily: /accessible/,
    share: 1 / 5,
  },
  measured: { said: 'how quick the page is', holds: /^tests\/web\/measured\//, atOnce: 1 },
};

/** Those of today. @param {Kind} kind */
function filesOf({ said, holds, daily = /^/, share = 1 }) {
  const files = all.map((source) => source.path).filter((file) => holds.test(file));
  if (isLong) return files;
  const short = files.filter((file) => !/\.long\./.test(file));
  const others = short.filter((file) => !daily.test(file));
  const today = others.length > 0 ? drawn(share, others, said) : [];
  if (today.length < others.length)
    console.log(`of ${said} today: ${today.map((file) => path.basename(file, '.test.js')).join(', ')}`);
  return short.filter((file) => daily.test(file) || today.includes(file));
}

/** @param {keyof typeof kinds} kind @param {Record<string, string>} [env] */
async function testKind(kind, env) {
  const { said, atOnce } = kinds[kind];
  const since = performance.now();
  const files = filesOf(kinds[kind]);
  const found = await testFiles(`test-${kind}`, files, { atOnce, env });
  say(`tested ${said}`, since);
  return found;
}

/** All files in one browser, which each opens contexts of its own in. */
async function testPage() {
  const { shareBrowser } = await import(pathToFileURL(path.join(root, 'tests/web/browser.js')).href);
  const { address, close } = await shareBrowser();
  return testKind('web', { NIANBAO_BROWSER: address }).finally(close);
}

async function testCore() {
  const since = performance.now();
  const found = await testNative(preset);
  say('tested the native core', since);
  return found;
}

async function checkDocs() {
  await run('check-docs', [process.execPath, 'scripts/docs.mjs', '--check']);
  say('docs/rules is as the rules have it');
}

async function build() {
  const style = step('format and lint', checkStyle);
  const isBuilt = await step('build the module', buildModule);
  await style;
  if (!isBuilt) return;
  await step('types', checkTypes);
  await step('build the site', async () => {
    outcome.figures.push(...(await buildSite()));
  });
}

async function fuzz() {
  const since = performance.now();
  const output = await run('fuzz', [process.execPath, 'tests/fuzz/run.mjs', '--minutes=0.5']);
  say('fuzzed each way into the core for half a minute', since);
  outcome.figures.push(...output.split('\n').filter((line) => line.startsWith('fuzzing ')));
}

/** What npm test needs, and the longer mode beside all that is built with sanitizers: the core that the module and the docs are compared with. */
const PLAIN = ['core_tests', 'rules_tests', 'check_lines'];

async function buildCore() {
  await buildNative('plain', isLong ? PLAIN.slice(1) : PLAIN);
  if (isLong) await buildNative('dev');
}

async function testAll() {
  console.log(`seed ${process.env.SEED}: what is drawn today; SEED=${process.env.SEED} draws it again`);
  const native = step('build the native core', buildCore);
  const core = native.then((isBuilt) => isBuilt && step('test the native core', testCore));
  await Promise.all([native, build()]);
  await step('docs', checkDocs);
  await Promise.all([core, step('node', () => testKind('node')), step('web', testPage)]); // none waits for the last file of another
  if (!isLong) return;
  await step('measured', () => testKind('measured'));
  await step('fuzz', fuzz);
}

/** @param {Source[]} named files in C++, or such that are one test each */
async function testNamedNative(named) {
  const targets = [...new Set(named.map(({ kind }) => (kind === 'core' ? 'core_tests' : 'rules_tests')))];
  if (!(await step('build the native core', () => buildNative(preset, targets)))) return;
  const names = named.flatMap(({ kind, path: file, cases }) =>
    kind === 'core' ? cases.map((title) => `core/${title}`) : path.relative('tests', file),
  );
  await step('test the native core', () => testNative(preset, names));
}

/** @param {string} word @param {Source[]} named files in JavaScript */
async function testNamedFiles(word, named) {
  const files = named.map((source) => source.path);
  if (!(await step('build the module', buildModule))) return;
  const needSite = files.some((file) => /^tests\/(web|project)\//.test(file));
  if (needSite && !isSiteCurrent() && !(await step('build the site', async () => void (await buildSite())))) return;
  if (files.some((file) => file.includes('parity'))) await step('build the native core', () => buildNative(preset));
  const whole = named.filter((source) => all.includes(source)).map((source) => source.path);
  const parts = files.filter((file) => !whole.includes(file));
  if (whole.length > 0) await step(word, () => testFiles('test-named', whole));
  if (parts.length > 0) await step(word, () => testFiles('test-titled', parts, { titled: word }));
}

async function testNamed() {
  for (const word of words) {
    const named = namedBy(all, word);
    if (named.length === 0)
      fail(new Error(`No test is named “${word}”: say a rule, a file, or a word of either or of a title.`));
    console.log(named.map(({ path: file }) => file).join('\n'));
    const native = named.filter(({ kind }) => kind !== 'node');
    if (native.length > 0) await testNamedNative(native);
    const files = named.filter(({ kind }) => kind === 'node');
    if (files.length > 0) await testNamedFiles(word, files);
  }
}

await (words.length > 0 ? testNamed() : testAll());

say('\nall of it', startedAt);
if (words.length === 0) {
  const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1);
  const { passed, failed } = outcome.counts;
  keepFigures([
    `tests passed${isLong ? ', at length' : ''}: ${passed} of ${passed + failed}`,
    `${isLong ? 'npm run test:long' : 'npm test'}: ${minutes} minutes`,
    ...outcome.figures,
  ]);
}
outcome.tell();
process.exitCode = outcome.counts.failed > 0 ? 1 : 0;

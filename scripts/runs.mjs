/** Runs of tests: by ctest those of the core, by Node those of all else. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { readJUnit, readReport } from './outcome.mjs';
import { root, run, StepFailed } from './steps.mjs';

/** @import { Preset } from './native.mjs' @import { Found } from './reporter.mjs' */

/**
 * Runs a command that leaves a report. It ends with an error where a test failed, which the report tells.
 * @param {string} name of its log @param {string[]} command @param {string} report its path @param {(file: string) => Found | undefined} read
 * @param {Record<string, string>} [env]
 */
async function reported(name, command, report, read, env) {
  rmSync(report, { force: true });
  /** @type {StepFailed | undefined} */
  let failure;
  await run(name, command, env).catch((error) => {
    if (!(error instanceof StepFailed)) throw error;
    failure = error;
  });
  const found = read(report);
  const isTold = found?.tests.some(({ outcome }) => outcome === 'failed');
  if (!found || (failure && !isTold)) throw failure ?? new Error(`${name} left no report`);
  return found;
}

/** What is escaped in a regular expression. @param {string} text */
const escaped = (text) => text.replace(/[.*+?()[\]^$|\\]/g, '\\$&');

/** The native tests of a build, those of these names or all of them. @param {Preset} preset @param {string[]} [names] */
export function testNative(preset, names) {
  const report = path.join(root, 'build', preset, 'tests.xml');
  const only = names ? ['--tests-regex', `^(${names.map(escaped).join('|')})$`] : [];
  const command = ['nice', 'ctest', '--preset', preset, '--parallel', '2', '--output-junit', report, ...only];
  return reported(`test-${preset}`, command, report, readJUnit);
}

/**
 * Test files in JavaScript, `atOnce` at a time.
 * @param {string} name of the log @param {string[]} files
 * @param {{ atOnce?: number, titled?: string, env?: Record<string, string> }} [options] `titled`: only tests with this in their title
 */
export function testFiles(name, files, { atOnce = 3, titled, env } = {}) {
  const report = path.join(root, 'build', `${name}.json`);
  const reporters = { spec: 'stdout', [path.join(root, 'scripts/reporter.mjs')]: report };
  const options = Object.entries(reporters).flatMap(([reporter, file]) => [
    `--test-reporter=${reporter}`,
    `--test-reporter-destination=${file}`,
  ]);
  if (titled) options.push(`--test-name-pattern=/${escaped(titled).replaceAll('/', '\\/')}/i`);
  const command = [process.execPath, '--test', `--test-concurrency=${atOnce}`, ...options, ...files];
  return reported(name, command, report, readReport, { FORCE_COLOR: '0', ...env });
}

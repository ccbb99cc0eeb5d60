/** What a run of tests found, as scripts/reporter.mjs has it, from Node's test runner and from ctest; and all of it together, told at the end. */
import { existsSync, readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';

/** @import { Found, Tested } from './reporter.mjs' */

/** @param {string} file that scripts/reporter.mjs wrote @returns {Found | undefined} nothing where the run did not come so far */
export const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** What ctest calls the state of a test in JUnit. @type {Record<string, Tested['outcome']>} */
const states = { run: 'passed', fail: 'failed', notrun: 'failed', disabled: 'skipped' };

/** @param {string} file that ctest wrote with --output-junit @returns {Found | undefined} */
export function readJUnit(file) {
  if (!existsSync(file)) return undefined;
  /** @type {Found} */
  const found = { tests: [], figures: [], slowest: [] };
  const parser = new SaxesParser();
  let said = '';
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'system-out') said = '';
    if (name !== 'testcase') return;
    found.tests.push({ name: attributes.name, outcome: states[attributes.status] });
    found.slowest.push({ name: attributes.name, seconds: Number(attributes.time) });
  });
  parser.on('text', (text) => {
    said += text;
  });
  parser.on('closetag', ({ name }) => {
    const last = found.tests.at(-1);
    if (name === 'testcase' && last?.outcome === 'failed') last.said = said.trim();
  });
  parser.write(readFileSync(file, 'utf8')).close();
  return found;
}

/** Adds up what the steps of a run find. */
export class Outcome {
  counts = { passed: 0, failed: 0, skipped: 0, todo: 0 };
  /** @type {string[]} "name: value" */
  figures = [];
  /** @type {{ name: string, seconds: number }[]} */
  times = [];

  /** Failed tests are told at once. @param {Found} found */
  add({ tests, figures, slowest }) {
    for (const { name, outcome, said } of tests) {
      this.counts[outcome] += 1;
      if (outcome === 'failed') console.log(`FAILED: ${name}\n${said ?? ''}`);
    }
    this.figures.push(...figures);
    this.times.push(...slowest);
  }

  /** @param {string} name of a step without tests of its own, which counts as one @param {number} seconds @param {unknown} [error] */
  addStep(name, seconds, error) {
    const said = error instanceof Error ? error.message : error;
    const tested = /** @type {Tested} */ (error ? { name, outcome: 'failed', said } : { name, outcome: 'passed' });
    this.add({ tests: [tested], figures: [], slowest: [{ name, seconds }] });
  }

  tell(most = 10) {
    const slowest = this.times.sort((a, b) => b.seconds - a.seconds).slice(0, most);
    console.log(`\nthe slowest of ${this.times.length} steps and files, in seconds:`);
    for (const { name, seconds } of slowest) console.log(`${seconds.toFixed(1).padStart(7)}  ${name}`);
    for (const figure of this.figures) console.log(figure);
    const { passed, failed, skipped, todo } = this.counts;
    if (todo > 0) console.log(`marked as still to do: ${todo} tests`);
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  }
}

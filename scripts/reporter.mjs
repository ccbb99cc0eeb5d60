/**
 * What node --test found, as one line of JSON: the outcome of each test, the figures that tests gave by diagnostics
 * ("name: value"), and how long each file took.
 * @typedef {{ name: string, outcome: 'passed' | 'failed' | 'skipped' | 'todo', said?: string }} Tested
 * @typedef {{ tests: Tested[], figures: string[], slowest: { name: string, seconds: number }[] }} Found
 */
import path from 'node:path';
import { inspect } from 'node:util';

const cwd = process.cwd();

/** Why a test is not part of this run: what Node 20 says where --test-name-pattern does not have its title, and tests/long.js of the day's draw. */
const NOT_MEANT = ['test name does not match pattern', 'on another day'];

/** @param {any} data of test:pass or test:fail @param {string} words what its file said on its error output, or was said of it @returns {Tested} */
function tested({ name, file, skip, todo, details }, words) {
  const isWhole = name === file; // it ended before its tests, or failed beside them
  const place = path.relative(cwd, file);
  const told = isWhole ? place : place === 'tests/long.js' ? name : `${place}: ${name}`; // which test file had it declared Node does not say
  if (skip !== undefined) return { name: told, outcome: 'skipped' };
  if (todo !== undefined) return { name: told, outcome: 'todo' };
  const { error } = details;
  if (!error) return { name: told, outcome: 'passed' };
  return { name: told, outcome: 'failed', said: `${isWhole ? words : ''}${inspect(error.cause ?? error)}` };
}

/** An error that no test waited for: Node names the file in a diagnostic of none, before that file fails without a word. */
const ASTRAY = /^Error: .* at (\S+):\d+:\d+ generated asynchronous activity/;

/** A suite is no test of its own, nor a failure that is told with the test below it. @param {any} data */
const isTest = ({ details, skip }) =>
  details.type !== 'suite' && details.error?.failureType !== 'subtestsFailed' && !NOT_MEANT.includes(skip);

/** @param {AsyncIterable<{ type: string, data: any }>} events */
export default async function* report(events) {
  /** @type {Found} */
  const found = { tests: [], figures: [], slowest: [] };
  /** @type {Map<string, string>} what each file said, or was said of it */
  const words = new Map();
  const note = (/** @type {string} */ file, /** @type {string} */ said) =>
    words.set(file, (words.get(file) ?? '') + said);
  for await (const { type, data } of events) {
    if (type === 'test:stderr') note(data.file, data.message);
    const astray = type === 'test:diagnostic' && ASTRAY.exec(data.message);
    if (astray) note(path.resolve(cwd, astray[1]), `${data.message}\n`);
    if (/^test:(pass|fail)$/.test(type) && isTest(data)) found.tests.push(tested(data, words.get(data.file) ?? ''));
    if (type === 'test:diagnostic' && data.file && data.message.includes(': ')) found.figures.push(data.message);
    if (type === 'test:complete' && data.name === data.file)
      found.slowest.push({ name: path.relative(cwd, data.name), seconds: data.details.duration_ms / 1000 });
  }
  yield JSON.stringify(found);
}

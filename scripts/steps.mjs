/** Running other programs, one line a step. */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const logs = path.join(root, 'build', 'logs');

/** Minutes after which a step is taken for hung and ended: the longest takes half an hour on two slow cores. */
const patience = 60;

/** The steps under way, each a group of processes of its own, so that it ends with all that it started. */
const running = /** @type {Set<number>} */ (new Set());

/** @param {number} group */
function end(group) {
  running.delete(group);
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
process.on('exit', () => running.forEach(end));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

export class StepFailed extends Error {
  /** @param {string} title @param {string} log */
  constructor(title, log) {
    super(`${title} failed; all of its output is in ${path.relative(root, log)}`);
    this.log = log;
    this.output = readFileSync(log, 'utf8');
  }
}

/** Says one line, with the time it took where it is given. @param {string} title @param {number} [startedAt] */
export function say(title, startedAt) {
  const seconds = startedAt === undefined ? '' : ` (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`;
  console.log(`${title}${seconds}`);
}

/**
 * Runs a program to its end with its output in build/logs/<name>.log, and resolves to that output.
 * @param {string} name of the log
 * @param {string[]} command the program and its arguments
 * @param {Record<string, string>} [env] added to this process's environment
 * @param {number} [minutes] after which it is taken for hung
 * @throws {StepFailed} where it ends with another code than 0
 */
export async function run(name, [program, ...args], env = {}, minutes = patience) {
  mkdirSync(logs, { recursive: true });
  const file = path.join(logs, `${name}.log`);
  const log = createWriteStream(file);
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const group = child.pid ?? 0;
  if (group) running.add(group);
  const deadline = setTimeout(() => {
    log.write(`ended: it took more than ${minutes} minutes\n`);
    end(group);
  }, minutes * 60_000);
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      log.write(`${program}: ${error.message}\n`);
      resolve(127);
    });
    child.on('close', resolve);
  });
  clearTimeout(deadline);
  running.delete(group);
  await new Promise((resolve) => log.end(resolve));
  if (code !== 0) throw new StepFailed(name, file);
  return readFileSync(file, 'utf8');
}

/** The last lines of a log, for people. @param {string} file */
export function tail(file, lines = 60) {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}

/** Ends a script: a failed step shows the end of its log, anything else is one sentence. @param {unknown} error @returns {never} */
export function fail(error) {
  if (error instanceof StepFailed) console.error(tail(error.log));
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** Whether this module is the script that was started. @param {string} url */
export function isMain(url) {
  return process.argv[1] !== undefined && fileURLToPath(url) === path.resolve(process.argv[1]);
}

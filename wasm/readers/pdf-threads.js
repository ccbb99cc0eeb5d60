/**
 * pdf.js in Node, in a thread of its own: there it may talk while it is loaded, and fail where nobody waits for it (it fetches
 * pages of damaged files ahead), without the program that reads a file being troubled by either.
 */
import { Worker } from 'node:worker_threads';

/**
 * @typedef {{id: number, task: string, args: unknown[]}} Question `task`: the address of a module whose `answer` is asked
 * @typedef {{id: number, value?: unknown, code?: string, cause?: unknown}} Answer
 * @typedef {(answer: Omit<Answer, 'id'>) => void} Receive
 * @typedef {{worker: Worker, waiting: Map<number, Receive>}} Thread
 */

/** @type {Thread | undefined} */
let thread;
let lastId = 0;

/** @param {URL} task @param {...unknown} args @returns {Promise<Omit<Answer, 'id'>>} without a value where it failed; `code`: why, where it is known */
export function inThread(task, ...args) {
  thread ??= start();
  const { worker, waiting } = thread;
  lastId += 1;
  const id = lastId;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    worker.ref();
    worker.postMessage({ id, task: task.href, args });
  });
}

/** A thread that keeps no program running but while a file is read; when it ends, what was being read is damaged. */
function start() {
  const own = { stdout: true, stderr: true, execArgv: [] }; // neither the program's screen nor its options
  const worker = new Worker(new URL('./pdf-thread.js', import.meta.url), own);
  /** @type {Thread} */
  const started = { worker, waiting: new Map() };
  worker.unref();
  worker.on('message', (/** @type {Answer} */ { id, ...answer }) => {
    started.waiting.get(id)?.(answer);
    started.waiting.delete(id);
    if (started.waiting.size === 0) worker.unref();
  });
  const end = (/** @type {unknown} */ cause) => {
    if (thread === started) thread = undefined;
    for (const receive of started.waiting.values()) receive({ cause });
    started.waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', end);
  return started;
}

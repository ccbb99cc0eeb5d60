/** The engine and the readers in a thread of their own, which is ended where a file costs too much: the next one gets a new thread. */
import { Worker } from 'node:worker_threads';
import { limits } from '../wasm/readers/limits.js';
import { NoAnswer } from './no-answer.js';

const look = 100;
const megabyte = 1 << 20;

/**
 * Megabytes for what a thread soon lets go of: left alone it takes four times as many over a thousand files, and is no quicker; with half
 * of it, files that cost much cost twice as much.
 */
const YOUNG = 12;

export class Engine {
  /**
   * @param {import('./answers.js').Start} [start] what every thread begins with
   * @param {{module: string, time: number}} [home] what the thread runs, and the milliseconds of work that an answer may take
   */
  constructor(start, home = { module: 'engine-thread.js', time: limits.time }) {
    this.start = start;
    this.home = home;
    /** None before the first question, and after a thread has ended. @type {Worker | undefined} */
    this.thread = undefined;
    /** The same, once it is ready. @type {Promise<Worker> | undefined} */
    this.ready = undefined;
  }

  /**
   * @param {string} question a method of `Answers`, or of what else the thread runs
   * @param {...unknown} args
   * @returns {Promise<any>}
   * @throws {NoAnswer}
   */
  async ask(question, ...args) {
    this.ready ??= this.open();
    const thread = await this.ready;
    thread.postMessage({ question, args });
    return this.answer(thread);
  }

  /** @returns {Promise<Worker>} */
  async open() {
    const thread = new Worker(new URL(this.home.module, import.meta.url), {
      workerData: this.start,
      resourceLimits: { maxOldGenerationSizeMb: limits.memory / megabyte, maxYoungGenerationSizeMb: YOUNG },
    });
    this.thread = thread;
    thread.on('error', () => {}); // whoever waits for an answer hears of it
    thread.on('exit', () => this.forget(thread));
    await this.answer(thread);
    return thread;
  }

  /** @param {Worker} thread */
  forget(thread) {
    if (this.thread !== thread) return;
    this.thread = undefined;
    this.ready = undefined;
  }

  /** The thread's next message; while it is waited for, what it costs is watched. @param {Worker} thread */
  answer(thread) {
    return new Promise((resolve, reject) => {
      const stop = (/** @type {NoAnswer} */ reason) => {
        this.forget(thread);
        thread.terminate();
        settle(() => reject(reason));
      };
      const heard = {
        message: (
          /** @type {{value?: unknown, error?: {code: string, message: string, reason?: string}}} */ { value, error },
        ) =>
          settle(() => (error ? reject(new NoAnswer(error.code, error.message, false, error.reason)) : resolve(value))),
        error: (/** @type {Error & {code?: string}} */ { code, message }) =>
          stop(new NoAnswer(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-costly' : 'crash', message)),
        exit: () => stop(new NoAnswer('crash')),
      };
      const watch = setInterval(
        watching(this.home.time, (isShared) => stop(new NoAnswer('too-costly', '', isShared))),
        look,
      );
      working += 1;
      const settle = (/** @type {() => void} */ end) => {
        working -= 1;
        clearInterval(watch);
        for (const [event, hear] of Object.entries(heard)) thread.off(event, hear);
        end();
      };
      for (const [event, hear] of Object.entries(heard)) thread.on(event, hear);
    });
  }

  async close() {
    await this.thread?.terminate();
  }
}

/** How many threads are waited for. */
let working = 0;

/**
 * Looks at what an answer costs: what the process takes more of while this thread only waits. Time is shared equally among the threads
 * that work; memory is not, so that none can hide behind the others.
 * @param {number} most milliseconds of work
 * @param {(isShared: boolean) => void} end told whether other threads worked meanwhile
 */
function watching(most, end) {
  const before = process.memoryUsage.rss();
  let seen = process.cpuUsage();
  let time = 0;
  let isShared = false;
  return () => {
    isShared ||= working > 1;
    const { user, system } = process.cpuUsage(seen);
    seen = process.cpuUsage();
    time += (user + system) / 1000 / Math.max(working, 1);
    if (time > most || process.memoryUsage.rss() - before > limits.memory) end(isShared);
  };
}

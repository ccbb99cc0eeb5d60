/** The engine in this thread, for a single text of a usual length: a thread of its own takes as long as the check. */
import { runInNewContext } from 'node:vm';
import { isPlain } from '../wasm/readers/index.js';
import { limits } from '../wasm/readers/limits.js';
import { Answers } from './answers.js';
import { bytesOf } from './inputs.js';
import { NoAnswer } from './no-answer.js';

/** Bytes of a text that is checked here: several times the longest report. */
const USUAL = 1 << 18;

/** Whether it is such a text; what cannot be read is told by who reads it. @param {import('./inputs.js').Input} input */
export async function isUsualText(input) {
  try {
    const bytes = await bytesOf(input);
    return bytes.length <= USUAL && isPlain(bytes, input.name);
  } catch {
    return false;
  }
}

/**
 * Does a piece of work that is ended where it takes too long.
 * @template T
 * @param {() => T} work @param {number} [most] milliseconds
 * @returns {T}
 * @throws {NoAnswer} where it was ended; what it worked with is in no known state then
 */
export function bounded(work, most = limits.time) {
  try {
    return runInNewContext('work()', { work }, { timeout: most });
  } catch (error) {
    const { code } = /** @type {{ code?: unknown }} */ (error); // no Error of this context where it was ended
    throw code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new NoAnswer('too-costly') : error;
  }
}

/** As `Engines`. */
export class EngineHere {
  /** @param {import('./answers.js').Start} start */
  constructor(start) {
    this.start = start;
    /** None before the first question, and after a check was ended. @type {Answers | undefined} */
    this.answers = undefined;
  }

  /**
   * @param {string} question a method of `Answers`
   * @param {...unknown} args
   * @returns {Promise<any>}
   * @throws {NoAnswer}
   */
  async ask(question, ...args) {
    this.answers ??= new Answers(this.start, bounded);
    try {
      return await /** @type {any} */ (this.answers)[question](...args);
    } catch (error) {
      const { code = 'crash', message, reason } = /** @type {Error & { code?: string, reason?: string }} */ (error);
      if (code === 'too-costly') this.answers = undefined;
      throw new NoAnswer(code, message, false, reason);
    }
  }

  /** @type {EngineHere['ask']} */
  askLast(question, ...args) {
    return this.ask(question, ...args);
  }

  async close() {}
}

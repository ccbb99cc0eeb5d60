/** Scans on the command line: read by a thread of their own, where the packages for that are installed. */
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { REASONS } from '../recognition/pictures/kinds.js';
import { explain } from '../wasm/readers/errors.js';
import { Engine } from './engine.js';
import { NoAnswer } from './no-answer.js';
import { pagesOf } from './pages.js';
import { askOf, bytesOrSentence, Unreadable } from './read.js';

/** Milliseconds of work for one scan, of all threads: a page takes some ten seconds, and as long again where they wait for each other. */
const TIME = 40 * 60_000;

export class Recognition {
  /** @param {'zh-CN' | 'en'} lang @param {import('./texts.js').Texts} say */
  constructor(lang, say) {
    this.lang = lang;
    this.say = say;
    this.engine = new Engine(undefined, { module: '../recognition/thread.js', time: TIME });
    /** One after the other: each takes all of a thread, and its memory. @type {Promise<unknown>} */
    this.before = Promise.resolve();
  }

  /**
   * What a reader could not read because it holds pictures.
   * @param {import('./inputs.js').Input} input @param {unknown} error what the reader said
   * @param {'recognise' | 'bind'} question bind: to be given back, with its pictures
   * @returns {Promise<any>} as the thread answers
   * @throws {Unreadable} the reader's own where it is about something else
   */
  async instead(input, error, question) {
    if (!(error instanceof Unreadable) || !REASONS.includes(error.reason)) throw error;
    const read = this.before.then(() =>
      askOf(input, this.lang, this.say, async (bytes) => {
        const others = pagesOf(input).slice(1);
        const pages = await Promise.all(others.map((page) => bytesOrSentence(page, this.lang, this.say)));
        return this.ask(question, [bytes, ...pages], input.name, error);
      }),
    );
    this.before = read.catch(() => {});
    return read;
  }

  /** @param {'recognise' | 'bind'} question @param {Buffer[]} pages @param {string} name @param {Unreadable} error */
  async ask(question, pages, name, error) {
    setFlagsFromString('--no-liftoff-only'); // the model's runtime is worth compiling for speed
    setFlagsFromString('--wasm-num-compilation-tasks=1'); // each compiler holds on to tens of megabytes
    try {
      return await this.engine.ask(question, pages, name);
    } catch (failure) {
      const { code, reason } = /** @type {NoAnswer} */ (failure);
      if (code === 'absent') throw new Unreadable(`${error.message}${this.say.noRecogniser(packages())}`, error.reason);
      if (code !== 'unreadable') throw failure;
      throw new NoAnswer(
        code,
        explain(/** @type {import('../wasm/readers/errors.js').Code} */ (reason), name, this.lang),
      );
    }
  }

  close() {
    return this.engine.close();
  }
}

/** What is to be installed, as npm is told. */
function packages() {
  const { peerDependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return Object.entries(peerDependencies)
    .map((it) => it.join('@'))
    .join(' ');
}

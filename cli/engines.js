/** Several engines, so that as many files are read and checked at once: whoever asks gets one that is free. */
import { Engine } from './engine.js';
import { NoAnswer } from './no-answer.js';

export class Engines {
  /** @param {import('./answers.js').Start} start @param {number} count none is started before it is needed */
  constructor(start, count) {
    this.all = Array.from({ length: count }, () => new Engine(start));
    this.free = [...this.all];
    /** Those who wait for one. @type {((engine: Engine) => void)[]} */
    this.waiting = [];
    /** One after the other, those who want to be alone. @type {Promise<unknown>} */
    this.alone = Promise.resolve();
    this.closed = false;
  }

  /** @type {Engine['ask']} */
  async ask(question, ...args) {
    try {
      const engine = await this.take();
      if (this.closed) throw new NoAnswer('closed');
      return await engine.ask(question, ...args).finally(() => this.give(engine));
    } catch (error) {
      if (!(error instanceof NoAnswer) || !error.isShared) throw error;
      return this.askAlone(() => this.all[0].ask(question, ...args));
    }
  }

  /**
   * Asks while nothing else is worked on: time and memory are known of the process as a whole only, and what a file is refused for
   * must have been its own.
   * @param {() => Promise<any>} ask
   */
  askAlone(ask) {
    const turn = this.alone.then(async () => {
      const taken = await Promise.all(this.all.map(() => this.take()));
      try {
        return await ask();
      } finally {
        for (const engine of taken) this.give(engine);
      }
    });
    this.alone = turn.catch(() => {});
    return turn;
  }

  /** Asks what all files come to: the other engines have done their work, and what they took is free for it. @type {Engine['ask']} */
  askLast(question, ...args) {
    return this.askAlone(async () => {
      const last = this.all.find(({ thread }) => thread) ?? this.all[0];
      await Promise.all(this.all.map((engine) => engine !== last && engine.close()));
      return last.ask(question, ...args);
    });
  }

  /** @returns {Promise<Engine>} */
  async take() {
    return this.free.pop() ?? new Promise((resolve) => this.waiting.push(resolve));
  }

  /** @param {Engine} engine */
  give(engine) {
    const next = this.waiting.shift();
    if (next) next(engine);
    else this.free.push(engine);
  }

  /** What was under way is left; nothing is started any more. */
  async close() {
    this.closed = true;
    await Promise.all(this.all.map((engine) => engine.close()));
  }
}

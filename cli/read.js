/** From a file to a Document. */
import { explain, UnreadableError } from '../wasm/readers/errors.js';
import { bytesOf, NoFile } from './inputs.js';
import { NoAnswer } from './no-answer.js';

/** @typedef {import('../wasm/types.d.ts').Document} Document */

/** A file that could not be opened or read; its message is a sentence for the user, `reason` the reader's own code. */
export class Unreadable extends Error {
  /** @param {string} sentence @param {string} [reason] */
  constructor(sentence, reason = '') {
    super(sentence);
    this.reason = reason;
  }
}

/**
 * @param {import('./inputs.js').Input} input
 * @param {Pick<import('./engine.js').Engine, 'ask'>} engine
 * @param {'zh-CN' | 'en'} lang
 * @param {import('./texts.js').Texts} say
 * @returns {Promise<Document>}
 * @throws {Unreadable}
 */
export async function readDocument(input, engine, lang, say) {
  return askOf(input, lang, say, (bytes) => engine.ask('read', bytes, input.name));
}

/**
 * What the engine answers to a question about a file.
 * @template T
 * @param {import('./inputs.js').Input} input
 * @param {'zh-CN' | 'en'} lang
 * @param {import('./texts.js').Texts} say
 * @param {(bytes: Buffer) => Promise<T>} ask
 * @returns {Promise<T>}
 * @throws {Unreadable}
 */
export async function askOf(input, lang, say, ask) {
  const refuse = (/** @type {string} */ sentence, reason = '') => new Unreadable(named(sentence, input, say), reason);
  const bytes = await bytesOrSentence(input, lang, say);
  try {
    return await ask(bytes);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const { code, message, reason } = error instanceof NoAnswer ? error : new NoAnswer('crash');
    if (code === 'unreadable' || code === 'unwritable') throw refuse(message, reason);
    if (code === 'engine') throw refuse(say.crash);
    throw refuse(explain(code === 'too-costly' ? code : 'damaged', input.name, lang));
  }
}

/** The standard input is called by no name. @param {string} sentence @param {import('./inputs.js').Input} input @param {import('./texts.js').Texts} say */
const named = (sentence, { path }, say) => (path === '-' ? sentence.replace('“-”', say.standardInput) : sentence);

/** @param {import('./inputs.js').Input} input @param {'zh-CN' | 'en'} lang @param {import('./texts.js').Texts} say @throws {Unreadable} */
export async function bytesOrSentence(input, lang, say) {
  try {
    return await bytesOf(input);
  } catch (error) {
    if (error instanceof UnreadableError) throw new Unreadable(explain(error.code, input.name, lang));
    if (error instanceof NoFile) throw new Unreadable(say.noFile(input.name));
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Unreadable(absent ? say.absent(input.name) : say.unreadable(input.name));
  }
}

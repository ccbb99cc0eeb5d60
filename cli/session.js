/** One run of the command line: the engine with the options that hold for every file of it. */
import { readFile } from 'node:fs/promises';
import { createChecker } from '../wasm/node.js';
import { unreadable } from '../wasm/unreadable.js';
import { UsageError } from './arguments.js';
import { readDocument, Unreadable } from './read.js';

/**
 * @typedef {import('../wasm/types.d.ts').Document} Document
 * @typedef {import('../wasm/types.d.ts').Result} Result
 * @typedef {{
 *   read: (input: import('./inputs.js').Input) => Promise<Document>,
 *   check: (document: Document, previous?: Document) => Promise<Result>,
 *   refuse: (name: string, sentence: string) => Result,
 * }} Session
 */

/**
 * @param {{ lang: 'zh-CN' | 'en', settings?: string }} request
 * @param {import('./texts.js').Texts} say
 * @returns {Promise<Session>}
 * @throws {UsageError} where the settings are wrong
 */
export async function openSession({ lang, settings: file }, say) {
  const settings = file === undefined ? undefined : await readSettings(file, say);
  const checker = await createChecker().catch(() => {
    throw new Error(say.noEngine);
  });
  tryOut(checker, { lang, settings }, file, say);

  return {
    read: (input) => readDocument(input, lang, say),
    refuse: (name, sentence) => unreadable(checker, name, sentence),
    async check(document, previous) {
      await checker.ready;
      try {
        return checker.check(document, { lang, settings, previous });
      } catch {
        await checker.ready;
        return unreadable(checker, document.name, say.crash);
      }
    },
  };
}

async function readSettings(file, say) {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(say.absent(file));
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(say.wrongSettings(file, say.notJson));
  }
}

/** The core tells what is wrong with settings when it is asked for the first time. */
function tryOut(checker, options, file, say) {
  try {
    checker.check({ name: '', format: 'text', text: '' }, options);
  } catch (error) {
    if (error.code !== 'request') throw error;
    throw new UsageError(say.wrongSettings(file, error.message));
  }
}

/** What came of one file: its result, or the result that says why there is none. */
export async function checkInput(input, session, previousOf) {
  try {
    const document = await session.read(input);
    return await session.check(document, await previousOf(document));
  } catch (error) {
    if (error instanceof Unreadable) return session.refuse(input.name, error.message);
    throw error;
  }
}

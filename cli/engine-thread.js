/** The thread's side of the engine: reads files and checks documents, one question after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { createChecker } from '../wasm/node.js';
import { explain, read, UnreadableError } from '../wasm/readers/index.js';
import { unreadable } from '../wasm/unreadable.js';
import { UnwritableError } from '../wasm/writers/errors.js';
import { annotated, certainEdits, corrected, likeliestEdits, sourceOf } from '../wasm/writers/returned.js';

/**
 * @typedef {Pick<import('../wasm/index.js').CheckOptions, 'settings' | 'relations'> & { lang: 'zh-CN' | 'en' }} Start what holds for every
 * question
 */
/** @typedef {import('../wasm/types.d.ts').Document} Document */

const { lang, settings, relations } = /** @type {Start} */ (workerData);

export const answers = {
  /** @param {Uint8Array} bytes @param {string} name */
  read: (bytes, name) => opened(bytes, name),

  /**
   * The file itself with comments or corrections in it, and the result that they come from.
   * @param {'annotate' | 'correct'} command @param {boolean} all @param {Uint8Array} bytes @param {string} name
   */
  async giveBack(command, all, bytes, name) {
    const document = await opened(bytes, name, { origins: true });
    const checker = await started;
    await checker.ready;
    const source = sourceOf(checker, bytes, document, { lang, settings });
    const { result } = source;
    const write = command === 'annotate' ? annotated : corrected;
    try {
      return { result, ...(await write(source, (all ? likeliestEdits : certainEdits)(result))) };
    } catch (error) {
      if (error instanceof UnwritableError)
        throw Object.assign(new Error(error.explain(name, lang)), { code: 'unwritable' });
      throw error;
    }
  },

  /** The result as JSON: it is handed over, not copied. @param {Document} document @param {Document} [previous] @param {boolean} [digest] whether to compare it with others later */
  async check(document, previous, digest) {
    const checker = await started;
    await checker.ready;
    return checker.checkToJson(document, { lang, settings, previous, digest, relations });
  },

  /** Both at once, for a file that nothing else is asked about. @param {Uint8Array} bytes @param {string} name @param {boolean} [digest] */
  async readAndCheck(bytes, name, digest) {
    const document = /** @type {Document} */ (await opened(bytes, name));
    return answers.check(document, undefined, digest).catch(({ message }) => {
      throw Object.assign(new Error(message), { code: 'engine' });
    });
  },

  /** @param {'zh-CN' | 'en'} language */
  describe: async (language) => (await started).describe(language),

  /** @param {import('../wasm/types.d.ts').ReportSet} set */
  async checkSet(set) {
    const checker = await started;
    await checker.ready;
    return checker.checkSet(set, { lang, settings });
  },

  /** @param {string} name @param {string} sentence */
  async refuse(name, sentence) {
    const checker = await started;
    await checker.ready;
    return unreadable(checker, name, sentence);
  },
};

/** @param {Uint8Array} bytes @param {string} name @param {{origins?: boolean}} [options] */
async function opened(bytes, name, options) {
  try {
    return await read(bytes, name, options);
  } catch (error) {
    if (error instanceof UnreadableError)
      throw Object.assign(new Error(explain(error.code, name, lang)), { code: 'unreadable' });
    throw error;
  }
}

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
const started = createChecker();
const reply = (/** @type {() => Promise<unknown>} */ work) =>
  work().then(
    (value) =>
      port.postMessage({ value }, value instanceof Uint8Array ? [/** @type {ArrayBuffer} */ (value.buffer)] : []),
    ({ code, message }) => port.postMessage({ error: { code, message } }),
  );

await reply(async () => void (await started));
port.on('message', ({ question, args }) =>
  reply(() =>
    /** @type {(...args: unknown[]) => Promise<unknown>} */ (answers[/** @type {keyof typeof answers} */ (question)])(
      ...args,
    ),
  ),
);

/** The thread's side of the engine: reads files and checks documents, one question after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { createChecker } from '../wasm/node.js';
import { explain, read, UnreadableError } from '../wasm/readers/index.js';
import { unreadable } from '../wasm/unreadable.js';
import { UnwritableError } from '../wasm/writers/errors.js';
import { lineFormatOf } from './formats.js';

/**
 * @typedef {Pick<import('../wasm/index.js').CheckOptions, 'settings' | 'relations'> & {
 *   lang: 'zh-CN' | 'en', format?: import('./arguments.js').Format, colours?: boolean
 * }} Start what holds for every question; `format`: how results are written, as JSON where there is none
 * @typedef {import('../wasm/types.d.ts').Document} Document
 * @typedef {import('../wasm/types.d.ts').Result} Result
 * @typedef {Pick<Result, 'reading'> & { errors: number }} Outcome
 * @typedef {Pick<Result['report'], 'organ' | 'year'> & Pick<Result['source'], 'format'>} About what tells a report from others
 * @typedef {Outcome & {
 *   organ: string, digest: import('../wasm/types.d.ts').DigestOfFile, written: Uint8Array<ArrayBuffer>
 * }} Checked what the command keeps of a result, and what stands of it in the output
 */

const { lang, settings, relations, format = 'jsonl', colours = false } = /** @type {Start} */ (workerData);

export const answers = {
  /** @param {Uint8Array} bytes @param {string} name */
  read: (bytes, name) => opened(bytes, name),

  /**
   * The file itself with comments or corrections in it, and the result that they come from.
   * @param {'annotate' | 'correct'} command @param {boolean} all @param {Uint8Array} bytes @param {string} name
   */
  async giveBack(command, all, bytes, name) {
    const { annotated, certainEdits, corrected, likeliestEdits, sourceOf } = await import(
      '../wasm/writers/returned.js'
    );
    const document = await opened(bytes, name, { origins: true });
    const checker = await started;
    await checker.ready;
    const source = sourceOf(checker, bytes, document, { lang, settings });
    const { result } = source;
    const write = command === 'annotate' ? annotated : corrected;
    const edits = (all ? likeliestEdits : certainEdits)(result);
    const reread = async (/** @type {Uint8Array} */ copy) =>
      checker.check(/** @type {Document} */ (await opened(copy, name)), { relations: false });
    try {
      return { ...outcomeOf(result), ...aboutOf(result), ...(await write(source, edits, reread)) };
    } catch (error) {
      if (error instanceof UnwritableError)
        throw Object.assign(new Error(error.explain(name, lang)), { code: 'unwritable' });
      throw error;
    }
  },

  /** Whose report of which year a file is. @param {Uint8Array} bytes @param {string} name */
  async about(bytes, name) {
    const document = /** @type {Document} */ (await opened(bytes, name));
    const checker = await started;
    await checker.ready;
    return aboutOf(checker.check(document, { relations: false }));
  },

  /** @param {Document} document @param {Document} [previous] @param {boolean} [digest] whether to compare it with others later */
  async check(document, previous, digest) {
    const checker = await started;
    await checker.ready;
    return checkedOf(checker, checker.check(document, { lang, settings, previous, digest, relations }));
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
    return checkedOf(checker, unreadable(checker, name, sentence));
  },
};

/** @param {Result} result @returns {Outcome} */
const outcomeOf = ({ reading, summary }) => ({ reading, errors: summary.counts.error });

/** @param {Result} result @returns {About} */
const aboutOf = ({ report: { organ, year }, source: { format } }) => ({ organ, year, format });

/** @type {import('../wasm/writers/lines.js').LineFormat | undefined} */
let lines;

/** @param {import('../wasm/index.js').Checker} checker @param {Result} given @returns {Checked} */
function checkedOf(checker, { digest, ...result }) {
  lines ??= lineFormatOf(format, lang, checker.describe(lang), colours);
  return {
    ...outcomeOf(result),
    organ: result.report.organ,
    digest: { file: result.source.name, ...digest },
    written: utf8.encode(lines.of(result)),
  };
}

/** @param {Uint8Array} bytes @param {string} name @param {{origins?: boolean}} [options] */
async function opened(bytes, name, options) {
  try {
    return await read(bytes, name, options);
  } catch (error) {
    if (error instanceof UnreadableError)
      throw Object.assign(new Error(explain(error.code, name, lang)), { code: 'unreadable', reason: error.code });
    throw error;
  }
}

const utf8 = new TextEncoder();
const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
const started = createChecker();
const reply = (/** @type {() => Promise<unknown>} */ work) =>
  work().then(
    (value) => port.postMessage({ value }, handedOver(value)),
    ({ code, message, reason }) => port.postMessage({ error: { code, message, reason } }),
  );

/** What is not copied. @param {any} value @returns {ArrayBuffer[]} */
const handedOver = (value) => (value?.written instanceof Uint8Array ? [value.written.buffer] : []);

await reply(async () => void (await started));
port.on('message', ({ question, args }) =>
  reply(() =>
    /** @type {(...args: unknown[]) => Promise<unknown>} */ (answers[/** @type {keyof typeof answers} */ (question)])(
      ...args,
    ),
  ),
);

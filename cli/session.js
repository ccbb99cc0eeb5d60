/** One run of the command line: the engine with the options that hold for every file of it. */
import { explain } from '../wasm/readers/errors.js';
import { UsageError } from './arguments.js';
import { NoAnswer } from './no-answer.js';
import { askOf, bytesOrSentence, readDocument, Unreadable } from './read.js';
import { visible } from './visible.js';

const utf8 = new TextDecoder();

/**
 * @typedef {import('../wasm/types.d.ts').Document} Document
 * @typedef {import('./answers.js').Checked} Checked
 * @typedef {import('./texts.js').Texts} Texts
 * @typedef {import('../wasm/writers/returned.js').Returned & import('./answers.js').Outcome & import('./answers.js').About} GivenBack
 * @typedef {{
 *   read: (input: import('./inputs.js').Input) => Promise<Document>,
 *   check: (document: Document, previous?: Document, digest?: boolean) => Promise<Checked>,
 *   readAndCheck: (input: import('./inputs.js').Input, digest?: boolean, previousOf?: import('./previous.js').PreviousOf) => Promise<Checked>,
 *   describe: (lang: 'zh-CN' | 'en') => Promise<import('../wasm/types.d.ts').Description>,
 *   checkSet: (set: import('../wasm/types.d.ts').ReportSet) => Promise<import('../wasm/types.d.ts').SetResult>,
 *   giveBack: (input: import('./inputs.js').Input, command: 'annotate' | 'correct', all: boolean) => Promise<GivenBack>,
 *   about: (input: import('./inputs.js').Input) => Promise<import('./answers.js').About>,
 *   refuse: (name: string, sentence: string) => Promise<Checked>,
 *   close: () => Promise<void>,
 * }} Session
 */

/**
 * @param {Omit<import('./answers.js').Start, 'settings'> & { settings?: string, jobs?: number, here?: boolean }} request `here`: in this thread
 * @param {Texts} say
 * @returns {Promise<Session>}
 * @throws {UsageError} where the settings are wrong
 */
export async function openSession({ lang, settings: file, jobs = 1, here, relations, format, colours }, say) {
  const settings = file === undefined ? undefined : await readSettings(file, lang, say);
  const engine = await engineOf({ lang, settings, relations, format, colours }, jobs, here);
  await tryOut(engine, file, say);
  const { recognised, close } = recognising(lang, say);
  /** @type {Session['read']} */
  const read = (input) => readDocument(input, engine, lang, say).catch((error) => recognised(input, error));
  /** @type {Session['check']} */
  const check = (document, previous, digest) =>
    engine.ask('check', document, previous, digest).catch((error) => {
      const costly = error instanceof NoAnswer && error.code === 'too-costly';
      return engine.ask('refuse', document.name, costly ? explain('too-costly', document.name, lang) : say.crash);
    });
  return {
    read,
    giveBack: (input, command, all) =>
      askOf(input, lang, say, (bytes) => engine.ask('giveBack', command, all, bytes, input.name)).catch(
        async (error) => {
          if (command === 'correct') throw error;
          return engine.ask('annotateScan', await recognised(input, error, 'bind'));
        },
      ),
    about: async (input) => engine.ask('about', await read(input)),
    refuse: (name, sentence) => engine.ask('refuse', name, sentence),
    describe: (language) => engine.ask('describe', language),
    checkSet: (set) => engine.askLast('checkSet', set),
    check,
    async readAndCheck(input, digest, previousOf) {
      const checkRead = async (/** @type {Document} */ document) =>
        check(document, await previousOf?.(document), digest);
      const atOnce = () => askOf(input, lang, say, (bytes) => engine.ask('readAndCheck', bytes, input.name, digest));
      const checked = previousOf
        ? await checkRead(await read(input))
        : await atOnce().catch(async (error) => checkRead(await recognised(input, error)));
      return checked.pictured ? beside(checked, input, say, recognised, checkRead) : checked;
    },
    close: async () => void (await Promise.all([engine.close(), close()])),
  };
}

/** @param {import('./answers.js').Start} start @param {number} jobs @param {boolean} [here] in this thread */
const engineOf = async (start, jobs, here) =>
  here ? new (await import('./here.js')).EngineHere(start) : new (await import('./engines.js')).Engines(start, jobs);

/**
 * A report one of whose tables was not found, with what its pictures hold, where it is there.
 * @param {Checked} checked without them @param {import('./inputs.js').Input} input @param {Texts} say
 * @param {ReturnType<typeof recognising>['recognised']} recognised @param {(document: Document) => Promise<Checked>} check
 */
async function beside(checked, input, say, recognised, check) {
  const words = say.tableInPicture(input.name);
  try {
    const whole = await check(await recognised(input, new Unreadable(words, 'scanned')));
    return whole.tables > checked.tables ? whole : checked;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    console.error(visible(error.reason === 'scanned' ? error.message : words));
    return checked;
  }
}

/** What recognises scans, brought when the first comes. @param {'zh-CN' | 'en'} lang @param {Texts} say */
function recognising(lang, say) {
  /** @type {Promise<import('./recognition.js').Recognition> | undefined} */
  let recognition;
  return {
    /** @param {import('./inputs.js').Input} input @param {unknown} error @param {'recognise' | 'bind'} [question] */
    async recognised(input, error, question = 'recognise') {
      recognition ??= import('./recognition.js').then(({ Recognition }) => new Recognition(lang, say));
      return (await recognition).instead(input, error, question);
    },
    close: async () => (await recognition)?.close(),
  };
}

/** The result, where no format but JSON was asked for. @param {Checked} checked @returns {import('../wasm/types.d.ts').Result} */
export const resultIn = ({ written }) => JSON.parse(utf8.decode(written));

/** @param {string} file @param {'zh-CN' | 'en'} lang @param {Texts} say */
async function readSettings(file, lang, say) {
  const bytes = await bytesOrSentence({ name: file, path: file }, lang, say).catch(({ message }) => {
    throw new UsageError(message);
  });
  const settings = parsed(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  if (settings === undefined) throw new UsageError(say.wrongSettings(file, say.notJson));
  if (isDeep(settings)) throw new UsageError(say.wrongSettings(file, say.tooDeep));
  return settings;
}

/** @param {string} text @returns {any} undefined where it is no JSON */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether it is nested deeper than settings are: no thread could be told of it in the end. @param {unknown} value @returns {boolean} */
function isDeep(value, levels = 100) {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeep(inner, levels - 1));
}

/**
 * The core tells what is wrong with settings when it is asked for the first time.
 * @param {import('./engines.js').Engines | import('./here.js').EngineHere} engine @param {string | undefined} file of settings @param {Texts} say
 */
async function tryOut(engine, file, say) {
  try {
    if (file === undefined) await engine.ask('ready');
    else await engine.ask('check', { name: '', format: 'text', text: '' });
  } catch (error) {
    await engine.close();
    if (file === undefined || !(error instanceof NoAnswer) || error.code !== 'request') throw new Error(say.noEngine);
    throw new UsageError(say.wrongSettings(file, error.message));
  }
}

/**
 * What came of one file: its result, or the result that says why there is none.
 * @param {import('./inputs.js').Input} input @param {Session} session
 * @param {import('./previous.js').PreviousOf | undefined} previousOf
 * @param {boolean} [digest]
 */
export async function checkInput(input, session, previousOf, digest) {
  try {
    return await session.readAndCheck(input, digest, previousOf);
  } catch (error) {
    if (error instanceof Unreadable) return session.refuse(input.name, error.message);
    throw error;
  }
}

// The page's side of the engine: starts it off the main thread where it can, asks it, stops it.
import { explain, UnreadableError } from '../../wasm/readers/errors.js';
import { limits } from '../../wasm/readers/limits.js';
import { wholeOf } from './parts.js';

/**
 * @typedef {import('../../wasm/types.js').Document} Document @typedef {import('../../wasm/types.js').Language} Language
 * @typedef {import('../../wasm/index.js').CheckOptions} CheckOptions
 * @typedef {{code: string, message?: string, words?: string, bundle?: string}} Refusal  why a question was not answered
 * @typedef {{id: number, ask: string, args: unknown[]}} Question
 * @typedef {typeof import('../folder/worker.js').answers} ManyAnswers @typedef {keyof ManyAnswers} ManyAsk
 * @typedef {{id: number, value?: unknown, error?: Refusal, part?: import('./parts.js').Part}} Answer  part: of the answer that follows
 */

/** What a fault is called where its code says it. @type {Record<string, 'bundle'|'cancelled'|'engine'|'gone'|'packed'>} */
const KINDS = {
  bundle: 'bundle',
  cancelled: 'cancelled',
  'need-bundle': 'bundle',
  start: 'engine',
  gone: 'gone',
  packed: 'packed',
  request: 'packed',
};

/** A fault of the engine, of a reader or of a file, never a finding: the one that page, list, element and exports tell. `code`: cancelled, start,
 * crash, bundle (one could not be loaded), gone (a file is not there any more), or what a reader says; `words`: the reader's sentence for the user. */
export class EngineError extends Error {
  /** @param {Refusal} refusal */
  constructor({ code, message = '', words }) {
    super(message);
    this.code = code;
    this.words = words;
  }

  /** Whatever was thrown, as such a fault. @param {unknown} thrown @returns {EngineError} */
  static of(thrown) {
    if (thrown instanceof EngineError) return thrown;
    const { code, message, words } = /** @type {Partial<Refusal>} */ (thrown || {});
    return new EngineError({ code: typeof code === 'string' ? code : 'crash', message, words });
  }

  /** What it is told as: a sentence of its own (file), or `problem.…` of the texts. @returns {'file'|'bundle'|'cancelled'|'engine'|'gone'|'packed'|'crash'} */
  get kind() {
    return this.words ? 'file' : KINDS[this.code] || 'crash';
  }

  /** In one sentence. @param {(key: string) => string} t */
  said(t) {
    return this.words || t(`problem.${this.kind}`);
  }
}

/**
 * What a file holds.
 * @param {Pick<File, 'size'|'arrayBuffer'>} file @param {string} name @param {Language} lang
 * @returns {Promise<Uint8Array<ArrayBuffer>>} @throws {EngineError} where it is too large, or not there any more
 */
export async function bytesOf(file, name, lang) {
  try {
    if (file.size > limits.bytes) throw new UnreadableError('too-large');
    const whole = file.arrayBuffer ? file.arrayBuffer() : new Response(/** @type {File} */ (file)).arrayBuffer();
    return new Uint8Array(await whole);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw new EngineError({ code: 'gone', message: String(error) });
    throw new EngineError({ code: 'file', words: explain(error.code, name, lang) });
  }
}

/** So long an engine may be silent at a question that nobody waits for any more, in milliseconds: most are answered sooner than one starts. */
const GRACE = 500;

/** Asks a new engine to start, whose answer tells that it has: from then on silence means that it hangs. @param {import('./bundles.js').Port} port */
function begun(port) {
  port.post({ id: 0, ask: 'start', args: [] });
  return port;
}

/** @typedef {{patience?: number, signal?: AbortSignal}} Waiting  patience: milliseconds; signal: aborted once nobody waits any more */

/** Every question is a promise. */
export class Engine {
  /** @type {Map<number, {resolve: (value: never) => void, reject: (reason: Refusal) => void, parts: import('./parts.js').Part[]}>} */
  waiting = new Map();
  loaded = new Set(['engine']);
  /** @type {Promise<import('./bundles.js').Port>|undefined} */
  port;
  lastId = 0;

  /** @param {import('./bundles.js').Bundles} bundles where the engine and its bundles come from */
  constructor(bundles) {
    this.bundles = bundles;
  }

  /** @returns {Promise<boolean>} */
  start() {
    return this.question('start', []);
  }

  /** @param {Language} lang @returns {Promise<import('../../wasm/types.js').Description>} */
  describe(lang) {
    return this.question('describe', [lang]);
  }

  /** @param {Document} document @param {CheckOptions} options @param {AbortSignal} [signal] @returns {Promise<import('../../wasm/types.js').Result>} */
  check(document, options, signal) {
    return about(this.question('check', [document, options], { signal }), document.name, options.lang);
  }

  /** @param {Uint8Array} bytes @param {string} name @param {Language} lang @param {AbortSignal} [signal] @returns {Promise<Document>} */
  read(bytes, name, lang, signal) {
    return about(this.question('read', [bytes, name, lang], { signal }), name, lang);
  }

  /** @param {string} html @param {string} name @param {AbortSignal} [signal] @returns {Promise<Document>} */
  readHtml(html, name, signal) {
    return this.question('readHtml', [html, name], { signal });
  }

  /** What a file gives to those who write into it. @param {Uint8Array} bytes @param {string} name @param {CheckOptions} options @returns {Promise<import('../../wasm/writers/returned.js').Source>} */
  trace(bytes, name, options) {
    return about(this.question('trace', [bytes, name, options]), name, options.lang);
  }

  /**
   * The file itself, with comments or corrections in it.
   * @param {'annotated'|'corrected'} kind @param {import('../../wasm/writers/returned.js').Source} source
   * @param {import('../../wasm/writers/returned.js').Edit[]} edits @param {Language} lang
   * @returns {Promise<import('../../wasm/writers/returned.js').Returned>}
   */
  giveBack(kind, source, edits, lang) {
    return about(this.question('giveBack', [kind, source, edits, lang]), source.result.source.name, lang);
  }

  /** The same for rich text. @param {string} html @param {CheckOptions} options @returns {Promise<import('../../wasm/writers/returned.js').Source>} */
  traceHtml(html, options) {
    return this.question('traceHtml', [html, options]);
  }

  /**
   * The report with its own tables, changed, as rich text.
   * @param {import('../../wasm/writers/returned.js').Source} source @param {import('../../wasm/writers/returned.js').Edit[]} edits
   * @param {Language} lang @returns {Promise<{html: string, written: number, lost: number}>}
   */
  richText(source, edits, lang) {
    return about(this.question('richText', [source, edits, lang]), source.result.source.name, lang);
  }

  /** Rich text with the words changed that edits speak of, and nothing else. @param {string} html @param {import('../../wasm/writers/returned.js').Edit[]} edits @param {Language} lang @returns {Promise<{html: string, lost: number}>} */
  changeHtml(html, edits, lang) {
    return this.question('changeHtml', [html, edits, lang]);
  }

  /**
   * A question about many reports, or one of them.
   * @template {ManyAsk} Q @param {Q} ask @param {Parameters<ManyAnswers[Q]> extends [unknown, ...infer A] ? A : never} args
   * @param {number} [patience] milliseconds, where the answer may take longer than one file's @returns {ReturnType<ManyAnswers[Q]>}
   */
  many(ask, args, patience) {
    return /** @type {ReturnType<ManyAnswers[Q]>} */ (this.question('many', [ask, ...args], { patience }));
  }

  cancel() {
    this.stop({ code: 'cancelled', message: '' });
  }

  /** @param {Answer} answer */
  receive({ id, value, error, part }) {
    const request = this.waiting.get(id);
    this.answered = Date.now();
    if (!request) return;
    if (part) request.parts.push(part);
    else this.waiting.delete(id);
    if (error) request.reject(error);
    else if (!part) request.resolve(/** @type {never} */ (wholeOf(value, request.parts)));
  }

  /** Ends the engine; whoever still waits hears why. @param {Refusal} reason */
  stop(reason) {
    this.ended = reason;
    this.answered = 0;
    this.port?.then(
      (port) => port.close(),
      () => {},
    );
    this.port = undefined;
    for (const request of this.waiting.values()) request.reject(reason);
    this.waiting.clear();
  }

  /** When it last answered; 0: not since it was started. */
  answered = 0;
  /** Why the engine was ended last. @type {Refusal} */
  ended = { code: 'restarted' };

  /** @returns {Promise<import('./bundles.js').Port>} */
  opened() {
    const receive = (/** @type {Answer} */ answer) => this.receive(answer);
    const fail = (/** @type {string} */ message) => this.stop({ code: 'crash', message });
    this.port = this.port || this.bundles.open(Array.from(this.loaded), receive, fail).then(begun);
    return this.port;
  }

  /** @template T @param {string} ask @param {unknown[]} args @param {Waiting} waiting @returns {Promise<T>} */
  async once(ask, args, { patience = limits.patience, signal }) {
    const port = this.opened();
    const { post } = await port;
    if (this.port !== port) throw this.ended; // it was ended while it was being opened
    if (signal?.aborted) throw { code: 'cancelled' };
    this.lastId += 1;
    const id = this.lastId;
    const late = setTimeout(() => this.abandon(id, 'too-costly'), patience);
    const drop = () => this.drop(id);
    signal?.addEventListener('abort', drop);
    const answered = new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, parts: [] });
      post({ id, ask, args });
    });
    return answered.finally(() => {
      clearTimeout(late);
      signal?.removeEventListener('abort', drop);
    });
  }

  /** Ends an engine that hangs at a question that nobody waits for any more; one that is still starting, or comes to it later, goes on. @param {number} id */
  drop(id) {
    const [first] = this.waiting.keys();
    const hangs = first === id && this.answered > 0 && Date.now() - this.answered >= GRACE;
    if (hangs) this.abandon(id, 'cancelled');
    else if (this.waiting.has(id)) setTimeout(() => this.drop(id), GRACE);
  }

  /** Who takes too long is ended, and what else was asked of the engine is asked again. @param {number} id @param {string} code why */
  abandon(id, code) {
    const request = this.waiting.get(id);
    if (!request) return;
    this.waiting.delete(id);
    request.reject({ code });
    this.stop({ code: 'restarted' });
  }

  /** Bundles that will be needed are brought before the first question. @param {string[]} names */
  async prepare(names) {
    const missing = names.filter((name) => !this.loaded.has(name));
    if (!missing.length) return;
    await Promise.all(missing.map((name) => this.bundles.load(name)));
    for (const name of missing) this.loaded.add(name);
    this.stop({ code: 'restarted' });
  }

  /** Gets a bundle that the engine lacks and starts it again with it; questions under way are asked again. @param {Refusal} refusal */
  async bring({ bundle = '', words, message }) {
    if (this.loaded.has(bundle)) return;
    try {
      await this.bundles.load(bundle);
    } catch {
      throw new EngineError(words ? { code: 'file', message, words } : { code: 'bundle', message });
    }
    if (this.loaded.has(bundle)) return;
    this.loaded.add(bundle);
    this.stop({ code: 'restarted' });
  }

  /** @template T @param {string} ask @param {unknown[]} args @param {Waiting} [waiting] @param {number} [tries] @returns {Promise<T>} */
  async question(ask, args, waiting = {}, tries = 5) {
    try {
      return await this.once(ask, args, waiting);
    } catch (error) {
      const refusal = /** @type {Refusal} */ (error);
      if (tries === 0 || !['need-bundle', 'restarted'].includes(refusal.code)) throw new EngineError(refusal);
      if (refusal.code === 'need-bundle') await this.bring(refusal);
      return this.question(ask, args, waiting, tries - 1);
    }
  }
}

/** An answer about a file: where it takes too long, the sentence says which file. @template T @param {Promise<T>} answer @param {string} name @param {Language} [lang] @returns {Promise<T>} */
async function about(answer, name, lang) {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof EngineError && error.code === 'too-costly') error.words = explain(error.code, name, lang);
    throw error;
  }
}

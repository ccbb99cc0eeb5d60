// The engine: the core and the readers, answering one question at a time. Runs in a worker, or on the page's own thread
// where no worker can be started. It knows nothing of the page.
import { createChecker } from '../../wasm/checker.js';
import { inflateSync } from 'fflate';
import packedWasm from 'nianbao:wasm';
import { bytesOf } from './base64.js';
import { partsOf } from './parts.js';

self.nianbaoBundles = self.nianbaoBundles || {};
const bundles = self.nianbaoBundles;
/**
 * @typedef {import('../../wasm/index.js').Checker} Checker @typedef {import('../../wasm/types.js').Language} Language
 * @typedef {{'core-js': typeof import('./core-js.js'), readers: typeof import('./readers.js'), returned: typeof import('./returned.js'),
 *   'folder-worker': typeof import('../folder/worker.js'), parquet: typeof import('./parquet.js'), 'readers-pdf': typeof import('./readers-pdf.js')}} Brought what the bundles bring
 * @typedef {import('../../wasm/readers/document.js').BlockDocument} BlockDocument
 * @typedef {import('../../wasm/writers/returned.js').Source} Source @typedef {import('../../wasm/writers/returned.js').Edit} Edit
 */

/** @type {Promise<Checker>|undefined} */
let started;
/** @type {Partial<Brought>} */
const running = {};

/** Starts the core once; after it stopped, the new one is waited for. */
async function checker() {
  started = started || start();
  const its = await started;
  await its.ready;
  return its;
}

/** Where a policy refuses WebAssembly, the same core compiled to JavaScript stands in. */
async function start() {
  if (typeof WebAssembly === 'object') {
    try {
      return await createChecker({ wasm: inflateSync(bytesOf(packedWasm)) });
    } catch {
      // An old browser under a policy without 'unsafe-eval'.
    }
  }
  return createChecker({ core: use('core-js').default });
}

/**
 * What a bundle brings. One that is not here is asked for: its host starts the engine again with it.
 * @template {keyof Brought} N @param {N} name @returns {Brought[N]}
 */
function use(name) {
  if (!bundles[name])
    throw Object.assign(new Error(`The bundle ${name} is not loaded`), { code: 'need-bundle', bundle: name });
  const here = running[name] || /** @type {Brought[N]} */ (bundles[name]());
  running[name] = here;
  return here;
}

/** @type {Record<string, (...args: never[]) => Promise<unknown>>} */
const answers = {
  hello: async () => true,
  start: async () => {
    await checker();
    return true;
  },
  describe: async (/** @type {Language} */ lang) => (await checker()).describe(lang),
  check: async (
    /** @type {[document: import('../../wasm/types.js').Document, options: import('../../wasm/index.js').CheckOptions]} */ ...[
      document,
      options,
    ]
  ) => (await checker()).check(document, options),
  read,
  trace,
  giveBack,
  traceHtml,
  richText,
  changeHtml: async (/** @type {string} */ html, /** @type {Edit[]} */ edits, /** @type {Language} */ lang) =>
    changeHtml(html, await traceHtml(html, { lang }), edits, lang),
  readHtml: async (/** @type {string} */ html, /** @type {string} */ name) => readHtml(html, name),
  many: async (/** @type {import('./client.js').ManyAsk} */ ask, /** @type {never[]} */ ...args) =>
    /** @type {(...args: unknown[]) => Promise<unknown>} */ (use('folder-worker').answers[ask])(
      { checker: await checker(), read, use },
      ...args,
    ),
};

/**
 * A file read again for those who write into it: its result, and where each stretch of its text came from.
 * @param {Uint8Array} bytes @param {string} name @param {import('../../wasm/index.js').CheckOptions} options @returns {Promise<Source>}
 */
async function trace(bytes, name, options) {
  const { sourceOf } = use('returned');
  const document = await read(bytes, name, options.lang, { origins: true });
  return sourceOf(await checker(), bytes, document, options);
}

/** The same for rich text. @param {string} html @param {import('../../wasm/index.js').CheckOptions} options @returns {Promise<Source>} */
async function traceHtml(html, options) {
  const { sourceOf } = use('returned');
  const document = use('readers').readHtml(html, '', { origins: true });
  return { ...sourceOf(await checker(), new Uint8Array(), document, options), html };
}

/**
 * What was changed, as rich text: web pages as they are written; of a Word file its paragraphs and tables.
 * @param {Source} source @param {Edit[]} edits @param {Language} lang
 */
async function richText(source, edits, lang) {
  const { name, format } = source.result.source;
  if (format === 'html') return changeHtml(source.html ?? use('readers').characters(source.bytes), source, edits, lang);
  const { bytes, written, lost } = await giveBack('corrected', source, edits, lang);
  const document = await read(bytes, name, lang);
  const html = use('returned').documentHtml(/** @type {BlockDocument} */ (document));
  return { html, written, lost };
}

/** Rich text with edits in it. @param {string} html @param {Source} source @param {Edit[]} edits @param {Language} lang */
async function changeHtml(html, source, edits, lang) {
  const { changedHtml } = use('returned');
  const core = await checker();
  const reread = (/** @type {string} */ it) => core.check(readHtml(it), { relations: false });
  return worded(() => changedHtml(html, source, edits, reread), source, lang);
}

/** @param {string} html @param {string} [name] @returns {import('../../wasm/types.js').Document} */
const readHtml = (html, name) => /** @type {never} */ (use('readers').readHtml(html, name));

/** The file itself, marked or changed. @param {'annotated'|'corrected'} kind @param {Source} source @param {Edit[]} edits @param {Language} lang */
async function giveBack(kind, source, edits, lang) {
  const { name, format } = source.result.source;
  const writers = use(['pdf', 'scan'].includes(format) ? 'readers-pdf' : 'returned');
  const core = await checker();
  const reread = async (/** @type {Uint8Array} */ bytes) =>
    core.check(/** @type {import('../../wasm/types.js').Document} */ (await read(bytes, name)), { relations: false });
  return worded(() => writers[kind](source, edits, reread), source, lang);
}

/** What is written; where nothing is, the sentence that says why goes along. @template T @param {() => T | Promise<T>} write @param {Source} source @param {Language} lang */
async function worded(write, { result }, lang) {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'UnwritableError') throw error;
    const refusal = /** @type {import('../../wasm/writers/errors.js').UnwritableError} */ (error);
    throw Object.assign(refusal, { words: refusal.explain(result.source.name, lang) });
  }
}

/**
 * Reads a file. PDF is a bundle of its own; where it cannot be had, the reader's own words say so.
 * @param {Uint8Array} bytes @param {string} name @param {Language} [lang] @param {{origins?: boolean}} [options]
 */
async function read(bytes, name, lang, options) {
  const readers = use(bundles['readers-pdf'] ? 'readers-pdf' : 'readers');
  try {
    return await readers.read(bytes, name, options);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'UnreadableError') throw error;
    const { code } = /** @type {import('../../wasm/readers/errors.js').UnreadableError} */ (error);
    const words = readers.explain(code, name, lang);
    if (code !== 'pdf-absent') throw Object.assign(error, { words });
    throw Object.assign(new Error(words), { code: 'need-bundle', bundle: 'readers-pdf', words });
  }
}

/** Answers one question. Errors come back as plain data, so that they cross the border of a worker. @param {import('./client.js').Question} question @param {(answer: import('./client.js').Answer) => void} reply */
async function answer({ id, ask, args }, reply) {
  try {
    const value = await answers[ask](.../** @type {never[]} */ (args));
    for (const part of partsOf(value)) reply({ id, part });
    reply({ id, value });
  } catch (error) {
    const { code = 'crash', bundle, words } = /** @type {Partial<import('./client.js').Refusal>} */ (error);
    reply({ id, error: { code, bundle, words, message: error instanceof Error ? error.message : String(error) } });
  }
}

if (typeof document === 'undefined') self.onmessage = (event) => answer(event.data, (message) => postMessage(message));
else self.nianbaoAnswer = answer;

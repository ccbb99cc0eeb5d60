import createWebAssemblyCore from '../build/wasm/nianbao.mjs';

/** @typedef {import('../build/wasm/nianbao.mjs').Core} Core */

const utf8 = { encoder: new TextEncoder(), decoder: new TextDecoder() };

/**
 * What went wrong with the engine, never with the report. `code`:
 * - `start`: the engine could not be started;
 * - `request`: the document or the options are not of the documented shape;
 * - `crash`: the engine stopped while checking; it is being started anew, see `Checker.ready`;
 * - `restarting`: asked before it had been started anew.
 */
export class CheckerError extends Error {
  name = 'CheckerError';

  /**
   * @param {'start' | 'request' | 'crash' | 'restarting'} code
   * @param {string} message
   * @param {unknown} [cause]
   */
  constructor(code, message, cause) {
    super(message, { cause });
    this.code = code;
  }
}

/**
 * Starts the engine. It fetches nothing: the caller gives the bytes of `nianbao.wasm`, or with `core` another build of it
 * (the default export of `nianbao-js.mjs`, which needs no WebAssembly).
 * @param {import('./index.d.ts').CheckerSource} [source]
 * @returns {Promise<import('./index.d.ts').Checker>}
 */
export async function createChecker({ wasm, core = createWebAssemblyCore } = {}) {
  /** @type {Core | null} */
  let engine = await start(core, wasm);
  let ready = Promise.resolve();

  function restart() {
    engine = null;
    ready = start(core, wasm).then((fresh) => {
      engine = fresh;
    });
    ready.catch(() => {}); // whoever awaits `ready` hears of it
  }

  /** @param {keyof Core} question @param {Uint8Array} text */
  function ask(question, text) {
    if (!engine) throw new CheckerError('restarting', 'The engine is being started anew; wait for `ready`.');
    try {
      return JSON.parse(utf8.decoder.decode(engine[question](text)));
    } catch (error) {
      restart();
      throw new CheckerError('crash', 'The engine stopped while checking this document.', error);
    }
  }

  return {
    check: (document, options) => accepted(ask('check', requestOf(document, options))),
    checkSet: (set, { lang = 'zh-CN', settings } = {}) =>
      accepted(ask('checkSet', writtenSet({ ...set, options: { lang, settings } }))),
    describe: (lang = 'zh-CN') => ask('describe', utf8.encoder.encode(lang)),
    get ready() {
      return ready;
    },
  };
}

/** @param {import('./index.d.ts').Document} document @param {import('./index.d.ts').CheckOptions} [options] */
const requestOf = (
  document,
  { lang = 'zh-CN', settings, previous, origins, digest, relations, text, dismissed, confirmed, set } = {},
) =>
  written({
    document,
    previous,
    options: { lang, settings, origins, digest, relations, text, dismissed, confirmed, set },
  });

/** What the engine answers, unless the request was none. @param {any} result */
function accepted(result) {
  if (result.error !== undefined) throw new CheckerError('request', result.error);
  return result;
}

/** @param {NonNullable<import('./index.d.ts').CheckerSource['core']>} core @param {ArrayBuffer | Uint8Array} [wasmBinary] */
async function start(core, wasmBinary) {
  try {
    return await core({ wasmBinary, locateFile: (name) => name, printErr: () => {} });
  } catch (error) {
    throw new CheckerError(
      'start',
      `The engine could not be started: ${error instanceof Error ? error.message : error}`,
      error,
    );
  }
}

/**
 * A request as JSON in UTF-8, which the engine takes as it is. Half of a surrogate pair has none: U+FFFD takes its place, one unit for
 * one, so that every range stays right.
 * @param {object} request
 */
function written(request) {
  const json = JSON.stringify(request);
  const halves = /\\ud/.test(json); // as hardly ever: written by JSON.stringify, in small letters
  return utf8.encoder.encode(halves ? json.replace(/\\u(d[89a-f][0-9a-f]{2})|\\./g, withoutHalf) : json);
}

/** The same, each report by itself: thousands of them in one string take twice the room. @param {any} set */
function writtenSet({ reports, ...rest }) {
  if (!Array.isArray(reports)) return written({ ...rest, reports });
  const around = written({ ...rest, reports: [] });
  const end = around.length - ']}'.length;
  const comma = utf8.encoder.encode(',');
  const pieces = reports.flatMap((report, i) => (i === 0 ? [written(report)] : [comma, written(report)]));
  return joined([around.subarray(0, end), ...pieces, around.subarray(end)]);
}

/** @param {Uint8Array[]} pieces */
function joined(pieces) {
  const out = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/** @param {string} sequence @param {string | undefined} half */
const withoutHalf = (sequence, half) => (half ? '\\ufffd' : sequence);

// The page's side of the engine: starts it off the main thread where it can, asks it, stops it.

/** An error of the engine or of a reader, never a finding. `code`: cancelled, start, crash,
 * part (a companion could not be loaded), or what a reader says; `words`: the reader's sentence for the user. */
export class EngineError extends Error {
  constructor({ code, message, words }) {
    super(message);
    this.code = code;
    this.words = words;
  }
}

/**
 * @param {import('./parts.js').Parts} parts where the engine and its companions come from
 * @returns the engine: every question is a promise
 */
export function createEngine(parts) {
  const waiting = new Map();
  const loaded = new Set(['engine']);
  let port;
  let lastId = 0;

  function receive({ id, value, error }) {
    const request = waiting.get(id);
    if (!request) return;
    waiting.delete(id);
    if (error) request.reject(error);
    else request.resolve(value);
  }

  /** Ends the engine; whoever still waits hears why. */
  function stop(reason) {
    if (port)
      port.then(
        (p) => p.close(),
        () => {},
      );
    port = undefined;
    for (const request of waiting.values()) request.reject(reason);
    waiting.clear();
  }

  const fail = (message) => stop({ code: 'crash', message });

  async function once(ask, args) {
    port = port || parts.open(Array.from(loaded), receive, fail);
    const { post } = await port;
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      post({ id, ask, args });
    });
  }

  /** Gets a part that the engine lacks and starts it again with it; questions under way are asked again. */
  async function bring({ part, words, message }) {
    if (loaded.has(part)) return;
    try {
      await parts.load(part);
    } catch {
      throw new EngineError(words ? { code: 'file', message, words } : { code: 'part', message });
    }
    if (loaded.has(part)) return;
    loaded.add(part);
    stop({ code: 'restarted' });
  }

  async function question(ask, args, tries = 5) {
    try {
      return await once(ask, args);
    } catch (error) {
      if (tries === 0 || !['need-part', 'restarted'].includes(error.code)) throw new EngineError(error);
      if (error.code === 'need-part') await bring(error);
      return question(ask, args, tries - 1);
    }
  }

  return {
    start: () => question('start', []),
    describe: (lang) => question('describe', [lang]),
    check: (document, options) => question('check', [document, options]),
    read: (bytes, name, lang) => question('read', [bytes, name, lang]),
    readHtml: (html, name) => question('readHtml', [html, name]),
    cancel: () => stop({ code: 'cancelled', message: '' }),
  };
}

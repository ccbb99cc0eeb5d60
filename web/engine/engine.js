// The engine: the core and the readers, answering one question at a time. Runs in a worker, or on the page's own thread
// where no worker can be started. It knows nothing of the page.
import { createChecker } from '../../wasm/checker.js';
import { inflateSync } from 'fflate';
import packedWasm from 'nianbao:wasm';
import { bytesOf } from './base64.js';

self.nianbaoParts = self.nianbaoParts || {};
const parts = self.nianbaoParts;
let started;
const running = {};

/** Starts the core once. Where a policy refuses WebAssembly, the same core compiled to JavaScript stands in. */
function checker() {
  started = started || start();
  return started;
}

async function start() {
  if (typeof WebAssembly === 'object') {
    try {
      return await createChecker({ wasm: inflateSync(bytesOf(packedWasm)) });
    } catch {
      // An old kernel under a policy without 'unsafe-eval'.
    }
  }
  return createChecker({ core: use('core-js').default });
}

/** What a companion part brings. A part that is not here is asked for: its host starts the engine again with it. */
function use(name) {
  if (!parts[name]) throw Object.assign(new Error(`The part ${name} is not loaded`), { code: 'need-part', part: name });
  running[name] = running[name] || parts[name]();
  return running[name];
}

const answers = {
  hello: async () => true,
  start: async () => {
    await checker();
    return true;
  },
  describe: async (lang) => (await checker()).describe(lang),
  check: async (document, options) => (await checker()).check(document, options),
  read,
  readHtml: async (html, name) => use('readers').readHtml(html, name),
};

/** Reads a file. PDF is a part of its own; where it cannot be had, the reader's own words say so. */
async function read(bytes, name, lang) {
  const readers = use(parts['readers-pdf'] ? 'readers-pdf' : 'readers');
  try {
    return await readers.read(bytes, name);
  } catch (error) {
    const words = error.name === 'UnreadableError' ? readers.explain(error.code, name, lang) : '';
    if (error.code !== 'pdf-absent') throw Object.assign(error, { words });
    throw Object.assign(new Error(words), { code: 'need-part', part: 'readers-pdf', words });
  }
}

/** Answers one question. Errors come back as plain data, so that they cross the border of a worker. */
async function answer({ id, ask, args }, reply) {
  try {
    reply({ id, value: await answers[ask](...args) });
  } catch (error) {
    const { code = 'crash', part, words } = error;
    reply({ id, error: { code, part, words, message: String(error.message || error) } });
  }
}

if (typeof document === 'undefined') self.onmessage = (event) => answer(event.data, (message) => postMessage(message));
else parts.answer = answer;

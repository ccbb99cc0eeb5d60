// Where the engine and its companions come from: scripts beside the page, or blocks inside an offline file.
// Each companion script registers one function in `nianbaoParts`; a worker is made from the text of these functions.
import { strFromU8, unzlibSync } from 'fflate';
import { bytesOf } from './base64.js';

/**
 * @typedef {{post: (message: any) => void, close: () => void}} Port
 * @typedef {{open: (names: string[], receive: (message: any) => void, fail: (message: string) => void) => Promise<Port>,
 *   load: (name: string) => Promise<void>}} Parts
 */

function registry() {
  self.nianbaoParts = self.nianbaoParts || {};
  return self.nianbaoParts;
}
const sources = {};

/** A classic script from this site; resolves when it has run. */
export function script(url) {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = url;
    element.onload = () => {
      element.remove();
      resolve();
    };
    element.onerror = () => {
      element.remove();
      reject({ code: 'part', message: `Could not load ${url}` });
    };
    document.head.append(element);
  });
}

/** The text of a companion that an offline file carries, deflated, in a block of data. */
async function embedded(name) {
  const block = document.getElementById(`part-${name}`);
  if (!block) return undefined;
  const bytes = bytesOf(block.textContent.trim());
  if (typeof DecompressionStream !== 'function') return strFromU8(unzlibSync(bytes));
  // Off this thread, so that the page does not stand still.
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text();
}

/** Runs a companion of an offline file on this thread; the file's policy knows it by its hash. */
function runEmbedded(name) {
  const element = document.createElement('script');
  element.textContent = sources[name];
  document.head.append(element);
  element.remove();
}

/** A worker made of text: it inherits the policy of the page, so it can connect to nothing either. */
function blobWorker(names) {
  const text = names.map((name) => sources[name] || registered(name)).join('\n');
  const url = URL.createObjectURL(new Blob([text, '\nnianbaoParts.engine();'], { type: 'text/javascript' }));
  const worker = new Worker(url);
  worker.addEventListener('message', () => URL.revokeObjectURL(url), { once: true });
  return worker;
}

const registered = (name) => `(self.nianbaoParts=self.nianbaoParts||{})[${JSON.stringify(name)}]=${registry()[name]};`;

/** Resolves once the worker answers; rejects where a policy or a browser does not let it start. @returns {Promise<Port>} */
function workerPort(make, receive, fail) {
  return new Promise((resolve, reject) => {
    const worker = make();
    const close = () => worker.terminate();
    worker.onerror = (event) => {
      event.preventDefault();
      close();
      reject(new Error('no worker'));
    };
    worker.onmessage = () => {
      worker.onmessage = (event) => receive(event.data);
      worker.onerror = (event) => {
        event.preventDefault();
        fail(event.message || '');
      };
      resolve({ post: (message) => worker.postMessage(message), close });
    };
    worker.postMessage({ id: 0, ask: 'hello', args: [] });
  });
}

/** The engine on this thread. It cannot be stopped; its answers are no longer listened to. @returns {Port} */
function localPort(receive) {
  const parts = registry();
  if (!parts.answer) parts.engine();
  return { post: (message) => setTimeout(() => parts.answer(message, receive)), close: () => {} };
}

/**
 * The parts of the page and of the offline file.
 * @param {string} base the folder of the scripts, with a slash at its end
 * @returns {Parts & {use: (name: string) => Promise<any>}}
 */
export function pageParts(base) {
  async function load(name) {
    if (sources[name] || registry()[name]) return;
    const source = await embedded(name);
    if (source) sources[name] = source;
    if (source) return;
    if (document.querySelector('[id^="part-"]')) throw new Error(`${name} is not in this file`);
    await script(`${base}${name}.js`);
  }
  const register = (name) => {
    if (!registry()[name]) runEmbedded(name);
  };
  return {
    load,
    /** What a companion brings to the page itself. */
    async use(name) {
      await load(name);
      register(name);
      return registry()[name]();
    },
    async open(names, receive, fail) {
      await Promise.all(names.map(load));
      try {
        return await workerPort(() => blobWorker(names), receive, fail);
      } catch {
        names.forEach(register);
        return localPort(receive);
      }
    },
  };
}

/**
 * The parts of the custom element: a worker from the file beside it, where the host's policy lets it start.
 * @param {string} base @returns {Parts}
 */
export function elementParts(base) {
  const load = (name) => (registry()[name] ? Promise.resolve() : script(`${base}${name}.js`));
  return {
    load,
    async open(names, receive, fail) {
      const query = names.filter((name) => name !== 'engine').join('+');
      try {
        return await workerPort(() => new Worker(`${base}engine.js${query && `#${query}`}`), receive, fail);
      } catch {
        await Promise.all(names.map(load));
        return localPort(receive);
      }
    },
  };
}

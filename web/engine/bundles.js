// Where the engine and its bundles come from: scripts beside the page, or blocks inside an offline file.
// Each bundle, a script, registers one function in `nianbaoBundles`; a worker is made from the text of these functions.
import { strFromU8, unzlibSync } from 'fflate';
import { bytesOf } from './base64.js';

/**
 * @typedef {import('./client.js').Question} Question @typedef {import('./client.js').Answer} Answer
 * @typedef {{post: (question: Question) => void, close: () => void}} Port
 * @typedef {(answer: Answer) => void} Receive @typedef {(message: string) => void} Fail
 * @typedef {{open: (names: string[], receive: Receive, fail: Fail) => Promise<Port>,
 *   load: (name: string) => Promise<void>}} Bundles
 * @typedef {((name: 'writers') => Promise<typeof import('./writers.js')>) & ((name: 'explanations') => Promise<import('../../wasm/types.js').Explanations>)
 *   & ((name: 'folder') => Promise<typeof import('../folder/index.js')>)} Use
 */

function registry() {
  self.nianbaoBundles = self.nianbaoBundles || {};
  return self.nianbaoBundles;
}
/** @type {Record<string, string>} */
const sources = {};

/** A classic script from this site; resolves when it has run, in a task of its own. @param {string} url @returns {Promise<void>} */
export function script(url) {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = url;
    element.onload = () => {
      element.remove();
      setTimeout(resolve);
    };
    element.onerror = () => {
      element.remove();
      reject({ code: 'bundle', message: `Could not load ${url}` });
    };
    document.head.append(element);
  });
}

/** The text of a bundle that an offline file carries, deflated, in a block of data. @param {string} name @returns {Promise<string|undefined>} */
async function embedded(name) {
  const block = document.getElementById(`bundle-${name}`);
  if (!block) return undefined;
  const bytes = bytesOf((block.textContent || '').trim());
  if (typeof DecompressionStream !== 'function') return strFromU8(unzlibSync(bytes));
  // Off this thread, so that the page does not stand still.
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text();
}

/** Runs a bundle of an offline file on this thread; the file's policy knows it by its hash. @param {string} name */
function runEmbedded(name) {
  const element = document.createElement('script');
  element.textContent = sources[name];
  document.head.append(element);
  element.remove();
}

/** A worker made of text: it inherits the policy of the page, so it can connect to nothing either. @param {string[]} names */
function blobWorker(names) {
  const text = names.map((name) => sources[name] || registered(name)).join('\n');
  const url = URL.createObjectURL(new Blob([text, '\nnianbaoBundles.engine();'], { type: 'text/javascript' }));
  const worker = new Worker(url);
  worker.addEventListener('message', () => URL.revokeObjectURL(url), { once: true });
  return worker;
}

/** @param {string} name */
const registered = (name) =>
  `(self.nianbaoBundles=self.nianbaoBundles||{})[${JSON.stringify(name)}]=${registry()[name]};`;

/** Resolves once the worker answers; rejects where a policy or a browser does not let it start. @param {() => Worker} make @param {Receive} receive @param {Fail} fail @returns {Promise<Port>} */
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

/** The engine on this thread. It cannot be stopped; its answers are no longer listened to. @param {Receive} receive @returns {Port} */
function localPort(receive) {
  const bundles = registry();
  if (!self.nianbaoAnswer) bundles.engine();
  return { post: (question) => setTimeout(() => self.nianbaoAnswer?.(question, receive)), close: () => {} };
}

/**
 * The bundles of the page and of the offline file.
 * @param {string} base the folder of the scripts, with a slash at its end
 * @returns {Bundles & {use: Use}}
 */
export function pageBundles(base) {
  /** @param {string} name */
  async function load(name) {
    if (sources[name] || registry()[name]) return;
    const source = await embedded(name);
    if (source) sources[name] = source;
    if (source) return;
    if (document.querySelector('[id^="bundle-"]')) throw new Error(`${name} is not in this file`);
    await script(`${base}${name}.js`);
  }
  const register = (/** @type {string} */ name) => {
    if (!registry()[name]) runEmbedded(name);
  };
  return {
    load,
    /** What a bundle brings to the page itself. */
    async use(name) {
      await load(name);
      register(name);
      return /** @type {never} */ (registry()[name]());
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
 * The bundles of the custom element: a worker from the file beside it, where the host's policy lets it start.
 * @param {string} base @returns {Bundles}
 */
export function elementBundles(base) {
  const load = (/** @type {string} */ name) => (registry()[name] ? Promise.resolve() : script(`${base}${name}.js`));
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

// Where the engine and its bundles come from: scripts beside the page, or blocks inside an offline file.
// Each bundle, a script, registers one function in `nianbaoBundles`. A worker is made of text, so that it inherits the page's policy and
// can connect to nothing either: the text of these functions, or, where the page is served, the addresses of the scripts, so that the
// page's own thread never has to take them in.
import { strFromU8, unzlibSync } from 'fflate';
import { bytesOf } from './base85.js';
import { importing } from './importing.js';
import { trusted } from './trusted.js';

/**
 * @typedef {import('./client.js').Question} Question @typedef {import('./client.js').Answer} Answer
 * @typedef {{post: (question: Question) => void, close: () => void}} Port
 * @typedef {(answer: Answer) => void} Receive @typedef {(message: string) => void} Fail
 * @typedef {{open: (names: string[], receive: Receive, fail: Fail) => Promise<Port>,
 *   load: (name: string) => Promise<void>}} Bundles
 * @typedef {((name: 'writers') => Promise<typeof import('./writers.js')>) & ((name: 'explanations') => Promise<import('../../wasm/types.js').Explanations>)
 *   & ((name: 'folder') => Promise<typeof import('../folder/index.js')>) & ((name: 'scans') => Promise<typeof import('../scans/index.js')>)} Use
 */

function registry() {
  self.nianbaoBundles = self.nianbaoBundles || {};
  return self.nianbaoBundles;
}
/** @type {Record<string, string>} */
const sources = {};

/** Resolves when what an element of the head asks for is there, in a task of its own. @param {HTMLElement} element @param {string} url @returns {Promise<void>} */
function arrived(element, url) {
  return new Promise((resolve, reject) => {
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

/** A classic script from this site, run. @param {string} url */
export function script(url) {
  const element = document.createElement('script');
  element.src = trusted.createScriptURL(url);
  return arrived(element, url);
}

/** Whether a worker can ask for scripts by their address: not in a file, nor in a browser that cannot fetch them before. */
const isAddressed = () =>
  location.protocol.startsWith('http') && Boolean(document.createElement('link').relList?.supports?.('preload'));

/** A script that a worker will ask for, fetched and not run. @param {string} url */
function fetched(url) {
  const element = document.createElement('link');
  element.rel = 'preload';
  element.as = 'script';
  element.href = url;
  return arrived(element, url);
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

/** Whether a bundle's text is at hand. @param {string} name */
const isHere = (name) => Boolean(sources[name] || registry()[name]);

/** Runs a bundle of an offline file on this thread, once; the file's policy knows it by its hash. @param {string} name */
function register(name) {
  if (registry()[name]) return;
  const element = document.createElement('script');
  element.textContent = trusted.createScript(sources[name]);
  document.head.append(element);
  element.remove();
}

/** @param {string} name */
const registered = (name) =>
  `(self.nianbaoBundles=self.nianbaoBundles||{})[${JSON.stringify(name)}]=${registry()[name]};`;

/** A worker made of so much text. @param {string[]} parts */
function blobWorker(parts) {
  const text = [...parts, 'nianbaoBundles.engine();'].join('\n');
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const worker = new Worker(trusted.createScriptURL(url));
  worker.addEventListener('message', () => URL.revokeObjectURL(url), { once: true });
  return worker;
}

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
 * @returns {Bundles & {use: Use, lines: (names: string[]) => Promise<string[]>}}
 */
export function pageBundles(base) {
  const addressOf = (/** @type {string} */ name) => new URL(`${base}${name}.js`, location.href).href;
  /** Brings a bundle here: its text out of this file, or by a script. @param {string} name @param {(url: string) => Promise<void>} [by] */
  async function bring(name, by = script) {
    if (isHere(name)) return;
    sources[name] = (await embedded(name)) || '';
    if (sources[name]) return;
    if (document.querySelector('[id^="bundle-"]')) throw { code: 'bundle', message: `${name} is not in this file` };
    await by(addressOf(name));
  }
  const load = (/** @type {string} */ name) => bring(name, isAddressed() ? fetched : script);
  const partOf = (/** @type {string} */ name) => {
    if (!isHere(name)) return `${importing(JSON.stringify(addressOf(name)))};`;
    return sources[name] || registered(name);
  };
  return {
    load,
    /** The lines of a worker's text that bring bundles into it, which this page has no use for itself. @param {string[]} names */
    lines: (names) => Promise.all(names.map(async (name) => (await embedded(name)) ?? partOf(name))),
    /** What a bundle brings to the page itself. */
    async use(name) {
      await bring(name);
      register(name);
      return /** @type {never} */ (registry()[name]());
    },
    async open(names, receive, fail) {
      const start = () => workerPort(() => blobWorker(names.map(partOf)), receive, fail);
      try {
        return await start();
      } catch {
        // A worker that may not ask for scripts is given their text; where there is none, this thread does the work.
        await Promise.all(names.map((name) => bring(name)));
      }
      return start().catch(() => {
        names.forEach(register);
        return localPort(receive);
      });
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
        return await workerPort(
          () => new Worker(trusted.createScriptURL(`${base}engine.js${query && `#${query}`}`)),
          receive,
          fail,
        );
      } catch {
        await Promise.all(names.map(load));
        return localPort(receive);
      }
    },
  };
}

/**
 * The bundles of the custom element within somebody's program: modules that each register one, and a worker made of their text.
 * @param {Record<string, () => Promise<unknown>>} modules @returns {Bundles}
 */
export function moduleBundles(modules) {
  const load = async (/** @type {string} */ name) => void (registry()[name] || (await modules[name]()));
  return {
    load,
    async open(names, receive, fail) {
      await Promise.all(names.map(load));
      return workerPort(() => blobWorker(names.map(registered)), receive, fail).catch(() => localPort(receive));
    },
  };
}

/** A real browser on the built site, for the tests and the screenshots. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';
import { PATIENCE } from '../patience.js';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const dist = path.join(root, 'dist');

const CHROMIUM = process.env.NIANBAO_CHROMIUM || '/usr/bin/chromium-headless-shell';
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where the system's names of files are ASCII, Chromium saves Chinese ones as “download”. */
const IN_UTF_8 = { ...process.env, LC_ALL: 'C.UTF-8' };

/** Most pages live for a second: what V8 optimises of the module in it, or compiles before it is called, costs more than it saves. */
const BRIEF = '--js-flags=--liftoff-only,--wasm-lazy-compilation';

const OPTIONS = { executablePath: CHROMIUM, args: [...QUIET, BRIEF], env: IN_UTF_8 };

/** A browser for all files of a run. @returns {Promise<{ address: string, close: () => Promise<void> }>} for `launch` by NIANBAO_BROWSER */
export async function shareBrowser() {
  const server = await chromium.launchServer(OPTIONS);
  return { address: server.wsEndpoint(), close: () => server.close() };
}

/** One that optimises what it runs, for what takes many seconds, and for what measures. */
export const launchForWork = () => chromium.launch({ ...OPTIONS, args: QUIET });

/** One of this file's own: all pages of a browser share its clipboard, whichever file's they are. */
export const launchAlone = () => chromium.launch(OPTIONS);

/** The browser of the run, or one of this file's own. Closed, it takes the contexts along that were opened by it. */
export const launch = () =>
  process.env.NIANBAO_BROWSER ? chromium.connect(process.env.NIANBAO_BROWSER) : launchAlone();

/** The site on a free port, and what it is asked for. @param {string} [folder] @param {Record<string, string>} [headers] of each file @returns {Promise<{url: string, requests: string[], close: () => Promise<void>}>} */
export async function site(folder = dist, headers = {}) {
  const server = await serve(folder, 0, headers);
  /** @type {string[]} */
  const requests = [];
  server.on('request', ({ method, url }) => requests.push(`${method} ${url}`));
  return {
    requests,
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}

/** A page that collects its results, its errors and the violations of its policy. */
export async function openPage(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN', ...options });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const seen = { errors: [], requests: [] };
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text());
  });
  page.on('request', (request) => seen.requests.push(request.url()));
  await page.addInitScript(() => {
    self.results = [];
    document.addEventListener('nianbao-result', (event) => self.results.push(event.detail));
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(url);
  return { page, seen, context };
}

/** Pastes as a user does, rich or plain, on whatever has the focus. */
export const paste = (page, plain, rich = '') =>
  page.evaluate(
    ([text, html]) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      if (html) data.setData('text/html', html);
      const target = document.activeElement || document.body;
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [plain, rich],
  );

/** A text file, for a field that files are chosen in. @param {string} name @param {string} text */
export const textFile = (name, text) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** Drops a text file on the page. */
export const drop = (page, name, text) =>
  page.evaluate(
    ([title, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], title, { type: 'text/plain' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [name, text],
  );

/** The file that is saved by what `act` does. @param {() => Promise<unknown>} act */
export async function savedBy(page, act) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** Waits until the text field holds `text`: it is drawn a moment after what fills it. */
export const fieldHolds = (page, text) =>
  page.waitForFunction((expected) => document.querySelector('#field')?.value === expected, text);

/**
 * Keeps the questions of a kind from the engine, until they are released: what a page does meanwhile does not hang on how quick it is.
 * @returns {Promise<{asked: () => Promise<unknown>, release: () => Promise<void>}>} asked: once there is one
 */
export async function hold(page, kind) {
  await page.evaluate((held) => {
    const { postMessage } = Worker.prototype;
    self.heldBack = [];
    Worker.prototype.postMessage = function post(question, ...more) {
      const send = () => postMessage.call(this, question, ...more);
      if (question?.ask === held || question?.args?.[0] === held) self.heldBack.push(send);
      else send();
    };
    self.releaseQuestions = () => {
      Worker.prototype.postMessage = postMessage;
      for (const send of self.heldBack) send();
    };
  }, kind);
  return {
    asked: () => page.waitForFunction(() => self.heldBack.length > 0),
    release: () => page.evaluate(() => self.releaseQuestions()),
  };
}

/** Frames of the page in which nothing was drawn or scrolled, after which it is at rest. */
const FRAMES = 12;

/** The page has drawn all that was due, and nothing scrolls any more. */
export const atRest = (page) =>
  page.evaluate((frames) => {
    const scrolled = () => [...document.querySelectorAll('*')].map((element) => element.scrollTop).join();
    let still = 0;
    let before = '';
    const observer = new MutationObserver(() => {
      still = 0;
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    return new Promise((resolve) => {
      const look = () => {
        const now = scrolled();
        still = now === before ? still + 1 : 0;
        before = now;
        if (still < frames) return requestAnimationFrame(look);
        observer.disconnect();
        resolve(undefined);
      };
      look();
    });
  }, FRAMES);

/** What is read becomes `expected`: a page is drawn a moment after what changes it. @template T @param {() => Promise<T>} read @param {T} expected */
export async function becomes(read, expected) {
  for (const since = Date.now(); Date.now() - since < PATIENCE; ) {
    if (isDeepStrictEqual(await read(), expected)) return;
  }
  assert.deepEqual(await read(), expected);
}

/** The newest result, once there are `count`. */
export async function result(page, count = 1) {
  await page.waitForFunction((n) => self.results.length >= n, count);
  return page.evaluate(() => self.results[self.results.length - 1]);
}

/** Pastes a JPEG, as a picture comes from the clipboard. */
export const pastePicture = (page, buffer) =>
  page.evaluate((base64) => {
    const data = new DataTransfer();
    const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
    data.items.add(new File([bytes], 'image.jpg', { type: 'image/jpeg' }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, Buffer.from(buffer).toString('base64'));

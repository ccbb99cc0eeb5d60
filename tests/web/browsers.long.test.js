/** Browsers that offices have: Chromium 78 and 88, Firefox, WebKit. Each says the same as the module in Node. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { createChecker } from '../../wasm/node.js';
import { reportDocx } from '../../wasm/writers/docx.js';
import { PATIENCE } from '../patience.js';
import { onAnother } from './another-site.js';
import { dist, launch, site } from './browser.js';
import { clean, example, rich } from './inputs.js';
import { PACKAGES, programOf, openTab } from './old-browser.js';
import { isWebKitHere, openWebKit } from './webkit.js';

const FIREFOX = process.env.NIANBAO_FIREFOX || '/usr/bin/firefox-esr';
const offline = pathToFileURL(path.join(dist, 'offline.html')).href;
const NAMES = ['the page', 'the offline file', 'the element'];
const type = `(() => { const field = document.querySelector('#field,#body'); field.value = ${JSON.stringify(example)};
  field.dispatchEvent(new Event('input', { bubbles: true })); })()`;
const drop = (name, bytes) => `(() => {
  const bytes = Uint8Array.from(atob('${Buffer.from(bytes).toString('base64')}'), (c) => c.charCodeAt(0));
  const data = new DataTransfer(); data.items.add(new File([bytes], '${name}'));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })); })()`;

let served;
let expected;
before(async () => {
  served = await site();
  expected = (await createChecker()).check({ name: '', format: 'text', text: example });
});
after(() => served?.close());

const pages = () => ({ 'the page': served.url, 'the offline file': offline, 'the element': `${served.url}demo.html` });

/** An old browser says of a policy that it does not know 'wasm-unsafe-eval'; that is all it may complain of. */
const complaints = (seen) => seen.filter((words) => !words.includes('wasm-unsafe-eval'));

/** Browsers that the drivers of today do not speak to: what opens an address in each, or why it cannot. */
const openers = {
  ...Object.fromEntries(
    Object.keys(PACKAGES).map((version) => [
      `Chromium ${version}`,
      () => {
        const program = programOf(version);
        return program
          ? { open: (address) => openTab(program, address) }
          : { absent: 'no such browser could be fetched' };
      },
    ]),
  ),
  WebKit: () =>
    isWebKitHere() ? { open: openWebKit } : { absent: 'webkit2gtk-driver, xvfb or xauth is not installed' },
};

/** Runs `work` in a tab of the browser with this address, once its field is there. */
async function inTab(t, browser, address, work) {
  const { open, absent } = openers[browser]();
  if (!open) return t.skip(absent);
  const tab = await open(address());
  try {
    await tab.until("document.readyState === 'complete' && document.querySelector('#field,#body')");
    await work(tab);
    assert.deepEqual(complaints(tab.seen ?? (await tab.evaluate('self.seen'))), []);
  } finally {
    await tab.close();
  }
}

for (const browser of Object.keys(openers)) {
  for (const name of NAMES) {
    test(`${browser}: ${name} gives the same result`, (t) =>
      inTab(
        t,
        browser,
        () => pages()[name],
        async (tab) => {
          await tab.evaluate(type);
          await tab.until('self.results.length > 0');
          assert.deepEqual(await tab.evaluate('self.results[0]'), expected);
        },
      ));
  }
}

/** Files as the office makes them, from a browser of today and from our own export. */
async function files() {
  const checker = await createChecker();
  const browser = await launch();
  const page = await browser.newPage();
  await page.setContent(rich(clean));
  const pdf = await page.pdf();
  await browser.close();
  const docx = reportDocx(checker.describe('zh-CN'), checker.check({ name: '', format: 'text', text: clean }));
  return { '年报.pdf': pdf, '年报.docx': docx, '年报.html': Buffer.from(rich(clean)) };
}

for (const browser of Object.keys(openers)) {
  test(`${browser}: the offline file reads PDF, Word and web pages, and writes Word`, (t) =>
    inTab(
      t,
      browser,
      () => offline.replace('offline.html', 'offline-full.html'),
      async (tab) => {
        let count = 0;
        for (const [name, bytes] of Object.entries(await files())) {
          await tab.evaluate(drop(name, bytes));
          count += 1;
          await tab.until(`self.results.length >= ${count}`);
          const [organ, value] = await tab.evaluate(
            `[self.results[${count - 1}].report.organ, self.results[${count - 1}].report.tables.requests.cells['handled.total'].value]`,
          );
          assert.deepEqual([organ, value], ['云岭县白鹭镇人民政府', 12], name);
        }
      },
    ));
}

/** Asks again and again: the driver's own waiting makes a function of text, which the page's policy refuses. */
async function firstResult(page) {
  for (let waited = 0; waited < PATIENCE; waited += 200) {
    if (await page.evaluate(() => self.results.length > 0)) return;
    await pause(200);
  }
  throw new Error('no result came');
}

/** In Firefox, where it is there. @param {(browser: import('puppeteer-core').Browser, page: import('puppeteer-core').Page) => Promise<unknown>} work */
async function inFirefox(t, work) {
  if (!existsSync(FIREFOX)) return t.skip('Firefox is not installed');
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true });
  try {
    await work(browser, await browser.newPage());
  } finally {
    await browser.close();
  }
}

for (const name of NAMES) {
  test(`Firefox: ${name} gives the same result`, (t) =>
    inFirefox(t, async (_, page) => {
      const errors = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.evaluateOnNewDocument(() => {
        self.results = [];
        document.addEventListener('nianbao-result', (event) => self.results.push(event.detail));
      });
      await page.goto(pages()[name]);
      await page.waitForSelector('#field,#body');
      await page.evaluate(type);
      await firstResult(page);
      assert.deepEqual(await page.evaluate(() => self.results[0]), expected);
      assert.deepEqual(errors, []);
    }));
}

test('Firefox: the bookmark hands a published page over in one click', (t) =>
  inFirefox(t, (browser, page) =>
    onAnother(async (address) => {
      await page.goto(served.url);
      await page.waitForSelector('#field');
      await page.evaluate(() => {
        const buttons = Array.from(document.querySelectorAll('button'));
        buttons.find(({ textContent }) => textContent.trim() === '怎样核对').click();
      });
      const bookmark = await (await page.waitForSelector('a.bookmark')).evaluate((link) => link.getAttribute('href'));
      await page.goto(address);
      await page.evaluate((href) => {
        document.body.innerHTML += `<a id="bar" style="position: fixed; top: 0; left: 0">书签</a>`;
        document.getElementById('bar').href = href;
      }, bookmark);
      const opening = browser.waitForTarget((target) => target.url().startsWith(served.url), { timeout: PATIENCE });
      await page.click('#bar');
      const checker = await (await opening).page();
      const verdict = await checker.waitForSelector('.verdict h1', { timeout: PATIENCE });
      assert.match(await verdict.evaluate((head) => head.innerText), /发现 3 处必须修改/);
    }),
  ));

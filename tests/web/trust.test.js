/** What the page keeps in a browser, how it starts with whatever it finds there, and what it does with a file that has no end. */
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before } from 'node:test';
import { costly } from '../fuzz/costly.js';
import { drawnTest as test } from '../long.js';
import { dist, launch, openPage, paste, result, site } from './browser.js';
import { example } from './inputs.js';

let browser;
let folder;
let served;
before(async () => {
  browser = await launch();
  folder = await mkdtemp(path.join(os.tmpdir(), 'nianbao-site-'));
  await cp(dist, folder, { recursive: true });
  served = await site(folder);
});
after(async () => {
  await served?.close();
  await browser?.close();
  await rm(folder, { recursive: true });
});

const DROPPED = '本浏览器保存的部分内容无法使用';
const NEWER = '有新版本';
const SPOILT = [
  '"__proto__"',
  '{',
  '[1]',
  '7',
  '{"lang":"constructor","theme":{},"keep":"yes"}',
  '{"office":{"officials":5,"house":[1],"rules":{"__proto__":1},"level":"moon"}}',
  '{"documents":[1],"past":[],"now":{"open":"","reports":[{}]},"future":[]}',
  '{"documents":[{"name":"a","format":"text","text":{}}],"cames":[],"past":[],"now":{"open":"","reports":[]},"future":[]}',
  '{"documents":[],"cames":[{"source":{"text":"a"},"report":{}}],"past":[],"now":{"open":"","reports":[]},"future":[]}',
  '{"documents":[],"cames":[],"past":[],"now":{"open":"a","reports":[{"id":"a","name":{"_$litType$":1,"strings":["<b>"]},"format":"text","problem":"","note":"","sent":false,"document":-1,"came":-1,"muted":[]}]},"future":[]}',
  '{"documents":[],"past":[],"now":{"open":"a","reports":[{"id":"a","name":{},"document":0,"muted":[]}]},"future":[]}',
];

test('the page starts whatever stands in its stores, says what it dropped, and can be wiped', async () => {
  const { page, context, seen } = await openPage(browser, served.url);
  for (const value of SPOILT) {
    await page.goto(`${served.url}NOTICE.txt`); // the page itself would keep its desk meanwhile
    await page.evaluate((words) => {
      localStorage.setItem('nianbao.settings', words);
      sessionStorage.setItem('nianbao.desk', words);
    }, value);
    await page.goto(served.url);
    await page.getByText(DROPPED).first().waitFor();
    await paste(page, example);
    assert.equal((await result(page)).report.year, 2024, value);
  }
  await page.getByRole('button', { name: '怎样核对' }).click();
  await page.getByRole('button', { name: '全部清除' }).click();
  await page.getByRole('button', { name: '清除', exact: true }).click();
  await page.waitForFunction(
    () => !localStorage.getItem('nianbao.settings') && !sessionStorage.getItem('nianbao.desk'),
  );
  assert.equal(await page.getByText(DROPPED).count(), 0);
  assert.deepEqual(seen.errors, []);
  await context.close();
});

const cached = (page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => url);
  });

test('the service worker keeps the files of the build and nothing else, and goes when all is wiped', async () => {
  const { page, context } = await openPage(browser, served.url);
  await paste(page, example);
  await page.getByText('断网可用').waitFor();
  await writeFile(path.join(folder, 'private.html'), 'a secret');
  await page.goto(`${served.url}private.html`);
  await page.goto(`${served.url}index.html?token=secret`);
  await page.getByText('断网可用').waitFor();
  const build = new Set(['', ...(await readdir(dist))].map((name) => served.url + name));
  const kept = await cached(page);
  assert.ok(kept.length > 5);
  assert.deepEqual(
    kept.filter((url) => !build.has(url)),
    [],
  );
  await page.getByRole('button', { name: '怎样核对' }).click();
  await page.getByRole('button', { name: '全部清除' }).click();
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '清除', exact: true }).click()]);
  await context.close();
});

const stores = (page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: await indexedDB.databases(),
    cookies: document.cookie,
    caches: (await caches.keys()).length,
  }));

test('nothing leaves the page, and what stays in the browser is what the page names', async () => {
  const asked = served.requests.length;
  const { page, context, seen } = await openPage(browser, served.url);
  await paste(page, example);
  await result(page);
  await page.getByText('断网可用').waitFor();
  await page.getByRole('button', { name: /^采用/ }).first().click();
  await result(page, 2);
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '三张表存为 xlsx' }).click()]);
  await page.waitForFunction(() => sessionStorage.length > 0);
  const files = new Set(['GET /', ...(await readdir(dist)).map((name) => `GET /${name}`)]);
  assert.deepEqual(
    served.requests.slice(asked).filter((request) => !files.has(request)),
    [],
  );
  assert.deepEqual(
    seen.requests.filter((url) => !url.startsWith(served.url) && !/^(blob|data):/.test(url)),
    [],
  );
  const { local, ...rest } = await stores(page);
  assert.deepEqual(rest, { session: ['nianbao.desk'], databases: [], cookies: '', caches: 1 });
  assert.deepEqual(
    local.filter((key) => key !== 'nianbao.settings'),
    [],
  );
  await page.getByRole('button', { name: '怎样核对' }).click();
  for (const named of ['sessionStorage', 'localStorage', 'IndexedDB', 'Cache Storage'])
    await page.getByText(named).waitFor();
  await context.close();
});

test('the element keeps nothing', async () => {
  const { page, context } = await openPage(browser, `${served.url}plain.html`);
  await page.locator('#body').fill(example);
  await result(page);
  assert.deepEqual(await stores(page), { local: [], session: [], databases: [], cookies: '', caches: 0 });
  await context.close();
});

test('a newer version says that it is there, and comes when it is asked for', async () => {
  const { page, context } = await openPage(browser, served.url);
  await paste(page, example);
  await page.getByText('断网可用').waitFor();
  const script = path.join(folder, 'service-worker.js');
  const [name] = (await readFile(script, 'utf8')).match(/nianbao-[0-9a-f]{12}/);
  await writeFile(script, (await readFile(script, 'utf8')).replace(name, 'nianbao-000000000000'));
  assert.equal(await page.getByText(NEWER).count(), 0);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.getByText(NEWER).first().waitFor();
  assert.equal(await page.evaluate(async () => (await caches.keys()).length), 2);
  const other = await context.newPage();
  await other.goto(served.url);
  await page.getByRole('button', { name: '换上新版本' }).click();
  await page.getByText('本页还在别的窗口里打开').waitFor();
  assert.equal(
    await page.evaluate(async () => (await caches.keys()).length),
    2,
    'nothing changes for the other window',
  );
  await other.close();
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '换上新版本' }).click()]);
  assert.equal((await result(page)).report.year, 2024);
  assert.equal(await page.getByText(NEWER).count(), 0);
  assert.deepEqual(await page.evaluate(() => caches.keys()), ['nianbao-000000000000']);
  await context.close();
});

test('a small PDF that unpacks to hundreds of megabytes is refused with a sentence', async () => {
  const { page, context } = await openPage(browser, served.url);
  const { bytes } = costly['a PDF stream in letters']();
  await page.setInputFiles('input[type=file]', {
    name: 'letters.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(bytes),
  });
  await page.getByText('“letters.pdf”过大，远超一份年度报告').first().waitFor();
  await context.close();
});

test('a file that would never be read is given up with a sentence, and the next one is read', async () => {
  const { page, context } = await openPage(browser, served.url);
  const { bytes } = costly['PDF forms that paint forms']();
  await page.setInputFiles('input[type=file]', {
    name: 'forms.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(bytes),
  });
  await page.getByText('“forms.pdf”所需的时间或内存远超一份年度报告').first().waitFor();
  await paste(page, example);
  assert.equal((await result(page)).report.year, 2024);
  await context.close();
});

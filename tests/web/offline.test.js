/** The offline file from file://, and the policy of both pages. */
import assert from 'node:assert/strict';
import { mkdtemp, copyFile, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test as always } from 'node:test';
import { pathToFileURL } from 'node:url';
import { drawnTest as test } from '../long.js';
import { dist, launch, openPage, paste, result, site, textFile } from './browser.js';
import { example, rich } from './inputs.js';

let browser;
let address;
let folder;
before(async () => {
  browser = await launch();
  folder = await mkdtemp(path.join(os.tmpdir(), 'nianbao-'));
  await copyFile(path.join(dist, 'offline.html'), path.join(folder, 'offline.html'));
  address = pathToFileURL(path.join(folder, 'offline.html')).href;
});
after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

async function offline(work) {
  const opened = await openPage(browser, address);
  try {
    await work(opened.page, opened.seen);
    assert.deepEqual(opened.seen.errors, []);
    const foreign = opened.seen.requests.filter((url) => url !== address && !/^(data|blob):/.test(url));
    assert.deepEqual(foreign, []);
  } finally {
    await opened.context.close();
  }
}

always('one file alone checks pasted text, without a request', () =>
  offline(async (page) => {
    await paste(page, example);
    assert.equal((await result(page)).report.year, 2024);
    assert.equal(await page.locator('.tables td.value').count(), 175);
  }),
);

test('one file alone reads rich text and files', () =>
  offline(async (page) => {
    await paste(page, example, rich(example));
    assert.equal((await result(page)).source.format, 'html');
    await page.setInputFiles('input[type=file]', textFile('白鹭镇.txt', example));
    assert.equal((await result(page, 2)).source.name, '白鹭镇.txt');
  }));

test('one file alone saves the report and the tables', () =>
  offline(async (page) => {
    await paste(page, example);
    await result(page);
    for (const [name, kind] of [
      ['报告存为 docx', '年度报告.docx'],
      ['三张表存为 xlsx', '三张表.xlsx'],
    ]) {
      const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      assert.equal(saved.suggestedFilename(), `云岭县白鹭镇人民政府2024${kind}`);
    }
  }));

test('where no worker can be started it reads on its own thread', () =>
  offline(async (page) => {
    await page.addInitScript(() => {
      self.Worker = undefined;
    });
    await page.reload();
    await paste(page, example, rich(example));
    assert.equal((await result(page)).source.format, 'html');
  }));

test('one file alone explains its rules', () =>
  offline(async (page) => {
    await page.getByRole('button', { name: '怎样核对' }).click();
    await page.getByText('前后写的报告年度不一致').click();
    await page.getByText('《中华人民共和国政府信息公开条例》第四十九条、第五十条 year-mismatch').waitFor();
  }));

test('it says in words what it cannot read', () =>
  offline(async (page) => {
    await page.setInputFiles('input[type=file]', {
      name: '年报.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n%âãÏÓ\n'),
    });
    await page.getByText('offline-full.html').waitFor();
  }));

test('it works in every language and says its version', () =>
  offline(async (page) => {
    await page.getByRole('button', { name: '怎样核对' }).click();
    await page.getByText('这就是单文件版').waitFor();
    const { version } = JSON.parse(await readFile(path.join(dist, '../package.json'), 'utf8'));
    assert.match(await page.locator('.about').innerText(), new RegExp(version.replace(/\./g, '\\.')));
  }));

for (const name of ['index.html', 'offline.html']) {
  test(`${name} forbids every connection`, async () => {
    const page = await readFile(path.join(dist, name), 'utf8');
    const policy = page.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/)[1];
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /connect-src 'none'/);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:/);
  });
}

test('the served page does without a network all that it does with one, and says so only then', async () => {
  const served = await site();
  const { page, seen, context } = await openPage(browser, served.url);
  await paste(page, example);
  await result(page);
  await page.getByText('断网可用').waitFor();
  await served.close();
  await page.reload();
  await result(page);
  await paste(page, example, rich(example));
  assert.equal((await result(page, 2)).source.format, 'html');
  for (const name of ['报告存为 docx', '三张表存为 xlsx', '检查结果存为 xlsx']) {
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  }
  await page.locator('.card').first().click();
  await page.locator('.card.open').getByRole('button', { name: '看理由' }).click();
  await page.locator('.card.open').getByText('国办公开办函〔2021〕30号').first().waitFor();
  assert.deepEqual(seen.errors, []);
  await context.close();
});

test('where the network is down before the page was kept, it says what is missing', async () => {
  const served = await site();
  const { page, context } = await openPage(browser, served.url, { serviceWorkers: 'block' });
  await paste(page, example);
  await result(page);
  assert.equal(await page.getByText('断网可用').count(), 0);
  await served.close();
  await page.getByRole('button', { name: '报告存为 docx' }).click();
  await page.getByText('有一个部件没有取到').first().waitFor();
  await context.close();
});

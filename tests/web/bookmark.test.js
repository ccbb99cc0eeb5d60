/** A bookmark that hands a report on a web site over to the checker, as a paste is; and nobody else does. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { drawnTest as test } from '../long.js';
import { onAnother, published } from './another-site.js';
import { dist } from './browser.js';
import { button } from './folders.js';
import { example, rich } from './inputs.js';
import { onSite } from './visits.js';

const here = onSite({ permissions: ['clipboard-read', 'clipboard-write'] });

const framed = (tag, address) => `<title>云岭县</title>${tag} src="${address}">`;

const bookmarkOf = async (page) => {
  await button(page, '怎样核对').click();
  return page.locator('a.bookmark').getAttribute('href');
};

/** As a click on the bar of bookmarks runs it. */
const run = (page, bookmark) =>
  page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    document.body.append(link);
    link.click();
    link.remove();
  }, bookmark);

test('from a published page in one click', () =>
  here.visit(async (page) => {
    const bookmark = await bookmarkOf(page);
    await page.locator('a.bookmark').click();
    await onAnother(async (address) => {
      await page.goto(address);
      const [checker] = await Promise.all([page.context().waitForEvent('page'), run(page, bookmark)]);
      await checker.locator('.verdict h1', { hasText: '发现 3 处必须修改' }).waitFor();
      assert.match(await checker.locator('.facts').innerText(), /云岭县白鹭镇人民政府.*2024/s);
      assert.match(await checker.locator('.pane-head').innerText(), /网页/);
      assert.equal(await checker.evaluate(() => location.hash + (self.ran || '')), '');
      await checker.reload();
      await checker.locator('.verdict h1', { hasText: '发现 3 处必须修改' }).waitFor();
    });
  }));

/** What the checker shows of a page after a click on the bookmark there. @param {(checker: import('playwright-core').Page) => Promise<unknown>} look */
async function handedOver(page, bookmark, look, html, headers) {
  await onAnother(
    async (address) => {
      await page.goto(address);
      const [checker] = await Promise.all([page.context().waitForEvent('page'), run(page, bookmark)]);
      await look(checker);
      await checker.close();
    },
    html,
    headers,
  );
}

const found = (checker) => checker.locator('.verdict h1', { hasText: '发现 3 处必须修改' }).waitFor();
const said = (words) => (checker) => checker.getByRole('alert').filter({ hasText: words }).waitFor();

test('a report in a frame is handed over too; of what cannot be handed over it is said why', () =>
  here.visit(async (page) => {
    const bookmark = await bookmarkOf(page);
    const over = (...args) => handedOver(page, bookmark, ...args);
    await over(found, framed('<iframe', '/report.html'));
    await over(found, framed('<frameset cols=100%><frame', '/report.html'));
    await onAnother((address) =>
      over(said('一部分来自别的网站，书签读不到'), framed('<iframe', address.replace('localhost', '127.0.0.1'))),
    );
    await over(said('没有把页面交过来'), published, { 'Cross-Origin-Opener-Policy': 'same-origin' });
    await over(said('没有把页面交过来'), '<title>云岭县</title>');
    await over((checker) => checker.getByText('这不像一份').waitFor(), '<p>今天天气很好，下午开会。</p>');
  }));

test('where no window may open the page is copied, also where the site forbids it', () =>
  here.visit(async (page) => {
    const bookmark = await bookmarkOf(page);
    await onAnother(
      async (address) => {
        await page.goto(address);
        await page.bringToFront();
        await page.evaluate(() => {
          window.open = () => null;
          document.oncopy = () => false;
        });
        const told = page.waitForEvent('dialog').then((dialog) => dialog.accept().then(() => dialog.message()));
        await run(page, bookmark);
        assert.match(await told, /拦下了新窗口。这一页已复制/);
        assert.match(await page.evaluate(() => navigator.clipboard.readText()), /白鹭镇/);
      },
      framed('<iframe', '/report.html'),
    );
  }));

test('a window that nobody opened for it, and a page that says something else, hand nothing over', () =>
  here.visit(async (page) => {
    await page.goto(`${here.url}#handed-over`);
    await page.locator('.starts button').first().waitFor();
    await page.evaluate((html) => window.postMessage({ html, text: '甲' }, '*'), rich(example));
    await onAnother(async (address) => {
      await page.goto(address);
      const open = (hash) =>
        Promise.all([
          page.context().waitForEvent('page'),
          page.evaluate((to) => {
            self.checker = window.open(to);
          }, here.url + hash),
        ]);
      for (const [hash, message] of [
        ['', { html: rich(example), text: example }],
        ['#handed-over', { html: 7, text: example, framed: false }],
        ['#handed-over', { html: rich(example), text: example }],
        ['#handed-over', 'html'],
        ['#handed-over', null],
      ]) {
        const [checker] = await open(hash);
        await checker.locator('.starts button').first().waitFor();
        await page.evaluate((it) => self.checker.postMessage(it, '*'), message);
        await checker.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
        assert.equal(await checker.locator('.verdict').count(), 0);
        await checker.close();
      }
    });
  }));

test('of the offline file it copies the page, to be pasted', () =>
  here.visit(async (page) => {
    await page.goto(pathToFileURL(path.join(dist, 'offline.html')).href);
    const bookmark = await bookmarkOf(page);
    await onAnother(async (address) => {
      await page.goto(address);
      const told = [];
      page.on('dialog', (dialog) => told.push(dialog.message()) && dialog.accept());
      await page.bringToFront();
      await run(page, bookmark);
      await page.waitForFunction(() => document.getSelection().toString().includes('白鹭镇'));
      assert.match(told.join(), /已复制/);
    });
  }));

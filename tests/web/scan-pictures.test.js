/** Loose pictures: pages of one report, or each a report of its own; and such as are pasted while others are still recognised. */
import assert from 'node:assert/strict';
import { stripeOf, struckPage, TABLE } from '../scans/struck.js';
import { drawnTest } from '../long.js';
import { becomes, launchForWork, pastePicture, result } from './browser.js';
import { onSite } from './visits.js';

const here = onSite({ browser: launchForWork });

const whole = await struckPage();
const upper = stripeOf(whole, 60, TABLE.top);
const lower = stripeOf(whole, TABLE.top, TABLE.end);
const file = (name, buffer) => ({ name, mimeType: 'image/jpeg', buffer });

const begin = (page) => page.getByRole('button', { name: '载入并识别' }).click();

/** Both halves of the page are there, in their order. */
function isWhole({ source, report }, name) {
  assert.equal(source.name, name);
  assert.match(source.text, /年度报告[\s\S]*结果维持/);
  assert.equal(report.tables.review.found, true);
}

drawnTest(
  'pasted one right after the other, before anything of them is read, pictures are the pages of one report',
  () =>
    here.visit(async (page) => {
      await pastePicture(page, upper);
      await pastePicture(page, lower);
      await begin(page);
      await page.getByText(/第 2 页，共 2 页/).waitFor();
      isWhole(await result(page), 'image.jpg 等 2 张图片');
    }),
);

drawnTest('one that is pasted while another is recognised waits behind it, and is its next page', () =>
  here.visit(async (page) => {
    await pastePicture(page, upper);
    await begin(page);
    await page.getByText(/第 1 页，共 1 页/).waitFor();
    await pastePicture(page, lower);
    await page.getByText(/；后面还有 1 张/).waitFor();
    isWhole(await result(page, 2), 'image.jpg 等 2 张图片');
    await page.locator('#look-number').waitFor();
  }),
);

drawnTest('called differently, each is a report of its own, unless somebody says that they are pages of one', () =>
  here.visit(async (page) => {
    await page.setInputFiles('#chooser', [file('乙.jpg', lower), file('甲.jpg', upper)]);
    await page.getByText('2 份是扫描件或图片').waitFor();
    await page.getByRole('button', { name: '这 2 张是一份报告的各页' }).click();
    await begin(page);
    await page.getByText(/第 1 页，共 2 页/).waitFor();
    await result(page);
    assert.equal(await page.locator('.overview').count(), 0);
  }),
);

drawnTest(
  'called alike but for a number, they are the pages of one report, unless somebody says that each is one',
  () =>
    here.visit(async (page) => {
      await page.setInputFiles('#chooser', [file('扫描_2.jpg', lower), file('扫描_1.jpg', upper)]);
      await page.getByText('“扫描_1.jpg 等 2 张图片”').waitFor();
      await page.getByRole('button', { name: '这 2 张各是一份报告' }).click();
      await page.getByText('2 份文件，已检查 0 份').waitFor();
      await becomes(() => page.locator('.overview tbody tr').count(), 2);
      assert.equal(await page.getByRole('button', { name: '载入并识别' }).count(), 0);
    }),
);

drawnTest('ended while some wait, it says how many pages were not read, those among them, and goes on with all', () =>
  here.visit(async (page) => {
    await pastePicture(page, upper);
    await pastePicture(page, lower);
    await begin(page);
    await page.getByText(/第 2 页，共 2 页/).waitFor();
    await pastePicture(page, lower);
    await page.getByText(/；后面还有 1 张/).waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    const notice = page.locator('.notice', { hasText: '只识别了前 1 页，共 3 页' });
    await notice.waitFor();
    await notice.getByRole('button', { name: '继续识别' }).click();
    await page.getByText(/第 3 页，共 3 页/).waitFor();
    assert.equal((await result(page, 2)).source.name, 'image.jpg 等 3 张图片');
  }),
);

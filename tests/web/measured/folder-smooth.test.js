/**
 * Thousands of rows: scrolling, searching, sorting, filtering, opening a report and going back works in small steps. What a step costs is the time of the page's own
 * thread, which other programs change little. It is printed beside its goal; what is asserted is twice that.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, makeTowns } from '../../generator/folder.js';
import { PATIENCE } from '../../patience.js';
import { button, judged, rows } from '../folders.js';
import { launchForWork } from '../browser.js';
import { onSite } from '../visits.js';
import { tasksWhile } from './tasks.js';

const REPORTS = Number(process.env.NIANBAO_REPORTS) || 600;
const LOOKING = 50;
const CHECKING = 100;
/** What a computer that does other things at the same time may need of it. */
const BUSY = 2;

const here = onSite({ browser: launchForWork });

/** The same in whole milliseconds. */
const longest = async (page, act) => (await tasksWhile(here.browser, page, act)).map(Math.round);

/** Makes so many files. @returns what chooses them */
async function chooseMany(page) {
  const texts = makeTowns(REPORTS).map((report) => Buffer.from(bytesOf(report)).toString());
  for (let at = 0; at < REPORTS; at += 500)
    await page.evaluate(
      (some) => {
        const made = self.made || [];
        self.made = made.concat(some.map((text, i) => new File([text], `${made.length + i}.txt`)));
      },
      texts.slice(at, at + 500),
    );
  // A browser hands over what is dropped by itself: that they are put together here is not the page's work.
  await page.evaluate(() => {
    const data = new DataTransfer();
    for (const file of self.made) data.items.add(file);
    document.querySelector('#chooser').files = data.files;
  });
  return () =>
    page.evaluate(() => setTimeout(() => document.querySelector('#chooser').dispatchEvent(new Event('change'))));
}

/** @type {Record<string, (page: import('playwright-core').Page) => Promise<unknown>>} all that one does with the list */
const looks = {
  async scrolling(page) {
    for (let step = 0; step < 20; step += 1) {
      await page.mouse.wheel(0, 1500);
      await page.waitForTimeout(50);
    }
  },
  async dragging(page) {
    for (let step = 0; step < 20; step += 1) {
      const share = ((step * 7) % 20) / 20;
      await page.locator('.list .frame').evaluate((frame, part) => frame.scrollTo(0, part * frame.scrollHeight), share);
      await page.waitForTimeout(50);
    }
  },
  async searching(page) {
    for (const words of ['云', '云溪', '']) await page.getByRole('searchbox').fill(words);
  },
  async sorting(page) {
    for (const name of ['单位', '建议核对', '必须修改']) await page.locator('.sort', { hasText: name }).click();
  },
  async filtering(page) {
    for (const name of [/^未发现问题/, /^全部 /]) await page.getByRole('button', { name }).first().click();
  },
  async columns(page) {
    for (const name of ['主要数字', '规则热图', '六个部分']) await button(page, name).click();
  },
  async opening(page) {
    await rows(page).nth(5).getByRole('button').click();
    await page.locator('.back').waitFor();
    await page.waitForTimeout(300);
    await button(page, '下一份').click();
    await page.waitForTimeout(300);
    await page.getByRole('button', { name: '全部报告' }).click();
    await rows(page).first().waitFor();
  },
};

test('thousands of rows are checked and looked at in small steps', (t) =>
  here.visit(async (page) => {
    const choose = await chooseMany(page);
    const begun = Date.now();
    const checking = await longest(page, async () => {
      await choose();
      page.setDefaultTimeout(3 * PATIENCE);
      await page.locator('.underway progress').waitFor(); // how far it is can be seen
      await judged(page);
    });
    t.diagnostic(
      `${REPORTS} reports in ${((Date.now() - begun) / 1000).toFixed(1)} s; longest tasks while checking: ${checking.slice(0, 4)} ms of ${CHECKING}`,
    );
    for (const [name, look] of Object.entries(looks)) {
      const looking = await longest(page, async () => {
        await look(page);
        await page.waitForTimeout(300);
      });
      t.diagnostic(`longest tasks while ${name}: ${looking.slice(0, 4)} ms of ${LOOKING}`);
      assert.ok(looking[0] <= BUSY * LOOKING, `${name}: ${looking.slice(0, 4)} ms`);
      assert.ok((await rows(page).count()) < 100, 'of many rows few are drawn');
    }
    assert.ok(checking[0] <= BUSY * CHECKING, `${checking.slice(0, 4)} ms`);
  }));

/** Behind the last finding: the verdict is in sight and has the focus. And an opinion counts from 1, whatever was mended before. */
import assert from 'node:assert/strict';
import { drawnTest as test } from '../long.js';
import { atRest } from './browser.js';
import { button } from './folders.js';
import { clean, example } from './inputs.js';
import { OFFICE, onSite } from './visits.js';

const here = onSite({ ...OFFICE, permissions: ['clipboard-read'] });

const on = here.visitReport;

const PHONE = { viewport: { width: 380, height: 560 } };
const wrongTitle = clean.replace('五、存在的主要问题及改进情况', '五、存在问题和改进情况');
const wrongSum = clean.replace('公开信息266条', '公开信息286条');

/** The verdict has the focus, and all of it is on the screen. */
const isAtVerdict = (page) =>
  page.waitForFunction(() => {
    const { top, bottom } = document.querySelector('.verdict').getBoundingClientRect();
    return document.activeElement.id === 'verdict' && top >= 0 && bottom <= innerHeight;
  });

/** By a sentence or button of the findings, which the screen was scrolled to. */
async function ends(page, mend) {
  await atRest(page);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await mend();
  await page.locator('#verdict', { hasText: /^未发现问题/ }).waitFor();
  await isAtVerdict(page);
}

test('the last finding is adopted where it is open', () =>
  on(
    wrongTitle,
    async (page) => {
      await page.keyboard.press('ArrowDown');
      await ends(page, () => page.locator('.card.open .primary').click());
    },
    PHONE,
  ));

test('the last finding is adopted on its line', () =>
  on(wrongTitle, (page) => ends(page, () => page.locator('.card .links button').first().click()), PHONE));

test('the last finding is written anew', () =>
  on(
    wrongSum,
    async (page) => {
      await page.keyboard.press('ArrowDown');
      await ends(page, async () => {
        await page.locator('.card.open .rewrite').first().fill('266条');
        await page.keyboard.press('Enter');
      });
    },
    PHONE,
  ));

test('all are adopted by one action', () =>
  on(
    clean.replace(/^(\d\.[^\t\n]*(?:\t0){6})\t0$/gm, '$1\t7'),
    (page) => ends(page, () => button(page, /^全部采用 \d+ 处建议$/).click()),
    PHONE,
  ));

test('the last finding is looked at: that is said, and what is left is in the verdict', () =>
  on(example, async (page) => {
    await button(page, '逐项修改').click();
    for (let i = 0; i < 6; i += 1) {
      await page.keyboard.press('ArrowDown');
      await atRest(page);
    }
    await page.locator('.answer', { hasText: '全部看完' }).waitFor();
    await isAtVerdict(page);
    assert.equal(await page.locator('.card.open').count(), 0);
  }));

test('a number put right in the whole table ends the last finding, and the page stays where it is', () =>
  on(clean.replace('（七）总计\t9\t', '（七）总计\t8\t'), async (page) => {
    const cell = page.locator('.tables td[data-cell="requests.handled.natural"]');
    await cell.click();
    const { y } = await cell.boundingBox();
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    await page.locator('#verdict', { hasText: /^未发现问题/ }).waitFor();
    await atRest(page);
    assert.ok(Math.abs((await cell.boundingBox()).y - y) < 2);
    assert.notEqual(await page.evaluate(() => document.activeElement.id), 'verdict');
  }));

test('after a finding is gone the opinion counts from 1, and the page keeps its numbers', () =>
  on(example, async (page) => {
    const copied = async () =>
      Array.from((await page.evaluate(() => navigator.clipboard.readText())).matchAll(/^(\d+)\. /gm), ([, n]) => n);
    await button(page, '逐项修改').click();
    await button(page, '忽略').click();
    await page.locator('.folded', { hasText: '已忽略' }).waitFor();
    assert.equal(await page.locator('.card[data-card] > .tag b').first().innerText(), '2');
    for (const name of ['复制意见', '复制全部问题']) {
      await button(page, name).click();
      await page.locator('.answer', { hasText: name.replace('复制', '已复制') }).waitFor();
      assert.deepEqual(await copied(), ['1', '2', '3', '4', '5'], name);
    }
  }));

/** The scans of a list: how many places of each wait for the eye, and from the last of one to the first of the next. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { struckPage } from '../scans/struck.js';
import { becomes, launchForWork, textFile } from './browser.js';
import { clean } from './inputs.js';
import { onSite } from './visits.js';

const here = onSite({ browser: launchForWork });

const buffer = await struckPage();
const scan = (name) => ({ name, mimeType: 'image/jpeg', buffer });
const focused = (page) => page.evaluate(() => document.activeElement.className);
const rows = (page) => page.locator('.overview tbody tr');

/** Presses Enter until nothing more is asked of the scan that is open; what was typed into a cell is as good as what it seems to be. */
async function confirmAll(page) {
  await page.locator('#look-number').waitFor();
  for (let left = 1; left; left = await page.locator('#look-number').count()) {
    const told = () => page.evaluate(() => document.querySelector('.asked')?.textContent);
    const before = await told();
    if (!(await page.locator('#look-number').inputValue())) await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await becomes(async () => (await told()) === before, false);
  }
}

test('each row says how many places wait for the eye; they are shown alone, looked at by Enter from scan to scan, and lead back to the list', () =>
  here.visit(async (page) => {
    await page.setInputFiles('#chooser', [textFile('白鹭镇.txt', clean), scan('甲.jpg'), scan('乙.jpg')]);
    await page.getByRole('button', { name: '逐份识别' }).click();
    const recognisers = [];
    page.on('worker', (worker) => recognisers.push(worker));
    await page.getByRole('button', { name: '载入并识别' }).click();
    const waiting = rows(page).filter({ hasText: /请看一眼 \d+ 处/ });
    await becomes(() => waiting.count(), 2);
    assert.equal(recognisers.length, 1);
    assert.match(await page.locator('#verdict').innerText(), /待看/);
    await page.getByText(/2 份扫描件有 \d+ 处请看一眼/).waitFor();
    await page.getByRole('button', { name: /^待看 2/ }).click();
    await becomes(() => rows(page).count(), 2);
    await page.getByRole('button', { name: '现在看' }).click();
    await page.locator('.look').getByText('后面还有 1 份扫描件待看。').waitFor();
    await confirmAll(page);
    await becomes(async () => /primary/.test(await focused(page)), true);
    assert.match(await page.locator('.onwards').innerText(), /后面还有 1 份扫描件待看。\s*看下一份：.+（\d+ 处）/);
    await page.keyboard.press('Enter');
    await confirmAll(page);
    await page.getByRole('button', { name: /^回到全部报告/ }).waitFor();
    await becomes(async () => /primary/.test(await focused(page)), true);
    await page.keyboard.press('Enter');
    await rows(page).first().waitFor();
    assert.equal(await rows(page).count(), 3);
    assert.equal(await waiting.count(), 0);
  }));

/** Looking at the numbers of a scan by the keyboard alone, whatever comes of each of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STRUCK, struckPage } from '../scans/struck.js';
import { becomes, launchForWork, result } from './browser.js';
import { onSite } from './visits.js';

const here = onSite({ browser: launchForWork });

const picture = { name: '扫描件.jpg', mimeType: 'image/jpeg', buffer: await struckPage() };

const opened = (work) =>
  here.visit(async (page) => {
    await page.setInputFiles('#chooser', picture);
    await page.getByRole('button', { name: '载入并识别' }).click();
    await page.locator('#look-number').waitFor();
    await work(page, page.locator('.asked h2'));
  });
const focused = (page) => page.evaluate(() => document.activeElement.id);

/** Types into whatever has the focus. @param {number} checks after which it is checked again */
async function answer(page, number, checks) {
  await becomes(() => focused(page), 'look-number');
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
  if (checks) await result(page, checks);
}

test('where an answer settles what was to come next, the number that is asked instead has the focus; no number begins with a 0 that is not all of it', () =>
  opened(async (page, heading) => {
    const first = await heading.innerText();
    await answer(page, '01');
    assert.equal(await heading.innerText(), first);
    await page.keyboard.press('Control+a');
    for (const [i] of STRUCK.entries()) await answer(page, '5', i + 2);
    await heading.getByText('表四“行政复议”，总计').waitFor();
    await answer(page, '5', 4);
    await heading.getByText('未经复议直接起诉').waitFor();
    await becomes(() => focused(page), 'look-number');
    assert.equal(await page.locator('.asked .looked').innerText(), '3 ?');
  }));

/** How wide the page is, in widths of its pane. */
const widthOf = (page) =>
  page.evaluate(() => {
    const pane = document.querySelector('.sheet');
    return Math.round((100 * pane.firstElementChild.clientWidth) / pane.clientWidth) / 100;
  });

/** Whether the framed cell can be seen in the pane: its frame, in the colour of the eye, is painted somewhere in sight. */
const isFramedInSight = (page) =>
  page.evaluate(() => {
    const pane = document.querySelector('.sheet');
    const canvas = pane.firstElementChild;
    const scale = canvas.width / canvas.clientWidth;
    const sight = [pane.scrollLeft, pane.scrollTop, pane.clientWidth, pane.clientHeight].map((it) => it * scale);
    const { data } = canvas.getContext('2d').getImageData(...sight);
    for (let i = 0; i < data.length; i += 4)
      if (data[i] === 0x5b && data[i + 1] === 0x4b && data[i + 2] === 0x8a) return true;
    return false;
  });

test('the page is larger and smaller by buttons, by + - 0 on it, and by + and - from the field; what is asked about stays in sight, the next page is as large', () =>
  opened(async (page, heading) => {
    await becomes(() => focused(page), 'look-number');
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await becomes(() => widthOf(page), 1.56);
    await becomes(() => isFramedInSight(page), true);
    const first = await heading.innerText();
    await page.keyboard.press('-');
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await becomes(async () => (await heading.innerText()) === first, false);
    assert.equal(await widthOf(page), 1.25);
    await becomes(() => isFramedInSight(page), true);
    await page.locator('.look .sheet').focus();
    await page.keyboard.press('=');
    await becomes(() => widthOf(page), 1.56);
    await page.keyboard.press('0');
    await becomes(() => widthOf(page), 1);
    await page.getByRole('button', { name: '放大' }).click();
    await becomes(() => widthOf(page), 1.25);
    await page.getByRole('button', { name: '缩小' }).click();
    await becomes(() => widthOf(page), 1);
    await page.getByRole('button', { name: '放大' }).press('Enter');
    await page.getByRole('button', { name: '整页宽' }).click();
    await becomes(() => widthOf(page), 1);
  }));

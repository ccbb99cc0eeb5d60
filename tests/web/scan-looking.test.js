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

/** Several reports in one text: the first is checked, and each by itself where that is asked for. */
import assert from 'node:assert/strict';
import { drawnTest as test } from '../long.js';
import { fieldHolds, paste, result } from './browser.js';
import { clean, example } from './inputs.js';
import { OFFICE, onSite } from './visits.js';

const here = onSite(OFFICE);
const second = clean.replace(/白鹭镇/g, '星砚镇').replace('2024年\n政府', '2024年政府');
const third = example.replace(/白鹭镇/g, '苔枝乡');

test('three reports in one paste become a list; one step leads back to the text', () =>
  here.visit(async (page) => {
    const all = clean + second + third;
    await paste(page, all);
    assert.match((await result(page)).report.organ, /白鹭镇/);
    await page.getByText('后面还有“云岭县星砚镇人民政府2024年').first().waitFor();
    assert.equal(await page.locator('.verdict h1').innerText(), '这里有几份报告，核对了第一份；第一份未发现问题');
    await page.getByRole('button', { name: '分开核对' }).click();
    for (const town of ['白鹭镇', '星砚镇', '苔枝乡'])
      await page.getByRole('button', { name: new RegExp(`^打开.*${town}`) }).waitFor();
    await page.getByRole('button', { name: /^打开.*星砚镇/ }).click();
    await fieldHolds(page, second);
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: '分开核对' }).waitFor();
    await fieldHolds(page, all);
  }));

test('what was changed in the first stays with it', () =>
  here.visit(async (page) => {
    await paste(page, example + second);
    await result(page);
    await page.getByRole('button', { name: '采用 9' }).first().click();
    await result(page, 2);
    await page.getByRole('button', { name: '分开核对' }).click();
    await page.getByRole('button', { name: /^打开.*白鹭镇/ }).click();
    await page.locator('#changes').getByText('（七）总计').waitFor();
    await page.waitForFunction(() => !document.querySelector('#field').value.includes('星砚镇'));
  }));

test('one report says nothing of others', () =>
  here.visit(async (page) => {
    await paste(page, clean);
    await result(page);
    assert.equal(await page.getByRole('button', { name: '分开核对' }).count(), 0);
  }));

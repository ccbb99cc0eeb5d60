/** Nothing that was typed or pasted is lost: what replaces a report can be undone, in a list every report keeps its edits. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomes, drop, paste, result } from './browser.js';
import { openFiles } from './folders.js';
import { clean, example } from './inputs.js';
import { OFFICE, onSite } from './visits.js';

const here = onSite(OFFICE);

const onPage = here.visit;

const other = clean.replace(/白鹭镇/g, '星砚镇');
const cell = (page, id) => page.locator(`.tables td[data-cell="${id}"]`);
const organ = (page) => page.locator('.facts dd').first().innerText();
const file = (name, text) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** Checks a report and changes one of its cells. */
async function edited(page) {
  await paste(page, clean);
  await result(page);
  await cell(page, 'requests.granted.natural').click();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  return result(page, 2);
}

for (const [how, replace] of [
  ['a stray paste', (page) => page.evaluate(() => document.activeElement.blur()).then(() => paste(page, other))],
  ['a second drop', (page) => drop(page, '星砚镇.txt', other)],
  ['a chosen file', (page) => page.setInputFiles('#chooser', file('星砚镇.txt', other))],
]) {
  test(`${how} that replaces a report with edits is undone by a click, and by a key`, () =>
    onPage(async (page) => {
      await edited(page);
      await replace(page);
      await result(page, 3);
      assert.match(await organ(page), /星砚镇/);
      await page.locator('.answer').getByRole('button', { name: '撤销' }).click();
      const back = await result(page, 4);
      assert.equal(back.report.tables.requests.cells['granted.natural'].value, 5);
      await page.keyboard.press('Control+y');
      assert.match((await result(page, 5)).report.organ, /星砚镇/);
      await page.keyboard.press('Control+z');
      assert.match((await result(page, 6)).source.text, /予以公开\t5\t1/);
      await page.keyboard.press('Control+z');
      assert.match((await result(page, 7)).source.text, /予以公开\t4\t1/);
    }));
}

test('after 换一份报告 the last report is offered, also after a reload', () =>
  onPage(async (page) => {
    await edited(page);
    await page.getByRole('button', { name: '换一份报告' }).click();
    await page.reload();
    await page.getByRole('button', { name: /恢复上一份/ }).click();
    assert.match((await result(page)).source.text, /予以公开\t5\t1/);
    await page.keyboard.press('Control+z');
    assert.match((await result(page, 2)).source.text, /予以公开\t4\t1/);
  }));

test('a paste into a cell belongs to the table', () =>
  onPage(async (page) => {
    await paste(page, clean);
    await result(page);
    await cell(page, 'requests.granted.natural').click();
    await paste(page, '7');
    const pasted = await result(page, 2);
    assert.equal(pasted.report.tables.requests.cells['granted.natural'].value, 7);
    await paste(page, other);
    await page.getByText('粘贴的不是数字').first().waitFor();
    assert.match(await organ(page), /白鹭镇/);
    await cell(page, 'requests.granted.natural').dblclick();
    await paste(page, other);
    assert.match(await organ(page), /白鹭镇/);
  }));

test('in a list each report keeps its edits, its row shows the new counts, and one more file is added', () =>
  onPage(async (page) => {
    await openFiles(page, [file('一.txt', clean), file('二.txt', other)]);
    const counts = () => page.locator('.list tbody tr', { hasText: '白鹭镇' }).first().locator('td.n').allInnerTexts();
    await becomes(counts, ['0', '0', '0']);
    await page.getByRole('button', { name: /^打开.*白鹭镇/ }).click();
    await cell(page, 'requests.granted.natural').click();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await result(page, 3);
    await page.getByRole('button', { name: '全部报告' }).click();
    await becomes(async () => (await counts())[0] === '0', false);
    await drop(page, '三.txt', example);
    await result(page, 4);
    await becomes(() => page.locator('.list tbody tr').count(), 3);
    await page.reload();
    await page.locator('.list tbody tr').nth(2).waitFor();
    await page
      .getByRole('button', { name: /^打开.*白鹭镇/ })
      .last()
      .click();
    await page.getByText('已改：').first().waitFor();
    assert.match(await cell(page, 'requests.granted.natural').innerText(), /5/);
  }));

test('the official blank form is filled in with the mouse', () =>
  onPage(async (page) => {
    await page.getByRole('button', { name: '官方空白表' }).click();
    await result(page);
    await cell(page, 'requests.granted.natural').click();
    assert.equal(await page.locator('[role=tab][aria-selected=true]').innerText(), '表三 收到和处理申请');
    await page.keyboard.type('4');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    const filled = await result(page, 3);
    const { cells } = filled.report.tables.requests;
    assert.deepEqual([cells['granted.natural'].value, cells['granted.business'].value], [4, 1]);
  }));

test('by the keyboard alone every cell is reached', () =>
  onPage(async (page) => {
    await paste(page, clean);
    await result(page);
    await page.locator('#tab-requests').focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.dataset.cell), 'requests.new.natural');
  }));

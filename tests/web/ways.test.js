/** Back and Forward go where one was; what is cleared is said first; what is pasted goes where it was meant. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, makeTowns } from '../generator/folder.js';
import { becomes, fieldHolds, paste, result, savedBy, textFile } from './browser.js';
import { button, openFiles, rows } from './folders.js';
import { clean, cut, example, notReport } from './inputs.js';
import { OFFICE, onSite } from './visits.js';

const here = onSite(OFFICE);
const towns = makeTowns(5).map((town, i) => textFile(`${i}.txt`, Buffer.from(bytesOf(town)).toString()));
const open = (page) => openFiles(page, towns);
const pressed = (page, name) =>
  page.waitForFunction(
    (words) => [...document.querySelectorAll('[aria-pressed=true]')].some((chip) => chip.textContent.trim() === words),
    name,
  );
const blur = (page) => page.evaluate(() => document.activeElement?.blur());

test('each view of a list is in the history, and Back never leaves the page', () =>
  here.visit(async (page) => {
    await open(page);
    await button(page, '主要数字').click();
    await button(page, '规则热图').click();
    await page.goBack();
    await pressed(page, '主要数字');
    await page.goBack();
    await pressed(page, '六个部分');
    await page.goForward();
    await page.goForward();
    await pressed(page, '规则热图');
    for (let i = 0; i < 3; i += 1) await page.evaluate(() => history.back());
    await rows(page).first().waitFor();
    assert.equal(await page.evaluate(() => location.href), here.url);
    assert.equal(await rows(page).count(), 5);
  }));

test('from a report that one has come to by 下一份 Back goes to the list', () =>
  here.visit(async (page) => {
    await open(page);
    await rows(page).first().getByRole('button').click();
    for (const at of [2, 3]) {
      await page.getByRole('button', { name: '下一份' }).click();
      await page.getByText(`第 ${at} 份，共 5 份`).waitFor();
    }
    await page.goBack();
    await rows(page).first().waitFor();
    await page.goForward();
    await page.getByText('第 3 份，共 5 份').waitFor();
  }));

test('换一份报告 and Ctrl+Z lead back to the third of five, with what the list is held against', () =>
  here.visit(async (page) => {
    await open(page);
    await rows(page).nth(2).getByRole('button').click();
    await page.getByText('第 3 份，共 5 份').waitFor();
    await button(page, '换一份报告').click();
    await page.locator('.starts button').first().waitFor();
    await blur(page);
    await page.keyboard.press('Control+z');
    await page.getByText('第 3 份，共 5 份').waitFor();
  }));

test('before all is wiped it is said what goes', () =>
  here.visit(async (page) => {
    await paste(page, example);
    await result(page);
    await button(page, '怎样核对').click();
    await button(page, '全部清除').click();
    const asked = page.locator('.notice', { hasText: '不能恢复' });
    assert.match(await asked.innerText(), /报告和修改.*批注.*设置/s);
    const icon = await asked.locator('.icon').boundingBox();
    const title = await asked.locator('h2').boundingBox();
    assert.ok(icon.y + icon.height > title.y, 'the mark stands beside its words');
    await page.keyboard.press('Enter'); // what is done without a thought loses nothing
    await asked.waitFor({ state: 'detached' });
    await page.reload();
    await result(page);
    await button(page, '怎样核对').click();
    await button(page, '全部清除').click();
    await button(page, '清除').click();
    await page.locator('.answer', { hasText: '已全部清除' }).waitFor();
    assert.equal(await page.locator('#field').inputValue(), '');
    await page.reload();
    await page.locator('.starts button').first().waitFor();
    assert.equal(await page.locator('.answer').count(), 0);
  }));

test('closing the page asks where changes are nowhere else', () =>
  here.visit(async (page) => {
    const asked = [];
    page.on('dialog', (dialog) => asked.push(dialog.type()) && dialog.accept());
    await paste(page, clean);
    await result(page);
    await page.locator('.facts').click();
    await page.reload();
    assert.deepEqual(asked, [], 'nothing was changed');
    await page.locator('.tables td[data-cell="requests.granted.natural"]').click();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await page.getByText('已改：').first().waitFor();
    await page.reload();
    assert.deepEqual(asked, ['beforeunload']);
    await page.getByText('已改：').first().waitFor();
    await savedBy(page, () => page.getByRole('button', { name: 'docx' }).click());
    await page.reload();
    await page.getByText('已改：').first().waitFor();
    assert.equal(asked.length, 1, 'it was taken along');
  }));

test('closing the page asks for what was changed in a report that lay here before', () =>
  here.visit(async (page) => {
    const asked = [];
    page.on('dialog', (dialog) => asked.push(dialog.type()) && dialog.accept());
    const change = async (number) => {
      await page.locator('.tables td[data-cell="requests.granted.natural"]').click();
      await page.keyboard.type(String(number));
      await page.keyboard.press('Enter');
      await page.getByText('已改：').first().waitFor();
    };
    const another = () => page.getByRole('button', { name: '换一份报告' }).click();
    await paste(page, clean);
    await result(page);
    await change(5);
    await savedBy(page, () => page.getByRole('button', { name: 'docx' }).click());
    await another();
    await paste(page, clean.replace(/白鹭镇/g, '星砚镇'));
    await result(page, 3);
    await page.reload();
    assert.deepEqual(asked, [], 'the first was taken along, the second was not changed');
    await result(page);
    await change(6);
    await another();
    await page.locator('.starts').waitFor();
    await page.reload();
    assert.deepEqual(asked, ['beforeunload']);
    await paste(page, clean);
    await result(page);
    await page.reload();
    assert.equal(asked.length, 2, 'another report lies here');
  }));

test('a paste to a report that waits for its rest is offered to it first', () =>
  here.visit(async (page) => {
    const rest = clean.slice(clean.indexOf('8.属于行政查询事项'));
    await paste(page, cut);
    await result(page);
    await blur(page);
    await paste(page, rest);
    await page.getByRole('button', { name: '接在后面' }).click();
    assert.equal((await result(page, 2)).reading, 'complete');
    await page.keyboard.press('Control+z');
    await result(page, 3);
    await blur(page);
    await paste(page, example);
    await page.getByRole('button', { name: '作为另一份报告打开' }).click();
    await fieldHolds(page, example);
    await result(page, 4);
    await blur(page);
    await page.keyboard.press('Control+z');
    await becomes(() => page.locator('#cut').count(), 1);
    await blur(page);
    await paste(page, notReport);
    await page.getByRole('button', { name: '不用了' }).click();
    await becomes(() => page.locator('.notice').count(), 0);
    assert.equal((await page.locator('#field').inputValue()).trim(), cut.trim());
  }));

test('a stray sentence makes no report of a list, however it is written', () =>
  here.visit(async (page) => {
    await open(page);
    for (const stray of [
      notReport,
      `<p>${notReport}</p>`,
      `| 一 | 二 |\n| --- | --- |\n| ${notReport.split('\n')[0]} | 3 |`,
    ]) {
      await blur(page);
      await paste(page, stray);
      await page.getByText('没有加入这批报告').first().waitFor();
      assert.equal(await rows(page).count(), 5);
      await rows(page).nth(1).getByRole('button').click();
      await page.getByRole('button', { name: '全部报告' }).click();
    }
    await rows(page).nth(1).getByRole('button').click();
    await page.getByText('第 2 份，共 5 份').waitFor();
    await blur(page);
    await paste(page, notReport);
    await page.getByText('没有加入这批报告').first().waitFor();
    await page.getByText('第 2 份，共 5 份').waitFor();
    assert.match(await page.locator('#field').inputValue(), /政府信息公开/);
  }));

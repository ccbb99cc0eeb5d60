/** A place of the history that is about what lies here no more leads to the list, or to the empty page: never to a page about nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, makeTowns } from '../generator/folder.js';
import { becomes, paste, result, savedBy, textFile } from './browser.js';
import { button, give, judged, openFiles, rows } from './folders.js';
import { clean, cut, example } from './inputs.js';
import { longer } from './states.js';
import { OFFICE, onSite } from './visits.js';

const here = onSite(OFFICE);
const towns = makeTowns(5).map((town, i) => textFile(`${i}.txt`, Buffer.from(bytesOf(town)).toString()));
const blur = (page) => page.evaluate(() => document.activeElement?.blur());
const openRow = (page, at) => rows(page).nth(at).getByRole('button').click();
const toList = (page) => page.getByRole('button', { name: '全部报告' }).click();

/** The list, whole, and nothing besides. */
async function isList(page, count) {
  await becomes(() => rows(page).count(), count);
  assert.equal(await page.locator('.back').count(), 0);
  assert.ok(await page.locator('.list').isVisible());
}

/** The empty page, which waits for a report. */
async function isEmpty(page) {
  await page.locator('.starts button').first().waitFor();
  assert.ok(await page.locator('#field').isVisible());
}

/** A list of three; two came after it, one of which was opened, and were withdrawn. */
async function withdrawn(page) {
  await openFiles(page, towns.slice(0, 3));
  await give(page, '再加文件…', towns.slice(3));
  await becomes(() => rows(page).count(), 5);
  await judged(page);
  await openRow(page, 4);
  await page.getByText('第 5 份，共 5 份').waitFor();
  await toList(page);
  await rows(page).nth(4).waitFor();
  await blur(page);
  await page.keyboard.press('Control+z');
  await becomes(() => rows(page).count(), 3);
}

test('a report that was withdrawn is not gone back to', () =>
  here.visit(async (page) => {
    await withdrawn(page);
    await page.goBack();
    await isList(page, 3);
    await openRow(page, 0);
    await page.getByText('第 1 份，共 3 份').waitFor();
    await page.goBack();
    await isList(page, 3);
    await page.goForward();
    await page.getByText('第 1 份，共 3 份').waitFor();
  }));

test('a list that has made room for another is not gone back to', () =>
  here.visit(async (page) => {
    await openFiles(page, towns.slice(0, 2));
    const { bytes } = await savedBy(page, () => button(page, '保存工作').click());
    await openFiles(page, towns.slice(2));
    await openRow(page, 3);
    await page.getByText('第 4 份，共 5 份').waitFor();
    await page.setInputFiles('#chooser', { name: '工作.nianbao', mimeType: '', buffer: bytes });
    await isList(page, 2);
    for (let i = 0; i < 3; i += 1) {
      await page.evaluate(() => history.back());
      await isList(page, 2);
    }
  }));

test('the year of a report that was put away leads to the empty page', () =>
  here.visit(async (page) => {
    await paste(page, clean);
    await result(page);
    await button(page, '看一年的去向').click();
    await page.locator('.flow').waitFor();
    await page.goBack();
    await page.locator('.verdict').waitFor();
    await button(page, '换一份报告').click();
    await isEmpty(page);
    await page.goForward();
    await isEmpty(page);
    await paste(page, example);
    await page.locator('.verdict').waitFor();
    await page.goBack();
    await page.locator('.verdict').waitFor();
  }));

test('the year of a report that is no more in the list leads to the list', () =>
  here.visit(async (page) => {
    await openFiles(page, [textFile('a.txt', clean), towns[0]]);
    const { bytes } = await savedBy(page, () => button(page, '保存工作').click());
    await rows(page).filter({ hasText: '白鹭镇' }).getByRole('button').click();
    await button(page, '看一年的去向').click();
    await page.locator('.flow').waitFor();
    await page.goBack();
    await page.locator('.verdict').waitFor();
    await page.setInputFiles('#chooser', { name: '工作.nianbao', mimeType: '', buffer: bytes });
    await isList(page, 2);
    await page.goBack();
    await isList(page, 2);
    await page.goBack();
    await isList(page, 2);
  }));

test('a page reloaded keeps what was gone back from', () =>
  here.visit(async (page) => {
    await openFiles(page, towns);
    await button(page, '主要数字').click();
    await openRow(page, 2);
    await page.getByText('第 3 份，共 5 份').waitFor();
    await page.goBack();
    await isList(page, 5);
    const length = await page.evaluate(() => history.length);
    await page.getByText('已暂存在本机').waitFor();
    await page.reload();
    await isList(page, 5);
    assert.equal(await page.evaluate(() => history.length), length);
    await page.goForward();
    await page.getByText('第 3 份，共 5 份').waitFor();
  }));

test('a choice among the rows is none once nothing fits it', () =>
  here.visit(async (page) => {
    const all = page.locator('.filters .chip', { hasText: '全部' });
    await openFiles(page, [textFile('a.txt', clean), textFile('b.txt', clean.replace(/白鹭镇/g, '星砚镇'))]);
    await give(page, '再加文件…', textFile('c.txt', example.replace(/白鹭镇/g, '苔枝乡')));
    await becomes(() => rows(page).count(), 3);
    await judged(page);
    await page.locator('.filters .chip', { hasText: '须修改' }).click();
    await becomes(() => rows(page).count(), 1);
    await blur(page);
    await page.keyboard.press('Control+z');
    await becomes(() => rows(page).count(), 2);
    assert.equal(await all.getAttribute('aria-pressed'), 'true');
  }));

test('two texts side by side of which one was withdrawn lead to the list', () =>
  here.visit(async (page) => {
    const star = longer(clean).replace(/白鹭镇/g, '星砚镇');
    await openFiles(page, [textFile('a.txt', longer(example)), textFile('c.txt', cut.replace(/白鹭镇/g, '苔枝乡'))]);
    await give(page, '再加文件…', textFile('b.txt', star));
    await becomes(() => rows(page).count(), 3);
    await judged(page);
    await page.getByRole('tab', { name: '整批核对' }).click();
    const beside = page.getByRole('button', { name: /并排看/ });
    await beside.click();
    await page.locator('.pair article').nth(1).waitFor();
    await page.keyboard.press('Control+z');
    await becomes(() => page.locator('.pair').count(), 0);
    await page.keyboard.press('Control+y');
    await beside.click();
    await page.locator('.pair article').nth(1).waitFor();
    await page.goBack();
    await page.locator('.list-tabs').waitFor();
    await blur(page);
    await page.keyboard.press('Control+z');
    await page.getByRole('tab', { name: '单位 2' }).waitFor();
    await page.goForward();
    await page.locator('.list-tabs').waitFor();
    assert.equal(await page.locator('.pair').count(), 0);
  }));

test('Back pressed twice at once is twice back', () =>
  here.visit(async (page) => {
    await openFiles(page, towns);
    await openRow(page, 1);
    await page.getByText('第 2 份，共 5 份').waitFor();
    await toList(page);
    await isList(page, 5);
    await openRow(page, 3);
    await page.getByText('第 4 份，共 5 份').waitFor();
    await page.evaluate(() => {
      history.back();
      history.back();
    });
    await page.getByText('第 2 份，共 5 份').waitFor();
    for (let i = 0; i < 2; i += 1) await page.evaluate(() => history.forward());
    await page.getByText('第 4 份，共 5 份').waitFor();
  }));

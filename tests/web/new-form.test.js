/** The form of 2019 turned into that of 2021 by one button: nothing is decided for the clerk, nothing vanishes without a word. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drawnTest as test } from '../long.js';
import { paste, result, root } from './browser.js';
import { outdated, rich } from './inputs.js';
import { OFFICE, onSite } from './visits.js';

const here = onSite(OFFICE);
/** Only table three is of 2019, with 0 in the one row. */
const hybrid = readFileSync(path.join(root, 'tests/reports/hybrid.md'), 'utf8');

const button = (page, name) => page.getByRole('button', { name, exact: true }).first();
const rulesOf = ({ findings }) => findings.map(({ rule }) => rule);
const numbers = ({ report }, table) =>
  Object.fromEntries(Object.entries(report.tables[table].cells).map(([id, { text }]) => [id, text]));

/** From a paste to the finding that tells what the new form means. */
async function offered(page, text, html) {
  await paste(page, text, html);
  const checked = await result(page);
  await page.locator('.card').getByRole('button', { name: '改为 2021 年的表格' }).click();
  await page.locator('.new-form').waitFor();
  return checked;
}

for (const [what, html] of [
  ['text', () => ''],
  ['rich text', () => rich(outdated)],
]) {
  test(`${what}: the numbers of the one row are counted as 3.其他 on the clerk’s word, the sentences stay`, () =>
    here.visit(async (page) => {
      const before = await offered(page, outdated, html());
      const told = await page.locator('.new-form').innerText();
      assert.match(told, /将去掉：表二“规范性文件”本年新制作数量 3、本年新公开数量 3、对外公开总数量 21；/);
      assert.match(told, /表二“政府集中采购”采购项目数量 2、采购总金额 251000。/);
      assert.match(told, /留待填写：表二“规章”、表二“行政规范性文件”、表二“行政事业性收费”。/);
      assert.match(told, /原来只有一行：表三“（六）其他处理”自然人 1、总计 1。/);
      await button(page, '都计入“3.其他”').click();
      const after = await result(page, 2);
      assert.equal(after.report.format, '2021');
      const [old, now] = [numbers(before, 'requests'), numbers(after, 'requests')];
      for (const id of Object.keys(old).filter((cell) => cell in now)) assert.equal(now[id], old[id], id);
      assert.deepEqual(
        ['noCorrection', 'feeUnpaid', 'other'].map((row) => now[`otherwise.${row}.total`]),
        ['0', '0', '1'],
      );
      assert.deepEqual(
        ['permits', 'penalties', 'enforcement'].map((row) => numbers(after, 'proactive')[`${row}.decisions`]),
        ['40', '2', '0'],
      );
      assert.ok(!rulesOf(after).includes('format-outdated'));
      assert.ok(rulesOf(after).includes('cell-blank'), 'what is left to fill in is a finding');
      await page.locator('.answer', { hasText: '已改为 2021 年的表格，还有 7 格要填' }).waitFor();
      const prose = ({ source, report }) => report.paragraphs.map(({ range }) => source.text.slice(...range));
      assert.deepEqual(prose(after), prose(before));
      await page.locator('.answer').getByRole('button', { name: '撤销' }).click();
      assert.equal((await result(page, 3)).source.text, before.source.text);
    }));
}

test('the three rows are left blank where the clerk would rather fill them in', () =>
  here.visit(async (page) => {
    await offered(page, outdated);
    await button(page, '三行留空，由我填写').click();
    const { cells } = (await result(page, 2)).report.tables.requests;
    assert.deepEqual(
      ['otherwise.other.natural', 'otherwise.other.total', 'otherwise.other.legal'].map((id) => cells[id].text),
      ['', '', '0'],
    );
    await page.locator('.answer', { hasText: '还有 13 格要填' }).waitFor();
  }));

test('a cell that the old form lacks is left when the turn is undone', () =>
  here.visit(async (page) => {
    const before = await offered(page, outdated);
    await button(page, '三行留空，由我填写').click();
    await result(page, 2);
    await page.locator('#tab-requests').click();
    await page.locator('.tables td[data-cell="requests.otherwise.other.legal"]').click();
    await page.locator('.cursor', { hasText: '3.其他' }).waitFor();
    await page.keyboard.press('Control+z');
    assert.equal((await result(page, 3)).source.text, before.source.text);
    await page.locator('.tables th', { hasText: '（六）其他处理' }).waitFor();
    assert.equal(await page.locator('.tables td[data-cell="requests.otherwise.other.legal"]').count(), 0);
  }));

test('where the one row is 0, its three rows are 0, and nothing is asked', () =>
  here.visit(async (page) => {
    const before = await offered(page, hybrid);
    assert.equal(await page.locator('.new-form button').count(), 1);
    await page.locator('.new-form button').click();
    const after = await result(page, 2);
    assert.equal(after.report.format, '2021');
    assert.equal(after.report.tables.requests.cells['otherwise.feeUnpaid.total'].value, 0);
    assert.deepEqual(numbers(after, 'proactive'), numbers(before, 'proactive'));
  }));

test('while cells of the table are unread they are asked for first', () =>
  here.visit(async (page) => {
    await offered(page, outdated.replace('（一）予以公开\t\t2\t0\t0\t0\t0\t0\t2', '（一）予以公开\t\t2 0 2'));
    assert.match(await page.locator('.new-form').innerText(), /其中 7 格没有读出，请先在表中补齐/);
    assert.equal(await page.locator('.new-form button').count(), 0);
  }));

test('the report to take along does not call itself official while its tables are of 2019', () =>
  here.visit(async (page) => {
    await paste(page, outdated);
    await result(page);
    await page.locator('.take').getByText('表格仍是旧格式').waitFor();
    assert.equal(await page.locator('.take').getByText('按官方格式排好的报告').count(), 0);
  }));

test('a report on 2020 is right in the form of 2019', () =>
  here.visit(async (page) => {
    await paste(page, outdated.replace(/2024年/g, '2020年'));
    await result(page);
    assert.equal(await page.getByRole('button', { name: '改为 2021 年的表格' }).count(), 0);
    await page.locator('.take').getByText('按官方格式排好的报告').waitFor();
  }));

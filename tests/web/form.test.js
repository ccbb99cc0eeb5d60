/** The official blank form: a mode of its own, quiet until it is complete; and real reports that have blanks, which it is not. */
import assert from 'node:assert/strict';
import { test as always } from 'node:test';
import { drawnTest as test } from '../long.js';
import { becomes, paste, result, textFile } from './browser.js';
import { button } from './folders.js';
import { before, clean, cut } from './inputs.js';
import { OFFICE, onSite } from './visits.js';

const here = onSite(OFFICE);

const cell = (page, id) => page.locator(`.tables td[data-cell="${id}"]`);
const newest = (page) => page.evaluate(() => self.results[self.results.length - 1]);
const textIs = (page, pattern, is = true) =>
  page.waitForFunction(
    ([source, wanted]) => new RegExp(source).test(self.results[self.results.length - 1]?.source.text) === wanted,
    [pattern.source, is],
  );

async function blank(page) {
  await button(page, '官方空白表').click();
  await result(page);
  await page.getByText('已填 0／200').waitFor();
}

/** Types numbers from a cell on, one after another. */
async function type(page, id, ...numbers) {
  await cell(page, id).click();
  for (const number of numbers) {
    await page.keyboard.type(String(number));
    await page.keyboard.press('Tab');
  }
}

/** Nothing is found, numbered or listed. */
async function isQuiet(page) {
  assert.equal(await page.locator('.card, #changes, .lines .mark, .value.blank, .value.marked').count(), 0);
  assert.doesNotMatch(await page.locator('main').innerText(), /必须修改|建议核对/);
}

always('it counts what is filled in, is quiet until that is all, and then says what is wrong', () =>
  here.visit(async (page) => {
    await blank(page);
    await isQuiet(page);
    await type(page, 'requests.new.natural', 3, 0, 0, 0, 0, 0, 4);
    await page.getByText('已填 7／200').waitFor();
    assert.equal(await page.locator('.filling progress').getAttribute('value'), '7');
    await isQuiet(page);
    await button(page, '其余 193 格填 0').click();
    await page.getByText('六类申请人合计 3，总计填写 4').first().waitFor();
    assert.equal(await page.locator('.card[data-card] > .tag b').first().innerText(), '1');
    assert.equal(await page.locator('#changes').count(), 0);
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press('Control+z');
    await page.getByText('已填 7／200').waitFor();
    await isQuiet(page);
  }),
);

test('the rest is 0, and the totals are what was filled in adds up to', () =>
  here.visit(async (page) => {
    await blank(page);
    await type(page, 'requests.new.natural', 3);
    await cell(page, 'requests.granted.natural').click();
    await page.keyboard.type('3');
    const rest = page.getByRole('button', { name: /^其余 19[89] 格填 0，总计相加$/ });
    await rest.click(); // what is still being typed counts as well
    await page.locator('.card').first().waitFor();
    const { report, findings } = await newest(page);
    const { cells } = report.tables.requests;
    const totals = ['new.total', 'granted.total', 'handled.natural', 'handled.total', 'carriedOut.total'];
    assert.deepEqual(
      totals.map((id) => cells[id].value),
      [3, 3, 3, 3, 0],
    );
    assert.ok(!findings.some(({ rule }) => /^requests-/.test(rule)));
  }));

test('whose report it is can be written as long as the form is filled in, complete or not', () =>
  here.visit(async (page) => {
    await blank(page);
    await page.getByLabel('机关').fill('云岭县白鹭镇人民政府');
    await button(page, '其余 200 格填 0').click();
    await page.locator('.card').first().waitFor();
    assert.equal(await page.getByLabel('机关').inputValue(), '云岭县白鹭镇人民政府');
    await page.getByLabel('年度').fill('2024');
    await page.keyboard.press('Tab');
    await page.getByLabel('单位层级').selectOption({ index: 1 });
    await becomes(async () => (await newest(page)).report.year, 2024);
    await page.getByLabel('机关').fill('云岭县星砚镇人民政府');
    await page.keyboard.press('Enter');
    await textIs(page, /^云岭县星砚镇人民政府2024年政府信息公开工作年度报告/);
    for (const year of ['24', '']) {
      await page.getByLabel('年度').fill(year);
      await page.keyboard.press('Tab');
    }
    await textIs(page, /^云岭县星砚镇人民政府政府信息公开工作年度报告/);
  }));

test('once it is complete what was found stands above its texts', () =>
  here.visit(async (page) => {
    await blank(page);
    await button(page, '其余 200 格填 0').click();
    const first = await page.locator('.card[data-card]').first().boundingBox();
    const texts = await page.locator('.texts').boundingBox();
    assert.ok(first.y < texts.y, `${first.y} px, its texts ${texts.y} px`);
  }));

test('its six texts have a box each, which go into the report as they are written', () =>
  here.visit(async (page) => {
    await blank(page);
    const boxes = page.locator('.texts textarea');
    assert.equal(await boxes.count(), 6);
    const box = (title) => page.getByLabel(title, { exact: false }).first();
    await box('一、总体情况').fill('本年收到政府信息公开申请3件。\n\n培训2次。');
    await box('五、存在的主要问题').fill('一是更新不够及时，已明确时限。');
    await textIs(page, /时限/);
    await box('六、其他需要报告的事项').fill('本年度未收取信息处理费。');
    await page.reload(); // while the fingers still rest on the keys
    await textIs(page, /处理费。/);
    const { source, report } = await newest(page);
    assert.deepEqual(
      report.sections.map(({ id }) => id),
      ['overview', 'proactive', 'requests', 'review', 'problems', 'other'],
    );
    assert.doesNotMatch(source.text, /（文字描述/);
    assert.equal(await boxes.nth(0).inputValue(), '本年收到政府信息公开申请3件。\n\n培训2次。');
    await box('一、总体情况').fill('');
    await textIs(page, /总体情况\n（文字描述）/);
    assert.equal(await boxes.nth(0).inputValue(), '');
    await box('三、收到和处理').fill('说明：以下各项以台账为准。');
    await textIs(page, /以台账为准。/);
    assert.equal((await newest(page)).report.tables.requests.found, true);
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press('Control+z');
    await textIs(page, /以台账为准/, false);
  }));

test("with last year's report beside it what was carried over is filled in, and what should be in force is worked out", () =>
  here.visit(async (page) => {
    await blank(page);
    await button(page, '加入上年报告').first().click();
    await page.setInputFiles('#chooser', textFile('2023.txt', before));
    await becomes(() => cell(page, 'requests.carriedIn.natural').innerText(), '2');
    await page.getByText('已填 7／200').waitFor();
    await page.getByText('上年 6，填好制发、废止件数后算出').waitFor();
    await page.locator('#tab-proactive').click();
    await type(page, 'proactive.normative.made', 3, 1);
    await page.getByText('上年 6，加本年制发、减本年废止，应为 8').waitFor();
    await button(page, '填 8').click();
    await becomes(() => cell(page, 'proactive.normative.inForce').innerText(), '8');
  }));

test('a real report with many blanks is no form: it is told what is blank, and can have 0 there', () =>
  here.visit(async (page) => {
    const blanks = clean.replace(/\t0(?=[\t\n])/g, '\t');
    await paste(page, blanks);
    const { report } = await result(page);
    assert.notEqual(report.filling, 'filled');
    assert.equal(await page.getByText('填写空白表').count(), 0);
    for (const [i, n] of [6, 147, 13].entries()) {
      await button(page, `${n} 格都填 0`).first().click();
      await result(page, i + 2);
    }
    await page.locator('.verdict h1', { hasText: '未发现问题' }).waitFor();
  }));

test('the rest of a cut report is no change of it', () =>
  here.visit(async (page) => {
    await paste(page, cut);
    await result(page);
    await page.locator('.rest').focus();
    await paste(page, clean.slice(clean.indexOf('8.属于行政查询事项')));
    await result(page, 2);
    await page.locator('.verdict h1', { hasText: '未发现问题' }).waitFor();
    assert.equal(await page.locator('#changes').count(), 0);
  }));

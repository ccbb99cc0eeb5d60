/** Nothing that was typed or pasted is lost: what replaces a report can be undone, in a list every report keeps its edits. */
import assert from 'node:assert/strict';
import { drawnTest as test } from '../long.js';
import { atRest, becomes, drop, fieldHolds, paste, result, textFile } from './browser.js';
import { openFiles } from './folders.js';
import { clean, cut, example } from './inputs.js';
import { OFFICE, onSite } from './visits.js';

const here = onSite(OFFICE);

const onPage = here.visit;

const other = clean.replace(/白鹭镇/g, '星砚镇');
const cell = (page, id) => page.locator(`.tables td[data-cell="${id}"]`);
const organ = (page) => page.locator('.facts dd').first().innerText();

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
  ['a chosen file', (page) => page.setInputFiles('#chooser', textFile('星砚镇.txt', other))],
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

const undoLink = (page) => page.locator('.tables .aside').getByRole('button', { name: '撤销', exact: true });

/** Presses keys where nothing is being typed. */
async function press(page, ...all) {
  await page.evaluate(() => document.activeElement.blur());
  for (const keys of all) await page.keyboard.press(keys);
  await atRest(page);
}

test('undoing ends at the report that was opened, and is not offered there; what is kept stays', () =>
  onPage(async (page) => {
    await edited(page);
    await press(page, 'Control+z', 'Control+z', 'Control+z');
    await fieldHolds(page, clean);
    assert.equal(await undoLink(page).count(), 0);
    assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'BODY');
    await page.reload();
    await fieldHolds(page, clean);
  }));

test('undoing ends at the list that was opened; where files are taken back, it is said and they come again', () =>
  onPage(async (page) => {
    const organs = () => page.locator('.list tbody tr').count();
    await openFiles(page, [textFile('一.txt', clean), textFile('二.txt', other)]);
    await press(page, 'Control+z', 'Control+z');
    assert.equal(await organs(), 2);
    await drop(page, '三.txt', example);
    await becomes(organs, 3);
    await press(page, 'Control+z');
    await becomes(organs, 2);
    await page.locator('.answer', { hasText: '已回到先前的内容' }).getByRole('button', { name: '重做' }).click();
    await becomes(organs, 3);
  }));

test('in a list undo and redo belong to the report that is open', () =>
  onPage(async (page) => {
    const first = cell(page, 'requests.granted.natural');
    const change = async (value) => {
      await first.click();
      await page.keyboard.type(value);
      await page.keyboard.press('Enter');
      await becomes(() => first.innerText().then((words) => words.includes(value)), true);
    };
    const go = (name, at) =>
      Promise.all([page.getByRole('button', { name }).click(), page.getByText(`第 ${at} 份，共 2 份`).waitFor()]);
    await openFiles(page, [textFile('一.txt', clean), textFile('二.txt', other)]);
    await go(/^打开.*白鹭镇/, 1);
    await change('5');
    await go('下一份', 2);
    await page.getByText('第 2 份，共 2 份').waitFor();
    assert.equal(await undoLink(page).count(), 0);
    await press(page, 'Control+z');
    await page.getByText('第 2 份，共 2 份').waitFor();
    await change('6');
    await go('上一份', 1);
    await press(page, 'Control+z');
    await fieldHolds(page, clean);
    await go('下一份', 2);
    assert.match(await page.locator('#field').inputValue(), /予以公开\t6\t1/);
    await go('上一份', 1);
    await press(page, 'Control+y');
    await page.waitForFunction(() => /予以公开\t5\t1/.test(document.querySelector('#field').value));
    await page.getByRole('button', { name: '全部报告' }).click();
    await press(page, 'Control+z');
    assert.equal(await page.locator('.list tbody tr').count(), 2);
    await page.reload();
    await go(/^打开.*白鹭镇/, 1);
    await page.waitForFunction(() => /予以公开\t5\t1/.test(document.querySelector('#field')?.value));
    await press(page, 'Control+z');
    await fieldHolds(page, clean);
  }));

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

test('a paste of nothing but blanks leaves the report where it is', () =>
  onPage(async (page) => {
    await edited(page);
    await page.evaluate(() => document.activeElement.blur());
    await paste(page, ' \n\t\n');
    await atRest(page);
    assert.match(await page.locator('#field').inputValue(), /予以公开\t5\t1/);
  }));

test('a report that is pasted while one of a list lies open is the last that one comes to', () =>
  onPage(async (page) => {
    await openFiles(page, [textFile('一.txt', clean), textFile('二.txt', other)]);
    await page.getByRole('button', { name: /^打开/ }).first().click();
    await page.getByText('第 1 份，共 2 份').waitFor();
    await page.evaluate(() => document.activeElement.blur());
    await paste(page, example);
    await page.getByText('第 3 份，共 3 份').waitFor();
    await page.getByRole('button', { name: '上一份' }).click();
    await page.getByText('第 2 份，共 3 份').waitFor();
  }));

test('in a list each report keeps its edits, its row shows the new counts, and one more file is added', () =>
  onPage(async (page) => {
    await openFiles(page, [textFile('一.txt', clean), textFile('二.txt', other)]);
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

test('the blank form asks for organ, year and level, and says what came of filling the rest', () =>
  onPage(async (page) => {
    await page.getByRole('button', { name: '官方空白表' }).click();
    await result(page);
    await page.getByLabel('机关').fill('云岭县白鹭镇人民政府');
    await page.getByLabel('年度').fill('2024');
    await page.getByLabel('单位层级').selectOption('town');
    await page.waitForFunction(() => self.results[self.results.length - 1].report.organ === '云岭县白鹭镇人民政府');
    await page.getByRole('button', { name: '其余 200 格填 0' }).click();
    await page.locator('.answer', { hasText: '已填 200 格' }).waitFor();
    assert.ok((await page.locator('.answer').boundingBox()).y < 657);
    assert.equal(await page.locator('#changes').count(), 0, 'a form that is filled in has nothing that was changed');
  }));

test('what was pasted by mistake is told, and the way back offered, without scrolling', () =>
  onPage(async (page) => {
    await edited(page);
    await page.evaluate(() => document.activeElement.blur());
    await paste(page, '12');
    const told = page.getByText('这不像一份政府信息公开工作年度报告');
    await told.waitFor();
    const back = page.getByRole('button', { name: /恢复上一份/ });
    for (const seen of [told, back]) {
      const { y, height } = await seen.boundingBox();
      assert.ok(y >= 0 && y + height <= 657, `${y}`);
    }
    await back.click();
    assert.match((await result(page, 4)).source.text, /予以公开\t5\t1/);
  }));

test('to go on writing where a cut report ends, one sees where that is', () =>
  onPage(async (page) => {
    await paste(page, cut);
    await result(page);
    await page.getByRole('button', { name: '改原文' }).click();
    await becomes(
      () =>
        page.locator('#field').evaluate((field) => {
          const { top, bottom } = field.getBoundingClientRect();
          const end = top + field.scrollHeight - field.scrollTop;
          return Math.max(end, bottom) <= innerHeight + 1;
        }),
      true,
    );
  }));

test('by the keyboard alone every cell is reached', () =>
  onPage(async (page) => {
    await paste(page, clean);
    await result(page);
    await page.locator('#tab-requests').focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.dataset.cell), 'requests.new.natural');
  }));

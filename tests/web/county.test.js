/** The view of a county: tabs over a table that scrolls in its frame, and a folder of examples to try it with. */
import assert from 'node:assert/strict';
import { bytesOf, makeConsolidated, makeTowns } from '../generator/folder.js';
import { drawnTest as test } from '../long.js';
import { atRest, becomes, textFile } from './browser.js';
import { button, give, judged, openFiles, rows } from './folders.js';
import { clean, cut, example } from './inputs.js';
import { longer } from './states.js';
import { OFFICE, onSite } from './visits.js';

const here = onSite(OFFICE);

test('ten towns to try it with, what was found of each, and their first row at 240 px', () =>
  here.visit(async (page) => {
    await button(page, '看一批例子').click();
    await judged(page);
    assert.equal(await rows(page).count(), 10);
    assert.match(await page.locator('#verdict').innerText(), /^云岭县 2024 年度：10 个单位，[4-8] 个须修改/);
    const { y } = await rows(page).first().boundingBox();
    assert.ok(y <= 240, `${y} px`);
    assert.ok((await button(page, '保存工作').boundingBox()).y < 120);
    const marks = await rows(page).locator('td[class^="verdict-"] .icon').all();
    for (const box of await Promise.all(marks.map((mark) => mark.boundingBox())))
      assert.ok(box.height > 12, 'a mark stands beside its word, in one size');
  }));

test('a double click on the folder of examples brings it once', () =>
  here.visit(async (page) => {
    await button(page, '看一批例子').dblclick();
    await judged(page);
    assert.match(await page.locator('#verdict').innerText(), /10 个单位，/);
    assert.equal(await rows(page).count(), 10);
  }));

test('the rule that is chosen is the one choice, and all that several have in common is listed', () =>
  here.visit(async (page) => {
    await button(page, '看一批例子').click();
    await judged(page);
    const tab = await page.getByRole('tab', { name: '共有问题' }).innerText();
    await page.getByRole('tab', { name: '共有问题' }).click();
    assert.equal(await page.locator('.common li').count(), Number(tab.match(/\d+/)));
    await page.locator('.common button').first().click();
    const pressed = page.locator('.filters .chips').first().locator('.chip[aria-pressed="true"]');
    await becomes(() => pressed.count(), 1);
    await page.locator('.chip', { hasText: '全部' }).click();
    await becomes(() => rows(page).count(), 10);
  }));

test('the rows scroll in their frame, the page stays', () =>
  here.visit(async (page) => {
    await button(page, '看一批例子').click();
    await judged(page);
    await rows(page).last().getByRole('button').focus();
    await atRest(page);
    assert.equal(await page.evaluate(() => scrollY), 0);
    const { y } = await rows(page).last().boundingBox();
    assert.ok(y < 657, `${y} px`);
  }));

test('each tab has its part, and Back goes through them', () =>
  here.visit(async (page) => {
    await button(page, '看一批例子').click();
    await judged(page);
    const shown = { 整批核对: '#together, #panel-list .caption', 共有问题: '#common', 分布: '#spread' };
    for (const [name, part] of Object.entries(shown)) {
      await page.getByRole('tab', { name }).click();
      await page.locator(part).first().waitFor();
      assert.equal(await rows(page).count(), 0);
    }
    await page.goBack();
    await page.locator('#common').waitFor();
    await page.locator('.common button').first().click();
    await becomes(() => page.locator('.chip', { hasText: '✕' }).count(), 1);
    assert.ok((await rows(page).count()) > 1);
  }));

test('where the consolidated report leaves a unit out, that is named beside the cells that differ', () =>
  here.visit(async (page) => {
    const towns = makeTowns(4);
    const text = (report) => Buffer.from(bytesOf(report)).toString();
    await openFiles(
      page,
      towns.map((town, i) => textFile(`${i}.txt`, text(town))),
    );
    await give(page, '加入汇总报告', textFile('汇总.txt', text(makeConsolidated(towns.slice(1)))));
    await page.getByRole('tab', { name: '整批核对' }).click();
    const said = page.locator('.together li', { hasText: '可能漏计' });
    const [, organ] = (await said.first().innerText()).match(/相差的正好是“(.+?)”/);
    const lines = await page.locator('.sums tbody tr').allInnerTexts();
    assert.ok(lines.length > 0 && lines.every((line) => line.includes(organ)), lines.join('\n'));
  }));

for (const columns of ['主要数字', '规则热图']) {
  test(`on a phone ${columns} is in sight beside the organs`, () =>
    here.visit(
      async (page) => {
        await button(page, '看一批例子').click();
        await judged(page);
        await button(page, columns).click();
        await atRest(page);
        const cells = rows(page).first().locator('td.heat:visible, td.n:visible');
        const { x, width } = await cells.first().boundingBox();
        assert.ok(x + width <= 380, `${x} to ${x + width} px`);
        assert.ok(await rows(page).first().locator('.icon').isVisible());
      },
      { viewport: { width: 380, height: 700 } },
    ));
}

test('one file more is judged with the others', () =>
  here.visit(async (page) => {
    await openFiles(page, [textFile('a.txt', longer(example)), textFile('c.txt', cut.replace(/白鹭镇/g, '苔枝乡'))]);
    await give(page, '再加文件…', textFile('b.txt', longer(clean).replace(/白鹭镇/g, '星砚镇')));
    await page.getByRole('tab', { name: '整批核对 1' }).waitFor();
  }));

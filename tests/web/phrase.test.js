/** A finding of the prose is mended where it is read: by the right words, where these are known, else in its sentence. */
import assert from 'node:assert/strict';
import { drawnTest as test } from '../long.js';
import { becomes, paste, result } from './browser.js';
import { button } from './folders.js';
import { clean, example } from './inputs.js';
import { OFFICE, onSite } from './visits.js';

const here = onSite({ ...OFFICE, permissions: ['clipboard-read'] });

const on = here.visitReport;

const text = (page) => page.evaluate(() => self.results[self.results.length - 1].source.text);
const lastYear = clean.replace('2024年1月1日至2024年12月31日', '2023年1月1日至2023年12月31日');

test('last year in the period is put right by a click, is a line of the list in whole words, and is taken back there', () =>
  on(lastYear, async (page) => {
    await button(page, '采用“2024年1月1日至2024年12月31日”').first().click();
    await result(page, 2);
    assert.equal(await text(page), clean);
    const line = page.locator('#changes .card');
    assert.match(await line.innerText(), /2023年1月1日至2023年12月31日.*2024年1月1日至2024年12月31日/);
    await line.getByRole('button', { name: '撤销' }).click();
    await becomes(() => text(page), lastYear);
  }));

test('elsewhere the words stand in a field, are chosen, and are checked as one types', () =>
  on(clean.replace('公开信息266条', '公开信息286条'), async (page) => {
    await page.locator('.card', { hasText: '合计 266' }).click();
    const field = page.locator('.card.open .rewrite').first();
    assert.equal(await field.inputValue(), '286条');
    assert.equal(await page.evaluate(() => getSelection().toString() || document.activeElement.value), '286条');
    await page.keyboard.type('276条');
    await page.locator('.card.open', { hasText: '公开信息276条”，列出的 3 项合计 266' }).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('266条');
    await page.locator('.card.open', { hasText: '改好了' }).waitFor();
    await becomes(() => text(page), clean);
    assert.equal(await field.evaluate((it) => it === document.activeElement), true);
    await page.keyboard.press('Enter');
    await page.locator('.card.open').waitFor({ state: 'detached' });
    assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'BODY');
    await page.keyboard.press('Control+z');
    await becomes(() => text(page), clean.replace('公开信息266条', '公开信息286条'));
  }));

test('Esc puts back what stood in the field', () =>
  on(example, async (page) => {
    await page.locator('.card', { hasText: '收到政府信息公开申请21件' }).click();
    await page.keyboard.type('一');
    await becomes(async () => (await text(page)).includes('（二）依申请公开。一，'), true);
    await page.keyboard.press('Escape');
    await becomes(() => text(page), example);
  }));

test('two changes in the prose are two lines, and each is taken back by itself', () =>
  on(lastYear.replace('年度考核，组织', '年度考核,组织'), async (page) => {
    await button(page, '采用“，”').first().click();
    await result(page, 2);
    await button(page, '采用“2024年1月1日至2024年12月31日”').first().click();
    await result(page, 3);
    const lines = page.locator('#changes .card');
    await becomes(() => lines.count(), 2);
    await lines.filter({ hasText: '考核' }).getByRole('button', { name: '撤销' }).click();
    await becomes(() => text(page), clean.replace('年度考核，组织', '年度考核,组织'));
  }));

test('the way into the text leads to the finding that is open', () =>
  on(clean.replace('公开信息266条', '公开信息286条'), async (page) => {
    await page.locator('.card', { hasText: '合计 266' }).click();
    await button(page, '改原文').first().click();
    await becomes(
      () =>
        page.evaluate(() => {
          const { value, selectionStart, selectionEnd } = document.querySelector('#field');
          return value.slice(selectionStart, selectionEnd);
        }),
      '286条',
    );
  }));

test('with no finding chosen the way into the text leads to the first, and Esc out of it', () =>
  here.visitReport(example, async (page) => {
    const pane = await page.locator('.lines').boundingBox();
    await button(page, '改原文').click();
    const words = () => page.locator('#field').evaluate((it) => it.value.slice(it.selectionStart, it.selectionEnd));
    await becomes(words, '全年收到政府信息公开申请21件');
    await page.keyboard.type('全年收到政府信息公开申请12件');
    await page.keyboard.press('Escape');
    await becomes(() => page.evaluate(() => document.activeElement.className), 'lines');
    await page.locator('#verdict', { hasText: '2 处必须修改' }).waitFor();
    assert.equal((await page.locator('.lines').boundingBox()).y, pane.y);
  }));

test('another report pasted while the caret is in a sentence comes as a report', () =>
  on(clean.replace('公开信息266条', '公开信息286条'), async (page) => {
    await page.locator('.card', { hasText: '合计 266' }).click();
    assert.equal(await page.evaluate(() => document.activeElement.className), 'rewrite');
    const other = clean.replace(/白鹭镇/g, '星砚镇');
    await paste(page, other);
    assert.equal((await result(page, 2)).report.organ, '云岭县星砚镇人民政府');
    await becomes(() => text(page), other);
  }));

test('what is left over from last year has its right words; a later year may as well be right, and has none', () =>
  on(clean.replace('人民政府2024年', '人民政府2023年'), async (page) => {
    await page.locator('.card', { hasText: '统计期限' }).first().waitFor();
    assert.equal(await button(page, /^采用“2023年1月1日至/).count(), 0);
  }));

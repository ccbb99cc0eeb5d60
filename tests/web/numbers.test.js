/** The numbers of a report are one truth: each finding of a cell has its own, filters add up, rules are counted once, and none is left without its ✓. */
import assert from 'node:assert/strict';
import { drawnTest as test } from '../long.js';
import { paste, result } from './browser.js';
import { button } from './folders.js';
import { clean, example } from './inputs.js';
import { OFFICE, onSite } from './visits.js';

const here = onSite(OFFICE);

/** Its total of new requests stands under two findings. */
const twice = example.replace('申请数量\t9\t2\t0\t0\t1\t0\t12', '申请数量\t9\t2\t0\t0\t1\t0\t15');
const CELL = 'requests.new.total';

const open = async (page, text) => {
  await paste(page, text);
  return result(page);
};

test('a cell under two findings shows both numbers, and each explains its own', () =>
  here.visit(async (page) => {
    await open(page, twice);
    const cell = page.locator(`.tables td[data-cell="${CELL}"]`);
    const numbers = async (place) => (await place.allInnerTexts()).map((words) => Number(words.match(/\d+/)));
    const [first, second] = await numbers(cell.locator('.tag'));
    assert.ok(first && second && first !== second);
    const says = (n) => page.locator('.cursor', { hasText: String(n) });
    for (const n of [second, first]) {
      await cell.locator('.tag', { hasText: String(n) }).click();
      await says(n).waitFor();
      const key = await cell.locator('.tag', { hasText: String(n) }).getAttribute('data-card');
      await page.locator(`.findings [data-card="${key}"].selected`).waitFor();
    }
    const marks = page.locator(`.lines .mark[data-cell="${CELL}"], .lines .mark[data-cell="${CELL}"] + .mark`);
    assert.deepEqual(await numbers(marks.locator('.tag')), [first, second]);
    await marks.nth(1).click();
    const key = await marks.nth(1).getAttribute('data-card');
    await page.locator(`.findings [data-card="${key}"].selected`).waitFor();
  }));

test('the filters add up, by kind and by place', () =>
  here.visit(async (page) => {
    const wrong = example
      .replace('2024年1月1日至2024年12月31日', '2023年1月1日至2023年12月31日')
      .replace(/六、其他需要报告的事项\n.*\n/, '');
    await open(page, wrong);
    const chips = (await page.locator('.chips .chip').allInnerTexts()).map((words) => {
      const [, name, n] = words.match(/^(.*?)\s*(\d+)$/);
      return [name, Number(n)];
    });
    const kinds = ['内容', '格式', '读取'];
    const sum = (list) => list.reduce((all, [, n]) => all + n, 0);
    const [, all] = chips[0];
    assert.equal(sum(chips.filter(([name]) => kinds.includes(name))), all);
    assert.equal(sum(chips.slice(1).filter(([name]) => !kinds.includes(name))), all);
    assert.ok(chips.some(([name]) => name === '开头'));
    await page.locator('.chip', { hasText: '开头' }).click();
    await page.locator('[data-card]', { hasText: '统计期限' }).first().waitFor();
  }));

test('how many rules were checked is one number', () =>
  here.visit(async (page) => {
    const { checked } = await open(page, clean);
    const said = (await page.locator('body').innerText())
      .match(/\d+(?= ?项规则)|(?<=规则\s*)\d+(?= 项已检查)/g)
      .map(Number);
    assert.ok(said.length >= 2);
    assert.deepEqual(new Set(said), new Set([checked.rules]));
  }));

test('where nothing must be mended any more, nothing is crossed', () =>
  here.visit(async (page) => {
    await open(page, clean.replace('（七）总计\t9\t', '（七）总计\t8\t'));
    await button(page, '采用 9').first().click();
    await result(page, 2);
    await page.locator('.group.error h3', { hasText: '0' }).waitFor({ state: 'attached' });
    assert.equal(await page.locator('.group.error h3 .icon.error').count(), 0);
  }));

/** What the overview counts is what it says it counts: units, files, what was not read; and nothing of units before they are checked. */
import assert from 'node:assert/strict';
import { bytesOf, makeTowns } from '../generator/folder.js';
import { drawnTest as test } from '../long.js';
import { blankForm } from '../../web/page/examples.js';
import { createChecker } from '../../wasm/node.js';
import { hold, textFile } from './browser.js';
import { button, judged, openFiles, rows } from './folders.js';
import { cut } from './inputs.js';
import { OFFICE, onSite } from './visits.js';

const here = onSite(OFFICE);
const towns = makeTowns(4).map((town) => Buffer.from(bytesOf(town)).toString());
const blank = blankForm((await createChecker()).describe('zh-CN'));
const RECIPE = '红烧肉\n五花肉一斤，冰糖二十克，老抽两勺，小火炖一个小时。\n';
const verdict = (page) => page.locator('#verdict').innerText();

test('a recipe is no unit, four files of one organ are one, and what was not read has its number', () =>
  here.visit(async (page) => {
    await openFiles(page, [
      ...[1, 2, 3, 4].map((n) => textFile(`甲${n}.txt`, towns[0])),
      textFile('乙.txt', towns[1]),
      textFile('菜谱.txt', RECIPE),
      textFile('断.txt', cut),
      { name: '坏.docx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004 broken') },
    ]);
    assert.match(await verdict(page), /3 个单位（8 份文件），0 个须修改，1 个未读全$/);
    assert.match(await page.locator('.lead-in').innerText(), /1 份不是年度报告，没有计入/);
    const row = (name) => rows(page).filter({ hasText: name }).first();
    assert.match(await row('菜谱').innerText(), /不是年报/);
    assert.equal(await row('菜谱').locator('.six rect, .six path:not(.absent)').count(), 0, 'no part of it is green');
    assert.match(await page.getByRole('tab', { name: '单位' }).innerText(), /单位 3$/);
    assert.match(await row('甲2.txt，同一单位 4 份').innerText(), /未发现问题|看提示|建议核对/);
    const strip = await row('白鹭镇').locator('.six').getAttribute('aria-label');
    for (const part of ['三', '四', '五', '六']) assert.match(strip, new RegExp(`第${part}部分未读到`));
    assert.ok(Number(await row('白鹭镇').locator('td.n').nth(2).innerText()) > 50);
    const chips = await page.locator('.filters .chips').first().locator('.chip').allInnerTexts();
    const [all, ...each] = chips.map((words) => Number(words.match(/\d+/)));
    assert.equal(
      each.reduce((sum, n) => sum + n, 0),
      all,
    );
  }));

test('a blank form is no report of a list and opens as the form; files of one name are told apart', () =>
  here.visit(async (page) => {
    const [first, second, third] = towns.slice(0, 2).concat(towns[0]);
    const files = [first, second, third, blank].map((text) => textFile('年报.txt', text));
    await openFiles(page, files);
    assert.match(await verdict(page), /2 个单位（4 份文件）/);
    await rows(page).filter({ hasText: '年报.txt，同一单位 2 份' }).waitFor();
    await rows(page).filter({ hasText: '年报（3）.txt，同一单位 2 份' }).waitFor();
    const row = rows(page).filter({ hasText: '不是年报' });
    assert.deepEqual(await row.locator('td.n').allInnerTexts(), ['—', '—', '—']);
    await row.getByRole('button').click();
    await page.getByText('已填 0／200').waitFor();
  }));

test('before they are checked nothing is said of units; how far it is can be read, and it can be ended', () =>
  here.visit(async (page) => {
    const engine = await hold(page, 'examine');
    await page.setInputFiles(
      '#chooser',
      towns.map((text, i) => textFile(`${i}.txt`, text)),
    );
    await engine.asked();
    await page.getByText('4 份文件，已检查 0 份').waitFor();
    const bar = page.locator('.underway progress');
    await bar.waitFor();
    assert.deepEqual(await bar.evaluate(({ value, max }) => [value, max]), [0, 4]);
    await button(page, '取消').click();
    await page.getByText('还有 4 份没有检查').waitFor();
    await engine.release();
    await button(page, '接着检查').click();
    await judged(page);
    assert.match(await verdict(page), /4 个单位，\d 个须修改/);
  }));

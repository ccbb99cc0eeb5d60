/** A folder as it comes: names that only somebody can tell, wrong years, two rosters, empty files, files that are gone; each a sentence. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { files } from '../cli/run.js';
import { blocksOf } from '../generator/document.js';
import { bytesOf, makeConsolidated, makeTowns } from '../generator/folder.js';
import { FORMS } from '../generator/render/index.js';
import { drawnTest as test } from '../long.js';
import { button, give, judged, openFolder } from './folders.js';
import { onSite, OFFICE } from './visits.js';

const here = onSite(OFFICE);
const towns = makeTowns(4);
const textOf = (report) => Buffer.from(bytesOf(report)).toString();
const names = towns.map(({ organ }) => organ.area);
const years = [2021, 2022, 2023].map((year) => makeTowns(4, { year }));
/** A report that says no county: of two towns of one name it may be either's. */
const bare = textOf(towns[0]).replaceAll('云岭县', '').replaceAll(names[0], '城关镇');

const folder = files({
  ...Object.fromEntries(towns.slice(1).map((it, i) => [`bare/${i + 1}.txt`, textOf(it)])),
  'bare/0.txt': bare,
  'roster.txt': `青山县城关镇\n石河县城关镇\n${names.slice(1).join('\n')}\n`,
  'other.txt': names.join('\n'),
  'merged.html': `<table><tr><th>片区</th><th>单位</th></tr><tr><td rowspan="4">东片</td><td>${names.join('</td></tr><tr><td>')}</td></tr></table>`,
  'old-sum.txt': textOf(makeConsolidated(years[2])),
  ...Object.fromEntries(
    years.flatMap((all, at) => all.map((it, i) => [`years/${2021 + at}-${i}.docx`, FORMS.docx.render(blocksOf(it))])),
  ),
});
const place = (name) => path.join(folder, name);
const open = (page, name) => openFolder(page, place(name));
const missing = (page) => page.locator('.overview tr', { hasText: '没有报告' }).locator('th').allInnerTexts();

test('a name that may be two organs’ is asked once; the answer counts, also that it is none of them', () =>
  here.visit(async (page) => {
    await open(page, 'bare');
    await give(page, '加入单位名单', place('roster.txt'));
    await page.getByText('请确认 1 份报告是谁的').waitFor();
    assert.deepEqual(await missing(page), []);
    await button(page, '是青山县城关镇').click();
    await page.getByText('1 个没有报告').first().waitFor();
    assert.deepEqual(await missing(page), ['石河县城关镇']);
    assert.equal(await page.getByText('请确认').count(), 0);
    await page.getByRole('button', { name: /^不再使用 名单/ }).click();
    await give(page, '加入单位名单', place('roster.txt'));
    await button(page, '都不是').click();
    await page.getByText('2 个没有报告').first().waitFor();
    await page.getByRole('tab', { name: '整批核对' }).click();
    await page.getByText('已确认不在名单上，没有计入合计').waitFor();
  }));

test('two rosters, one with merged cells, a sum of another year: a sentence each', () =>
  here.visit(async (page) => {
    await open(page, 'bare');
    await give(page, '加入单位名单', [place('other.txt'), place('roster.txt')]);
    await page.getByText('只能用一份名单').first().waitFor();
    await give(page, '换一份名单', place('merged.html'));
    await page.getByText('名单“merged.html”：4 个单位').first().waitFor();
    assert.deepEqual(await missing(page), [names[0]]);
    await give(page, '加入汇总报告', place('old-sum.txt'));
    await page.getByRole('tab', { name: '整批核对' }).click();
    await page.getByText('“old-sum.txt”不是 2024 年的年度报告').waitFor();
  }));

test('a folder that comes while the engine still starts is checked, and has the focus', () =>
  here.visit(async (page) => {
    await page.addInitScript(() => {
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function post(question, ...more) {
        setTimeout(() => postMessage.call(this, question, ...more), question?.ask === 'describe' ? 2000 : 0);
      };
    });
    await page.reload();
    await open(page, 'bare');
    await page.waitForFunction(() => document.activeElement.id === 'verdict');
    assert.match(await page.locator('#verdict').innerText(), /4 个单位，0 个须修改/);
    assert.equal(await page.getByText('未打开').count(), 0);
  }));

test('several years: each beside the one before, and a line of its own', () =>
  here.visit(async (page) => {
    await open(page, 'bare');
    await give(
      page,
      '加入上年报告',
      years.flatMap((all, at) => all.map((_, i) => place(`years/${2021 + at}-${i}.docx`))),
    );
    await page.getByText('已加入 12 份往年报告').first().waitFor();
    await judged(page);
    const past = await page.locator('.overview tbody [class^=past]').allInnerTexts();
    assert.equal(past.filter((words) => /相符|不符/.test(words)).length, 3);
    await button(page, '主要数字').click();
    assert.match(
      await page.locator('svg.series').first().getAttribute('aria-label'),
      /2021 年 \d+，2022 年 \d+，2023 年 \d+，2024 年 \d+/,
    );
    await page.getByRole('button', { name: new RegExp(`^打开.*${names[1]}`) }).click();
    await page.getByText(/上年：.*docx/).waitFor();
  }));

test('empty files by the thousand, and files that are gone: the rest goes on', () =>
  here.visit(async (page) => {
    await page.evaluate(() => {
      const data = new DataTransfer();
      for (let i = 0; i < 3000; i += 1) data.items.add(new File([], `${i}.txt`));
      const chooser = document.querySelector('#chooser');
      chooser.files = data.files;
      chooser.dispatchEvent(new Event('change'));
    });
    await page.getByText('3 000 份没有打开').waitFor();
    await page.getByText('里没有文字').first().waitFor();
    assert.ok((await page.locator('.overview tbody tr').count()) < 100);
    await page.getByRole('button', { name: '全部移走' }).click();
    const gone = files({
      'gone/1.txt': textOf(towns[1]),
      'gone/2.txt': textOf(towns[2]),
      'gone/3.txt': textOf(towns[3]),
    });
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, '选择文件夹…').click()]);
    await page.evaluate(() => {
      const { arrayBuffer } = Blob.prototype;
      Blob.prototype.arrayBuffer = function held() {
        return this.name === '2.txt'
          ? Promise.reject(new DOMException('gone', 'NotFoundError'))
          : arrayBuffer.call(this);
      };
    });
    await chooser.setFiles(path.join(gone, 'gone'));
    await judged(page);
    await page.getByText('文件已不在原处，或正被别的程序占用').waitFor();
    assert.match(await page.locator('#verdict').innerText(), /2 个单位（3 份文件）/);
  }));

test('by the keyboard: from row to row, and into a report', () =>
  here.visit(async (page) => {
    await open(page, 'bare');
    const on = () => page.evaluate(() => document.activeElement.closest('tr')?.rowIndex);
    await page.locator('.overview tbody button').first().focus();
    await page.keyboard.press('ArrowDown');
    assert.equal(await on(), 2);
    await page.keyboard.press('ArrowUp');
    assert.equal(await on(), 1);
    await page.keyboard.press('Enter');
    await page.getByText('第 1 份，共 4 份').waitFor();
  }));

test('in the other language: what is said of all together as well', () =>
  here.visit(async (page) => {
    await open(page, 'bare');
    await give(page, '加入汇总报告', place('old-sum.txt'));
    await page.getByRole('tab', { name: '整批核对' }).click();
    await page.getByText('“old-sum.txt”不是 2024 年的年度报告').waitFor();
    await button(page, 'English').click();
    await page.getByText('“old-sum.txt” is no annual report for 2024').waitFor();
    assert.match(await page.locator('#verdict').innerText(), /2024: 4 organs, 0 to correct/);
  }));

/** While a folder is checked or judged nobody is in its way: the page stays where one is, going back takes no time, exports wait. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { files } from '../cli/run.js';
import { bytesOf, makeTowns } from '../generator/folder.js';
import { drawnTest as test } from '../long.js';
import { becomes, hold, savedBy } from './browser.js';
import { button, give, judged, openFolder, rows } from './folders.js';
import { onSite, OFFICE } from './visits.js';

const here = onSite(OFFICE);
const towns = makeTowns(30);
const names = towns.map(({ organ }) => organ.area);
const folder = files({
  ...Object.fromEntries(towns.map((it, i) => [`county/${i}.txt`, Buffer.from(bytesOf(it)).toString()])),
  'roster.txt': [...names, '金山镇'].join('\n'),
});

/** The name in the row that has the focus. */
const focused = (page) =>
  page.evaluate(() => document.activeElement.closest('.overview tr')?.querySelector('th').textContent || '');

const place = (name) => path.join(folder, name);
const open = (page) => openFolder(page, place('county'));

test('the end of a check leaves focus and place alone', () =>
  here.visit(async (page) => {
    const engine = await hold(page, 'examine');
    await give(page, '选择文件夹…', place('county'));
    await rows(page).nth(29).waitFor();
    await page.waitForFunction(() => document.activeElement.id === 'verdict');
    await page.getByRole('searchbox').focus();
    await page.locator('.list .frame').evaluate((frame) => frame.scrollTo(0, 400));
    await engine.release();
    await judged(page);
    assert.equal(await page.evaluate(() => document.activeElement.type), 'search');
    assert.ok(
      (await page.locator('.list .frame').evaluate((frame) => frame.scrollTop)) > 200,
      'what stands above may be gone by now, the place is the same',
    );
  }));

test('back in the list one is at once, in the same row, however long all together are judged', () =>
  here.visit(async (page) => {
    await open(page);
    const name = await rows(page).nth(20).locator('th').innerText();
    await rows(page).nth(20).getByRole('button').click();
    await page.getByText('第 21 份，共 30 份').waitFor();
    const engine = await hold(page, 'judge');
    await page.getByRole('button', { name: '全部报告' }).click();
    await engine.asked();
    assert.equal(await focused(page), name);
    await rows(page).nth(21).getByRole('button').click();
    await page.getByText('第 22 份，共 30 份').waitFor();
    const next = await page.locator('.facts dd').first().innerText();
    await page.goBack();
    await page.waitForFunction(() => document.activeElement.closest('.overview tr'));
    assert.equal(await focused(page), next);
    await engine.release();
  }));

test('a report opened while others are still to be checked is one of them all, and the next one is one that can be read', () =>
  here.visit(async (page) => {
    const [few, more] = [names.slice(0, 3), names.slice(3, 8)].map((some) =>
      some.map((name) => place(`county/${names.indexOf(name)}.txt`)),
    );
    await page.setInputFiles('#chooser', few);
    await judged(page);
    const engine = await hold(page, 'examine');
    await give(page, '再加文件…', more);
    await rows(page).nth(7).waitFor();
    const opened = rows(page).and(page.locator('.opens'));
    assert.equal(await opened.count(), 3);
    await opened.nth(2).getByRole('button').click();
    await page.getByText('第 3 份，共 8 份').waitFor();
    assert.ok(await button(page, '下一份').isDisabled());
    await button(page, '上一份').click();
    await page.getByText('第 2 份，共 8 份').waitFor();
    await button(page, '下一份').click();
    await page.getByText('第 3 份，共 8 份').waitFor();
    await engine.release();
    await button(page, '下一份').click(); // once it can be
    await page.getByText('第 4 份，共 8 份').waitFor();
  }));

test('what is exported is said of the reports as they are now', () =>
  here.visit(async (page) => {
    await open(page);
    const engine = await hold(page, 'judge');
    await give(page, '加入单位名单', place('roster.txt'));
    await engine.asked();
    const { bytes } = await savedBy(page, async () => {
      await button(page, '导出 jsonl').click();
      await page.getByText('检查完就开始').first().waitFor();
      await engine.release();
    });
    const lines = Buffer.from(bytes).toString().trim().split('\n');
    const { findings } = JSON.parse(lines.at(-1)).set;
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'report-missing').flatMap(({ values }) => values.organs),
      ['金山镇'],
    );
  }));

test('what was changed last in a report is known of it in the list, in its files and in no other report', () =>
  here.visit(async (page) => {
    await open(page);
    const first = await rows(page).first().getAttribute('data-id');
    const cell = page.locator('.tables td[data-cell="requests.granted.natural"]');
    for (const [number, way] of [
      [7123, '全部报告'],
      [7124, '下一份'],
    ]) {
      await page.locator(`tr[data-id="${first}"]`).getByRole('button').click();
      await cell.waitFor();
      const engine = await hold(page, 'check');
      await cell.click();
      await page.keyboard.type(String(number));
      await page.getByRole('button', { name: way }).click();
      await engine.asked();
      await engine.release();
      if (way === '下一份') {
        await page.getByText('第 2 份，共 30 份').waitFor();
        await becomes(() => cell.count(), 1);
        assert.doesNotMatch(await cell.innerText(), /712/);
        await page.getByRole('button', { name: '全部报告' }).click();
      }
      const row = page.locator(`tr[data-id="${first}"]`);
      await row.waitFor();
      assert.match(await row.innerText(), /须修改/);
      const { bytes } = await savedBy(page, () => button(page, '导出 csv').click());
      assert.match(bytes.toString(), new RegExp(`自然人应为 ${number}`));
    }
  }));

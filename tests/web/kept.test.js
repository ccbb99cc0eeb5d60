/** A list outlives a reload, a closed tab and a crash: files, companions, edits, notes, what was sent; for three days, and no longer than it is wanted. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { files } from '../cli/run.js';
import { bytesOf, makeTowns } from '../generator/folder.js';
import { becomes, hold, paste, result, savedBy, textFile } from './browser.js';
import { button, giveCompanions, judged, openFolder, rows } from './folders.js';
import { example } from './inputs.js';
import { OFFICE, onSite } from './visits.js';

const here = onSite(OFFICE);
const towns = makeTowns(25);
const names = towns.map(({ organ }) => organ.area);
const text = (town, year = 0) =>
  Buffer.from(bytesOf(town))
    .toString()
    .replace(/2024/g, `${2024 - year}`);
const county = Object.fromEntries(towns.map((town, i) => [`county/${i}.txt`, text(town)]));
const folder = files({
  ...county,
  ...Object.fromEntries(towns.slice(0, 3).map((town, i) => [`last/${i}.txt`, text(town, 1)])),
  'roster.txt': [...names, '金山镇'].join('\n'),
  'sum.txt': text(towns[0]),
});
const place = (name) => path.join(folder, name);
const open = (page) => openFolder(page, place('county'));
const KEPT = '已暂存在本机，3 天后自动清除';
const kept = (page) => page.getByText(KEPT).waitFor();
const resume = (page) => page.getByRole('button', { name: /^继续上次的工作（\d+ 份，/ });

/** The tab is gone without a word, as in a crash, and another one is opened. */
async function killed(page) {
  const next = await page.context().newPage();
  await page.close({ runBeforeUnload: false });
  await next.goto(here.url);
  return next;
}

/** Edits one report, notes, sends letters, and holds the list against others. */
async function worked(page) {
  await open(page);
  await giveCompanions(page, place);
  await page.getByText('已加入 3 份往年报告').first().waitFor();
  await judged(page);
  await rows(page).first().getByRole('button').click();
  await page.locator('.tables td[data-cell="requests.granted.natural"]').click();
  await page.keyboard.type('1234');
  await page.keyboard.press('Enter');
  await page.getByLabel('备注').pressSequentially('已电话告知，等重报');
  await page.getByRole('button', { name: '全部报告' }).click();
  await rows(page).first().getByText('已电话告知').waitFor();
  await savedBy(page, () => button(page, '退改通知').click());
  await page.getByText('已出通知').first().waitFor();
  await kept(page);
}

/** All of it is there. */
async function isThere(page) {
  await judged(page);
  await page.getByText('1 个没有报告').first().waitFor();
  await page.getByText('往年报告 3 份').waitFor();
  await page.getByText('汇总报告：sum.txt').waitFor();
  await page.getByRole('tab', { name: '整批核对' }).click();
  await page.locator('.together').getByText('汇总报告填写').first().waitFor();
  await page.getByRole('tab', { name: '单位' }).click();
  assert.equal(await rows(page).count(), 26);
  await rows(page).filter({ hasText: '已电话告知' }).filter({ hasText: '已出通知' }).getByRole('button').click();
  await page.getByText('已改：').first().waitFor();
  assert.match(await page.locator('.tables td[data-cell="requests.granted.natural"]').innerText(), /1234/);
  await page.getByRole('button', { name: '全部报告' }).click();
}

test('a list with companions, an edit, a note and letters outlives a crash, and is offered on the empty page', () =>
  here.visit(async (page) => {
    await worked(page);
    const next = await killed(page);
    assert.match(await resume(next).innerText(), /（25 份，/);
    await resume(next).click();
    await isThere(next);
    const again = await killed(next);
    await resume(again).click();
    await isThere(again);
    await judged(again);
    await rows(again).filter({ hasText: '已电话告知' }).getByRole('button').click();
    await again.getByText('已改：').first().waitFor();
    await again.keyboard.press('Control+z');
    await becomes(() => again.getByLabel('备注').inputValue(), '');
  }));

test('the order in which one goes through it outlives a reload', () =>
  here.visit(async (page) => {
    await open(page);
    await rows(page).nth(3).getByRole('button').click();
    const at = page.locator('.back .caption');
    const words = await at.innerText();
    assert.match(words, /^第 4 份，共 25 份/);
    await page.reload();
    await becomes(() => at.innerText(), words);
  }));

test('it outlives a reload without a question, also while a report of it lies open', () =>
  here.visit(async (page) => {
    await worked(page);
    await page.reload();
    await isThere(page);
    await rows(page).nth(4).getByRole('button').click();
    await page.getByText('第 5 份，共 25 份').waitFor();
    const organ = await page.locator('.facts dd').first().innerText();
    await page.reload();
    await page.locator('.facts dd').first().waitFor();
    assert.equal(await page.locator('.facts dd').first().innerText(), organ);
    assert.match(await page.locator('.back .caption').innerText(), /^第 \d+ 份，共 25 份/);
    await page.getByRole('button', { name: '全部报告' }).click();
    await isThere(page);
  }));

test('what was not read yet is read after a crash, from an archive too', () =>
  here.visit(async (page) => {
    const engine = await hold(page, 'examine');
    const inside = Object.fromEntries(Object.entries(county).map(([name, words]) => [name, Buffer.from(words)]));
    const buffer = Buffer.from(zipSync(inside));
    await page.setInputFiles('#chooser', { name: '上报.zip', mimeType: 'application/zip', buffer });
    await engine.asked();
    await kept(page);
    const next = await killed(page);
    await resume(next).click();
    await judged(next);
    assert.equal(await rows(next).count(), 25);
    assert.equal(await rows(next).filter({ hasText: '未打开' }).count(), 0);
  }));

/** How much the database of this browser holds. */
const stored = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('nianbao', 1);
        request.onsuccess = () => {
          const stores = request.result.transaction(['works', 'things']);
          let sum = 0;
          for (const name of ['works', 'things'])
            stores.objectStore(name).count().onsuccess = (event) => {
              sum += event.target.result;
            };
          stores.oncomplete = () => {
            request.result.close();
            resolve(sum);
          };
        };
      }),
  );

for (const [how, act] of [
  ['it is wiped', (page) => button(page, '现在清除').click()],
  ['nothing is to be kept any more', (page) => button(page, '不再暂存').click()],
  ['the list is closed', (page) => button(page, '全部移走').click()],
]) {
  test(`nothing stays once ${how}`, () =>
    here.visit(async (page) => {
      await open(page);
      await kept(page);
      await act(page);
      await becomes(() => stored(page), 0);
      const next = await killed(page);
      await next.locator('.starts button').first().waitFor();
      assert.equal(await resume(next).count(), 0);
    }));
}

test('after three days it is gone; what another window has open is offered once that one is closed', () =>
  here.visit(async (page) => {
    await open(page);
    await kept(page);
    const other = await page.context().newPage();
    await other.goto(here.url);
    await other.locator('.starts button').first().waitFor();
    assert.equal(await resume(other).count(), 0);
    await page.close();
    await resume(other).waitFor();
    await other.reload();
    await resume(other).waitFor();
    await other.addInitScript(() => {
      const { now } = Date;
      Date.now = () => now() + 3 * 24 * 60 * 60 * 1000 + 1;
    });
    await other.reload();
    await becomes(() => stored(other), 0);
    assert.equal(await resume(other).count(), 0);
  }));

test('where it cannot be kept, that is said beside the head of the list, and closing the page asks', () =>
  here.visit(async (page) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new Error('no');
      };
    });
    await page.reload();
    const asked = [];
    page.on('dialog', (dialog) => asked.push(dialog.type()) && dialog.accept());
    await open(page);
    const said = page.getByText('这个浏览器没有地方暂存这批报告');
    await said.waitFor();
    assert.ok((await said.boundingBox()).y < 400);
    await page.reload();
    assert.deepEqual(asked, ['beforeunload']);
  }));

test('what cannot be used of what was kept is said, and stays said', () =>
  here.visit(async (page) => {
    await paste(page, example);
    await result(page);
    await page.evaluate(() => localStorage.setItem('nianbao.settings', '{"theme":7}'));
    await page.reload();
    await result(page);
    await page.locator('.card').first().waitFor();
    await page.getByText('本浏览器保存的部分内容无法使用').waitFor();
  }));

test('a work that is not ours is said, and gone', () =>
  here.visit(async (page) => {
    await page.setInputFiles('#chooser', [textFile('一.txt', example), textFile('二.txt', example)]);
    await kept(page);
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('nianbao', 1);
          request.onsuccess = () => {
            const change = request.result.transaction('things', 'readwrite');
            const all = change.objectStore('things').openCursor();
            all.onsuccess = () => {
              all.result?.update({ now: '甲' });
              all.result?.continue();
            };
            change.oncomplete = resolve;
          };
        }),
    );
    const next = await killed(page);
    await resume(next).click();
    await next.getByText('本浏览器保存的部分内容无法使用').waitFor();
    await becomes(() => stored(next), 0);
    await paste(next, example);
    await next.locator('.card').first().waitFor();
  }));

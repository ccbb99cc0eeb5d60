/** A county at work: files with companions and edits; the tab is killed and opened again, and all is there, every time. More of each on request. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { files } from '../cli/run.js';
import { bytesOf, makeTowns } from '../generator/folder.js';
import { PATIENCE } from '../patience.js';
import { becomes, launchForWork } from './browser.js';
import { giveCompanions, judged, openFolder } from './folders.js';
import { onSite } from './visits.js';

const FILES = Number(process.env.NIANBAO_FILES || 200);
const EDITS = Number(process.env.NIANBAO_EDITS || 20);
const TIMES = Number(process.env.NIANBAO_TIMES || 8);

const here = onSite({ browser: launchForWork, viewport: { width: 1366, height: 900 } });
const towns = makeTowns(FILES);
const text = (town, year = 0) =>
  Buffer.from(bytesOf(town))
    .toString()
    .replace(/2024/g, `${2024 - year}`);
/** No file has a name that is the end of another one's, so that each is found by it. */
const folder = files({
  ...Object.fromEntries(towns.map((town, i) => [`county/${String(i).padStart(6, '0')}.txt`, text(town)])),
  ...Object.fromEntries(towns.slice(0, 3).map((town, i) => [`last/${i}.txt`, text(town, 1)])),
  'roster.txt': [...towns.map(({ organ }) => organ.area), '金山镇'].join('\n'),
  'sum.txt': text(towns[0]),
});
const place = (name) => path.join(folder, name);

/** Types a number of its own into each of the first reports, one after the other. @returns {Promise<Map<string, string>>} by file */
async function edited(page) {
  const written = new Map();
  await page.locator('.overview tbody tr.opens').first().getByRole('button').click();
  for (let i = 0; i < EDITS; i += 1) {
    await page.getByText(`第 ${i + 1} 份，共 ${FILES} 份`).waitFor();
    const [, name] = (await page.locator('.back .caption').innerText()).match(/：(.*)$/);
    const cell = page.locator('.tables td[data-cell="requests.granted.natural"]');
    await cell.click();
    await page.keyboard.type(String(7000 + i));
    await page.keyboard.press('Enter');
    await becomes(async () => (await cell.innerText()).includes(String(7000 + i)), true);
    written.set(name, String(7000 + i));
    await page.getByRole('button', { name: '下一份' }).click();
  }
  await page.getByRole('button', { name: '全部报告' }).click();
  return written;
}

/** The tab is gone without a word, as in a crash, and another one goes on. */
async function killed(page) {
  const next = await page.context().newPage();
  next.setDefaultTimeout(PATIENCE);
  await page.close({ runBeforeUnload: false });
  await next.goto(here.url);
  await next.getByRole('button', { name: new RegExp(`^继续上次的工作（${FILES} 份，`) }).click();
  return next;
}

/** What this browser has of the work. @returns {Promise<[number, number]>} how many reports, and how many of them were changed */
const kept = (page) =>
  page.evaluate(async () => {
    const asked = (request) =>
      new Promise((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const database = await asked(indexedDB.open('nianbao', 1));
    const things = database.transaction('things').objectStore('things');
    const { work } = JSON.parse(sessionStorage.getItem('nianbao.desk'));
    const at = async (number) => JSON.parse(await asked(things.get([work, number])));
    const head = await asked(things.get([work, 0]));
    const { reports } = await at(head.now);
    let changed = 0;
    for (const number of reports) if ((await at(number)).came >= 0) changed += 1;
    database.close();
    return [reports.length, changed];
  });

test(`${FILES} files, companions and ${EDITS} edits outlive ${TIMES} crashes of ${TIMES}`, () =>
  here.visit(async (first) => {
    first.setDefaultTimeout(PATIENCE);
    await openFolder(first, place('county'));
    await giveCompanions(first, place);
    await first.getByText('往年报告 3 份').first().waitFor();
    await judged(first);
    const written = await edited(first);
    let page = first;
    for (let time = 1; time <= TIMES; time += 1) {
      page = await killed(page);
      await page.getByText('已暂存在本机').waitFor();
      assert.deepEqual(await kept(page), [FILES, EDITS], `crash ${time}`);
      for (const words of [`名单：roster.txt，${FILES + 1} 个单位`, '汇总报告：sum.txt', '往年报告 3 份'])
        await page.getByText(words).first().waitFor();
      const [name, number] = Array.from(written)[(time * 7) % EDITS];
      await page.getByRole('searchbox').fill(name);
      await page.locator('.overview tbody tr.opens', { hasText: '' }).first().waitFor();
      await page
        .locator(`.overview tbody tr.opens[title*="${name}"], .overview tbody tr.opens:has(th[title*="${name}"])`)
        .first()
        .getByRole('button')
        .click();
      await becomes(
        async () =>
          (await page.locator('.tables td[data-cell="requests.granted.natural"]').innerText()).includes(number),
        true,
      );
      await page.getByRole('button', { name: '全部报告' }).click();
    }
  }));

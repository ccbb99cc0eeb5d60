/** Several reports at once: one overview, worst first; each opens in the workbench; what is wrong with one stops no other. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test as always } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { files, nianbao } from '../cli/run.js';
import { bytesOf, copied, makeConsolidated, makeTowns } from '../generator/folder.js';
import { drawnTest as test } from '../long.js';
import { becomes, hold, savedBy } from './browser.js';
import { button, give, judged, openFolder, rows } from './folders.js';
import { onSite, OFFICE } from './visits.js';

const here = onSite(OFFICE);
const towns = makeTowns(6);
const last = makeTowns(6, { year: 2023 });
const textOf = (report) => Buffer.from(bytesOf(report)).toString();
const [wrong] = makeTowns(5).slice(4);
wrong.truth.tables.requests['new.total'] += 70;
const names = towns.map(({ organ }) => organ.area);

const folder = files({
  ...Object.fromEntries(towns.map((it, i) => [`county/${i < 3 ? 'a/' : ''}${i}.txt`, textOf(i === 4 ? wrong : it)])),
  'county/7.docx': 'PK\u0003\u0004 broken',
  'county/.hidden': 'x',
  ...Object.fromEntries(last.map((it, i) => [`last/${9 - i}.txt`, textOf(it)])),
  'sum.txt': textOf(
    makeConsolidated(towns, (tables) => {
      tables.proactive['permits.decisions'] += 1;
    }),
  ),
  'old-sum.txt': textOf(makeConsolidated(last)),
  'roster.csv': `序号,单位\r\n${names.map((name, i) => `${i + 1},${name}`).join('\r\n')}\r\n7,金山镇\r\n`,
  'empty.csv': '序号,备注\r\n1,2\r\n',
  'alike/0.txt': textOf(towns[0]),
  'alike/1.txt': textOf(copied(towns[0], towns[1], 0.9)),
  'alike/2.txt': textOf(towns[2]),
});
const place = (name) => path.join(folder, name);
const bytes = (name) => new Uint8Array(readFileSync(place(name)));
const zip = zipSync({
  '县/0.txt': bytes('county/a/0.txt'),
  '县/1.txt': bytes('county/a/1.txt'),
  '县/里面.zip': zipSync({ '2.txt': bytes('county/a/2.txt') }),
});

const title = (page) => page.locator('#verdict').innerText();
const open = (page, name) => openFolder(page, place(name));
/** What is saved when a button is pressed. */
const saved = (page, words) => savedBy(page, () => button(page, words).click());

always('a folder: the worst first, a file that cannot be opened with its reason, and all found', () =>
  here.visit(async (page) => {
    await open(page, 'county');
    assert.equal(await title(page), '云岭县 2024 年度：6 个单位（7 份文件），1 个须修改');
    assert.equal(await rows(page).count(), 7);
    assert.match(await rows(page).first().innerText(), new RegExp(`${names[4]}.*须修改`));
    assert.match(await rows(page).nth(1).innerText(), /7\.docx.*未打开.*已损坏或不完整/s);
    assert.equal((await page.evaluate(() => self.results)).length, 6);
  }),
);

test('filter, search, order; previous and next go through what is shown, and back is the same row', () =>
  here.visit(async (page) => {
    await open(page, 'county');
    await page.getByRole('button', { name: /^未发现问题/ }).click();
    await becomes(() => rows(page).count(), 5);
    const named = () => rows(page).locator('th').allInnerTexts();
    const shown = (await named()).sort();
    await button(page, '单位').click();
    await becomes(named, shown);
    await rows(page).nth(1).getByRole('button').click();
    await page.getByText(`第 2 份，共 5 份`).waitFor();
    await button(page, '下一份').click();
    await page.getByText(`第 3 份，共 5 份`).waitFor();
    await page.getByRole('button', { name: '全部报告' }).click();
    await page.waitForFunction((name) => document.activeElement.closest('tr')?.textContent.includes(name), shown[2]);
    await page.getByRole('searchbox').fill(names[0]);
    await becomes(named, [`云岭县${names[0]}人民政府`]);
    await page.getByRole('searchbox').fill('不存在');
    await page.getByText('没有符合条件的单位').waitFor();
  }));

test('a zip is a folder; one inside it is said to be one', () =>
  here.visit(async (page) => {
    await page.setInputFiles('#chooser', { name: '报送.zip', mimeType: '', buffer: Buffer.from(zip) });
    await judged(page);
    assert.equal(await rows(page).count(), 3);
    await page.getByText('“里面.zip”是压缩包。请先解压').waitFor();
  }));

test('the roster, last year, the sum: the same findings as on the command line', () =>
  here.visit(async (page) => {
    await open(page, 'county');
    await give(page, '加入单位名单', place('empty.csv'));
    await page.getByText('“empty.csv”里没有单位名称').first().waitFor();
    await give(page, '加入单位名单', place('roster.csv'));
    await page.getByText('7 个单位（7 份文件），1 个须修改，1 个没有报告').waitFor();
    await give(page, '加入汇总报告', place('sum.txt'));
    await page.getByRole('tab', { name: '整批核对' }).click();
    await page.locator('.together').getByText('汇总报告填写').waitFor();
    assert.equal(
      await page
        .locator('.sums tbody tr')
        .filter({ has: page.locator('.error') })
        .count(),
      1,
    );
    const earlier = [0, 1, 2, 3, 4, 5].map((i) => place(`last/${9 - i}.txt`));
    await give(page, '加入上年报告', earlier);
    await page.getByText('已加入 6 份往年报告').first().waitFor();
    await judged(page);
    await sameAsCommandLine(page);
  }));

/** What is found, report by report and of all together. */
async function sameAsCommandLine(page) {
  const others = ['--previous', 'last', '--roster', 'roster.csv', '--consolidated', 'sum.txt'];
  const { stdout } = nianbao(['check', 'county', '--format', 'jsonl', ...others]);
  const exported = await saved(page, '导出 jsonl');
  const told = (text) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const found = (lines) => lines.slice(0, -1).map(({ findings }) => findings);
  const [ours, theirs] = [told(exported.bytes.toString()), told(stdout)];
  assert.deepEqual(found(ours), found(theirs));
  const together = (lines) => lines.at(-1).set.findings.map(({ rule, values }) => [rule, values.organs]);
  assert.deepEqual(together(ours), together(theirs));
}

for (const format of ['csv', 'jsonl', 'xlsx', 'parquet']) {
  test(`the ${format} of a folder is byte for byte that of the command line`, () =>
    here.visit(async (page) => {
      await open(page, 'county');
      const { bytes: ours, name } = await saved(page, `导出 ${format}`);
      assert.equal(name, `云岭县2024年度报告检查结果.${format}`);
      nianbao(['check', 'county', '--format', format, '--out', `out.${format}`]);
      assert.ok(ours.equals(readFileSync(place(`out.${format}`))));
    }));
}

test('copied texts stand side by side, what both have is marked', () =>
  here.visit(async (page) => {
    await open(page, 'alike');
    await page.getByRole('tab', { name: '整批核对' }).click();
    await page
      .getByRole('button', { name: /并排看/ })
      .first()
      .click();
    await page.locator('.pair article').nth(1).waitFor();
    assert.ok((await page.locator('.pair mark').count()) > 4);
    await page.goBack();
    await page.locator('#together').waitFor();
    await page.goForward();
    await page.locator('.pair article').nth(1).waitFor();
    await page.getByRole('button', { name: '全部报告' }).click();
    await page.locator('#together').waitFor();
  }));

const exportedCsv = async (page) => (await saved(page, '导出 csv')).bytes.toString();

test('the work is saved as one file and opened again: edits, answers, notes, what was sent', () =>
  here.visit(async (page) => {
    await open(page, 'county');
    await give(page, '加入单位名单', place('roster.csv'));
    await page.getByText('1 个没有报告').first().waitFor();
    await rows(page).first().getByRole('button').click();
    await page.locator('.tables td[data-cell="requests.granted.natural"]').click();
    await page.keyboard.type('1234');
    await page.keyboard.press('Enter');
    await page.getByLabel('备注').pressSequentially('已电话告知，等重报');
    await page.getByRole('button', { name: '全部报告' }).click();
    await rows(page).first().getByText('已电话告知').waitFor();
    assert.match(await exportedCsv(page), new RegExp(`${names[4]}[^\r]*,"?已电话告知，等重报"?\r\n`));
    await saved(page, '退改通知');
    const { name, bytes: kept } = await saved(page, '保存工作');
    assert.match(name, /\.nianbao$/);
    await button(page, '全部移走').click();
    await page.setInputFiles('#chooser', { name, mimeType: '', buffer: kept });
    await judged(page);
    await page.getByText('1 个没有报告').first().waitFor();
    await rows(page).first().getByText('已出通知').waitFor();
    await rows(page).first().getByRole('button').click();
    assert.equal(await page.getByLabel('备注').inputValue(), '已电话告知，等重报');
    assert.match(await page.locator('.tables td[data-cell="requests.granted.natural"]').innerText(), /1234/);
    await page.setInputFiles('#chooser', { name: 'x.nianbao', mimeType: '', buffer: Buffer.from('{}') });
    await page.getByText('这个文件不是本工具保存的工作').waitFor();
  }));

test('a check is stopped and goes on', () =>
  here.visit(async (page) => {
    const many = makeTowns(60).map((it, i) => ({ name: `${i}.txt`, mimeType: '', buffer: Buffer.from(bytesOf(it)) }));
    const engine = await hold(page, 'examine');
    await page.setInputFiles('#chooser', many);
    await button(page, '取消').click();
    await page.getByText(/还有 \d+ 份没有检查/).waitFor();
    await engine.release();
    await button(page, '接着检查').click();
    await judged(page);
    assert.match(await title(page), /60 个单位/);
    assert.equal(await page.getByText('待检查').count(), 0);
  }));

test('letters go to those who have something to mend, also in a form of the office', () =>
  here.visit(async (page) => {
    await open(page, 'county');
    const { name, bytes: letters } = await saved(page, '退改通知');
    assert.equal(name, '云岭县2024退改通知.zip');
    const organ = `云岭县${names[4]}人民政府`;
    assert.deepEqual(Object.keys(unzipSync(letters)), [`${organ}.docx`]);
    assert.match(wordsOf(letters, organ), new RegExp(`>${organ}：<.*2024年.*>1\\. 【必须修改】`));
    await rows(page).first().getByText('已出通知').waitFor();
    const { bytes: form } = await saved(page, '取通知范本');
    const parts = unzipSync(form);
    const own = strFromU8(parts['word/document.xml'])
      .replace('（落款）', '云岭县政务公开办公室')
      .replace('{单位}', '{单</w:t></w:r><w:r><w:t>位}');
    const template = zipSync({ ...parts, 'word/document.xml': strToU8(own) });
    const file = { name: '范本.docx', mimeType: '', buffer: Buffer.from(template) };
    const { bytes: zipped } = await savedBy(page, () => give(page, '用本单位范本出通知…', file));
    const changed = wordsOf(zipped, organ);
    assert.match(changed.replace(/<[^>]+>/g, ''), new RegExp(`${organ}：.*云岭县政务公开办公室`)); // the field was in two runs, and what stood beside it stays
    await give(page, '用本单位范本出通知…', place('roster.csv'));
    await page.getByText('不能用作范本').first().waitFor();
  }));

test('what was adopted is named in its letter and in the files, also after a reload', () =>
  here.visit(async (page) => {
    await open(page, 'county');
    await page.getByRole('button', { name: new RegExp(`^打开.*${names[0]}`) }).click();
    const cell = page.locator('.tables td[data-cell="requests.granted.natural"]');
    const from = (await cell.innerText()).trim();
    await cell.click();
    await page.keyboard.type('1234');
    await page.keyboard.press('Enter');
    await page.getByText('已改：').first().waitFor();
    await page.getByRole('button', { name: '全部报告' }).click();
    const words = `自然人应为 1234（原 ${from}）。`;
    const letter = async () => wordsOf((await saved(page, '退改通知')).bytes, `云岭县${names[0]}人民政府`);
    assert.match(await letter(), new RegExp(`1\\. 【改正】[^<]*${words}`));
    await page.reload();
    await judged(page);
    assert.match(await letter(), new RegExp(`1\\. 【改正】[^<]*${words}`));
    assert.ok((await exportedCsv(page)).includes(words));
  }));

/** What Word shows of a letter, with its marks. */
const wordsOf = (letters, organ) => strFromU8(unzipSync(unzipSync(letters)[`${organ}.docx`])['word/document.xml']);

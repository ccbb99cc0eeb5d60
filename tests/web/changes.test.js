/** The list of what to change in the document holds all that differs between the report as it came and as it is, once each. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drawnTest as test } from '../long.js';
import { becomes, paste, result, root } from './browser.js';
import { clean, cut, example, outdated } from './inputs.js';
import { OFFICE, onSite } from './visits.js';

const here = onSite({ ...OFFICE, permissions: ['clipboard-read'] });

const button = (page, name) => page.getByRole('button', { name, exact: true }).first();
const glued = readFileSync(path.join(root, 'tests/reports/glued.txt'), 'utf8');

/** Each line of the list as it is copied. */
async function listed(page) {
  if (!(await page.locator('#changes .card').count())) return [];
  await button(page, '复制清单').click();
  await page.getByText('已复制改动清单').first().waitFor();
  return page.evaluate(() => navigator.clipboard.readText().then((words) => words.split('\n')));
}

/** Writes another text into the field, as by 改原文. */
async function rewrite(page, change, count) {
  const text = await page.locator('#field').inputValue();
  await page.locator('#field').fill(change(text));
  return result(page, count);
}

/** The list, once it is this one. */
const lists = (page, lines) => becomes(() => listed(page), lines);

test('numbers and words changed under 改原文 are listed, and gone by undoing', () =>
  here.visit(async (page) => {
    await paste(page, clean);
    await result(page);
    await button(page, '改原文').click();
    await rewrite(
      page,
      (text) =>
        text.replace('（一）予以公开\t4\t', '（一）予以公开\t5\t').replace('共公开信息266条', '共主动公开信息268条'),
      2,
    );
    await lists(page, [
      '表三“（一）予以公开”，自然人\t4\t5',
      '\t我镇通过县政府门户网站、政务新媒体和公开栏共公开信息266条\t我镇通过县政府门户网站、政务新媒体和公开栏共主动公开信息268条',
    ]);
    await page.locator('#field').blur();
    await page.locator('.tables .aside').getByRole('button', { name: '撤销' }).click();
    await result(page, 3);
    await lists(page, []);
  }));

test('a number that was changed twice, in the table and in the text, is listed once', () =>
  here.visit(async (page) => {
    await paste(page, clean);
    await result(page);
    await page.locator('.tables td[data-cell="requests.granted.natural"]').click();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await result(page, 2);
    await rewrite(page, (text) => text.replace('（一）予以公开\t5\t', '（一）予以公开\t6\t'), 3);
    await lists(page, ['表三“（一）予以公开”，自然人\t4\t6']);
    await page.locator('#changes').getByRole('button', { name: '撤销' }).click();
    await result(page, 4);
    await lists(page, []);
  }));

test('the form of 2019 turned to that of 2021 is listed: what it lacks, what is new, and it stays over a reload', () =>
  here.visit(async (page) => {
    await paste(page, outdated);
    await result(page);
    await page.locator('.card').getByRole('button', { name: '改为 2021 年的表格' }).click();
    await button(page, '都计入“3.其他”').click();
    await result(page, 2);
    const lines = await listed(page);
    assert.deepEqual(lines.slice(0, 2), ['表二\t2019 年的表格\t2021 年的表格', '表三\t2019 年的表格\t2021 年的表格']);
    assert.ok(lines.includes('表三“（六）其他处理”，自然人\t1\t（新表没有）'));
    assert.ok(lines.includes('表三“3.其他”，自然人\t（原表没有）\t1'));
    assert.ok(lines.includes('表二“政府集中采购”，采购总金额\t251000\t（新表没有）'));
    assert.equal(new Set(lines).size, lines.length, 'each once');
    assert.ok(
      lines.every((line) => /^表[二三]/.test(line)),
      'the sentences stay, and are not listed',
    );
    await page.reload();
    await result(page);
    await lists(page, lines);
    await page.locator('.tables .aside').getByRole('button', { name: '撤销', exact: true }).click();
    await result(page, 2);
    await lists(page, []);
  }));

test('the rest of a cut report is no change of it; what was changed before stays listed', () =>
  here.visit(async (page) => {
    await paste(page, `${cut}8.属于行`);
    await result(page);
    await rewrite(page, (text) => text.replace('（一）予以公开\t4\t', '（一）予以公开\t5\t'), 2);
    await lists(page, ['表三“（一）予以公开”，自然人\t4\t5']);
    await page.locator('.rest').focus();
    await paste(page, clean.slice(clean.indexOf('8.属于行政查询事项')));
    await result(page, 3);
    await lists(page, ['表三“（一）予以公开”，自然人\t4\t5']);
  }));

test('one number of a row whose numbers had run together is the only change', () =>
  here.visit(async (page) => {
    await paste(page, glued);
    const { report } = await result(page);
    const [id] = Object.keys(report.tables.requests.cells).filter((one) => one === 'granted.natural');
    await page.locator(`.tables td[data-cell="requests.${id}"]`).click();
    await page.keyboard.type('77');
    await page.keyboard.press('Enter');
    await result(page, 2);
    await page.locator('#changes .card').first().waitFor();
    const lines = await listed(page);
    assert.equal(lines.length, 1, lines.join('\n'));
    assert.match(lines[0], /^表三“（一）予以公开”，自然人\t\d+\t77$/);
  }));

test('cells of a row that were all changed alike say so once', () =>
  here.visit(async (page) => {
    await paste(page, example);
    await result(page);
    await button(page, '4 格都填 0').click();
    await result(page, 2);
    const title = await page.locator('#changes .title').innerText();
    assert.match(title, /科研机构等 4 格/);
    assert.equal(title.match(/空/g).length, 1, title);
    assert.equal((await listed(page)).length, 4);
  }));

test('a report that is typed into the page comes as it was typed', () =>
  here.visit(async (page) => {
    await page.locator('#field').fill(clean.slice(0, 400));
    await page.waitForFunction(() => self.results.length > 0);
    await page.locator('#field').fill(clean);
    await page.locator('.tables').waitFor();
    await page.waitForFunction(
      (text) => self.results[self.results.length - 1].source.text.length >= text,
      clean.length - 2,
    );
    await lists(page, []);
  }));

test('a label and a heading that were put right are listed, once each', () =>
  here.visit(async (page) => {
    await paste(page, clean);
    await result(page);
    await rewrite(
      page,
      (text) =>
        text
          .replace('（一）予以公开', '（一）准予公开')
          .replace('两次业务学习。', '两次业务学习。\n本机关另设监督电话。'),
      2,
    );
    const lines = await listed(page);
    assert.equal(lines.length, 2, lines.join('\n'));
    assert.match(lines[0], /^\t三、本年度办理结果（一）予以公开\t三、本年度办理结果（一）准予公开$/);
    assert.match(lines[1], /^\t（在“.*两次业务学习。”之后新增）\t本机关另设监督电话。$/);
  }));

/** A finding is read and mended in one place: what it is about of a table stands in it, and nothing on the page jumps. */
import assert from 'node:assert/strict';
import { drawnTest as test } from '../long.js';
import { atRest, becomes, paste, result } from './browser.js';
import { button } from './folders.js';
import { clean, example } from './inputs.js';
import { OFFICE, onSite } from './visits.js';

const here = onSite(OFFICE);
const TALL = { viewport: { width: 1280, height: 1400 } };

const on = here.visitReport;

const open = (page) => page.locator('.card.open');
const cell = (page, id) => open(page).locator(`.slices td[data-cell="${id}"]`);
const focused = (page) => page.evaluate(() => document.activeElement.tagName);

/** A sound report in which so many rows have a wrong total. */
const wrongTotals = (count) => {
  let left = count;
  return clean.replace(/^(\d\.[^\t\n]*(?:\t0){6})\t0$/gm, (line, before) => {
    left -= 1;
    return left >= 0 ? `${before}\t7` : line;
  });
};

test('the rows and columns concerned are drawn, with their sums, and no others', () =>
  on(example, async (page) => {
    await page.locator('.card', { hasText: '采用 9' }).click();
    const rows = (await open(page).locator('.slice tbody th').allInnerTexts()).map((words) => words.slice(0, 4));
    assert.deepEqual(rows, ['一、本年', '二、上年', '（七）总', '四、结转']);
    assert.deepEqual(await open(page).locator('.slice thead th').allInnerTexts(), [
      ...['表三', '自然人', '商业企业', '法律服务机构', '总计', '其他 3 列'],
    ]);
    const words = await open(page).innerText();
    for (const sum of ['9＋2＋1＝12 ✓', '采用 9 后 9＋2＋1＝12 ✓', '自然人：采用 9 后 9＋1＝9＋1 ✓'])
      assert.ok(words.includes(sum), `${sum} in ${words}`);
  }));

test('a number is mended where the finding is read, and its sums follow', () =>
  on(example, async (page) => {
    const id = 'requests.unavailable.notHeld.total';
    await page.locator('.card', { hasText: '合计 2，总计填写 3' }).click();
    await open(page).getByText('1＋1＝2≠3 ✕').waitFor();
    await cell(page, id).click();
    await page.keyboard.type('2');
    await open(page).getByText('1＋1＝2 ✓').waitFor(); // while one types
    await page.keyboard.press('Backspace');
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await open(page).getByText('总计填写 5').waitFor();
    assert.notEqual(await focused(page), 'BODY');
    await cell(page, id).click();
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await becomes(() => page.locator('.card[data-card] .title', { hasText: '1.本机关不掌握' }).count(), 0);
    assert.equal((await result(page, 3)).report.tables.requests.cells['unavailable.notHeld.total'].value, 2);
    assert.notEqual(await focused(page), 'BODY');
  }));

test('choosing a finding scrolls the page by nothing, nor does what is said of an action', () =>
  on(
    example,
    async (page) => {
      const top = () => page.evaluate(() => window.scrollY);
      const titles = page.locator('.card .title');
      for (let i = 0; i < (await titles.count()); i += 1) {
        await titles.nth(i).click();
        await atRest(page);
        assert.equal(await top(), 0, `finding ${i + 1}`);
        assert.equal(await open(page).count(), 1);
      }
      const places = () =>
        page
          .locator('.verdict, .facts, #findings, .chips, #tables')
          .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().y));
      const before = await places();
      await button(page, '复制意见').click();
      await page.locator('.answer').waitFor();
      assert.deepEqual(await places(), before);
    },
    TALL,
  ));

/** In which so many results have one applicant each, which their sum leaves out; some cells elsewhere are blank. */
const manyResults = clean
  .replace(/^(\d\.[^\t\n]*)\t0((?:\t0){5})\t0$/gm, '$1\t1$2\t1')
  .replace(/(（一）予以公开\t4\t1)(\t0){4}/, '$1\t\t\t\t');

test('columns that a finding is not about are left out, and no sum is drawn that is not shown', () =>
  on(manyResults, async (page) => {
    await page.locator('.card', { hasText: '各项办理结果合计' }).first().locator('.title').click();
    await atRest(page);
    assert.match((await open(page).locator('.slice thead th').allInnerTexts()).join(), /其他 \d 列$/);
    const granted = open(page).locator('.slice tr', { hasText: '（一）予以公开' });
    assert.deepEqual((await granted.locator('td').allInnerTexts()).slice(-2), ['…', '']);
  }));

test('the number that is wrong is in sight, however many rows its finding is about', () =>
  on(manyResults, async (page) => {
    await page.locator('.card', { hasText: '各项办理结果合计' }).first().locator('.title').click();
    await atRest(page);
    const card = await open(page).boundingBox();
    const { y, height } = await open(page).locator('.slice .chosen').boundingBox();
    const { y: foot } = await open(page).locator('.buttons').boundingBox();
    assert.ok(card.height > 657, `${card.height} px`);
    assert.ok(y >= 0 && y + height <= foot, `${y} to ${y + height} px, over what can be done at ${foot} px`);
  }));

test('an open finding has one primary button, and its title names the place', () =>
  on(example.replace('五、存在的主要问题及改进情况', '五、存在问题'), async (page) => {
    const keys = await page.locator('.card').evaluateAll((all) => all.map((card) => card.dataset.card));
    for (const key of keys) {
      await page.locator(`.card[data-card="${key}"] .title`).click();
      await atRest(page);
      assert.ok((await page.locator('main .primary').count()) <= 1);
      assert.match(await open(page).locator('.title').innerText(), /^(表[二三四]|第[一二三四五六]部分|开头)/);
    }
  }));

test('after an action the focus is on the next finding, and never nowhere', () =>
  on(wrongTotals(6), async (page) => {
    await page.keyboard.press('ArrowDown');
    for (let i = 0; await open(page).count(); i += 1) {
      const count = await page.evaluate(() => self.results.length);
      await page.keyboard.press('ai'[i % 2]);
      await result(page, count + 1);
      await atRest(page);
      assert.notEqual(await focused(page), 'BODY');
    }
  }));

test('ten findings are adopted by eleven keys', () =>
  on(wrongTotals(9), async (page) => {
    const { groups } = await result(page);
    assert.equal(groups.filter(({ edits }) => edits).length, 10);
    await page.keyboard.press('ArrowDown');
    let actions = 1;
    for (; await open(page).count(); actions += 1) {
      const count = await page.evaluate(() => self.results.length);
      await page.keyboard.press('a');
      await result(page, count + 1);
      await atRest(page);
    }
    assert.ok(actions <= 11, `${actions} actions`);
    await page.locator('#verdict', { hasText: /^未发现问题/ }).waitFor();
  }));

test('what was refused is not said in green', () =>
  on(clean, async (page) => {
    const colour = () => page.locator('.answer').evaluate((it) => getComputedStyle(it).color);
    await button(page, '复制意见').click();
    const done = await colour();
    await page.locator('.tables td[data-cell="requests.granted.natural"]').click();
    await paste(page, '四件');
    await page.locator('.answer', { hasText: '没有填入' }).waitFor();
    assert.notEqual(await colour(), done);
  }));

test('a row is pasted with its label, into the row of that name', () =>
  on(clean, async (page) => {
    const values = (row) =>
      page.evaluate((id) => {
        const { cells } = self.results[self.results.length - 1].report.tables.requests;
        return Object.keys(cells).flatMap((cell) => (cell.startsWith(`${id}.`) ? [cells[cell].value] : []));
      }, row);
    await page.locator('.tables td[data-cell="requests.granted.business"]').click();
    await paste(page, '\t（一）予以公开\t4\t3\t0\t0\t0\t0\t7\r\n');
    await becomes(() => values('granted'), [4, 3, 0, 0, 0, 0, 7]);
    await paste(page, '2.重复申请\t1\t0\t0\t0\t0\t0\t1\r\n');
    await becomes(() => values('unprocessed.repeated'), [1, 0, 0, 0, 0, 0, 1]);
    await becomes(() => values('granted'), [4, 3, 0, 0, 0, 0, 7]);
    await paste(page, '1\t二\t3');
    await page.getByText('粘贴的不是数字').waitFor();
  }));

test('on a phone the slice opens at the number that the finding is about', () =>
  here.visit(
    async (page) => {
      await paste(page, example);
      await result(page);
      await page.locator('.card .title').nth(1).click();
      await atRest(page);
      const wrong = await page.locator('.slice .chosen').first().boundingBox();
      const label = await page.locator('.slice .label').first().boundingBox();
      assert.ok(wrong.x >= label.x + label.width - 1, `${wrong.x} px, behind ${label.x + label.width} px`);
    },
    { viewport: { width: 380, height: 700 } },
  ));

test('on a phone the first finding is on the first screen', () =>
  on(
    example,
    async (page) => {
      const { y, height } = await page.locator('.card').first().boundingBox();
      assert.ok(y + height <= 657, `${y + height} px`);
    },
    { viewport: { width: 380, height: 657 } },
  ));

for (const width of [1024, 1099, 1100]) {
  test(`at ${width} px the source is ${width < 1100 ? 'behind a tab' : 'beside the findings'}`, () =>
    on(
      example,
      async (page) => {
        assert.equal(await page.locator('#tab-source').isVisible(), width < 1100);
        if (width < 1100) await page.locator('#tab-source').click();
        const { y } = await page.locator('#panel-source').boundingBox();
        assert.ok(y < 657, `${y} px`);
      },
      { viewport: { width, height: 657 } },
    ));
}

test('the whole table is one click away', () =>
  on(example, async (page) => {
    await page.locator('.card', { hasText: '采用 9' }).click();
    await open(page).getByRole('button', { name: '看全表' }).click();
    await becomes(() => page.evaluate(() => document.activeElement.dataset.cell), 'requests.handled.natural');
    assert.ok(await page.locator('.tables td[data-cell="requests.handled.natural"]').isVisible());
  }));

/** The page in a real browser: every way in, and the paths between finding, cell and source text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atRest, drop, fieldHolds, hold, paste, result, textFile } from './browser.js';
import { clean, cut, example, hostile, notReport, rich } from './inputs.js';
import { onSite } from './visits.js';

const here = onSite();

const onPage = here.visit;

const verdict = (page) => page.locator('.verdict h1').innerText();
const mark = (text, name = 'card') => `[data-${name}="${text}"]`;

async function pasted(page, text, html) {
  await paste(page, text, html);
  return result(page);
}

/** In the page: a computer so slow that every answer of the engine takes this long. */
function answerLate(milliseconds) {
  const Quick = self.Worker;
  self.Worker = class extends Quick {
    set onmessage(listener) {
      super.onmessage = (event) => setTimeout(() => listener(event), milliseconds);
    }
  };
}

test('a paste of plain text shows the verdict, the findings, the tables and the marked text', () =>
  onPage(async (page) => {
    const checked = await pasted(page, example);
    assert.equal(checked.report.organ, '云岭县白鹭镇人民政府');
    assert.match(await verdict(page), /^发现 \d+ 处必须修改.*1 处未能读出$/);
    assert.equal(await page.locator('.tables td.value').count(), 175);
    assert.equal(await page.locator('.tables td.unread').count(), 7);
    assert.equal(await page.locator('.tables td.blank').count(), 4);
    assert.ok((await page.locator('.lines .mark').count()) >= 4);
    for (const kind of ['error', 'warning', 'unread'])
      assert.ok((await page.locator(`.group.${kind} .card`).count()) > 0, kind);
  }));

test('a blank or unread cell never shows a number', () =>
  onPage(async (page) => {
    await pasted(page, example);
    for (const words of await page.locator('.tables td.blank, .tables td.unread').allInnerTexts()) {
      assert.match(words.replace(/\s/g, ''), /^(\d+建议核对)?空$|^(\d+未能读出)?未读出$/);
    }
    assert.equal(await page.locator('.tables td.blank .number, .tables td.unread .number').count(), 0);
  }));

test('rich text with tables is read as tables', () =>
  onPage(async (page) => {
    const checked = await pasted(page, example, rich(example));
    assert.equal(checked.source.format, 'html');
    assert.equal(checked.report.tables.requests.cells['handled.natural'].value, 8);
  }));

test('a dropped file is checked', () =>
  onPage(async (page) => {
    await drop(page, '白鹭镇.txt', example);
    assert.equal((await result(page)).source.name, '白鹭镇.txt');
    await page.locator('#panel-source .caption', { hasText: /^文本文件，/ }).waitFor();
  }));

test('a finding says why it is one, and on what ground', () =>
  onPage(async (page) => {
    await paste(page, example);
    await result(page);
    await page.locator('.card', { hasText: '采用 9' }).click();
    const card = page.locator('.card.open');
    await card.getByRole('button', { name: '看理由' }).click();
    await card.getByText('要么本年办结，要么结转下年度').first().waitFor();
    await card.getByText('国办公开办函〔2021〕30号').first().waitFor();
  }));

test('a chosen file is checked, and several become a list', () =>
  onPage(async (page) => {
    const files = [
      ['一.txt', example],
      ['二.txt', clean],
    ].map(([name, text]) => textFile(name, text));
    await page.setInputFiles('input[type=file]', files[0]);
    await result(page, 1);
    await page.setInputFiles('input[type=file]', files);
    await result(page, 3);
    await page.locator('.list tbody tr').nth(1).getByRole('button').click();
    assert.match(await verdict(page), /./);
  }));

test('typed text is checked without a button, and the caret stays', () =>
  onPage(async (page) => {
    await page.locator('#field').fill(clean);
    await result(page, 1);
    await page.locator('#field').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('完');
    const checked = await result(page, 2);
    assert.ok(checked.source.text.trimEnd().endsWith('完'));
    assert.equal(await page.evaluate(() => document.activeElement.id), 'field');
  }));

test('what is typed right after a paste, while that is still read, is not lost', () =>
  onPage(async (page) => {
    await page.locator('#field').focus();
    for (const html of ['', rich(example)]) {
      const engine = await hold(page, 'check');
      await paste(page, example, html);
      await engine.asked();
      await page.keyboard.type('另附说明');
      await engine.release();
      await page.waitForFunction(() => self.results.some(({ source }) => source.text.trimEnd().endsWith('另附说明')));
      const { text } = (await page.evaluate(() => self.results[self.results.length - 1])).source;
      assert.equal(text.trimEnd(), `${example}另附说明`.trimEnd());
      assert.equal(await page.evaluate(() => document.activeElement.id), 'field');
      await page.getByRole('button', { name: '换一份报告' }).click();
      await page.evaluate(() => self.results.splice(0));
    }
  }));

test('what is typed while a check is under way is not lost', () =>
  onPage(async (page) => {
    await page.addInitScript(answerLate, 600);
    await page.reload();
    await page.locator('.starts button').first().waitFor();
    await page.locator('#field').focus();
    await page.keyboard.insertText(notReport);
    await page.waitForTimeout(400); // the check has begun; its answer comes amidst the next words
    await page.keyboard.type('1234567890', { delay: 120 });
    await result(page);
    await fieldHolds(page, `${notReport}1234567890`);
  }));

test('a finding leads to its cell and its place in the text, and both lead back', () =>
  onPage(async (page) => {
    await pasted(page, example);
    const card = page.locator('.card', { hasText: '合计 2，总计填写 3' });
    const key = await card.getAttribute('data-card');
    const [, id] = ['', 'requests.unavailable.notHeld.total'];
    await card.click();
    const cell = page.locator(`.tables td${mark(id, 'cell')}`);
    await cell.scrollIntoViewIfNeeded();
    assert.match(await cell.getAttribute('class'), /chosen/);
    const place = page.locator(`.lines .mark[data-cell="${id}"]`);
    assert.ok(await place.isVisible());
    await page.waitForFunction((s) => {
      const box = document.querySelector(s).getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight;
    }, `.lines .mark[data-cell="${id}"]`);
    await page.keyboard.press('Escape');
    await cell.click();
    assert.equal(await page.locator('.card.selected').getAttribute('data-card'), key);
    await page.keyboard.press('Escape');
    await place.click();
    assert.equal(await page.locator('.card.selected').getAttribute('data-card'), key);
  }));

test('resting on a finding lights its cell and its place', () =>
  onPage(async (page) => {
    await pasted(page, example);
    await page.locator('.card', { hasText: '合计 2，总计填写 3' }).hover();
    assert.equal(await page.locator('.tables td[data-lit]').count(), 1);
    assert.ok((await page.locator('.lines [data-lit]').count()) >= 1);
  }));

test('the keyboard alone walks, opens, applies and goes back', () =>
  onPage(async (page) => {
    await pasted(page, example);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.locator('.card.selected > .tag b').innerText(), '2');
    await page.keyboard.press('Enter');
    await page.locator('.card.open').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.locator('.card.open', { hasText: '新收加上年结转' }).waitFor();
    await page.keyboard.press('a');
    await result(page, 2);
    await page.locator('.card.open', { hasText: '合计 2，总计填写 3' }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await page.locator('.card.open').waitFor({ state: 'detached' });
    assert.equal(await page.locator('.card.selected > .tag b').innerText(), '1');
  }));

test('blank cells are filled by a click, checked again, and undone', () =>
  onPage(async (page) => {
    await pasted(page, example);
    await page.getByRole('button', { name: '4 格都填 0' }).click();
    const filled = await result(page, 2);
    assert.equal(filled.report.tables.requests.cells['unprocessed.repeated.legal'].value, 0);
    assert.equal(await page.locator('.tables td.applied').count(), 4);
    await page.keyboard.press('Control+z');
    const undone = await result(page, 3);
    assert.equal(undone.report.tables.requests.cells['unprocessed.repeated.legal'].state, 'blank');
  }));

test('a cell can be edited, and what is wrong then is said at once', () =>
  onPage(async (page) => {
    await pasted(page, clean);
    assert.match(await verdict(page), /^未发现问题/);
    await page.locator(`.tables td${mark('requests.granted.natural', 'cell')}`).focus();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    const checked = await result(page, 2);
    assert.ok(checked.findings.some((f) => f.rule === 'requests-total'));
    assert.match(checked.source.text, /予以公开\t5\t1/);
  }));

test('a row that could not be read is filled in from the table', () =>
  onPage(async (page) => {
    await pasted(page, example);
    await page.locator('.card', { hasText: '无法判断各属哪一列' }).click();
    await page.getByRole('button', { name: '在表中补填' }).click();
    for (const value of ['1', '0', '0', '0', '0', '0', '1']) {
      await page.keyboard.type(value);
      await page.keyboard.press('Tab');
    }
    await page.getByRole('button', { name: '填入这一行' }).click();
    const checked = await result(page, 2);
    assert.equal(checked.report.tables.requests.cells['otherwise.other.total'].value, 1);
  }));

test('a blank form is one thing to look at, nothing to correct, and is not filled with zeros by a click', () =>
  onPage(async (page) => {
    await page.getByRole('button', { name: '官方空白表' }).click();
    const { findings } = await result(page);
    assert.deepEqual(
      findings.map((f) => f.rule),
      ['cell-blank'],
    );
    assert.equal(await verdict(page), '填写空白表');
    await page.getByText('已填 0／200').waitFor();
    assert.equal(await page.locator('.card').count(), 0);
    assert.equal(await page.getByRole('button', { name: /格都填 0/ }).count(), 0);
  }));

test('a muted finding is counted, and comes back', () =>
  onPage(async (page) => {
    await pasted(page, example);
    const before = await page.locator('.card').count();
    await page.locator('.card').first().click();
    await page.locator('.card.open').getByRole('button', { name: '忽略', exact: true }).click();
    assert.match(await page.locator('.findings .aside').first().innerText(), /已忽略 1 处/);
    assert.equal(await page.locator('.card').count(), before - 1);
  }));

test('a cut report says how far it was read, without a word of errors', () =>
  onPage(async (page) => {
    await pasted(page, cut);
    assert.match(await verdict(page), /^报告没有读完整：读到表三“7\.属于行政执法案卷”为止$/);
    assert.equal(await page.locator('.group.error').count(), 0);
    const first = page.locator('.tables td.value.missing', { has: page.locator('.tag') }).first();
    assert.equal(await first.locator('.gap').count(), 0); // number and words have no room beside each other
  }));

test('what is no report keeps its text, and says so', () =>
  onPage(async (page) => {
    const minutes = notReport.repeat(300);
    await paste(page, minutes);
    await page.getByText('这不像一份政府信息公开工作年度报告').waitFor();
    await fieldHolds(page, minutes);
    assert.ok(await page.locator('#field').isEditable());
  }));

test('text far beyond any report is refused with a sentence, and nothing freezes', () =>
  onPage(async (page) => {
    await paste(page, '一、总体情况\n'.repeat(800_000));
    await page.getByText('“粘贴的文字”过大，远超一份年度报告').waitFor();
    await paste(page, clean);
    await result(page);
    assert.match(await verdict(page), /^未发现问题/);
  }));

test('the same paragraph a thousand times is one card', () =>
  onPage(async (page) => {
    const paragraph = '白鹭镇落实公开前保密审查，逐条登记，按期归档，责任到人，全年没有差错。\n';
    const checked = await pasted(page, clean.replace('（三）', `${paragraph.repeat(1000)}（三）`));
    assert.ok(checked.findings.filter((f) => f.rule === 'paragraph-repeated').length > 900);
    assert.equal(await page.locator('.card').count(), 1);
  }));

test('scripts in a report stay text', () =>
  onPage(async (page) => {
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs += 1;
      dialog.dismiss();
    });
    await pasted(page, hostile);
    await page.getByRole('button', { name: '逐项修改' }).click();
    await atRest(page);
    assert.equal(dialogs, 0);
    assert.equal(await page.locator('main img, main script, main b[onclick]').count(), 0);
  }));

test('the text survives a reload, and can be wiped', () =>
  onPage(async (page) => {
    await pasted(page, example);
    await page.reload();
    await result(page);
    assert.match(await verdict(page), /^发现/);
    await page.getByRole('button', { name: '换一份报告' }).click();
    await page.reload();
    await page.locator('.starts button').first().waitFor();
    assert.equal(await page.locator('#field').inputValue(), '');
  }));

test('English says the same', () =>
  onPage(async (page) => {
    await pasted(page, example);
    await page.getByRole('button', { name: 'English' }).click();
    await result(page, 2);
    assert.match(await verdict(page), /^Found \d+ to correct/);
    assert.match(await page.locator('.card .message').first().innerText(), /Table 3/);
  }));

for (const [what, text] of Object.entries({ clean, example })) {
  test(`what was checked stands beside the report, and what was not with the reason: ${what}`, () =>
    onPage(async (page) => {
      const { checked } = await pasted(page, text);
      const words = await page.locator('.checked').innerText();
      assert.ok(words.includes(`${checked.relations.held} 项成立`));
      assert.ok(words.includes(`${checked.rules} 项已检查`));
      for (const { what: left, reason } of checked.notChecked)
        assert.ok(words.includes(left) && words.includes(reason), left);
    }));
}

test('a figure of the text says what it was compared with, or why it was not', () =>
  onPage(async (page) => {
    await pasted(page, clean);
    const said = (status) => page.locator(`.lines .figure.${status}`).first().getAttribute('aria-label');
    assert.match(await said('agrees'), /^1件，✓ 与表二“行政规范性文件”，本年制发件数一致$/);
    assert.match(await said('unbound'), /^266条，没有与表格对照：/);
    const figure = page.locator('.lines .figure.agrees').first();
    const shown = () => figure.evaluate((it) => getComputedStyle(it, '::after').content);
    assert.equal(await shown(), 'none');
    await figure.focus();
    assert.match(await shown(), /✓ 与表二/);
  }));

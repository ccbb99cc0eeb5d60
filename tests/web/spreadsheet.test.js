/** The tables of a report as a spreadsheet: cursor, keys, ranges, clipboard; and nothing moves under the cursor. */
import assert from 'node:assert/strict';
import { drawnTest as test, sample } from '../long.js';
import { atRest, becomes, paste, result } from './browser.js';
import { button } from './folders.js';
import { clean, example } from './inputs.js';
import { OFFICE, onSite } from './visits.js';

const here = onSite(OFFICE);

/** A report on the screen of an office. */
const onReport = here.visitReport;

const cell = (page, id) => page.locator(`.tables td[data-cell="${id}"]`);
const cursor = (page) => page.evaluate(() => document.activeElement.closest('td')?.dataset.cell);
/** Where it stands on the screen. */
const top = async (page, id) => (await cell(page, id).boundingBox()).y;
/** The browser scrolls by whole pixels: so many are left over. */
const SHIFT = 0.5;
const GRANTED = ['natural', 'business', 'research', 'nonprofit', 'legal', 'other', 'total'];

/** The values of a row in the newest result, once it holds what is expected. */
async function row(page, name, expected) {
  await page.waitForFunction(
    ([id, columns, wanted]) => {
      const { cells } = self.results[self.results.length - 1].report.tables.requests;
      return columns.map((column) => cells[`${id}.${column}`].text).join() === wanted.join();
    },
    [name, GRANTED, expected],
  );
}

test('a click selects, marked or not, and scrolls nothing', () =>
  onReport(example, async (page) => {
    for (const id of ['requests.handled.natural', 'requests.new.total', 'requests.granted.natural']) {
      await cell(page, id).scrollIntoViewIfNeeded();
      await atRest(page);
      const before = await top(page, id);
      await cell(page, id).click();
      await atRest(page);
      assert.equal(await cursor(page), id);
      assert.equal(await top(page, id), before, id);
    }
  }));

test('typing replaces, Enter goes down, Tab goes right, Shift goes back, Esc gives up', () =>
  onReport(clean, async (page) => {
    await cell(page, 'requests.granted.natural').click();
    await page.keyboard.type('12');
    await page.keyboard.press('Tab');
    assert.equal(await cursor(page), 'requests.granted.business');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    assert.equal(await cursor(page), 'requests.partial.business');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await cursor(page), 'requests.granted.natural');
    await page.keyboard.type('99');
    await page.keyboard.press('Escape');
    await row(page, 'granted', ['12', '3', '0', '0', '0', '0', '5']);
    await page.keyboard.press('F2');
    await page.keyboard.press('End');
    await page.keyboard.type('0');
    await page.keyboard.press('Enter');
    await row(page, 'granted', ['120', '3', '0', '0', '0', '0', '5']);
  }));

test('what is typed is a number, in whatever characters, or is refused with a sentence', () =>
  onReport(clean, async (page) => {
    await cell(page, 'requests.granted.natural').click();
    const type = async (words) => {
      await page.keyboard.press('F2');
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(words);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Shift+Enter');
    };
    await type('１，２３４');
    await row(page, 'granted', ['1234', '1', '0', '0', '0', '0', '5']);
    await type('四件');
    await page.locator('.answer', { hasText: '“四件”不是数字，没有填入' }).waitFor();
    await row(page, 'granted', ['1234', '1', '0', '0', '0', '0', '5']);
  }));

test('a total that follows is taken where it is offered, and the cursor stays in its cell', () =>
  onReport(clean, async (page) => {
    await cell(page, 'requests.granted.natural').click();
    await page.keyboard.type('20');
    await page.keyboard.press('Enter');
    await result(page, 2);
    await cell(page, 'requests.granted.total').click();
    await page.getByRole('button', { name: '按本行相加填 21' }).click();
    await row(page, 'granted', ['20', '1', '0', '0', '0', '0', '21']);
    assert.equal(await cursor(page), 'requests.granted.total');
  }));

test('a row of seven numbers is spread over seven cells, and undone in one step', () =>
  onReport(clean, async (page) => {
    await cell(page, 'requests.granted.natural').click();
    await paste(page, '1\t2\t3\t4\t5\t6\t21\r\n');
    await row(page, 'granted', ['1', '2', '3', '4', '5', '6', '21']);
    await page.locator('.answer', { hasText: '已填 7 格' }).waitFor();
    await page.keyboard.press('Control+z');
    await row(page, 'granted', ['4', '1', '0', '0', '0', '0', '5']);
    await page.keyboard.press('Control+y');
    await row(page, 'granted', ['1', '2', '3', '4', '5', '6', '21']);
  }));

test('what does not fit is refused with a sentence, and changes nothing', () =>
  onReport(clean, async (page) => {
    await cell(page, 'requests.granted.total').click();
    await paste(page, '1\t2');
    await page.getByText('超出这张表').first().waitFor();
    await row(page, 'granted', ['4', '1', '0', '0', '0', '0', '5']);
  }));

test('a range is marked with Shift, copied as a spreadsheet takes it, and cleared', () =>
  onReport(clean, async (page) => {
    await cell(page, 'requests.new.natural').click();
    await cell(page, 'requests.carriedIn.business').click({ modifiers: ['Shift'] });
    assert.equal(await page.locator('.tables td[aria-selected=true]').count(), 4);
    const copied = await page.evaluate(() => {
      const data = new DataTransfer();
      document.activeElement.dispatchEvent(
        new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
      );
      return data.getData('text/plain');
    });
    assert.equal(copied, '9\t2\r\n1\t0');
    await page.keyboard.press('Delete');
    await row(page, 'new', ['', '', '0', '0', '1', '0', '12']);
    await row(page, 'carriedIn', ['', '', '0', '0', '0', '0', '1']);
  }));

test('the edited cell stays where it is on the screen, whatever its change brings or takes away', () =>
  onReport(clean, async (page) => {
    const id = 'requests.granted.natural';
    await cell(page, id).click();
    const before = await top(page, id);
    for (const value of ['5', '4', '777', '4']) {
      const count = await page.evaluate(() => self.results.length);
      await page.keyboard.type(value);
      await page.keyboard.press('Enter');
      await result(page, count + 1);
      await page.keyboard.press('ArrowUp');
      await page.waitForFunction(
        (edited) => document.activeElement.dataset.cell === edited && !document.querySelector('.edit'),
        id,
      );
      const shift = Math.abs((await top(page, id)) - before);
      assert.ok(shift <= SHIFT, `${shift} px after ${value}`);
    }
  }));

test('no row moves while a cell is typed into', () =>
  onReport(clean, async (page) => {
    await page.locator('#tab-proactive').click();
    const id = 'proactive.permits.decisions';
    await cell(page, id).click();
    const rows = () =>
      page.locator('.tables tr').evaluateAll((all) => all.map((row) => row.getBoundingClientRect().top));
    const before = await rows();
    await page.keyboard.type('7');
    await page.locator('.tables .edit').waitFor();
    const shifts = (await rows()).map((now, at) => Math.abs(now - before[at]));
    assert.ok(Math.max(...shifts) <= SHIFT, `${shifts} px`);
  }));

for (const width of [1366, 380]) {
  test(`no row of table four moves when its cells are marked, ${width} px wide`, () =>
    onReport(
      clean,
      async (page) => {
        if (await page.locator('#tab-tables').isVisible()) await page.locator('#tab-tables').click();
        await page.locator('#tab-review').click();
        const heights = () =>
          page.locator('.tables tr').evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
        const before = await heights();
        await cell(page, 'review.reconsideration.other').click();
        await page.keyboard.type('3');
        await page.keyboard.press('Enter');
        await page.locator('.tables .marked.error').first().waitFor();
        assert.deepEqual(await heights(), before);
      },
      { viewport: { width, height: 657 } },
    ));
}

const typed = sample(50, 200);

test(`a blank form is filled with digits and Tab alone: ${typed} of its 200 numbers`, () =>
  here.visit(async (page) => {
    await page.getByRole('button', { name: '官方空白表' }).click();
    await result(page);
    await page.locator('#tab-proactive').click();
    await page.locator('.tables td[data-cell]').first().click();
    for (let i = 0; i < typed; i += 1) {
      await page.keyboard.type(String(i % 7));
      await page.keyboard.press('Tab');
    }
    const isFilled = (count) => {
      const { tables } = self.results[self.results.length - 1].report;
      const cells = Object.values(tables).flatMap((table) => Object.values(table.cells));
      return cells.length >= 200 && cells.slice(0, count).every((found, i) => found.value === i % 7);
    };
    await page.waitForFunction(isFilled, typed);
  }));

test('where rows have lost their labels, a change leaves the other numbers where they are', () => {
  const torn = clean.replace(/^2\.其他法律行政法规禁止公开\t(.*)\n3\.危及“三安全一稳定”\t(.*)$/m, '$1\n$2');
  return onReport(torn, async (page, before) => {
    assert.equal(before.report.tables.requests.cells['denied.lawProhibits.total'].how, 'order');
    await cell(page, 'requests.granted.natural').click();
    await page.keyboard.type('37');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => {
      const { cells } = self.results[self.results.length - 1].report.tables.requests;
      return cells['granted.natural'].value === 37 && cells['denied.lawProhibits.total'].state === 'number';
    });
    const after = await page.evaluate(() => self.results[self.results.length - 1]);
    const values = ({ report }) => Object.entries(report.tables.requests.cells).map(([id, { value }]) => [id, value]);
    const expected = values(before).map(([id, value]) => [id, id === 'granted.natural' ? 37 : value]);
    assert.deepEqual(values(after), expected);
    await page.keyboard.press('Control+z');
    await page.waitForFunction(
      (text) => self.results[self.results.length - 1].source.text === text,
      before.source.text,
    );
  });
});

test('in a row that was not read the first digit stands where it was typed, and the cursor stays in the row', () =>
  onReport(example, async (page) => {
    const first = await page.locator('.tables td[data-cell].unread').nth(1).getAttribute('data-cell');
    await cell(page, first).click();
    await page.keyboard.type('12');
    const fields = page.locator('.tables input.edit');
    await becomes(() => fields.evaluateAll((all) => all.map(({ value }) => value)), ['', '12', '', '', '', '', '']);
    assert.equal(await cursor(page), first);
    for (const field of (await fields.all()).filter((_, at) => at !== 1)) await field.fill('0');
    await page.keyboard.press('Enter');
    await result(page, 2);
    await atRest(page);
    assert.equal(await cursor(page), first);
    assert.match(await cell(page, first).innerText(), /12/);
  }));

test('what was typed into the text is all there when a number in a table becomes longer', () =>
  onReport(clean, async (page) => {
    const field = page.locator('#field');
    await button(page, '改原文').click();
    await field.press('Control+End');
    await page.keyboard.type('补142');
    await field.blur();
    await cell(page, 'requests.granted.natural').click();
    await page.keyboard.type('4000');
    await page.keyboard.press('Enter');
    await becomes(async () => (await field.inputValue()).includes('（一）予以公开\t4000\t'), true);
    assert.match(await field.inputValue(), /补142$/);
  }));

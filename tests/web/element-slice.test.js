/** In the custom element a finding shows what it is about of a table, as on the page, and is mended there; what was changed is taken back. */
import assert from 'node:assert/strict';
import { drawnTest as test } from '../long.js';
import { becomes, result } from './browser.js';
import { example, rich } from './inputs.js';
import { onSite } from './visits.js';

const here = onSite();

const checker = (page) => page.locator('nianbao-checker');
const row = (page, words) => checker(page).locator('[part="finding"]', { hasText: words });
const cell = (page, id) => checker(page).locator(`.slice td[data-cell="${id}"]`);
const NOT_HELD = '1.本机关不掌握';
const TOTAL = 'requests.unavailable.notHeld.total';

/** With a report in the field of the host's form, and one finding open. */
const onForm = (words, work) => () =>
  here.visit(
    async (page) => {
      await page.locator('#body').fill(example);
      await result(page);
      await row(page, words).getByText('展开').click();
      await work(page, page.locator('#body'));
    },
    { address: 'plain.html' },
  );

const focused = (page) => checker(page).evaluate((it) => it.shadowRoot.activeElement?.closest('td')?.dataset.cell);

test(
  'the rows and columns concerned are drawn with their sums, and go again',
  onForm('改为 9', async (page) => {
    const shown = row(page, '改为 9');
    const labels = (await shown.locator('.slice tbody th').allInnerTexts()).map((words) => words.slice(0, 4));
    assert.deepEqual(labels, ['一、本年', '二、上年', '（七）总', '四、结转']);
    assert.match(await shown.innerText(), /采用 9 后 9＋2＋1＝12 ✓/);
    await row(page, NOT_HELD).getByText('展开').click();
    assert.equal(await checker(page).locator('.slices').count(), 1);
    await row(page, NOT_HELD).getByText('收起').click();
    assert.equal(await checker(page).locator('.slices').count(), 0);
  }),
);

test(
  'a number is mended where the finding is read: its sums follow, and the host has the text',
  onForm(NOT_HELD, async (page, body) => {
    await cell(page, TOTAL).click();
    await page.keyboard.type('2');
    await row(page, NOT_HELD).getByText('1＋1＝2 ✓').waitFor(); // while one types
    await page.keyboard.press('Backspace');
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await becomes(async () => /1\.本机关不掌握相关政府信息\t1\t1\t0\t0\t0\t0\t5\n/.test(await body.inputValue()), true);
    await becomes(() => focused(page), TOTAL);
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await row(page, NOT_HELD).waitFor({ state: 'detached' });
    assert.match(await body.inputValue(), /1\.本机关不掌握相关政府信息\t1\t1\t0\t0\t0\t0\t2\n/);
  }),
);

test(
  'two numbers typed one after the other are both written',
  onForm(NOT_HELD, async (page, body) => {
    await cell(page, 'requests.unavailable.notHeld.natural').click();
    for (const key of ['8', 'Tab', '7', 'Tab']) await page.keyboard.press(key);
    await becomes(
      async () =>
        (await body.inputValue())
          .match(/1\.本机关不掌握.*/)[0]
          .split('\t')
          .slice(1, 3),
      ['8', '7'],
    );
  }),
);

test(
  'what is no number is not written, and that is said',
  onForm(NOT_HELD, async (page, body) => {
    await cell(page, TOTAL).dblclick();
    await page.keyboard.type('三');
    await page.keyboard.press('Enter');
    await checker(page).locator('.answer.refused', { hasText: '“三”不是数字，没有填入' }).waitFor();
    assert.equal(await body.inputValue(), example);
  }),
);

test(
  'each change is taken back, the last first; a text that the host gives has nothing to take back',
  onForm('改为 9', async (page, body) => {
    const undo = checker(page).getByRole('button', { name: '撤销' });
    await row(page, '改为 9').getByRole('button', { name: '采用', exact: true }).click();
    await becomes(async () => /（七）总计\t9\t/.test(await body.inputValue()), true);
    const once = await body.inputValue();
    await row(page, NOT_HELD).getByText('展开').click();
    await cell(page, TOTAL).click();
    await page.keyboard.type('2\n');
    await becomes(async () => /\t0\t0\t2\n/.test(await body.inputValue()), true);
    await undo.click();
    await becomes(() => body.inputValue(), once);
    await undo.click();
    await becomes(() => body.inputValue(), example);
    assert.equal(await undo.count(), 0);
    await row(page, '改为 9').getByRole('button', { name: '采用', exact: true }).click();
    await undo.waitFor();
    await body.fill(example.replace('286条', '266条'));
    await undo.waitFor({ state: 'detached' });
  }),
);

const RECEIVED = '全年收到政府信息公开申请21件';
const sentence = (page) => checker(page).locator('.sentence .rewrite').first();

test(
  'a sentence is written anew where its finding is read, checked as one types; the host has it when one is done',
  onForm(RECEIVED, async (page, body) => {
    assert.equal(await sentence(page).inputValue(), RECEIVED);
    await sentence(page).fill('全年收到政府信息公开申请20件');
    await row(page, '申请20件”').waitFor();
    await sentence(page).fill('全年收到政府信息公开申请12件');
    await row(page, '改好了').waitFor();
    assert.equal(await body.inputValue(), example);
    await page.keyboard.press('Enter');
    await row(page, RECEIVED).waitFor({ state: 'detached' });
    assert.equal(await body.inputValue(), example.replace('申请21件', '申请12件'));
    assert.notEqual(await checker(page).evaluate((it) => it.shadowRoot.activeElement), null);
    await checker(page).getByRole('button', { name: '撤销' }).click();
    await becomes(() => body.inputValue(), example);
  }),
);

test(
  'Esc leaves the sentence as it was',
  onForm(RECEIVED, async (page, body) => {
    await sentence(page).fill('全年收到政府信息公开申请12件');
    await sentence(page).press('Escape');
    await row(page, RECEIVED).waitFor();
    assert.equal(await sentence(page).inputValue(), RECEIVED);
    assert.equal(await body.inputValue(), example);
  }),
);

test('in rich text nothing but the words of the cell are changed', () =>
  here.visit(
    async (page) => {
      const held = await page.locator('#editor').evaluate((editor, content) => {
        editor.innerHTML = content;
        editor.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return editor.innerHTML;
      }, rich(example));
      await result(page);
      await row(page, NOT_HELD).getByText('展开').click();
      await cell(page, TOTAL).click();
      await page.keyboard.type('2\n');
      await row(page, NOT_HELD).waitFor({ state: 'detached' });
      assert.equal(
        await page.locator('#editor').evaluate((editor) => editor.innerHTML),
        held.replace(/(本机关不掌握相关政府信息(?:<\/td><td>\d){6}<\/td><td>)3</, '$12<'),
      );
    },
    { address: 'editor.html' },
  ));

test('in rich text nothing but the words of the sentence are changed', () =>
  here.visit(
    async (page) => {
      await page.locator('#editor').evaluate((editor, content) => {
        editor.innerHTML = content;
        editor.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, rich(example));
      const held = await page.locator('#editor').innerHTML();
      await result(page);
      await row(page, RECEIVED).getByText('展开').click();
      await sentence(page).fill('全年收到政府信息公开申请12件');
      await row(page, '改好了').waitFor();
      await sentence(page).press('Enter');
      await row(page, RECEIVED).waitFor({ state: 'detached' });
      assert.equal(await page.locator('#editor').innerHTML(), held.replace('申请21件', '申请12件'));
    },
    { address: 'editor.html' },
  ));

test('of a file the rows are shown, to be read only', () =>
  here.visit(
    async (page) => {
      await checker(page).evaluate((it, text) => {
        it.value = new File([text], '白鹭镇.txt');
      }, example);
      await result(page);
      await row(page, NOT_HELD).getByText('展开').click();
      await row(page, NOT_HELD).getByText('1＋1＝2≠3 ✕').waitFor();
      assert.equal(await checker(page).locator('.slice [tabindex], .slice [data-cell]').count(), 0);
    },
    { address: 'plain.html' },
  ));

test("the element's own field follows what is adopted", () =>
  here.visit(
    async (page) => {
      await page.evaluate(() => document.body.append(document.createElement('nianbao-checker')));
      const own = checker(page).nth(1);
      await own.locator('[part="field"]').fill(example);
      await own.getByRole('button', { name: '采用', exact: true }).first().click();
      await becomes(async () => /（七）总计\t9\t/.test(await own.locator('[part="field"]').inputValue()), true);
      await own.getByRole('button', { name: '撤销' }).click();
      await becomes(() => own.locator('[part="field"]').inputValue(), example);
    },
    { address: 'plain.html' },
  ));

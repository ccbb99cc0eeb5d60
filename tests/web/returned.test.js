/** The author's own file, dropped on the page and given back with comments or corrections in it. */
import assert from 'node:assert/strict';
import { before, test as always } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createChecker } from '../../wasm/node.js';
import { readHtml } from '../../wasm/readers/html.js';
import { read } from '../../wasm/readers/index.js';
import { blocksOf } from '../generator/document.js';
import { FORMS } from '../generator/render/index.js';
import { makeReport } from '../generator/report.js';
import { pasteIntoWriter, withoutOffice } from '../libreoffice/libreoffice.js';
import { drawnTest as test, longTest } from '../long.js';
import { paste, result, savedBy } from './browser.js';
import { mistakenInWord } from './inputs.js';
import { onSite } from './visits.js';

const here = onSite({ permissions: ['clipboard-read'] });
let checker;
before(async () => {
  checker = await createChecker();
});

/** A report in which one total is too large, which one change mends. */
const mistaken = makeReport(6, { year: 2024 });
mistaken.truth.tables.requests['new.total'] += 100;
const fileOf = (form) => Buffer.from(FORMS[form].render(blocksOf(mistaken)));

const onFile = (name, buffer, work, address = '') =>
  here.visit(
    async (page, seen) => {
      await page.setInputFiles('#chooser', { name, mimeType: '', buffer });
      await work(page, await result(page), seen);
    },
    { address },
  );

const button = (page, name) => page.locator('.take').getByRole('button', { name });

const saved = (page, name) => savedBy(page, () => button(page, name).click());

const check = async ({ bytes, name }) => checker.check(await read(bytes, name));
const part = ({ bytes }, name) => strFromU8(unzipSync(bytes)[name]);
const count = (text, pattern) => text.match(pattern)?.length ?? 0;
const newTotal = (checked) => checked.report.tables.requests.cells['new.total'].value;

/** What the page leaves on the clipboard when all of the report is copied. */
async function copied(page, said) {
  await button(page, '复制改正后的全文').click();
  await page.getByText(said).first().waitFor();
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read({ unsanitized: ['text/html'] });
    const read = async (type) => (await item.getType(type)).text();
    return { html: await read('text/html'), text: await read('text/plain') };
  });
}

/** What an editor of another site holds after a real paste. */
async function pastedInEditor(page) {
  const site = await page.context().newPage();
  await site.setContent('<div id="editor" contenteditable></div>');
  await site.locator('#editor').focus();
  await site.keyboard.press('Control+v');
  return site.locator('#editor').innerHTML();
}

/** How many comments there are to be: what one change mends is one. */
const problems = ({ groups }) => groups.reduce((sum, { edits, findings }) => sum + (edits ? 1 : findings.length), 0);

async function adopt(page) {
  await page.locator('.findings').getByRole('button', { name: /^采用/ }).first().click();
  return result(page, 2);
}

for (const address of ['', 'offline.html']) {
  always(`a Word file comes back with its comments and tracked changes, and corrected (${address || 'page'})`, () =>
    onFile(
      '年报.docx',
      fileOf('docx'),
      async (page, first, seen) => {
        assert.ok(!seen.requests.some((url) => url.endsWith('returned.js')), 'loaded when it is asked for');
        const adopted = await adopt(page);
        const marked = await saved(page, '下载批注版');
        assert.equal(marked.name, '年报（批注版）.docx');
        assert.equal(count(part(marked, 'word/comments1.xml'), /<w:comment /g), problems(first));
        const main = part(marked, 'word/document.xml');
        assert.deepEqual([count(main, /<w:del /g), count(main, /<w:ins /g)], [1, 1]);
        await page
          .getByText(`已下载批注版：${problems(first)} 条批注，1 处改正`)
          .first()
          .waitFor();
        const right = await saved(page, '下载改正版');
        assert.equal(right.name, '年报（改正版）.docx');
        const again = await check(right);
        assert.equal(newTotal(again), newTotal(adopted));
        assert.equal(again.source.text, adopted.source.text);
      },
      address,
    ),
  );
}

test('a workbook comes back with notes on its cells, and corrected', () =>
  onFile('年报.xlsx', fileOf('xlsx'), async (page) => {
    const adopted = await adopt(page);
    const marked = await saved(page, '下载批注版');
    assert.ok(Object.keys(unzipSync(marked.bytes)).some((name) => /comments\d*\.xml$/.test(name)));
    assert.equal(newTotal(await check(await saved(page, '下载改正版'))), newTotal(adopted));
  }));

test('what was muted is not told', () =>
  onFile('年报.docx', fileOf('docx'), async (page, first) => {
    await page.locator('.card').first().click();
    await page.locator('.card.open').getByRole('button', { name: '忽略', exact: true }).click();
    const marked = await saved(page, '下载批注版');
    const told = count(part(marked, 'word/comments1.xml'), /<w:comment /g);
    assert.ok(told < problems(first), `${told} of ${problems(first)}`);
  }));

test('what was changed in the text by hand is written too', () =>
  onFile('年报.docx', fileOf('docx'), async (page, first) => {
    const { text } = first.source;
    const { title } = first.report;
    await page.getByRole('button', { name: '改原文' }).first().click();
    await page.locator('#field').fill(text.replace(title, title.replace('2024年', '2024 年度')));
    await page.locator('#field').blur();
    await result(page, 2);
    const right = await check(await saved(page, '下载改正版'));
    assert.match(right.source.text, /2024 年度/);
    assert.equal(right.source.text.replace('2024 年度', '2024年'), text);
  }));

test('after a reload the file is asked for, and another report is not written into', () =>
  onFile('年报.docx', fileOf('docx'), async (page) => {
    const adopted = await adopt(page);
    await page.reload();
    await result(page);
    const choose = async (buffer) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, '下载改正版').click()]);
      await chooser.setFiles({ name: '年报.docx', mimeType: '', buffer });
    };
    await choose(Buffer.from(FORMS.docx.render(blocksOf(makeReport(8, { year: 2023 })))));
    await page.getByText('选的不是这份报告的原文件').first().waitFor();
    const { bytes } = await savedBy(page, () => choose(fileOf('docx')));
    assert.equal(newTotal(await check({ bytes, name: '年报.docx' })), newTotal(adopted));
  }));

test('a signed file is not written into, and one of another kind cannot be: a sentence says so', async () => {
  const parts = { ...unzipSync(fileOf('docx')), '_xmlsignatures/sig1.xml': strToU8('<a/>') };
  await onFile('盖章.docx', Buffer.from(zipSync(parts)), async (page) => {
    await button(page, '下载批注版').click();
    await page.getByText('“盖章.docx”带有电子签名').first().waitFor();
    await button(page, '下载改正版').click();
    await page.getByText('还没有采用改正').first().waitFor();
  });
  await onFile('年报.ofd', fileOf('ofd'), async (page) => {
    await page.getByText('“年报.ofd”这种文件不能写回').waitFor();
    assert.equal(await button(page, '下载批注版').count(), 0);
  });
});

const numbers = ({ report }) =>
  Object.values(report.tables).map(({ cells }) => Object.entries(cells).map(([id, { value }]) => [id, value]));
const readAgain = (html) => checker.check(readHtml(html));

test('what was pasted from Word is copied with its corrections, and all else as Word wrote it', () =>
  here.visit(async (page) => {
    await paste(page, '', mistakenInWord);
    const first = await result(page);
    assert.equal(first.report.tables.requests.cells['new.natural'].value, 3);
    const adopted = await adopt(page);
    const { html, text } = await copied(page, '已复制全文：1 处改正');
    assert.equal(text, adopted.source.text);
    const right = mistakenInWord.replace(/(本年新收[\s\S]*?)>3</, '$1>2<');
    assert.equal(html, right, 'one digit is another');
    assert.deepEqual(numbers(readAgain(await pastedInEditor(page))), numbers(adopted));
  }));

for (const [name, form, tables] of [
  ['年报.docx', 'docx', 3],
  ['年报.html', 'html-office', 3],
]) {
  test(`${name} is copied corrected, with its own tables`, () =>
    onFile(name, fileOf(form), async (page, first) => {
      const before = readAgain((await copied(page, '已复制全文：0 处改正')).html);
      assert.deepEqual(numbers(before), numbers(first));
      const adopted = await adopt(page);
      const { html } = await copied(page, '已复制全文：1 处改正');
      assert.equal(html.split('<table').length - 1, tables);
      const again = readAgain(html);
      assert.equal(again.source.text, adopted.source.text);
      assert.deepEqual(numbers(readAgain(await pastedInEditor(page))), numbers(adopted));
    }));
}

longTest('the copy of a Word file holds in LibreOffice Writer', { skip: withoutOffice }, () =>
  onFile('年报.docx', fileOf('docx'), async (page) => {
    const adopted = await adopt(page);
    const { html } = await copied(page, '已复制全文：1 处改正');
    const again = await check({ bytes: await pasteIntoWriter(html), name: '粘贴.docx' });
    assert.deepEqual(numbers(again), numbers(adopted));
  }),
);

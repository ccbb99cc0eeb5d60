/** The element beside editors that publishing systems use: a report pasted from Word, a suggestion adopted, the editor's own undo. */
import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { dist, launch, openPage, result, root, site } from './browser.js';
import { mistakenInWord } from './inputs.js';

/** Each with its package, its page, its field, and how it tells what it holds. */
const EDITORS = {
  TinyMCE: {
    from: 'tinymce',
    address: 'tinymce.html',
    field: '#editor.mce-content-body',
    held: () => tinymce.activeEditor.getContent(),
  },
  wangEditor: {
    from: '@wangeditor/editor/dist',
    address: 'wangeditor.html',
    field: '#editor [data-slate-editor]',
    held: () => editor.getHtml(),
  },
  CKEditor: {
    from: '@ckeditor/ckeditor5-build-classic/build',
    address: 'ckeditor.html',
    field: '.ck-content',
    held: () => editor.getData(),
  },
  contenteditable: {
    address: 'editor.html',
    field: '#editor',
    held: () => document.getElementById('editor').innerHTML,
  },
};

let browser;
let folder;
let served;
before(async () => {
  browser = await launch();
  folder = await mkdtemp(path.join(os.tmpdir(), 'nianbao-editors-'));
  await cp(dist, folder, { recursive: true });
  await cp(path.join(root, 'tests/demo'), folder, { recursive: true });
  for (const { from, address } of Object.values(EDITORS))
    if (from)
      await cp(path.join(root, 'node_modules', from), path.join(folder, path.parse(address).name), { recursive: true });
  served = await site(folder);
});
after(async () => {
  await served?.close();
  await browser?.close();
  await rm(folder, { recursive: true });
});

/** Copied and pasted by the browser itself: not every editor believes in an event that a script made. */
async function pasteFromWord(page) {
  await page.evaluate((html) => {
    const copy = (event) => {
      event.preventDefault();
      event.stopPropagation();
      event.clipboardData.setData('text/html', html);
    };
    document.addEventListener('copy', copy, { once: true, capture: true });
  }, mistakenInWord);
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
}

const words = (html) => html.replace(/<[^>]*>/g, '');
const tags = (html) => html.match(/<[^>]*>/g);

/** The newest result in which there are so many new requests. */
async function checkedAs(page, count) {
  await page.waitForFunction(
    (n) => self.results.at(-1)?.report.tables.requests.cells['new.natural']?.value === n,
    count,
  );
  return result(page);
}

let worked = 0;
for (const [name, { address, field, held }] of Object.entries(EDITORS)) {
  test(`${name}: a paste from Word is checked, corrected in the editor, and taken back by its undo`, async () => {
    const { page, context, seen } = await openPage(browser, served.url + address);
    await page.locator(field).focus();
    await pasteFromWord(page);
    const first = await checkedAs(page, 3);
    const pasted = await page.evaluate(held);
    await page.locator('nianbao-checker').getByRole('button', { name: '采用' }).first().click();
    const second = await checkedAs(page, 2);
    await page.waitForFunction(`(${held})() !== ${JSON.stringify(pasted)}`);
    const adopted = await page.evaluate(held);
    assert.deepEqual(tags(adopted), tags(pasted), 'tables and formatting stay');
    assert.equal(adopted.split('<table').length - 1, 3);
    assert.equal(words(adopted).length, words(pasted).length, 'one digit is another, all other words stay');
    assert.equal(second.source.text.length, first.source.text.length);
    await page.locator(field).focus();
    await page.keyboard.press('Control+z');
    await checkedAs(page, 3);
    assert.equal(await page.evaluate(held), pasted);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('已核');
    await page.waitForFunction(() => self.results.at(-1).source.text.includes('已核'));
    assert.deepEqual(seen.errors, []);
    await context.close();
    worked += 1;
  });
}

test('how many', (t) =>
  t.diagnostic(`editors that are written into, and take it back: ${worked} of ${Object.keys(EDITORS).length}`));

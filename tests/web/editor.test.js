/** The element beside an editor of rich text: what is adopted changes the words of one cell, and nothing else. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { drawnTest as test } from '../long.js';
import { result, root } from './browser.js';
import { clean, rich } from './inputs.js';
import { onSite } from './visits.js';

const here = onSite();

const onEditor = (html, work) =>
  here.visit(
    async (page) => {
      const held = await page.evaluate((content) => {
        const editor = document.getElementById('editor');
        editor.innerHTML = content;
        editor.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return editor.innerHTML;
      }, html);
      await work(page, held);
    },
    { address: 'editor.html' },
  );

const content = (page) => page.locator('#editor').evaluate((editor) => editor.innerHTML);
const adopt = (page) => page.locator('nianbao-checker').getByRole('button', { name: '采用' }).first().click();

/** As editors write it: attributes, spans, references, comments; one total is wrong. */
const written = rich(clean)
  .replace(/^.*<body>|<\/body>.*$/g, '')
  .replace(/<td>/g, '<td class="c" data-w=\'1 "x"\'>')
  .replace(/<td([^>]*)>(\d+)</g, '<td$1><p style="text-align: center"><span>&nbsp;$2</span></p><')
  .replace('<table>', '<!-- a > b --><table border=1>')
  .replace(/(（一）予以公开<\/td>.*?<span>&nbsp;)4</s, '$1<b>14</b><');

test('only the words of the cell are changed; undo of the editor takes them back', () =>
  onEditor(written, async (page, held) => {
    const first = await result(page);
    assert.equal(first.source.format, 'html');
    const [{ cell, from, to }] = first.repairs[0].edits;
    assert.deepEqual([cell, from, to], ['requests.granted.natural', 14, 4]);
    await page.evaluate(() => {
      self.changes = [];
      document.addEventListener('nianbao-change', ({ detail }) => self.changes.push(detail));
    });
    await adopt(page);
    const fixed = await result(page, 2);
    assert.equal(fixed.report.tables.requests.cells['granted.natural'].value, 4);
    const changed = await page.evaluate(() => self.changes[0].html);
    assert.equal(changed, held.replace('<b>14</b>', '<b>4</b>'), 'nothing else');
    assert.equal(await page.locator('nianbao-checker').evaluate((it) => it.html), changed);
    assert.equal(await content(page), changed);
    await page.locator('#editor').focus();
    await page.keyboard.press('Control+z');
    assert.equal(await content(page), held);
  }));

test('an empty cell is filled where its words would stand', () =>
  onEditor(
    rich(clean).replace('（七）总计</td><td>9<', '（七）总计</td><td class="e"><p><br></p><'),
    async (page, held) => {
      const first = await result(page);
      assert.equal(first.fills[0]?.cell, 'requests.handled.natural');
      await page.evaluate(() =>
        document.addEventListener('nianbao-change', ({ detail }) => {
          self.changed = detail.html;
        }),
      );
      const checker = page.locator('nianbao-checker');
      for (const fold of await checker.locator('.fold button').all()) await fold.click();
      await checker.getByRole('button', { name: /填/ }).first().click();
      await result(page, 2);
      assert.equal(
        await page.evaluate(() => self.changed),
        held.replace('<td class="e"><p><br>', '<td class="e"><p>9<br>'),
      );
    },
  ));

test('the place of a finding is a range in the editor', () =>
  onEditor(written, async (page) => {
    await result(page);
    await page.locator('nianbao-checker').getByRole('button', { name: '到正文' }).first().click();
    const chosen = await page.evaluate(() => ({
      words: String(getSelection()),
      row: getSelection().anchorNode.parentElement.closest('tr')?.innerText ?? '',
    }));
    assert.equal(chosen.words.trim(), '14');
    assert.match(chosen.row, /予以公开/);
  }));

test('the example of the documentation is the one that runs here', async () => {
  const written = await readFile(path.join(root, 'docs/embedding.md'), 'utf8');
  assert.ok(written.includes(await readFile(path.join(root, 'web/demo/editor.js'), 'utf8')));
});

test('with format="html" a value is rich text', () =>
  onEditor('<p>一</p>', async (page) => {
    await page.evaluate((html) => {
      const checker = document.createElement('nianbao-checker');
      checker.setAttribute('format', 'html');
      document.body.append(checker);
      checker.value = html;
    }, written);
    await page.waitForFunction(() => self.results.some(({ report }) => report.year === 2024));
    assert.equal(await page.evaluate(() => document.querySelectorAll('nianbao-checker')[1].html.length > 100), true);
  }));

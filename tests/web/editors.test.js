/** The element beside an editor that publishing systems use: a report pasted from Word, a suggestion adopted, the editor's own undo. */
import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { dist, launch, openPage, paste, result, root, site } from './browser.js';
import { mistakenInWord } from './inputs.js';

let browser;
let folder;
let served;
before(async () => {
  browser = await launch();
  folder = await mkdtemp(path.join(os.tmpdir(), 'nianbao-editors-'));
  await cp(dist, folder, { recursive: true });
  await cp(path.join(root, 'tests/demo'), folder, { recursive: true });
  await symlink(path.join(root, 'node_modules/tinymce'), path.join(folder, 'tinymce'));
  served = await site(folder);
});
after(async () => {
  await served?.close();
  await browser?.close();
  await rm(folder, { recursive: true });
});

const total = ({ report }) => report.tables.requests.cells['new.natural'].value;

test('TinyMCE: a paste from Word is checked, corrected in the editor, and taken back by its undo', async () => {
  const { page, context, seen } = await openPage(browser, `${served.url}tinymce.html`);
  await page.locator('#editor.mce-content-body').waitFor();
  await page.locator('#editor').focus();
  await paste(page, '', mistakenInWord);
  assert.equal(total(await result(page)), 3);
  const content = () => page.evaluate(() => tinymce.activeEditor.getContent());
  const pasted = await content();
  const count = await page.evaluate(() => self.results.length);
  await page.locator('nianbao-checker').getByRole('button', { name: '采用' }).first().click();
  assert.equal(total(await result(page, count + 1)), 2);
  await page.waitForFunction((html) => tinymce.activeEditor.getContent() !== html, pasted);
  const words = (html) => html.replace(/<[^>]*>/g, '');
  const adopted = await content();
  assert.equal(words(adopted).length, words(pasted).length, 'one digit is another, all else stays');
  assert.notEqual(words(adopted), words(pasted));
  assert.equal(await page.locator('#editor table').count(), 3);
  await page.evaluate(() => tinymce.activeEditor.undoManager.undo());
  assert.equal(await content(), pasted);
  await page.waitForFunction(
    () => self.results[self.results.length - 1].report.tables.requests.cells['new.natural'].value === 3,
  );
  assert.deepEqual(seen.errors, []);
  await context.close();
});

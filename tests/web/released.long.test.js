/** What people take home: each archive of a release, unpacked in an empty folder and served, does what its documentation says. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { unzipSync } from 'fflate';
import { archives } from '../../scripts/release.mjs';
import { at, pdf } from '../readers/build-pages.js';
import { launch, openPage, paste, result, root, site, textFile } from './browser.js';
import { clean, example, rich } from './inputs.js';
import { absent, nginx } from './nginx.js';

const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-archives-'));
let browser;
before(async () => {
  browser = await launch();
  for (const [name, bytes] of Object.entries(await archives())) {
    for (const [file, content] of Object.entries(unzipSync(bytes))) {
      const place = path.join(folder, name, file);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, content);
    }
  }
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** @param {string} address @param {(page: import('playwright-core').Page) => Promise<unknown>} work */
async function visit(address, work) {
  const { page, seen, context } = await openPage(browser, address, { serviceWorkers: 'block' });
  page.on('response', (response) => response.ok() || seen.errors.push(`${response.status()} ${response.url()}`));
  await work(page);
  assert.deepEqual(seen.errors, []);
  await context.close();
}

const pages = pdf([{ content: at(100, 700, '12') + at(200, 700, '7') }]);
const PDF = { name: '表.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pages) };
const editor = rich(clean)
  .replace(/^.*<body>|<\/body>.*$/g, '')
  .replace(/(（一）予以公开<\/td>.*?<td>)4/s, '$1<b>14</b>');

/** A file of each kind, in the element's own field. @param {import('playwright-core').Page} page */
async function filesInElement(page) {
  await page.evaluate(() => document.body.append(document.createElement('nianbao-checker')));
  const field = page.locator('nianbao-checker').last().locator('input[type=file]');
  await field.setInputFiles(textFile('白鹭镇.html', rich(clean)));
  assert.equal((await result(page, 3)).source.format, 'html');
  await field.setInputFiles(PDF);
  assert.equal((await result(page, 4)).source.format, 'pdf');
}

/** What docs/embedding.md says of its examples. @type {Record<string, Record<string, (page: import('playwright-core').Page) => Promise<void>>>} */
const uses = {
  site: {
    'index.html': async (page) => {
      await paste(page, example);
      assert.equal((await result(page)).report.year, 2024);
      await page.getByRole('button', { name: /采用/ }).first().click();
      await result(page, 2);
      await page.setInputFiles('input[type=file]', PDF);
      assert.equal((await result(page, 3)).source.format, 'pdf');
    },
  },
  element: {
    'plain.html': async (page) => {
      await page.locator('#body').fill(example);
      await result(page);
      assert.equal(await page.locator('#submit').isDisabled(), true);
      await page.locator('#body').fill(clean);
      await result(page, 2);
      assert.equal(await page.locator('#submit').isDisabled(), false);
      await filesInElement(page);
    },
    'editor.html': async (page) => {
      await page.evaluate((html) => {
        const field = /** @type {HTMLElement} */ (document.getElementById('editor'));
        field.innerHTML = html;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, editor);
      await result(page);
      await page.locator('nianbao-checker').getByRole('button', { name: '到正文' }).first().click();
      assert.equal(await page.evaluate(() => String(getSelection())), '14');
      await page.locator('nianbao-checker').getByRole('button', { name: '采用' }).first().click();
      assert.equal((await result(page, 2)).report.tables.requests.cells['granted.natural'].value, 4);
      assert.match(await page.locator('#editor').innerHTML(), /<b>4<\/b>/);
    },
  },
};
uses.site = { ...uses.site, ...uses.element };

for (const [archive, pagesOf] of Object.entries(uses)) {
  for (const [said, serve, skip] of /** @type {const} */ ([
    ['a plain server', site, false],
    ['nginx', nginx, absent],
  ])) {
    test(`the archive of the ${archive}, by ${said}`, { skip }, async () => {
      const { url, close } = await serve(path.join(folder, archive));
      try {
        for (const [name, use] of Object.entries(pagesOf)) await visit(url + name, use);
      } finally {
        await close();
      }
    });
  }
}

test('the archive of the element holds every file that its documentation names', () => {
  const documented = readFileSync(path.join(root, 'docs/embedding.md'), 'utf8').split('## Plain HTML')[0];
  for (const [, name] of documented.matchAll(/`([\w-]+\.(?:js|mjs|css))`/g))
    assert.ok(readFileSync(path.join(folder, 'element', name)).length > 0, name);
});

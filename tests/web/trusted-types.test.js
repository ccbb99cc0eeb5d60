/** Where a site requires trusted types: page, offline file and element work by the one policy that docs/serving.md names. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { at, pdf } from '../readers/build-pages.js';
import { launch, openPage, paste, result, root, site, textFile } from './browser.js';
import { judged } from './folders.js';
import { clean, example, rich } from './inputs.js';

const REQUIRED = "require-trusted-types-for 'script'; trusted-types nianbao";
const pages = pdf([{ content: at(100, 700, '12') + at(200, 700, '7') }]);
const PDF = { name: '表.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pages) };

let browser;
let served;
before(async () => {
  browser = await launch();
  served = await site();
});
after(async () => {
  await served?.close();
  await browser?.close();
});

/** A page whose every answer brings the header. @param {string} name @param {(page: import('playwright-core').Page) => Promise<unknown>} work */
async function visit(name, work) {
  const { page, seen, context } = await openPage(browser, 'about:blank');
  await context.route('**/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': REQUIRED } });
  });
  await page.goto(served.url + name);
  await work(page);
  assert.deepEqual(seen.errors, []);
  await assert.rejects(
    page.evaluate(() => Object.assign(document.createElement('div'), { innerHTML: '<b>' })),
    /Trusted/,
  );
  await context.close();
}

/** @param {import('playwright-core').Page} page */
async function usePage(page) {
  await paste(page, example);
  assert.equal((await result(page)).report.year, 2024);
  await page.getByRole('button', { name: /采用/ }).first().click();
  await result(page, 2);
  await page.setInputFiles('#chooser', PDF);
  assert.equal((await result(page, 3)).source.format, 'pdf');
  assert.ok(page.workers().length > 0, 'in a worker');
  await page.setInputFiles('#chooser', [textFile('a.txt', example), textFile('b.txt', clean)]);
  await judged(page);
}

test('the page, from a text to a list', () =>
  visit('', async (page) => {
    await usePage(page);
    await page.getByText('断网可用').waitFor();
  }));

test('the page in one file', () => visit('offline-full.html', usePage));

test('the element, with text, rich text and files', () =>
  visit('plain.html', async (page) => {
    await page.locator('#body').fill(example);
    assert.equal((await result(page)).report.year, 2024);
    await page
      .locator('nianbao-checker')
      .evaluate(
        (checker, html) => Object.assign(checker, { html }),
        rich(clean).replace(/(（一）予以公开<\/td>.*?<td>)4/s, '$114'),
      );
    await result(page, 2);
    await page.locator('nianbao-checker').getByRole('button', { name: '采用' }).first().click();
    await result(page, 3);
    await page.evaluate(() => document.body.append(document.createElement('nianbao-checker')));
    await page.locator('nianbao-checker').last().locator('input[type=file]').setInputFiles(PDF);
    assert.equal((await result(page, 4)).source.format, 'pdf');
    assert.ok(page.workers().length > 0, 'in a worker');
  }));

test('the documents name the policy', () => {
  for (const name of ['serving.md', 'embedding.md'])
    assert.ok(readFileSync(path.join(root, 'docs', name), 'utf8').includes(REQUIRED), name);
});

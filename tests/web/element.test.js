/** The custom element in the publishing form of a county that does not exist, under a strict policy. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test as always } from 'node:test';
import { drawnTest as test } from '../long.js';
import { hold, result, root } from './browser.js';
import { clean, example, rich } from './inputs.js';
import { onSite } from './visits.js';

const here = onSite();

const onDemo = (work, options) => here.visit(work, { address: 'demo.html', ...options });

always('the form holds a report back while it has errors', () =>
  onDemo(async (page) => {
    await page.locator('#body').fill(example);
    await result(page, 1);
    assert.equal(await page.locator('#submit').isDisabled(), true);
    await page.locator('#body').fill(clean);
    await result(page, 2);
    assert.equal(await page.locator('#submit').isDisabled(), false);
  }),
);

test('once it is there, checking text asks the network for nothing, and nothing is stored', () =>
  onDemo(async (page, seen) => {
    await page.waitForLoadState('networkidle');
    const before = seen.requests.length;
    await page.locator('#body').fill(example);
    await result(page);
    assert.deepEqual(seen.requests.slice(before), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  }));

test('a finding leads to its place in the form', () =>
  onDemo(async (page) => {
    await page.locator('#body').fill(example);
    await result(page);
    await page.locator('nianbao-checker').getByRole('button', { name: '到正文' }).first().click();
    const selected = await page.evaluate(() => {
      const body = document.getElementById('body');
      return body.value.slice(body.selectionStart, body.selectionEnd);
    });
    assert.match(selected, /\S/);
  }));

test('several elements share one engine, and take files', () =>
  onDemo(async (page, seen) => {
    const html = rich(clean);
    await page.evaluate((text) => {
      for (let i = 0; i < 3; i += 1) document.body.append(document.createElement('nianbao-checker'));
      document.querySelectorAll('nianbao-checker')[2].value = new File([text], '白鹭镇.html');
    }, html);
    assert.equal((await result(page)).source.format, 'html');
    assert.equal(seen.requests.filter((url) => /engine\.js/.test(url)).length <= 2, true, seen.requests.join());
  }));

test('the style of the host page does not leak in', () =>
  onDemo(async (page) => {
    const names = ['color', 'letterSpacing', 'textTransform', 'lineHeight', 'textIndent', 'fontSize', 'fontStyle'];
    const style = () =>
      page
        .locator('nianbao-checker .top h2')
        .evaluate((h2, all) => all.map((name) => getComputedStyle(h2)[name]), names);
    const before = await style();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* { color: red !important; letter-spacing: 9px !important; text-transform: uppercase !important;
        line-height: 4 !important; text-indent: 3em !important; font-size: 30px !important; font-style: italic !important }`);
      document.adoptedStyleSheets = [sheet];
    });
    assert.deepEqual(await style(), before);
  }));

test('a value given before the element is defined is checked', () =>
  onDemo(async (page) => {
    const [checked] = await page.evaluate(async (text) => {
      const element = document.createElement('nianbao-checker');
      element.value = text;
      return [await element.check()];
    }, example);
    assert.equal(checked.report.year, 2024);
  }));

const isOpen = (page, open) =>
  page.waitForFunction((wanted) => document.getElementById('submit').disabled !== wanted, open);

/** Of the newest value: what the engine has to say of it is there. */
const isChecked = (page, text) =>
  page.waitForFunction((value) => self.results[self.results.length - 1]?.source.text === value, text);

const onPlain = (work) => () => here.visit(work, { address: 'plain.html' });

const give = async (page, text) => {
  await page.locator('#body').fill(text);
  await isChecked(page, text);
};

test('the example of the documentation is the one that runs', async () => {
  const written = await readFile(path.join(root, 'docs/embedding.md'), 'utf8');
  for (const name of ['plain.html', 'plain.js'])
    assert.ok(written.includes(await readFile(path.join(root, 'web/demo', name), 'utf8')), name);
});

test(
  'under the policy it promises it holds back what has errors, and what is no report',
  onPlain(async (page) => {
    for (const [text, open] of [
      [example, false],
      [clean, true],
      ['你好', false],
      [clean, true],
      ['', false],
    ]) {
      await give(page, text);
      await isOpen(page, open);
    }
  }),
);

test(
  'click by click: to the places, suggestions adopted, until the report can go',
  onPlain(async (page) => {
    const body = page.locator('#body');
    const checker = page.locator('nianbao-checker');
    await give(page, example);
    await checker.getByRole('button', { name: '到正文' }).first().click();
    const chosen = await body.evaluate(({ value, selectionStart, selectionEnd }) =>
      value.slice(selectionStart, selectionEnd),
    );
    assert.match(chosen, /21/);
    await checker.locator('.row', { hasText: '改为 9' }).getByRole('button', { name: '采用' }).click();
    await page.waitForFunction(() => /（七）总计\t9\t/.test(document.getElementById('body').value));
    await isOpen(page, false); // two are left, which nobody but the clerk can mend
    const mended = (await body.inputValue())
      .replace('申请21件', '申请12件')
      .replace('286条', '266条')
      .replace('\t0\t0\t3\n', '\t0\t0\t2\n');
    await give(page, mended);
    await isOpen(page, true);
  }),
);

test('while a text is not checked yet the form stays shut, and where the engine fails it opens', () =>
  here.visit(
    async (page) => {
      await page.locator('#body').fill(clean);
      await isOpen(page, true);
      const engine = await hold(page, 'check');
      await page.locator('#body').evaluate((body) => {
        body.value += '甲';
        body.dispatchEvent(new Event('input'));
      });
      await engine.asked();
      assert.equal(await page.locator('#submit').isDisabled(), true);
      await engine.release();
      await isOpen(page, true);
      await page.locator('nianbao-checker').evaluate((checker) => {
        document.getElementById('submit').disabled = true;
        checker.value = new File(['PK\u0003\u0004 broken'], '坏.docx');
      });
      await isOpen(page, true);
    },
    { address: 'plain.html' },
  ));

test('on a page that is written from the right the element keeps its own direction', () =>
  onDemo(async (page) => {
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await page.locator('#body').fill(example);
    await result(page);
    const found = page.locator('nianbao-checker .row').first();
    assert.equal(await found.evaluate((row) => getComputedStyle(row).direction), 'ltr');
    const [number, words] = [found.locator('.tag').first(), found.locator('.words').first()];
    assert.ok((await number.boundingBox()).x < (await words.boundingBox()).x);
  }));

test('loaded with type="module" the classic script works as well', () =>
  onDemo(async (page) => {
    await page.route('**/plain.html', async (route) => {
      const text = await (await route.fetch()).text();
      await route.fulfill({
        body: text.replace('nianbao-checker.js" defer', 'nianbao-checker.js" type="module"'),
        contentType: 'text/html',
      });
    });
    await page.goto(`${here.url}plain.html`);
    await page.locator('#body').fill(example);
    assert.equal((await result(page)).report.year, 2024);
  }));

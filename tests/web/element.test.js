/** The custom element in the publishing form of a county that does not exist, under a strict policy. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openPage, result, site } from './browser.js';
import { clean, example, rich } from './inputs.js';

let browser;
let served;
before(async () => {
  browser = await launch();
  served = await site();
});
after(async () => {
  await browser?.close();
  await served?.close();
});

async function onDemo(work, options) {
  const opened = await openPage(browser, `${served.url}demo.html`, options);
  try {
    await work(opened.page, opened.seen);
    assert.deepEqual(opened.seen.errors, []);
  } finally {
    await opened.context.close();
  }
}

test('the form holds a report back while it has errors', () =>
  onDemo(async (page) => {
    await page.locator('#body').fill(example);
    await result(page, 1);
    assert.equal(await page.locator('#submit').isDisabled(), true);
    await page.locator('#body').fill(clean);
    await result(page, 2);
    assert.equal(await page.locator('#submit').isDisabled(), false);
  }));

test('once it is there, checking text asks the network for nothing, and nothing is stored', () =>
  onDemo(async (page, seen) => {
    await page.waitForTimeout(1500);
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
    await page.evaluate(() => {
      Object.assign(document.body.style, {
        color: 'red',
        letterSpacing: '9px',
        textTransform: 'uppercase',
        lineHeight: '4',
      });
    });
    const style = await page.locator('nianbao-checker .top h2').evaluate((h2) => {
      const { color, letterSpacing, textTransform, lineHeight } = getComputedStyle(h2);
      return { color, letterSpacing, textTransform, lineHeight };
    });
    assert.deepEqual(style, {
      color: 'rgb(26, 29, 33)',
      letterSpacing: 'normal',
      textTransform: 'none',
      lineHeight: '27px',
    });
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

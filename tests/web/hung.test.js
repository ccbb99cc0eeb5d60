/** An engine that hangs: whatever comes next is checked, without waiting for it. */
import assert from 'node:assert/strict';
import { drawnTest as test } from '../long.js';
import { paste, result } from './browser.js';
import { clean, example } from './inputs.js';
import { onSite } from './visits.js';

const here = onSite();
const HANGS = example.replace('白鹭镇', '停摆镇');

/** Workers that never answer a question about that report. @returns {Promise<() => Promise<unknown>>} until one is asked it */
async function hanging(page) {
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function post(question) {
      if (JSON.stringify(question).includes('停摆镇')) {
        self.asked = true;
        this.onmessage = null; // nor anything that is asked after it
      }
      postMessage.call(this, question);
    };
  });
  await page.reload();
  return () => page.waitForFunction(() => self.asked);
}

const take = (page, text) =>
  page.locator('nianbao-checker').evaluate((element, value) => {
    element.value = value;
  }, text);

test('in the element a newer value is checked, and what was promised for the old one is kept', () =>
  here.visit(
    async (page) => {
      const asked = await hanging(page);
      await take(page, example);
      await result(page);
      await take(page, HANGS);
      await asked();
      await take(page, clean);
      assert.match((await result(page, 2)).summary.sentence, /^未发现问题/);
      await take(page, example);
      await result(page, 3);
      const both = await page.locator('nianbao-checker').evaluate(
        (element, [one, other]) => {
          element.value = one;
          const checks = [element.check()];
          element.value = other;
          checks.push(element.check());
          return Promise.all(checks).then((results) => results.map(({ report }) => report.organ));
        },
        [HANGS, clean],
      );
      assert.deepEqual(both, Array(2).fill('云岭县白鹭镇人民政府'));
    },
    { address: 'demo.html' },
  ));

test('in the element a check that takes long shows its progress, and is given up by a click', () =>
  here.visit(
    async (page) => {
      const asked = await hanging(page);
      await take(page, example);
      await result(page);
      await page.evaluate(() => {
        self.codes = [];
        document.addEventListener('nianbao-error', ({ detail }) => self.codes.push(detail.code));
      });
      const element = page.locator('nianbao-checker');
      await element.evaluate((it, value) => {
        it.value = value;
        it.check().catch(({ code }) => self.codes.push(`promised ${code}`));
      }, HANGS);
      await asked();
      await element.getByRole('progressbar').waitFor();
      await element.getByRole('button', { name: '取消' }).click();
      await element.getByText('已取消，没有检查').waitFor();
      assert.equal(await element.getByRole('progressbar').count(), 0);
      await page.waitForFunction(() => self.codes.length === 2);
      assert.deepEqual(await page.evaluate(() => self.codes), ['cancelled', 'promised cancelled']);
      await element.getByRole('button', { name: '再试一次' }).click();
      await element.getByRole('progressbar').waitFor();
      await take(page, clean);
      assert.match((await result(page, 2)).summary.sentence, /^未发现问题/);
      assert.equal(await element.getByText('已取消').count(), 0);
    },
    { address: 'demo.html' },
  ));

test('many values at once, as a field gives them, while the engine is still starting', () =>
  here.visit(
    async (page) => {
      await page.locator('nianbao-checker').evaluate((element, text) => {
        for (let at = 100; at < text.length; at += 100) element.value = text.slice(0, at);
        element.value = text;
      }, clean);
      await page.waitForFunction(() => /未发现问题/.test(self.results[self.results.length - 1]?.summary.sentence));
    },
    { address: 'demo.html' },
  ));

test('on the page a newer paste is checked', () =>
  here.visit(async (page) => {
    const asked = await hanging(page);
    await paste(page, HANGS);
    await asked();
    await paste(page, clean);
    assert.match((await result(page)).summary.sentence, /^未发现问题/);
    assert.equal(await page.locator('#field').inputValue(), clean);
  }));

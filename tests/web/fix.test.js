/** The right words of a heading or a mark, adopted by a click. */
import assert from 'node:assert/strict';
import { drawnTest as test } from '../long.js';
import { paste, result } from './browser.js';
import { clean } from './inputs.js';
import { onSite } from './visits.js';

const here = onSite();
const wrong = clean
  .replace('五、存在的主要问题及改进情况', '五、存在的问题')
  .replace('年度考核，组织', '年度考核,组织');

test('the right words are put in, and taken back by one step', () =>
  here.visit(async (page) => {
    await paste(page, wrong);
    await result(page);
    await page.locator('.card').getByRole('button', { name: '采用“，”' }).click();
    assert.match((await result(page, 2)).source.text, /年度考核，组织/);
    await page
      .locator('.card')
      .getByRole('button', { name: /采用“五、存在的主要问题|采用官方写法/ })
      .first()
      .click();
    assert.equal((await result(page, 3)).source.text, clean);
    await page.keyboard.press('Control+z');
    assert.match((await result(page, 4)).source.text, /五、存在的问题/);
  }));

test('the element puts them into rich text', () =>
  here.visit(
    async (page) => {
      const html = wrong
        .split('\n')
        .map((line) => `<p class="a"><b>${line}</b></p>`)
        .join('');
      await page.evaluate((given) => {
        const checker = document.querySelector('nianbao-checker');
        checker.html = given;
      }, html);
      await result(page);
      const checker = page.locator('nianbao-checker');
      for (const fold of await checker.locator('.fold button').all()) await fold.click();
      await checker.getByRole('button', { name: '采用“，”' }).click();
      await result(page, 2);
      assert.equal(await checker.evaluate((it) => it.html), html.replace('考核,组', '考核，组'));
    },
    { address: 'editor.html' },
  ));

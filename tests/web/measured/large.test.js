/**
 * What nobody should paste, and somebody will: the page answers all the while. How long the longest step of its thread takes is printed; what is
 * asserted is twice the goal, since a busy machine makes every step longer.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PATIENCE } from '../../patience.js';
import { clean } from '../inputs.js';
import { launchForWork } from '../browser.js';
import { onSite } from '../visits.js';
import { tasksWhile } from './tasks.js';

const here = onSite({ browser: launchForWork });
const LIMIT = 200;
const BUSY = 2;

const PASTES = {
  '80,000 marks': '公开,'.repeat(80_000),
  '40,000 repeated words': '工作工作开展顺利。'.repeat(40_000),
  '100,000 lines': '全年发布信息，及时更新。\n'.repeat(100_000),
};

/** Pastes a text that is there already, so that handing it to the browser is no step of the page. */
const paste = (page) =>
  page.evaluate(() =>
    setTimeout(() => {
      const data = new DataTransfer();
      data.setData('text/plain', self.long);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }),
  );

for (const [name, words] of Object.entries(PASTES)) {
  test(`${name}: the page answers all the while`, (t) =>
    here.visit(async (page) => {
      page.setDefaultTimeout(PATIENCE);
      await page.locator('.starts button').first().waitFor();
      await page.evaluate(
        (text) => {
          self.long = text;
        },
        clean.replace('（三）', `${words}\n（三）`),
      );
      const tasks = await tasksWhile(here.browser, page, async () => {
        await paste(page);
        await page.locator('.lines .line').first().waitFor();
        await page.waitForTimeout(2000); // to its end, and what is kept of it
      });
      const longest = tasks.slice(0, 3).map(Math.round);
      t.diagnostic(`longest steps of the page with a paste of ${name}: ${longest} ms of ${LIMIT}`);
      assert.ok(longest[0] <= BUSY * LIMIT, `${longest}`);
      assert.equal(await page.locator('.lines .line').first().isVisible(), true);
      assert.ok((await page.locator('.lines *').count()) < 20_000, 'what is out of sight is not drawn');
    }));
}

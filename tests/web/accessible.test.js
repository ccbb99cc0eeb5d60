/** axe on every state of the page, light and dark, wide and narrow, and enlarged to 200 %. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { launch, openPage, site } from './browser.js';
import { states } from './states.js';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

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

/** Violations in words: rule, place, what is wrong. */
const violations = (page) =>
  page.evaluate(async (tags) => {
    const { violations: found } = await self.axe.run(document, { runOnly: tags });
    return found.map(
      (v) =>
        `${v.id}: ${v.nodes
          .slice(0, 3)
          .map((n) => `${n.target} ${n.failureSummary.split('\n')[1]}`)
          .join(' | ')}`,
    );
  }, TAGS);

for (const [name, { address = '', prepare }] of Object.entries(states)) {
  for (const [width, colorScheme, zoom] of [
    [1280, 'light', 1],
    [1280, 'dark', 1],
    [380, 'light', 1],
    [380, 'dark', 1],
    [1280, 'light', 2],
  ]) {
    test(`${name}, ${width} px, ${colorScheme}, ${zoom * 100} %`, async () => {
      const { page, context } = await openPage(browser, served.url + address, {
        viewport: { width: width / zoom, height: 900 / zoom },
        deviceScaleFactor: zoom,
        colorScheme,
        bypassCSP: true,
      });
      try {
        await prepare(page);
        await page.evaluate(axe);
        assert.deepEqual(await violations(page), []);
        assert.ok(
          await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          'the page scrolls sideways',
        );
      } finally {
        await context.close();
      }
    });
  }
}

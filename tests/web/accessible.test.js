/** axe on every state of the page, light and dark, wide and narrow, and enlarged to 200 %. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { every, sample } from '../long.js';
import { openPage } from './browser.js';
import { states } from './states.js';
import { onSite } from './visits.js';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** --ground of web/styles/tokens.css. */
const GROUNDS = { light: '#ffffff', dark: '#14171a' };

const here = onSite();

/** In the page: the colour behind the text of the page, or of the element on another page. */
function ground() {
  const ours = document.querySelector('nianbao-checker') || document.body;
  return getComputedStyle(ours).getPropertyValue('--ground').trim();
}

/** Violations in words: rule, place, what is wrong. */
const violations = (page) =>
  page.evaluate(async (tags) => {
    const { violations: found } = await self.axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return found.map(
      (v) =>
        `${v.id}: ${v.nodes
          .slice(0, 3)
          .map((n) => `${n.target} ${n.failureSummary.split('\n')[1]}`)
          .join(' | ')}`,
    );
  }, TAGS);

const BOTH = ['light', 'dark'];
/**
 * From the narrowest, where what is looked at has to be opened first, up, each in both colours. 640 px is the width of 1280 enlarged
 * to 200 %. npm test takes every third state, each in one size and one colour, the next in the next.
 * @param {number} turn
 */
function sizes(turn) {
  const narrow = turn % 2 === 0;
  return [
    { size: { width: 380, height: 900 }, colours: sample(narrow ? ['light'] : [], BOTH) },
    { size: { width: 640, height: 450 }, colours: sample([], BOTH) },
    { size: { width: 1280, height: 900 }, colours: sample(narrow ? [] : ['dark'], BOTH) },
  ];
}

async function audit(page, colours) {
  await page.evaluate(() => scrollTo(0, 0)); // what a bar that stays in view covers depends on where one stands
  for (const colorScheme of colours) {
    await page.emulateMedia({ colorScheme });
    assert.equal(await page.evaluate(ground), GROUNDS[colorScheme], 'it follows the system');
    assert.deepEqual(await violations(page), [], colorScheme);
  }
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page scrolls sideways');
}

for (const [turn, [name, { address = '', prepare }]] of every(3, Object.entries(states)).entries()) {
  test(`${name}: narrow, enlarged and wide, light and dark`, async () => {
    const { page, context } = await openPage(here.browser, here.url + address, {
      viewport: sizes(turn)[0].size,
      bypassCSP: true,
      serviceWorkers: 'block',
      reducedMotion: 'reduce', // else buttons are half way between two colours
    });
    try {
      await prepare(page);
      await page.evaluate(axe);
      for (const { size, colours } of sizes(turn)) {
        await page.setViewportSize(size);
        await audit(page, colours);
      }
    } finally {
      await context.close();
    }
  });
}

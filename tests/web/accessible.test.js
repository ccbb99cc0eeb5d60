/** axe on every state of the page, light and dark, wide and narrow, and enlarged to 200 %. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { drawn } from '../long.js';
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
    const rules = { 'heading-order': { enabled: true } };
    const { violations: all } = await self.axe.run(document, { runOnly: tags, rules, resultTypes: ['violations'] });
    // A mark is words of a sentence, whose size is theirs: targets of WCAG 2.5.8 are those elsewhere ("Inline").
    const elsewhere = (v) =>
      v.id === 'target-size' ? v.nodes.filter((n) => !/^<[^>]* class="(?:[^"]* )?mark[ "]/.test(n.html)) : v.nodes;
    const found = all.map((v) => ({ ...v, nodes: elsewhere(v) })).filter(({ nodes }) => nodes.length > 0);
    return found.map(
      (v) =>
        `${v.id}: ${v.nodes
          .slice(0, 3)
          .map((n) => `${n.target} ${n.failureSummary.split('\n')[1]}`)
          .join(' | ')}`,
    );
  }, TAGS);

/** From the narrowest, where what is looked at has to be opened first, up. 640 px is the width of 1280 enlarged to 200 %. */
const NARROW = { width: 380, height: 900 };
const ENLARGED = { width: 640, height: 450 };
const WIDE = { width: 1280, height: 900 };

const LOOKS = [NARROW, ENLARGED, WIDE].flatMap((size) =>
  ['light', 'dark'].map((colorScheme) => ({ size, colorScheme })),
);

async function audit(page, { size, colorScheme }) {
  await page.setViewportSize(size);
  await page.evaluate(() => scrollTo(0, 0)); // what a bar that stays in view covers depends on where one stands
  await page.emulateMedia({ colorScheme });
  assert.equal(await page.evaluate(ground), GROUNDS[colorScheme], 'it follows the system');
  assert.deepEqual(await violations(page), [], `${size.width} px, ${colorScheme}`);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page scrolls sideways');
}

/** Each state is come to every day, and a third of them is audited. */
const audited = drawn(1 / 3, Object.keys(states));

for (const [name, { address = '', prepare }] of Object.entries(states)) {
  const looks = audited.includes(name) ? drawn(1 / LOOKS.length, LOOKS, name) : [];
  test(`${name}: narrow, enlarged and wide, light and dark`, async () => {
    const { page, context } = await openPage(here.browser, here.url + address, {
      viewport: NARROW,
      bypassCSP: true,
      serviceWorkers: 'block',
      reducedMotion: 'reduce', // else buttons are half way between two colours
    });
    try {
      await prepare(page);
      if (looks.length > 0) await page.evaluate(axe);
      for (const look of looks) await audit(page, look);
    } finally {
      await context.close();
    }
  });
}

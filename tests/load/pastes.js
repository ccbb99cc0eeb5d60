/** A page that stays open for a day: one report after the other is pasted into it. */
import { openPage, paste } from '../web/browser.js';
import { clean, example } from '../web/inputs.js';

/** So many pastes at the start, and at the end, are compared; before them the page warms up. */
const COMPARED = 20;
/** More than the page keeps to be undone: only then what is kept grows no more. */
const KEPT = 220;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {number} pastes
 * @returns {Promise<{first: number, last: number, grown: number}>} milliseconds from a paste to its result, the median; bytes by which the
 *   page's objects have grown, from when it keeps as many to be undone as it ever does
 */
export async function pastesInto(browser, url, pastes) {
  const { page, context } = await openPage(browser, url);
  const session = await context.newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  await page.evaluate(() => document.activeElement?.blur());
  /** @type {number[]} */
  const times = [];
  let before = 0;
  for (let i = 0; i < COMPARED + pastes; i++) {
    if (i === Math.min(KEPT, pastes)) before = await heap();
    const since = performance.now();
    await paste(page, i % 2 ? clean : example);
    await page.waitForFunction(() => self.results.length > 0);
    times.push(performance.now() - since);
    await page.evaluate(() => {
      self.results.length = 0;
    });
  }
  const grown = (await heap()) - before;
  await context.close();
  return { first: median(times.slice(COMPARED, 2 * COMPARED)), last: median(times.slice(-COMPARED)), grown };
}

/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

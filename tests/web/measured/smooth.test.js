/**
 * A slow computer, four times slower than this one: from paste to result the page works in many small steps. How long the longest
 * takes here is printed (the goal is 100 ms); what is asserted is its share of all the work, which no machine changes. And a long
 * report: to edit a cell in it may take little more than in a short one.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { dist, launchForWork, openPage, paste, result } from '../browser.js';
import { city, hundredPages, rich } from '../inputs.js';
import { onSite } from '../visits.js';
import { tasksWhile } from './tasks.js';

const SLOWER = 4;
const LIMIT = 100;
const LARGEST_SHARE = 0.12;
const LONGER = 3;
/** What other programs do to this one now and then must not count: one quiet run of these shows what the page needs. */
const RUNS = 4;

const here = onSite({ browser: launchForWork });

/** Pastes, and waits until all is drawn and the next frame is there. @returns {Promise<string>} what was read */
const pasteAndWait = (page, text, html) =>
  page.evaluate(
    ([plain, marked]) =>
      new Promise((resolve) => {
        document.addEventListener('nianbao-result', ({ detail }) =>
          setTimeout(() => requestAnimationFrame(() => setTimeout(() => resolve(detail.report.organ))), 100),
        );
        const data = new DataTransfer();
        data.setData('text/plain', plain);
        if (marked) data.setData('text/html', marked);
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      }),
    [text, html],
  );

/** Opens a page that is slowed down, and gives the longest task of what is done on it, and all of them together. */
async function measured(address, slower, prepare, act) {
  const { page, context } = await openPage(here.browser, address);
  try {
    await page.locator('.starts button').first().waitFor();
    await prepare(page);
    await page.waitForTimeout(300);
    const tasks = await tasksWhile(here.browser, page, async () => {
      const devtools = await context.newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
      await act(page);
    });
    return { longest: tasks[0], all: tasks.reduce((sum, time) => sum + time, 0) };
  } finally {
    await context.close();
  }
}

/** The quietest of a few runs, up to one that is quick `enough`. */
async function quietest(measure, enough = LIMIT / 2) {
  let best = { longest: Infinity, all: 0 };
  for (let run = 0; run < RUNS && best.longest > enough; run += 1) {
    const tasks = await measure();
    if (tasks.longest < best.longest) best = tasks;
  }
  return best;
}

const nothing = async () => {};

for (const [name, address] of [
  ['the page', () => here.url],
  ['the offline file', () => pathToFileURL(path.join(dist, 'offline.html')).href],
]) {
  for (const [kind, html] of [
    ['plain text', ''],
    ['rich text', rich(city)],
  ]) {
    test(`${name} stays smooth while ${kind} is checked`, async (t) => {
      const { longest, all } = await quietest(() =>
        measured(address(), SLOWER, nothing, async (page) =>
          assert.equal(await pasteAndWait(page, city, html), '云岭市人民政府'),
        ),
      );
      t.diagnostic(
        `longest task of ${name}, ${kind}, CPU slowed ${SLOWER} times: ${Math.round(longest)} ms of ${LIMIT}`,
      );
      assert.ok(longest < LARGEST_SHARE * all, `${longest} of ${all} ms in one task`);
    });
  }
}

test('a cell of a hundred pages is edited about as quickly as one of ten', async (t) => {
  const edit = async (page) => {
    await page.locator('.tables td[data-cell="requests.granted.natural"]').focus();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => self.results.length === 2); // to hand the result over would be work of the page’s as well
    await page.waitForTimeout(300);
  };
  const open = (text) => async (page) => {
    await paste(page, text);
    await result(page);
  };
  const longestIn = async (text) => (await quietest(() => measured(here.url, 1, open(text), edit), 0)).longest;
  const short = await longestIn(city);
  const long = await longestIn(hundredPages);
  t.diagnostic(`longest task of an edit: ${Math.round(short)} ms in ten pages, ${Math.round(long)} ms in a hundred`);
  assert.ok(long < LONGER * short, `${long} and ${short} ms`);
});

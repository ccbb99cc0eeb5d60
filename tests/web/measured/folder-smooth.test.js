/**
 * Thousands of rows: scrolling, searching, sorting and filtering works in small steps. What a step costs is the time of the page's own
 * thread, which other programs change little. It is printed beside its goal; what is asserted is three times that.
 */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { bytesOf, makeTowns } from '../../generator/folder.js';
import { launch, openPage, site } from '../browser.js';
import { judged } from '../folders.js';

const REPORTS = Number(process.env.NIANBAO_REPORTS) || 600;
const LOOKING = 50;
const CHECKING = 100;
/** What a slow computer that does other things at the same time may need of it. */
const BUSY = 3;

let browser;
let served;
let folder;
before(async () => {
  browser = await launch();
  served = await site();
  folder = await mkdtemp(path.join(os.tmpdir(), 'nianbao-'));
});
after(async () => {
  await browser?.close();
  await served?.close();
  await rm(folder, { recursive: true });
});

/** Milliseconds of the longest tasks of the page while something is done. */
async function longest(page, act) {
  const file = path.join(folder, 'trace.json');
  await browser.startTracing(page, { path: file, categories: ['disabled-by-default-devtools.timeline'] });
  await act();
  await browser.stopTracing();
  const { traceEvents } = JSON.parse(await readFile(file, 'utf8'));
  const mains = traceEvents
    .filter((e) => e.name === 'thread_name' && e.args.name === 'CrRendererMain')
    .map((e) => `${e.pid} ${e.tid}`);
  const tasks = traceEvents.filter((e) => e.name === 'RunTask' && mains.includes(`${e.pid} ${e.tid}`));
  assert.ok(tasks.length > 20, 'the trace holds the tasks of the page');
  return tasks.map((e) => Math.round((e.tdur || 0) / 1000)).sort((a, b) => b - a);
}

/** Chooses so many files, which were made before. */
async function chooseMany(page) {
  const texts = makeTowns(REPORTS).map((report) => Buffer.from(bytesOf(report)).toString());
  for (let at = 0; at < REPORTS; at += 500)
    await page.evaluate(
      (some) => {
        const made = self.made || [];
        self.made = made.concat(some.map((text, i) => new File([text], `${made.length + i}.txt`)));
      },
      texts.slice(at, at + 500),
    );
  return () =>
    page.evaluate(() => {
      const data = new DataTransfer();
      for (const file of self.made) data.items.add(file);
      const chooser = document.querySelector('#chooser');
      chooser.files = data.files;
      setTimeout(() => chooser.dispatchEvent(new Event('change')));
    });
}

test('thousands of rows are checked and looked at in small steps', async (t) => {
  const { page, context } = await openPage(browser, served.url);
  const choose = await chooseMany(page);
  const begun = Date.now();
  const checking = await longest(page, async () => {
    await choose();
    await judged(page, 600_000);
  });
  t.diagnostic(
    `${REPORTS} reports in ${((Date.now() - begun) / 1000).toFixed(1)} s; longest tasks while checking: ${checking.slice(0, 4)} ms of ${CHECKING}`,
  );
  const looking = await longest(page, async () => {
    for (let step = 0; step < 20; step += 1) {
      await page.mouse.wheel(0, 1500);
      await page.waitForTimeout(50);
    }
    for (const words of ['云', '云溪', '']) await page.getByRole('searchbox').fill(words);
    for (const name of ['单位', '建议核对', '必须修改']) await page.locator('.sort', { hasText: name }).click();
    await page.getByRole('button', { name: /^未发现问题/ }).click();
    await page.waitForTimeout(300);
  });
  t.diagnostic(`longest tasks while looking: ${looking.slice(0, 4)} ms of ${LOOKING}`);
  assert.ok((await page.locator('.overview tbody tr').count()) < 100, 'of many rows few are drawn');
  await context.close();
  assert.ok(looking[0] <= BUSY * LOOKING, `${looking.slice(0, 4)} ms`);
  assert.ok(checking[0] <= BUSY * CHECKING, `${checking.slice(0, 4)} ms`);
});

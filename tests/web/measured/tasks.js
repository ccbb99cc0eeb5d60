/** What a page's own thread works, task by task. */
import assert from 'node:assert/strict';

/**
 * @param {import('playwright-core').Browser} browser @param {import('playwright-core').Page} page @param {() => Promise<unknown>} act
 * @returns {Promise<number[]>} milliseconds of the thread's own time that each task took while something was done, the longest first
 */
export async function tasksWhile(browser, page, act) {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });
  await act();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  const mains = traceEvents
    .filter((e) => e.name === 'thread_name' && e.args.name === 'CrRendererMain')
    .map((e) => `${e.pid} ${e.tid}`);
  const tasks = traceEvents.filter((e) => e.name === 'RunTask' && mains.includes(`${e.pid} ${e.tid}`));
  assert.ok(tasks.length > 20, 'the trace holds the tasks of the page');
  return tasks.map((e) => (e.tdur || 0) / 1000).sort((a, b) => b - a);
}

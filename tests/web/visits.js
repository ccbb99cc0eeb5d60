/** The built site and a browser for all tests of a file, and visits in which nothing may go wrong. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { atRest, dist, launch, launchAlone, openPage, paste, result, site } from './browser.js';

/** The usual screen of an office. */
export const OFFICE = { viewport: { width: 1366, height: 657 } };

/** Whether a page may look at the clipboard. @param {string[]} [permissions] */
const readsClipboard = (permissions = []) => permissions.includes('clipboard-read');

/**
 * `visit(work, {address, …})` gives `work` a fresh page of the site, and closes it again; `visitReport(text, work, {address, …})` one with a
 * report on it that is at rest, and its result.
 * @param {object} [defaults] options of every page, which browser, and which headers the site sends
 */
export function onSite({ browser, headers, ...defaults } = {}) {
  const open = browser ?? (readsClipboard(defaults.permissions) ? launchAlone : launch);
  const here = {
    browser: undefined,
    url: '',
    async visit(work, { address = '', ...options } = {}) {
      const own = { serviceWorkers: 'block', ...defaults, ...options }; // it would keep the whole site anew at every visit
      const { page, seen, context } = await openPage(here.browser, here.url + address, own);
      try {
        await work(page, seen);
        assert.deepEqual(seen.errors, []);
      } finally {
        await context.close();
      }
    },
    visitReport: (text, work, options) =>
      here.visit(async (page) => {
        await paste(page, text);
        const checked = await result(page);
        await atRest(page);
        await work(page, checked);
      }, options),
  };
  let served;
  before(async () => {
    here.browser = await open();
    served = await site(dist, headers);
    here.url = served.url;
  });
  after(async () => {
    await here.browser?.close();
    await served?.close();
  });
  return here;
}

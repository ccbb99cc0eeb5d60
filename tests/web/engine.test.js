/** Where the served page reads files: in a worker that asks for its scripts itself, and where it may not, in other ways. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paste, result } from './browser.js';
import { example, rich } from './inputs.js';
import { onSite } from './visits.js';

const here = onSite();

/** What the page's own thread has taken in, and whether it answers questions itself. @param {import('playwright-core').Page} page */
const takenIn = (page) =>
  page.evaluate(() => ({ readers: 'readers' in self.nianbaoBundles, answers: Boolean(self.nianbaoAnswer) }));

/** Reads rich text on a page of which something was taken away. */
const readWithout = (takeAway, look) =>
  here.visit(async (page) => {
    await page.addInitScript(takeAway);
    await page.reload();
    await paste(page, example, rich(example));
    const { source, report } = await result(page);
    assert.deepEqual([source.format, report.year], ['html', 2024]);
    await look(page);
  });

test("the readers run in the worker, and the page's thread never takes them in", () =>
  readWithout(
    () => {},
    async (page) => assert.deepEqual(await takenIn(page), { readers: false, answers: false }),
  ));

test('a worker that may not ask for scripts is given their text', () =>
  readWithout(
    () => {
      const Text = self.Blob;
      self.Blob = class extends Text {
        constructor(parts, options) {
          super(
            parts.map((part) => String(part).replace('importScripts(', 'throw new Error(')),
            options,
          );
        }
      };
    },
    async (page) => assert.deepEqual(await takenIn(page), { readers: true, answers: false }),
  ));

test('a browser that fetches nothing beforehand brings the scripts to the page', () =>
  readWithout(
    () => {
      DOMTokenList.prototype.supports = () => false;
    },
    async (page) => assert.deepEqual(await takenIn(page), { readers: true, answers: false }),
  ));

test('where no worker can be started the page reads on its own thread', () =>
  readWithout(
    () => {
      self.Worker = undefined;
    },
    async (page) => assert.deepEqual(await takenIn(page), { readers: true, answers: true }),
  ));

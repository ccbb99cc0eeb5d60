/** How many threads read a scan: one, and several where the site sends the headers for memory that they share. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHARED } from '../../scripts/serve.mjs';
import { launchForWork, result } from './browser.js';
import { SEVERAL, threadsReading } from './threads.js';
import { onSite } from './visits.js';

const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

const alone = onSite({ browser: launchForWork });
const isolated = onSite({ browser: launchForWork, headers: ISOLATED });
const shared = onSite({ browser: launchForWork, headers: SHARED });

test('one, and with the headers several, which read the same', async () => {
  const read = [];
  for (const [site, threads] of [
    [alone, 1],
    [isolated, SEVERAL],
  ]) {
    await site.visit(async (page) => {
      assert.equal(await threadsReading(page), threads);
      read.push((await result(page)).report);
    });
  }
  assert.deepEqual(read[0], read[1]);
});

test('several also with the header that npm start sends', () =>
  shared.visit(async (page) => assert.equal(await threadsReading(page), SEVERAL)));

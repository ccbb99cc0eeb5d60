/** A small part of `npm run load`: the page is as quick after many pastes as at the start. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pastesInto } from '../../load/pastes.js';
import { launchForWork } from '../browser.js';
import { onSite } from '../visits.js';

const here = onSite({ browser: launchForWork });
const PASTES = 60;
/** What the machine does besides is in the times. */
const SLOWER = 2;

test('after many pastes the page is as quick as at the start', async (t) => {
  const { first, last } = await pastesInto(here.browser, here.url, PASTES);
  t.diagnostic(`paste to result: ${first.toFixed(0)} ms at the start, ${last.toFixed(0)} ms after ${PASTES} more`);
  assert.ok(last < SLOWER * first, `${first} → ${last} ms`);
});

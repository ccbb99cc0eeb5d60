/** A small part of `npm run round-trips`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutOffice } from '../libreoffice/libreoffice.js';
import { checkRoundTrips } from './round-trips.js';

test('reports with planted mistakes go through a word processor and come back as intended', {
  skip: withoutOffice,
}, async () => {
  assert.ok((await checkRoundTrips(2, 2)) > 0);
});

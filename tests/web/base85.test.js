import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base85, bytesOf } from '../../web/engine/base85.js';

/** Bytes that are the same each time. @param {number} length */
const bytes = (length) => Uint8Array.from({ length }, (_, i) => (i * i * 31 + (i >> 3)) % 256);

test('bytes come back from text, however many there are', () => {
  for (let length = 0; length < 300; length += 1)
    assert.deepEqual(bytesOf(base85(bytes(length))), bytes(length), `${length} bytes`);
});

test('the largest and the smallest groups come back', () => {
  for (const byte of [0, 255]) {
    const all = new Uint8Array(9).fill(byte);
    assert.deepEqual(bytesOf(base85(all)), all);
  }
});

test('its characters end no script, begin no comment and need no escape', () => {
  assert.match(base85(bytes(100_000)), /^[!-;=-~]+$/);
});

test('four bytes take five characters', () => {
  assert.equal(base85(bytes(4000)).length, 5000);
});

/** An archive of many reports as the page takes it, and the command line: what one refuses the other does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limits } from '../../wasm/readers/limits.js';
import { Zip } from '../../wasm/readers/zip.js';
import { filesIn } from '../../web/folder/archive.js';
import { zip } from '../readers/build.js';

const entry = 'PK\x01\x02';
const given = (/** @type {Uint8Array} */ bytes) => filesIn(new File([Uint8Array.from(bytes)], 'a.zip'));
const archive = () => Buffer.from(zip({ '县/one.txt': '年报'.repeat(1000), 'two.txt': 'x' }));
/** @param {string} code */
const refusal = (code) => (/** @type {any} */ error) => error.code === code;

test('the files of an archive come when they are asked for', async () => {
  const files = await given(archive());
  assert.deepEqual(
    files.map(({ path, file }) => [path, file.name]),
    [
      ['县/one.txt', 'one.txt'],
      ['two.txt', 'two.txt'],
    ],
  );
  const [text] = await Promise.all(files.map(async ({ file }) => new TextDecoder().decode(await file.arrayBuffer())));
  assert.equal(text, '年报'.repeat(1000));
});

test('an archive whose entries share their bytes is not opened', async () => {
  const bytes = archive();
  bytes.writeUInt32LE(0, bytes.lastIndexOf(entry) + 42);
  await assert.rejects(given(bytes), refusal('archive'));
  assert.ok(new Zip(bytes).hasOverlaps);
});

test('a file in an archive is as large as it is, whatever is said of it', async () => {
  const bytes = Buffer.from(zip({ 'a.txt': new Uint8Array(limits.partBytes + 1) }));
  bytes.writeUInt32LE(1, bytes.lastIndexOf(entry) + 24);
  const [{ file }] = await given(bytes);
  await assert.rejects(file.arrayBuffer(), refusal('too-large'));
});

test('a file that is only stored is not read, where it is too large', async () => {
  const bytes = archive();
  const at = bytes.lastIndexOf(entry);
  bytes.writeUInt16LE(0, at + 10);
  bytes.writeUInt32LE(limits.partBytes + 1, at + 20);
  bytes.writeUInt32LE(1, at + 24);
  const files = await given(bytes);
  await assert.rejects(files[1].file.arrayBuffer(), refusal('too-large'));
});

test('what is no archive, or only its beginning, is none', async () => {
  await assert.rejects(given(Buffer.from('PK')));
  await assert.rejects(given(archive().subarray(0, 100)));
});

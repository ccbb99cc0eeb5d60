/** What a report says in any words is read: right sentences are let be, wrong ones found. The whole: npm run bench:paraphrase. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { sample, seedsToday } from '../long.js';
import { runParaphrases } from './paraphrases/run.js';

test('each claim in whatever words: the right ones let be, all but few of the wrong ones found', async () => {
  const [seed] = seedsToday(1, 1, 'paraphrases');
  const drawn = sample(500, 4000);
  const misread = runParaphrases(await createChecker(), drawn, seed);
  const texts = (/** @type {boolean} */ isRight) =>
    misread.filter(({ right }) => right === isRight).map(({ kind, text }) => `${kind}: ${text}`);
  assert.deepEqual(texts(true), []);
  assert.ok(texts(false).length <= drawn / 200, texts(false).join('\n'));
});

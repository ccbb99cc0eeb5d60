/** How many threads look at scans in Node.js. */
import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { test } from 'node:test';
import { recogniserHere } from '../../recognition/node.js';
import { blank } from '../../recognition/plane.js';
import { HEIGHT, THREADS } from '../../recognition/recogniser.js';

test('as many as there are processors, up to four, this one among them', async () => {
  let others = 0;
  process.on('worker', () => {
    others += 1;
  });
  const recognise = await recogniserHere();
  assert.equal(others + 1, Math.min(THREADS, availableParallelism()));
  assert.deepEqual(await recognise([blank(40, HEIGHT, 255)]), [{ text: '', sure: [], at: [] }]);
});

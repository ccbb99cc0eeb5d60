/** Figures of the prose are bound to the cells they state, and no others. The whole table: npm run bench:facts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { scoreFacts } from './facts.js';

test('figures of the prose of real documents', async (t) => {
  const scores = await scoreFacts(await createChecker());
  if (!scores) return t.skip('../shared/facts is absent');
  const sum = (key) => scores.reduce((total, score) => total + score[key], 0);
  t.diagnostic(`${sum('right')} of ${sum('labels')} bound rightly, ${sum('wrong')} wrongly, ${sum('caught')} traps`);
  assert.ok(sum('labels') > 0, 'there are figures to score');
  const wrong = scores.flatMap(({ misses }) => misses.filter(({ how }) => how !== 'unbound'));
  assert.deepEqual(wrong, []);
  assert.ok(sum('right') >= 0.95 * sum('labels'));
});

/** All rules on a town report cost no more than reading it does. The figure: npm run bench:rules. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { measure } from './rules/run.js';

const program = fileURLToPath(new URL('../../build/dev/tests/bench_rules', import.meta.url));
const missing = !existsSync(program) && 'the native tests are not built';

test('all rules cost no more than reading', { skip: missing }, (t) => {
  // On a busy machine one run says little: the best of three counts.
  const ratios = [0, 1, 2].map(() => {
    const took = measure(program, 5);
    return /** @type {number} */ (took.get('rules')) / /** @type {number} */ (took.get('reading'));
  });
  t.diagnostic(`all rules ÷ reading: ${Math.min(...ratios).toFixed(2)}`);
  assert.ok(Math.min(...ratios) <= 1, `all rules ÷ reading: ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`);
});

/** What differs from the year before, without a browser. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { besideLastYear } from '../../web/model/beside.js';
import { clean } from './inputs.js';

const checker = await createChecker();
const described = checker.describe('zh-CN');
const check = (text) => checker.check({ name: '', format: 'text', text });
const FEE = '行政事业性收费\t0';

test('fees differ by as many decimals as they have', () => {
  assert.ok(clean.includes(FEE));
  const [then, now] = [3246.3913, 79.12].map((fee) => check(clean.replace(FEE, `行政事业性收费\t${fee}`)));
  const rows = besideLastYear(described, now, then);
  assert.deepEqual(
    rows.map(({ last, now: value, change }) => [last, value, change]),
    [[3246.3913, 79.12, -3167.2713]],
  );
});

test('where nothing differs there is no row', () => {
  assert.deepEqual(besideLastYear(described, check(clean), check(clean)), []);
});

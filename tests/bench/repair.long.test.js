import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compare, right } from './repair/run.js';

const program = fileURLToPath(new URL('../../build/dev/tests/bench_repair', import.meta.url));
const missing = [
  [existsSync(program), 'the native tests are not built'],
  [spawnSync('glpsol', ['--version']).status === 0, 'glpsol (glpk-utils) is not installed'],
].find(([there]) => !there)?.[1];

test('repairs are as small as glpsol’s, and make every relation hold', { skip: missing }, async (t) => {
  const cases = await compare(program, 40, 7);
  for (const { case: number, cost, optimum, holds } of cases) {
    assert.ok(holds, `case ${number}`);
    assert.equal(cost, optimum, `case ${number}`);
  }
  t.diagnostic(`repairs as small as glpsol’s: ${cases.length} of ${cases.length}`);
});

test('the true repair comes first', { skip: missing }, async () => {
  const { requestsOne, requestsTwo, review } = await right(program, 200, 2024);
  assert.equal(requestsOne.first, requestsOne.cases);
  assert.ok(requestsTwo.first >= 0.95 * requestsTwo.cases, `two: ${requestsTwo.first} of ${requestsTwo.cases}`);
  assert.ok(review.first >= 0.65 * review.cases, `review: ${review.first} of ${review.cases}`);
  assert.ok(review.firstThree >= 0.88 * review.cases, `review: ${review.firstThree} of ${review.cases} in three`);
});

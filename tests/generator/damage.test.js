/** Damaged input is read as far as it says what it holds, and never wrongly. The whole benchmark: npm run bench:damage. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { KINDS } from './damage/index.js';
import { holds, runKind } from './damage/run.js';

/** @type {import('../../wasm/index.js').Checker} */
let checker;
before(async () => {
  checker = await createChecker();
});

const SEEDS = 14;
/** Three kinds at once are many combinations, of which a few leave rows unread. */
const MORE_SEEDS = { threeAtOnce: 100 };

for (const [name, kind] of Object.entries(KINDS)) {
  test(`${name}: ${kind.title}`, () => {
    const outcome = runKind(checker, kind, MORE_SEEDS[/** @type {keyof typeof MORE_SEEDS} */ (name)] ?? SEEDS);
    const cases = outcome.cases.slice(0, 3).map(({ seed, form, miss }) => ({ seed, form, ...miss }));
    assert.ok(holds(outcome), JSON.stringify(cases));
  });
}

/** Why a table was read as it was: the ways to read it that were weighed, with their scores, and how each cell was told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain } from '../../scripts/explain.mjs';
import { createChecker } from '../../wasm/node.js';
import { KINDS } from '../generator/damage/index.js';
import { damaged } from '../generator/damage/score.js';

const checker = await createChecker();

/** @param {string} kind @param {number} seed */
function explained(kind, seed) {
  const document = /** @type {any} */ (damaged({ ...KINDS[kind], distinct: true }, seed).write());
  return explain(checker.describe('zh-CN'), checker.check(document));
}

test('numbers before their labels: every way is named with its score, and the one that was taken', () => {
  const said = explained('numbersBefore', 0);
  const [, before] = /→ before: (-?\d+)/.exec(said) ?? [];
  const [, behind] = / {3}behind: (-?\d+)/.exec(said) ?? [];
  assert.ok(Number(before) >= Number(behind), said);
  assert.match(said, /^ {4}(\d+ ){7} .*新收/m);
});

test('a table whose cells are known needs no choice', () => {
  assert.doesNotMatch(explained('rowsBlank', 1), /→|\d=/);
});

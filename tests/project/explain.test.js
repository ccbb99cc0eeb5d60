/** Why a table was read as it was: the ways to read it that were weighed, with their scores, and how each cell was told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain } from '../../scripts/explain.mjs';
import { createChecker } from '../../wasm/node.js';
import { KINDS } from '../generator/damage/index.js';
import { damaged } from '../generator/damage/score.js';
import { together } from '../generator/damage/several.js';

const checker = await createChecker();

/** @param {import('../generator/damage/index.js').Kind} kind @param {number} seed */
function explained(kind, seed) {
  const document = /** @type {any} */ (damaged({ ...kind, distinct: true }, seed).write());
  return explain(checker.describe('zh-CN'), checker.check(document));
}

test('numbers before their labels: every way is named with its score, and the one that was taken', () => {
  const said = explained(together([KINDS.rowsBlank, KINDS.numbersBefore], 'lines'), 2);
  const [, before] = /→ before: (-?\d+)/.exec(said) ?? [];
  const [, behind] = / {3}behind: (-?\d+)/.exec(said) ?? [];
  assert.ok(Number(before) > Number(behind), said);
  assert.match(said, /^ {4}(\d+ ){7} .*新收/m);
});

test('numbers that relations parted are marked as such', () => {
  assert.match(explained(KINDS.halfGlued, 0), /^ {4}(\d+= ){6}\d+= .*新收/m);
});

test('a table whose cells are known needs no choice', () => {
  assert.doesNotMatch(explained(KINDS.rowsBlank, 1), /→|\d=/);
});

/** Findings and the status of the relations are one judgement: over damaged reports neither says more than the other. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { cellOf } from '../../wasm/forms.js';
import { createChecker } from '../../wasm/node.js';
import { makeDraft } from '../generator/damage/draft.js';
import { createRandom } from '../generator/random.js';
import { makeReport } from '../generator/report.js';
import { drawn, sample } from '../long.js';

/** @import { Checker, Result } from '../../wasm/index.js' */
/** @import { FormName } from '../generator/damage/draft.js' */

const RULE_OF = {
  R1: 'requests-balance',
  R2: 'requests-results',
  R3: 'requests-total',
  R4: 'review-total',
  R7: 'proactive-in-force',
};
const SEEDS = drawn(
  0.25,
  Array.from({ length: 2000 }, (_, i) => i),
);
const WRITTEN = ['', '', '', '—', '-3', '1.5', '0', '7', '12', '300'];

/** @type {FormName[]} */
const FORMS = ['flat', 'spans', 'tabbed', 'markdown'];

/** @type {Checker} */
let checker;
before(async () => {
  checker = await createChecker();
});

/** A report with up to twelve cells written over: blanks, words, numbers that no count can be, other numbers. @param {number} seed */
function damaged(seed) {
  const random = createRandom(seed);
  const draft = makeDraft(makeReport(seed), random.pick(FORMS), random);
  const cells = draft.blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flat().filter(({ id }) => id !== undefined) : [],
  );
  for (let left = random.int(0, 12); left > 0; left--) random.pick(cells).text = random.pick(WRITTEN);
  return checker.check(/** @type {any} */ (draft.write()));
}

/** The smallest and the largest sum that non-negative numbers in the open cells leave. @param {Result} result @param {string[]} ids */
function rangeOf(result, ids) {
  let least = 0;
  let most = 0;
  for (const id of ids) {
    const { value } = cellOf(result, id);
    const counts = value !== null && Number.isInteger(value) && value >= 0;
    least += counts ? value : 0;
    most += counts ? value : Number.POSITIVE_INFINITY;
  }
  return { least, most };
}

/** @param {Result} result @param {Result['relations'][0]} relation */
function canHold(result, { id, cells }) {
  const right = id === 'R1' ? 2 : 1;
  const a = rangeOf(result, cells.slice(0, -right));
  const b = rangeOf(result, cells.slice(-right));
  return a.most >= b.least && (id === 'R7' || b.most >= a.least);
}

test('a finding of a relation’s rule ⇔ the relation is violated ⇔ nothing in its open cells makes it hold', () => {
  let violated = 0;
  for (const seed of SEEDS) {
    const result = damaged(seed);
    const rules = Object.values(RULE_OF);
    const found = result.findings.filter(({ rule }) => rules.includes(rule));
    const broken = result.relations.filter(({ status }) => status === 'violated');
    const keys = (/** @type {{ rule: string, cells: string[] }[]} */ list) =>
      list.map(({ rule, cells }) => `${rule} ${cells}`).sort();
    assert.deepEqual(keys(found), keys(broken.map(({ id, cells }) => ({ rule: RULE_OF[id], cells }))), `seed ${seed}`);
    for (const relation of result.relations) {
      assert.equal(relation.status !== 'violated', canHold(result, relation), `seed ${seed} ${relation.cells}`);
    }
    violated += broken.length;
  }
  assert.ok(violated >= sample(1, SEEDS.length), `${violated} violated relations are too few to prove anything`);
});

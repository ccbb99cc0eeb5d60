/** The right words, where a rule knows them: written in the text, its finding is gone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { certainEdits, likeliestEdits } from '../../wasm/writers/returned.js';
import { clean } from '../web/inputs.js';

const checker = await createChecker();
const check = (text) => checker.check({ name: '', format: 'text', text });

/** @type {[rule: string, from: string, to: string][]} */
const slips = [
  ['title-wording', '政府信息公开工作年度报告', '政府信息公开年度报告'],
  ['section-title', '五、存在的主要问题及改进情况', '五、存在的问题'],
  ['label-wording', '（一）予以公开', '（一）子以公开'],
  ['official-terms', '政务新媒体和公开栏', '政务新谋体和公开栏'],
  ['punctuation', '年度考核，组织', '年度考核,组织'],
  ['word-repeated', '组织培训2次', '组织培训培训2次'],
  ['tool-residue', '电子屏每周更新。', '电子屏每周更新&nbsp;。'],
];

for (const [rule, right, wrong] of slips) {
  test(rule, () => {
    const text = clean.replace(right, wrong);
    const { findings } = check(text);
    const found = findings.find((it) => it.rule === rule);
    assert.ok(found?.fix, 'it knows the right words');
    const fixed = found.fix.reduceRight(
      (out, { range, text: to }) => out.slice(0, range[0]) + to + out.slice(range[1]),
      text,
    );
    assert.ok(!check(fixed).findings.some((it) => it.rule === rule), fixed.slice(0, 200));
  });
}

test('only what the form prescribes is certain', () => {
  const result = check(clean.replace('组织培训2次', '组织培训培训2次').replace('年度考核，组织', '年度考核,组织'));
  assert.deepEqual(
    certainEdits(result).map(({ to }) => to),
    ['，'],
  );
  assert.deepEqual(
    likeliestEdits(result)
      .map(({ to }) => to)
      .sort(),
    ['', '，'],
  );
});

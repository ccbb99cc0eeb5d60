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
  ['section-order', '五、存在的主要问题', '四、存在的主要问题'],
  ['section-order', '三、收到和处理', '七、收到和处理'],
  ['period-dates', '统计期限为2024年1月1日至2024年12月31日', '统计期限为2023年1月1日至2023年12月31日'],
  ['basis-citation', '国办公开办函〔2021〕30号', '国办公开办函[2021]30号'],
  ['basis-citation', '国办公开办函〔2021〕30号', '国办公开函〔2021〕30号'],
  ['basis-citation', '国办公开办函〔2021〕30号', '国办公开办函〔2019〕60号'],
  ['label-wording', '（一）予以公开', '（一）子以公开'],
  ['official-terms', '政务新媒体和公开栏', '政务新谋体和公开栏'],
  ['punctuation', '年度考核，组织', '年度考核,组织'],
  ['word-repeated', '组织培训2次', '组织培训培训2次'],
  ['tool-residue', '电子屏每周更新。', '电子屏每周更新&nbsp;。'],
];

for (const [rule, right, wrong] of slips) {
  test(`${rule}: ${wrong}`, () => {
    const text = clean.replace(right, wrong);
    assert.notEqual(text, clean);
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

test('of a heading with a wrong number and wrong words all is put right at once', () => {
  const right = '五、存在的主要问题及改进情况';
  const result = check(clean.replace(right, '四、存在的主要问题和改进情况'));
  assert.ok(result.findings.some((it) => it.rule === 'section-order'));
  assert.deepEqual(
    likeliestEdits(result).map(({ to }) => to),
    [right],
  );
});

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

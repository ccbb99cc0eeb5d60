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

/** A text with the mistake that a rule finds, and without it once its fix is made. @param {string} rule @param {string} text */
function fixed(rule, text) {
  const found = check(text).findings.find((it) => it.rule === rule);
  assert.ok(found?.fix, 'it knows the right words');
  const out = found.fix.reduceRight((to, { range, text: it }) => to.slice(0, range[0]) + it + to.slice(range[1]), text);
  assert.ok(!check(out).findings.some((it) => it.rule === rule), out.slice(0, 200));
  return out;
}

for (const [rule, right, wrong] of slips) {
  test(`${rule}: ${wrong}`, () => {
    const text = clean.replace(right, wrong);
    assert.notEqual(text, clean);
    fixed(rule, text);
  });
}

const town = '云岭县白鹭镇人民政府';
const opened = clean.replace('一、总体情况', `本报告由${town}编制。\n一、总体情况`);

test('the name that two places agree on is put where another stands', () => {
  const other = '云岭县青石岭镇人民政府';
  const last = opened.lastIndexOf(town);
  assert.equal(fixed('organ-mismatch', opened.slice(0, last) + other + opened.slice(last + town.length)), opened);
  assert.equal(fixed('organ-mismatch', opened.replace(town, other)), opened);
});

test('of two names that stand alone neither is known to be right', () => {
  const { findings } = check(clean.replace(town, '云岭县青石岭镇人民政府'));
  assert.equal(findings.find((it) => it.rule === 'organ-mismatch').fix, undefined);
});

test('a total of the text whose parts are what the tables say is their sum', () => {
  const told = '收到政府信息公开申请12件';
  const text = clean.replace(told, '收到政府信息公开申请18件，其中自然人9件、法人或其他组织3件');
  assert.ok(fixed('narrative-sum', text).includes('收到政府信息公开申请12件，其中自然人9件'));
});

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

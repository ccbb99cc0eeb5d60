/** What every client says first, what it counts, and what was checked. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { KINDS, KIND_WORDS } from '../../wasm/groups.js';
import { createChecker } from '../../wasm/node.js';
import { clean } from '../web/inputs.js';

const read = (name) => readFileSync(new URL(`../reports/${name}`, import.meta.url), 'utf8');
const mistakes = read('mistakes.txt');
const cut = read('cut.txt');
const textOf = (text) => ({ name: '', format: 'text', text });

let checker;
before(async () => {
  checker = await createChecker();
});
const check = (text, options) => checker.check(textOf(text), options);

test('every finding stands in one group, and every group is counted once', () => {
  for (const text of [clean, mistakes, cut, read('hybrid.md'), read('glued.txt'), '']) {
    const { findings, groups, summary } = check(text);
    const held = groups.flatMap((group) => group.findings).sort((a, b) => a - b);
    assert.deepEqual(
      held,
      findings.map((_finding, i) => i),
    );
    assert.equal(new Set(groups.map(({ id }) => id)).size, groups.length);
    const { error, warning, note, unread } = summary.counts;
    assert.equal(error + warning + note + unread, groups.length);
  }
});

test('findings that one change mends are one group, with that change', () => {
  const { findings, groups, repairs } = check(mistakes);
  const mended = groups.find((group) => group.findings.length > 1);
  assert.deepEqual(
    mended.findings.map((at) => findings[at].rule),
    ['requests-balance', 'requests-total'],
  );
  assert.equal(mended.title, '表三“四、结转下年度继续办理”自然人');
  assert.deepEqual(
    mended.edits.map(({ cell, to, certain }) => ({ cell, to, certain })),
    [{ cell: 'requests.carriedOut.natural', to: 1, certain: true }],
  );
  const same = ({ cell, to }) => cell === 'requests.carriedOut.natural' && to === 1;
  assert.ok(repairs[mended.repair].edits.some(same));
});

test('the ids of groups survive an edit elsewhere', () => {
  const ids = (text) => check(text).groups.map(({ id }) => id);
  const gone = 'period-dates|2023年1月1日起至2023年12月31日';
  const mended = mistakes.replace('自2023年1月1日起至2023年12月31日', '自2024年1月1日起至2024年12月31日');
  assert.deepEqual(
    ids(mended),
    ids(mistakes).filter((id) => id !== gone),
  );
});

test('what the user lets be stays in the result and is not counted', () => {
  const before = check(mistakes);
  const dismissed = [before.groups[0].id];
  const { groups, summary } = check(mistakes, { dismissed });
  assert.deepEqual(
    groups.filter((group) => group.dismissed).map(({ id }) => id),
    dismissed,
  );
  assert.equal(summary.counts.error, before.summary.counts.error - 1);
  const all = check(mistakes, { dismissed: before.groups.map(({ id }) => id) });
  assert.equal(all.summary.verdict, 'clean');
  assert.match(all.summary.sentence, /^除已忽略的以外，未发现问题/);
});

test('the sentence names every kind that is counted', () => {
  for (const text of [mistakes, read('hybrid.md')]) {
    const { counts, sentence } = check(text).summary;
    const words = { error: '处必须修改', warning: '处建议核对', note: '处提示', unread: '处未能读出' };
    for (const [kind, count] of Object.entries(counts))
      assert.equal(sentence.includes(`${count} ${words[kind]}`), count > 0, `${sentence}: ${kind}`);
  }
});

test('nothing is called free of problems where something was not read', () => {
  for (const text of [cut, read('glued.txt')]) {
    const { verdict, counts, sentence } = check(text).summary;
    assert.equal(verdict, 'unread');
    assert.ok(counts.unread > 0);
    assert.doesNotMatch(sentence, /^未发现问题/);
  }
});

test('a wrong file for last year is not the fault of this report', () => {
  const { summary, groups } = check(clean, { previous: textOf(clean) });
  assert.deepEqual(
    groups.map(({ id }) => id.split('|')[0]),
    ['previous-report'],
  );
  assert.equal(summary.verdict, 'previous');
  assert.match(summary.sentence, /^所附的上一年文件/);
  assert.match(summary.sentence, /本报告未发现问题$/);
});

test('relations are counted as they were judged', () => {
  for (const text of [clean, mistakes, cut]) {
    const { checked, relations } = check(text);
    const { held, violated, open } = checked.relations;
    const of = (status) => relations.filter((relation) => relation.status === status).length;
    assert.deepEqual([held, violated, held + violated + open], [of('holds'), of('violated'), relations.length]);
  }
});

test('only rules that could be applied are counted, and the others are named', () => {
  const whole = check(clean).checked;
  const past = clean.replace(/2024年/g, '2023年').replace(/2025年/g, '2024年');
  const compared = check(clean, { previous: textOf(past) }).checked;
  assert.ok(compared.rules > whole.rules);
  assert.deepEqual(whole.notChecked.at(-1), { what: '与上年报告的对照', reason: '没有加入上年报告' });
  const less = check(clean, { settings: { rules: { 'requests-total': 'off' } } }).checked;
  assert.equal(less.rules, whole.rules - 1);
  assert.ok(less.notChecked.some(({ reason }) => reason === '按设置不检查'));
  assert.ok(check(clean.replace(/四、政府信息公开行政复议[\s\S]*?五、/, '五、')).checked.rules < whole.rules);
});

test('blank cells are called blank, not unread', () => {
  const { checked } = check(read('blank-form.md'));
  assert.ok(checked.notChecked.some(({ reason }) => reason === '有的格空白'));
  assert.ok(checked.notChecked.every(({ reason }) => !reason.includes('没有读出')));
});

test('the paragraphs are the prose in order, outside headings and tables', () => {
  for (const text of [clean, mistakes]) {
    const { report, source } = check(text);
    const apart = (a, b) => a[1] <= b[0] || b[1] <= a[0];
    const others = [...report.sections, ...Object.values(report.tables)].map(({ range }) => range);
    report.paragraphs.forEach(({ range }, i) => {
      assert.ok(i === 0 || report.paragraphs[i - 1].range[1] <= range[0]);
      assert.ok(
        others.every((other) => apart(range, other)),
        source.text.slice(...range),
      );
    });
    assert.ok(report.facts.every(({ range }) => report.paragraphs.some((it) => !apart(it.range, range))));
  }
});

test('the sentence calls the kinds of findings as every client does', () => {
  for (const lang of ['zh-CN', 'en']) {
    const { summary } = check(mistakes, { lang });
    const counted = KINDS.filter((kind) => kind !== 'unread' && summary.counts[kind] > 0);
    assert.ok(counted.length > 1);
    for (const kind of counted) assert.ok(summary.sentence.includes(KIND_WORDS[lang][kind]), summary.sentence);
  }
});

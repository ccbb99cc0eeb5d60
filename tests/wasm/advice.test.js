/** One advice for each group of findings: in the opinion, the letter, csv, xlsx and the file given back, as on the page; never a guess beside what is certain. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { adviceOf } from '../../wasm/advice.js';
import { findingsOf, kindOf, openGroups } from '../../wasm/groups.js';
import { createChecker } from '../../wasm/node.js';
import { letterWriter } from '../../wasm/writers/letters.js';
import { marksOf } from '../../wasm/writers/marks.js';
import { read } from '../../wasm/readers/index.js';
import { createWriter } from '../../wasm/writers/index.js';
import { lineFormat } from '../../wasm/writers/line-format.js';
import { cards } from '../../web/model/cards.js';
import { opinion } from '../../web/model/opinion.js';
import { example } from '../../web/page/examples.js';
import { texts } from '../../web/texts/texts.js';
import { makeDraft } from '../generator/damage/draft.js';
import { several } from '../generator/damage/several.js';
import { damaged } from '../generator/damage/score.js';
import { MISTAKES } from '../generator/mistakes/index.js';
import { plantedReports } from '../generator/mistakes/run.js';
import { createRandom } from '../generator/random.js';
import { makeReport } from '../generator/report.js';
import { sample, seedsToday } from '../long.js';
import { shared } from '../project/shared.js';
import { clean } from '../web/inputs.js';

const checker = await createChecker();
const lang = 'zh-CN';
const t = texts(lang);
const described = checker.describe(lang);

/** The words of XML. @param {string} xml */
const plain = (xml) =>
  xml
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** What a place tells of a group's findings, as a text. */
const TELLERS = {
  opinion: (result, changes = []) =>
    opinion({ result, report: { name: '甲.txt' }, cards: cards(result), changes, state: { lang }, t }),
  letter(result, made) {
    const writer = letterWriter(lang);
    if (!writer.add(result, made)) return undefined;
    const [bytes] = Object.values(unzipSync(writer.end()));
    return plain(strFromU8(unzipSync(bytes)['word/document.xml']));
  },
  csv: (result, made) => lineFormat('csv', lang, described).of(result, '', made).replace(/""/g, '"'),
  async xlsx(result, made) {
    const chunks = [];
    const writer = createWriter('xlsx', (chunk) => chunks.push(chunk), lang, described);
    await writer.add(result, '', made);
    await writer.end();
    const parts = unzipSync(new Uint8Array(await new Blob(chunks).arrayBuffer()));
    return Object.entries(parts)
      .map(([name, bytes]) => (/\.xml$/.test(name) ? plain(strFromU8(bytes)) : ''))
      .join('\n');
  },
  comments: (result) =>
    marksOf(result, [], [], lang)
      .comments.map(({ lines }) => lines.join('\n'))
      .join('\n'),
};

/** Everywhere the same, and nothing else of a group that one change settles. @param {import('../../wasm/types.js').Result} result */
async function isOneTruth(result) {
  const telling = Object.entries(TELLERS).map(
    async ([name, tell]) => /** @type {const} */ ([name, await tell(result)]),
  );
  const said = await Promise.all(telling);
  for (const group of openGroups(result)) {
    const findings = findingsOf(result, group);
    const advice = adviceOf({ ...group, findings }, lang);
    const card = cards(result).find(({ key }) => key === group.id);
    assert.equal(adviceOf(card, lang), advice);
    const told = findings.map(({ message }) => message).join('') + advice;
    for (const { text } of findings.flatMap(({ fix = [] }) => (fix.length === 1 ? fix : [])))
      if (/[\p{L}\p{N}]/u.test(text))
        assert.ok(told.includes(text), `${told} does not name “${text}”, which can be adopted`);
    for (const [name, text] of said) {
      if (text === undefined || (name === 'letter' && ['note', 'unread'].includes(kindOf(group)))) continue;
      const parts = group.edits || name !== 'comments' ? [advice] : findings.map(({ hint }) => hint);
      for (const part of parts) assert.ok(text.includes(part), `${name}: ${part}`);
    }
  }
  const certain = openGroups(result).filter(({ edits }) => edits);
  const open = openGroups(result)
    .filter(({ edits }) => !edits)
    .flatMap((group) => findingsOf(result, group));
  const others = new Set(open.map(({ hint }) => hint));
  for (const hint of certain.flatMap((group) => findingsOf(result, group)).map((finding) => finding.hint))
    if (hint && !others.has(hint))
      for (const [name, text] of said) assert.ok(!text?.includes(hint), `${name} guesses: ${hint}`);
  return certain.length;
}

test('of the example: the one change that is certain, and neither guess beside it', async () => {
  const result = checker.check({ name: '甲.txt', format: 'text', text: example }, { lang });
  const text = TELLERS.opinion(result);
  assert.match(text, /表三“（七）总计”自然人应为 9，不是 8；改后这 2 处都相符/);
  assert.doesNotMatch(text, /总计应为 11/);
  await isOneTruth(result);
});

test('what can be adopted is what the advice says, and no guess beside it', async () => {
  const told = '收到政府信息公开申请12件';
  for (const whole of [11, 18]) {
    const text = clean.replace(told, `收到政府信息公开申请${whole}件，其中自然人9件、法人或其他组织3件`);
    const result = checker.check({ name: '甲.txt', format: 'text', text }, { lang });
    assert.match(TELLERS.opinion(result), /各项与表格一致，总数应为 12。/);
    assert.doesNotMatch(TELLERS.opinion(result), /末尾加“等”|不要用“其中”并列/);
    await isOneTruth(result);
  }
});

test('the title of an opinion says what is known of the report', () => {
  const result = checker.check({ name: '甲.txt', format: 'text', text: clean }, { lang });
  const title = (told) => TELLERS.opinion({ ...result, report: { ...result.report, ...told } }).split('\n')[0];
  assert.equal(title({}), '云岭县白鹭镇人民政府2024年政府信息公开工作年度报告 核对意见');
  assert.equal(title({ year: null }), '云岭县白鹭镇人民政府政府信息公开工作年度报告 核对意见');
  assert.equal(title({ organ: '' }), '2024年政府信息公开工作年度报告 核对意见');
  assert.equal(title({ organ: '', year: null }), '政府信息公开工作年度报告 核对意见');
});

test('what was changed while checking is told to the authors, who have it before them as it was', async () => {
  const cell = { row: 'requests.total', place: '表三“（七）总计”自然人', from: '8', to: '9' };
  const made = [
    cell,
    { ...cell, place: '表三“（七）总计”总计', to: '11' },
    { row: 'p', place: '', from: '甲', to: '乙' },
  ];
  const words = '表三“（七）总计”自然人应为 9（原 8）；表三“（七）总计”总计应为 11（原 8）。';
  const sound = checker.check({ name: '甲.txt', format: 'text', text: clean }, { lang });
  for (const tell of [TELLERS.opinion, TELLERS.letter, TELLERS.csv, TELLERS.xlsx]) {
    const text = await tell(sound, made);
    for (const part of [words, '甲 → 乙。', '改正 3 处后，未发现']) assert.ok(text.includes(part), `${part}: ${text}`);
  }
  assert.equal(TELLERS.letter(sound, []), undefined);
});

test('a letter counts what it lists, and asks for no mending of what was not read', () => {
  const noted = checker.check(
    { name: '甲.txt', format: 'text', text: example.replace('2.重复申请', '2.重复申请了') },
    { lang },
  );
  const letter = TELLERS.letter(noted);
  const count = (kind) => letter.split(`【${kind}】`).length - 1;
  assert.ok(noted.summary.counts.unread > 0);
  assert.ok(letter.includes(`：发现 ${count('必须修改')} 处必须修改、${count('建议核对')} 处建议核对。请按`), letter);
  assert.deepEqual([count('未能读出'), count('提示')], [0, 0]);
  assert.match(letter, /另有 \d 处未能读出，请同时报送可复制文字的原稿/);
  const torn = clean.replace('1.本机关不掌握相关政府信息\t1\t1\t0\t0\t0\t0\t2', '1.本机关不掌握相关政府信息\t1 1 0 2');
  const unread = checker.check({ name: '甲.txt', format: 'text', text: torn }, { lang });
  assert.deepEqual([unread.summary.counts.error, unread.summary.counts.warning], [0, 0]);
  assert.ok(unread.summary.counts.unread > 0);
  assert.equal(TELLERS.letter(unread), undefined);
});

test('two changes are told with their places', () => {
  const text = clean.replace('（一）予以公开\t4', '（一）予以公开\t5').replace('过程性信息\t1', '过程性信息\t2');
  const [group] = openGroups(checker.check({ name: '', format: 'text', text }, { lang }));
  assert.match(
    adviceOf({ ...group, findings: [] }, lang),
    /^表三“（一）予以公开”自然人应为 4，不是 5；表三“6\.属于四类过程性信息”自然人应为 1，不是 2；/,
  );
});

test('what the prose says of a number that is put right is no finding of its own', () => {
  const text = clean.replace(/(本年新收政府信息公开申请数量[^\n]*\t)12/, '$115');
  const groups = openGroups(checker.check({ name: '', format: 'text', text }, { lang }));
  assert.deepEqual(
    groups.map(({ title, edits, findings }) => [title, edits?.[0].to, findings.length]),
    [['表三“一、本年新收政府信息公开申请数量”总计', 12, 3]],
  );
});

/** A right report with one to three digits of its numbers changed. @param {number} seed */
function mistaken(seed) {
  const random = createRandom(seed);
  const document = makeDraft(makeReport(seed), 'tabbed', random).write();
  const digits = Array.from(document.text.matchAll(/(?<=[\t])\d+/g));
  const chosen = random.sample(digits, random.int(1, 3)).sort((a, b) => b.index - a.index);
  const text = chosen.reduce(
    (rest, { 0: number, index }) =>
      rest.slice(0, index) + (Number(number) + random.int(1, 9)) + rest.slice(index + number.length),
    document.text,
  );
  return { ...document, text };
}

test('of reports with wrong numbers', async () => {
  let certain = 0;
  for (const seed of seedsToday(60, 1000, 'advice'))
    certain += await isOneTruth(checker.check(mistaken(seed), { lang }));
  assert.ok(certain > 10, `${certain} certain changes`);
});

test('of damaged reports', async () => {
  for (const seed of seedsToday(30, 1000, 'damaged advice'))
    await isOneTruth(checker.check(damaged(several(seed), seed).write(), { lang }));
});

/** Some, and in the longer mode all of them, in every form of file. */
const CORPORA = sample(
  ['corpus', 'extracted-erring/docx-soffice-txt'],
  ['corpus', 'corpus-more', 'corpus-real', 'extracted', 'extracted-erring'],
);
for (const corpus of CORPORA) {
  const folder = shared(corpus);
  test(`of the corpora: ${corpus}`, { skip: folder ? false : 'not here' }, async () => {
    const names = readdirSync(folder, { recursive: true }).map(String);
    for (const name of names.filter((it) => !/truth|README/.test(it) && statSync(path.join(folder, it)).isFile())) {
      const document = await read(readFileSync(path.join(folder, name)), name).catch(() => null);
      if (document) await isOneTruth(checker.check(document, { lang }));
    }
  });
}

test('a letter goes to whom there is something to mend: none for what was put right while reading, none to nobody', () => {
  const writer = letterWriter(lang);
  for (const { document } of plantedReports(MISTAKES['row-shifted'], 3)) {
    const result = checker.check(document, { lang });
    assert.ok(result.findings.some(({ rule }) => rule === 'row-shifted'));
    assert.equal(writer.add(result), false, result.findings.map(({ message }) => message).join(' '));
  }
  const wrong = checker.check({ name: '坏文件.docx.docx', format: 'text', text: example }, { lang });
  assert.equal(writer.add({ ...wrong, report: { ...wrong.report, organ: '' } }), false);
  assert.equal(writer.add(wrong), true);
});

/** The author's own file given back: comments where the findings are, changes that can be accepted or rejected, all else as it was. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { blocksOf } from '../generator/document.js';
import { FORMS } from '../generator/render/index.js';
import { makeReport } from '../generator/report.js';
import { lookAtChanges, lookAtComments, withoutOffice } from '../libreoffice/libreoffice.js';
import { longTest } from '../long.js';
import { docx, p, zip } from '../readers/build.js';
import { annotated, checker, corrected, sourceOf as source } from './given-back.js';
import { meantPlaces } from './round-trips.js';

/** The numbers of all tables by cell. @param {import('../../wasm/index.js').Result} result */
function valuesOf({ report }) {
  const cells = Object.entries(report.tables).flatMap(([table, { cells }]) =>
    Object.entries(cells).map(([id, { value }]) => [`${table}.${id}`, value]),
  );
  return Object.fromEntries(cells);
}

/** A report with one applicant too many among those granted. @param {number} seed @param {string} form */
function mistaken(seed, form) {
  const report = makeReport(seed, {
    year: 2024,
    tables: (tables) => {
      tables.requests['granted.natural'] += 1;
    },
  });
  return FORMS[form].render(blocksOf(report));
}

const EDITS = [
  { cell: 'requests.new.natural', to: 41 },
  { cell: 'requests.granted.total', to: 7 },
  { cell: 'review.reconsideration.total', to: 3 },
];
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

for (const form of ['docx', 'docx-centred', 'xlsx']) {
  longTest(`${form}: a corrected file holds the new numbers, and nothing else is changed`, async () => {
    for (const seed of SEEDS) {
      const before = await source(mistaken(seed, form), FORMS[form].file);
      const { bytes, written, lost } = await corrected(before, EDITS);
      assert.deepEqual([written, lost], [3, 0]);
      const after = await source(bytes, FORMS[form].file);
      const expected = { ...valuesOf(before.result), ...Object.fromEntries(EDITS.map(({ cell, to }) => [cell, to])) };
      assert.deepEqual(valuesOf(after.result), expected, `seed ${seed}`);
      assert.equal(after.result.report.title, before.result.report.title);
      const [old, fresh] = [unzipSync(before.bytes), unzipSync(bytes)];
      const changed = Object.keys(fresh).filter((name) => Buffer.compare(fresh[name], old[name] ?? new Uint8Array()));
      assert.deepEqual(
        changed,
        form === 'xlsx' ? ['xl/worksheets/sheet2.xml', 'xl/worksheets/sheet3.xml'] : ['word/document.xml'],
      );
    }
  });
}

longTest('a word processor sees each finding as a comment at its place', { skip: withoutOffice }, async () => {
  const sources = await Promise.all(SEEDS.map((seed) => source(mistaken(seed, 'docx'), 'report.docx')));
  const seen = await lookAtComments(await Promise.all(sources.map(async (it) => (await annotated(it, EDITS)).bytes)));
  seen.forEach((comments, i) => {
    const { result } = sources[i];
    const first = (/** @type {any} */ group) => group.findings.slice(0, group.edits ? 1 : undefined);
    assert.deepEqual(
      comments.map(({ words }) => words.split('\n')[0]).sort(),
      result.groups
        .flatMap(first)
        .map((at) => result.findings[at].message)
        .sort(),
    );
    for (const { message } of result.findings) assert.ok(comments.some(({ words }) => words.includes(message)));
    for (const { author, at, words } of comments) {
      assert.equal(author, '年报核对');
      const places = meantPlaces(result, words);
      assert.ok(places.length === 0 || places.includes(bare(at)), `${words} at ${at}`);
    }
  });
});

longTest(
  'a word processor accepts the changes to the corrected text, and rejects them to the original',
  {
    skip: withoutOffice,
  },
  async () => {
    const sources = await Promise.all(SEEDS.map((seed) => source(mistaken(seed, 'docx'), 'report.docx')));
    const silent = sources.map((it) => ({ ...it, result: { ...it.result, groups: [] } }));
    const tracked = await Promise.all(silent.map(async (it) => (await annotated(it, EDITS)).bytes));
    const plain = await Promise.all(silent.map(async (it) => (await corrected(it, EDITS)).bytes));
    const seen = await lookAtChanges([...tracked, ...plain, ...sources.map((it) => it.bytes)]);
    for (let i = 0; i < SEEDS.length; i++) {
      const [changed, correct, original] = [0, 1, 2].map((part) => seen[i + part * SEEDS.length]);
      assert.deepEqual(changed.authors, Array(2 * EDITS.length).fill('年报核对'));
      assert.equal(changed.rejected, original.accepted);
      assert.equal(changed.accepted, correct.accepted);
      assert.notEqual(changed.accepted, changed.rejected);
    }
  },
);

/** @param {string} text */
const bare = (text) => text.replace(/\s/g, '');

test('text in several runs, in a nested table, in a text box and beside old comments and changes is found and kept', async () => {
  const cell = (/** @type {string} */ content) => `<w:tc>${content}</w:tc>`;
  const run = (/** @type {string} */ text) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
  const body = [
    p('云岭县白鹭镇人民政府2024年政府信息公开工作年度报告'),
    `<w:p>${run('收到申请 ')}<w:ins w:id="7" w:author="甲">${run('1')}</w:ins>${run('2')}<w:del w:id="8" w:author="甲"><w:r><w:delText>3</w:delText></w:r></w:del>${run(' 件')}</w:p>`,
    `<w:tbl><w:tr>${cell(`<w:tbl><w:tr>${cell(p('内'))}${cell(p('5'))}</w:tr></w:tbl>${p('')}`)}${cell('<w:p/>')}${cell(p('丁'))}</w:tr></w:tbl>`,
  ].join('');
  const before = await source(docx(body), 'a.docx');
  const { text } = before.result.source;
  const at = text.indexOf('12');
  const finding = /** @type {any} */ ({ message: '甲乙', hint: '丙', ranges: [[at, at + 2]], cells: [] });
  const result = { ...before.result, findings: [finding], groups: [/** @type {any} */ ({ findings: [0] })] };
  const { bytes } = await annotated({ ...before, result }, []);
  const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
  assert.match(
    xml,
    /<w:ins w:id="7" w:author="甲"><w:commentRangeStart w:id="0"\/><w:r><w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">1<\/w:t>/,
  );
  assert.match(xml, /2<\/w:t><\/w:r><w:commentRangeEnd w:id="0"\/>/);
  assert.match(xml, /<w:delText>3<\/w:delText>/);
  assert.equal((await source(bytes, 'a.docx')).result.source.text, text);
});

test('what cannot be written faithfully is refused with a sentence', async () => {
  const before = await source(mistaken(1, 'docx'), 'report.docx');
  const signed = zip({ ...unzipSync(before.bytes), '_xmlsignatures/origin.sigs': 'x' });
  await assert.rejects(annotated({ ...before, bytes: signed }, []), { name: 'UnwritableError', code: 'signed' });
  const macros = zip({ ...unzipSync(before.bytes), 'word/vbaProject.bin': 'x' });
  await assert.rejects(corrected({ ...before, bytes: macros }, EDITS), { name: 'UnwritableError', code: 'macros' });
  const text = { name: 'a.txt', format: /** @type {const} */ ('text'), text: '一、总体情况' };
  const result = checker.check(text);
  await assert.rejects(annotated({ bytes: new Uint8Array(), result, origins: [] }, []), { code: 'form' });
});

test('a blank cell of a workbook that the relations settle is filled', async () => {
  const report = makeReport(1, { year: 2024 });
  const parts = unzipSync(FORMS.xlsx.render(blocksOf(report)));
  const name = 'xl/worksheets/sheet2.xml'; // table three
  const sheet = new TextDecoder().decode(parts[name]);
  const first = /(本年新收.*?<c r="D\d+")><v>(\d+)<\/v><\/c>/s;
  const value = Number(first.exec(sheet)?.[2]);
  const before = await source(zip({ ...parts, [name]: sheet.replace(first, '$1 s="0"/>') }), 'report.xlsx');
  assert.equal(before.result.report.tables.requests.cells['new.natural'].state, 'blank');
  const { bytes, written, lost } = await corrected(before, [{ cell: 'requests.new.natural', to: value }]);
  assert.deepEqual([written, lost], [1, 0]);
  const { cells } = (await source(bytes, 'report.xlsx')).result.report.tables.requests;
  assert.equal(cells['new.natural'].value, value);
});

test('a formula is not overwritten but noted', async () => {
  const before = await source(mistaken(1, 'xlsx'), 'report.xlsx');
  const parts = unzipSync(before.bytes);
  const name = 'xl/worksheets/sheet2.xml'; // table three
  const sheet = new TextDecoder().decode(parts[name]);
  const value = before.result.report.tables.requests.cells['new.natural'].text;
  const bytes = zip({ ...parts, [name]: sheet.replace(`<v>${value}</v>`, `<f>1+1</f><v>${value}</v>`) });
  const again = await source(bytes, 'report.xlsx');
  const { bytes: marked } = await annotated(again, EDITS);
  assert.match(new TextDecoder().decode(unzipSync(marked)[name]), /<f>1\+1<\/f>/);
});

test('what one change mends is said once, at the number to change', async () => {
  const report = makeReport(6, { year: 2024 });
  report.truth.tables.requests['granted.natural'] += 100;
  const before = await source(FORMS.docx.render(blocksOf(report)), 'a.docx');
  const [group] = before.result.groups.filter(({ edits }) => edits);
  assert.ok(group.findings.length > 1, 'its row and its column');
  const { bytes, comments } = await annotated(before, []);
  assert.equal(comments, before.result.findings.length - group.findings.length + 1);
  const xml = new TextDecoder().decode(unzipSync(bytes)['word/comments1.xml']);
  assert.equal(xml.split('<w:comment ').length - 1, comments);
  const findings = group.findings.map((at) => before.result.findings[at]);
  const [said] = xml.split('</w:comment>').filter((it) => it.includes(findings[0].message));
  assert.ok(findings.every(({ message, hint }) => said.includes(message) && !said.includes(hint)));
  const { from, to } = /** @type {any} */ (group.edits)[0];
  assert.equal(said.split(`应为 ${to}，不是 ${from}`).length, 2);
});

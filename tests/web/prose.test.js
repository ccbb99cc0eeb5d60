/** The running text that goes into the official format: all of it, and nothing but it, whatever the report came as. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { prose } from '../../wasm/writers/prose.js';
import { createChecker } from '../../wasm/node.js';
import { read } from '../../wasm/readers/index.js';
import { blocksOf } from '../generator/document.js';
import { FORMS, GLUED } from '../generator/render/index.js';
import { makeReport } from '../generator/report.js';
import { clean } from './inputs.js';

const SEEDS = Array.from({ length: 10 }, (_, i) => i + 1);
/** Those that hold the whole report and nothing else. */
const WHOLE = ['tabbed', 'lines', 'spaced', 'markdown', 'tsv', 'csv', 'html-semantic', 'html-office', 'docx-centred'];

let checker;
let described;
before(async () => {
  checker = await createChecker();
  described = checker.describe('zh-CN');
});

const proseOf = (document) => prose(described, checker.check(document));
const proseOfText = (text) => proseOf({ name: '', format: 'text', text });
const tight = (paragraphs) => paragraphs.map((text) => text.replace(/\s/g, ''));

for (const name of WHOLE) {
  test(`the same text from ${name} as from Word`, async () => {
    for (const seed of SEEDS) {
      const blocks = blocksOf(makeReport(seed));
      const [word, other] = await Promise.all(
        [FORMS.docx, FORMS[name]].map(async ({ render, file }) => proseOf(await read(render(blocks), file))),
      );
      for (const [id, paragraphs] of Object.entries(word.sections))
        assert.deepEqual(tight(other.sections[id]), tight(paragraphs), `seed ${seed}, ${id}`);
      assert.ok(word.sections.overview.length > 0 && word.sections.problems.length > 0);
      assert.deepEqual([word.sections.proactive, word.sections.requests, word.sections.review], [[], [], []]);
    }
  });
}

test('no character of a text without line ends is lost', async () => {
  for (const seed of SEEDS) {
    const blocks = blocksOf(makeReport(seed));
    const all = ({ sections, signature }) =>
      tight([...Object.values(sections).flat(), ...signature])
        .join('')
        .replace(/\s/g, '');
    const word = proseOf(await read(FORMS.docx.render(blocks), FORMS.docx.file));
    const glued = proseOf(await read(GLUED.render(blocks), GLUED.file));
    assert.equal(all(glued), all(word), `seed ${seed}`);
  }
});

test('a sentence before a table stays, in the line of the table too', () => {
  const sentence = '（一）公开数量。全年公开266条，其中政策文件41条。';
  const apart = clean.replace('第二十条第（一）项', `${sentence}\n第二十条第（一）项`);
  const together = clean.replace('第二十条第（一）项', `${sentence}第二十条第（一）项`);
  assert.deepEqual(proseOfText(apart).sections.proactive, [sentence]);
  assert.deepEqual(proseOfText(together).sections.proactive, [sentence]);
});

test('a sentence with the words of a table is no part of it', () => {
  const sentence = '本年新收政府信息公开申请12件，予以公开6件，部分公开2件，其他处理1件，总计11件。';
  const heading = '三、收到和处理政府信息公开申请情况\n';
  assert.deepEqual(proseOfText(clean.replace(heading, `${heading}${sentence}\n`)).sections.requests, [sentence]);
});

test('text behind the last table whose heading is lost stays', () => {
  const { review, problems } = proseOfText(clean.replace(/五、存在的主要问题.*\n/, '')).sections;
  assert.deepEqual(review, proseOfText(clean).sections.problems);
  assert.deepEqual(problems, []);
});

test('lines that a page cut are one paragraph, page numbers are none', () => {
  const page = `一、总体情况
白鹭镇把公开工作列入年度重点任务，由镇长负责，各站所确
- 1 -
定一名联络员，全年发布政策文件41件，工作动态187条，财
政信息38条。
（一）依申请公开
收到申请12件，按期答复11件，结转下年1件，没有因此引起
的行政复议和诉讼。
二、主动公开政府信息情况
`;
  const text = clean.replace(/一、总体情况[\s\S]*?二、主动公开政府信息情况\n/, page);
  assert.deepEqual(proseOfText(text).sections.overview, [
    '白鹭镇把公开工作列入年度重点任务，由镇长负责，各站所确定一名联络员，全年发布政策文件41件，工作动态187条，财政信息38条。',
    '（一）依申请公开',
    '收到申请12件，按期答复11件，结转下年1件，没有因此引起的行政复议和诉讼。',
  ]);
});

test('what a web site puts above the title is left out, the first words of the report are not', () => {
  const { opening } = proseOfText(`首页 > 政务公开\n字体：大 中 小\n${clean}`);
  assert.deepEqual(opening, proseOfText(clean).opening);
  assert.match(opening[0], /^根据/);
});

test('the organ and the date close the report, on one line too', () => {
  const { signature } = proseOfText(clean);
  assert.equal(signature.length, 2);
  const line = signature.join('');
  assert.deepEqual(proseOfText(clean.replace(signature.join('\n'), line)).signature, [line]);
});

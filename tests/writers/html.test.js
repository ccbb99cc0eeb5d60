/** Rich text in which words were changed: read again it says the new words, and all that stands around them is as it was. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml } from '../../wasm/readers/html.js';
import { documentHtml } from '../../wasm/writers/document-html.js';
import { blocksOf } from '../generator/document.js';
import { FORMS } from '../generator/render/index.js';
import { makeReport } from '../generator/report.js';
import { changedHtml, checker, htmlSourceOf } from './given-back.js';

/** @param {string} html @param {string} words @param {string} to */
function changed(html, words, to) {
  const at = htmlSourceOf(html).result.source.text.indexOf(words);
  return changedHtml(html, [{ range: [at, at + words.length], to }]).html;
}
/** @param {string} html */
const cellsOf = (html) => checker.check(/** @type {any} */ (readHtml(html))).report.tables.requests.cells;

const EDITS = [
  { cell: 'requests.new.natural', to: 41 },
  { cell: 'requests.granted.total', to: 7 },
  { cell: 'review.reconsideration.total', to: 3 },
];

for (const form of ['html-semantic', 'html-office', 'html-site']) {
  test(`${form}: cells hold the new numbers, and all else is as it was`, () => {
    for (let seed = 1; seed <= 20; seed++) {
      const html = new TextDecoder().decode(FORMS[form].render(blocksOf(makeReport(seed, { year: 2024 }))));
      const { html: fresh, lost } = changedHtml(html, EDITS);
      assert.equal(lost, 0, `seed ${seed}`);
      const cells = cellsOf(fresh);
      assert.deepEqual([cells['new.natural'].value, cells['granted.total'].value], [41, 7], `seed ${seed}`);
      for (const [id, { value }] of Object.entries(cellsOf(html)))
        if (!EDITS.some(({ cell }) => cell === `requests.${id}`)) assert.equal(cells[id].value, value, id);
      const bare = (/** @type {string} */ it) => it.replace(/\d/g, '');
      assert.equal(bare(fresh), bare(html), `seed ${seed}`);
    }
  });
}

test('words over several elements, in references, behind a counted number', () => {
  assert.equal(changed('<p>收到<b>1</b><i class=a>2</i>件</p>', '12', '21'), '<p>收到<b>21</b><i class=a></i>件</p>');
  assert.equal(changed('<p>一&nbsp;&amp;&#20108;三</p>', '二三', '<四>'), '<p>一&nbsp;&amp;&lt;四&gt;</p>');
  assert.equal(
    changed('<ol><li>主动公开</li><li>依申请公开</li></ol>', '依申请', '按申请'),
    '<ol><li>主动公开</li><li>按申请公开</li></ol>',
  );
});

test('a document as rich text is read back the same', () => {
  const html = FORMS['html-semantic'].render(blocksOf(makeReport(3, { year: 2024 })));
  const page = readHtml(new TextDecoder().decode(html));
  assert.deepEqual(readHtml(documentHtml(page)).blocks, page.blocks);
  const table = /** @type {const} */ ({
    type: 'table',
    rows: [[{ text: '一\n<二>', colspan: 2 }], [{ text: '1' }, { text: '2' }]],
  });
  assert.match(
    documentHtml({ name: '', format: 'docx', blocks: [table] }),
    /<td colspan="2"[^>]*>一<br>&lt;二&gt;<\/td>/,
  );
});

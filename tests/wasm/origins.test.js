/** Where the text of a result came from: asked for by those who write into the file. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createChecker } from '../../wasm/node.js';

/** @type {import('../../wasm/index.js').Checker} */
let checker;
before(async () => {
  checker = await createChecker();
});

const document = /** @type {import('../../wasm/index.js').Document} */ ({
  name: 'a.docx',
  format: 'docx',
  blocks: [
    { type: 'paragraph', text: ' 白鹭镇人民政府' },
    {
      type: 'table',
      rows: [[{ text: '甲', rowspan: 2 }, { text: '12' }], [{ text: '' }], [{ text: '乙\n丙', colspan: 2 }]],
    },
    { type: 'paragraph', text: '完' },
  ],
});

test('each paragraph and cell says which stretch of the text it became', () => {
  const { text, origins = [] } = checker.check(document, { origins: true }).source;
  assert.deepEqual(
    origins.map(([begin, end, item]) => [item, text.slice(begin, end)]),
    [
      [0, '白鹭镇人民政府'],
      [1, '甲'],
      [2, '12'],
      [3, ''],
      [4, '乙 丙'],
      [5, '完'],
    ],
  );
});

test('nobody is told who does not ask', () => {
  assert.equal(checker.check(document).source.origins, undefined);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../wasm/readers/index.js';
import { outline } from './build.js';

const of = async (/** @type {unknown} */ data) => read(new TextEncoder().encode(JSON.stringify(data)), 'answer.json');
const sentences = '全镇依法做好政府信息公开各项工作，群众查阅方便。\n'.repeat(20);

test('the report in what an interface answers is read, as text or as a page', async () => {
  const answer = (/** @type {string} */ content) => ({ code: 200, data: [{ title: '信息公开年报', content, id: 7 }] });
  assert.equal((await of(answer(sentences))).text, sentences);
  const page = await of(answer(`<p>${sentences}</p><table><tr><td>规章</td><td>1</td></tr></table>`));
  assert.equal(page.format, 'html');
  assert.deepEqual(outline(page).slice(-1), [[['规章', '1']]]);
});

test('a saved result is the text that it is about, whatever that says', async () => {
  assert.equal((await of({ schemaVersion: 1, source: { text: '一、总体情况' } })).text, '一、总体情况');
});

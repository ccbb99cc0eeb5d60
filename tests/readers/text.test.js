import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../wasm/readers/index.js';
import { outline } from './build.js';

const report = '云岭县白鹭镇人民政府\n2024年政府信息公开工作年度报告\n一、总体情况\n\t7\t0\n';
// The same words in GB18030.
const gb18030 = Uint8Array.from(Buffer.from('d4c6c1ebcfd8b0d7f0d8d5f2a3acb9abbfaac1cb3132bcfed0c5cfa2a1a3', 'hex'));

/** @param {string} text @param {'le' | 'be'} order @param {boolean} mark */
function utf16(text, order, mark) {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return Uint8Array.from(order === 'le' ? bytes : bytes.swap16());
}

test('the same text comes out of every encoding', async () => {
  const forms = [
    Buffer.from(report),
    Buffer.from(`\uFEFF${report}`),
    utf16(report, 'le', true),
    utf16(report, 'be', true),
    utf16(report, 'le', false),
    utf16(report, 'be', false),
  ];
  for (const bytes of forms)
    assert.deepEqual(await read(Uint8Array.from(bytes), 'a.txt'), { name: 'a.txt', format: 'text', text: report });
  assert.equal((await read(gb18030, 'a.txt')).text, '云岭县白鹭镇，公开了12件信息。');
});

test('a damaged character does not make another encoding of the rest', async () => {
  const bytes = Uint8Array.from([...Buffer.from(report), 0xff, ...Buffer.from('二、主动公开政府信息情况')]);
  assert.equal((await read(bytes, 'a.txt')).text, `${report}\uFFFD二、主动公开政府信息情况`);
});

test('every kind of line end becomes one', async () => {
  assert.equal((await read(Buffer.from('一\r\n二\r三\n四'), 'a.txt')).text, '一\n二\n三\n四');
});

test('Markdown is told by its name, HTML by its content', async () => {
  assert.equal((await read(Buffer.from('| 甲 | 1 |'), 'a.md')).format, 'markdown');
  assert.equal((await read(Buffer.from('<!DOCTYPE html><p>甲</p>'), 'a.txt')).format, 'html');
});

test('CSV and TSV become tables, quotes and line breaks in them included', async () => {
  const csv = await read(Buffer.from('白鹭镇年报\n"规章","1,000",""\n"行政\n许可",3,"说""明"""\n'), 'a.csv');
  assert.deepEqual(outline(csv), [
    '白鹭镇年报',
    [
      ['规章', '1,000', ''],
      ['行政\n许可', '3', '说"明"'],
    ],
  ]);
  assert.deepEqual(outline(await read(Buffer.from('规章\t1\t\n许可\t"2\t3"\t4'), 'a.tsv')), [
    [
      ['规章', '1', ''],
      ['许可', '2\t3', '4'],
    ],
  ]);
  assert.deepEqual(outline(await read(Buffer.from('a,"未完,1\nb,2,3'), 'a.csv')), [
    [
      ['a', '"未完', '1'],
      ['b', '2', '3'],
    ],
  ]);
});

/** Files that results are written to: opened again they say what the result says, whatever stands in a report. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { createChecker } from '../../wasm/node.js';
import { read } from '../../wasm/readers/index.js';
import { createWriter } from '../../wasm/writers/index.js';
import { tablesXlsx } from '../../wasm/writers/xlsx.js';
import { report } from '../cli/run.js';

let checker;
before(async () => {
  checker = await createChecker();
});

const check = (name, text) => checker.check({ name, format: 'text', text });

async function written(format, results, language = 'zh-CN', described = undefined) {
  const chunks = [];
  const writer = createWriter(format, (chunk) => chunks.push(chunk), language, described);
  for (const result of results) await writer.add(result);
  await writer.end();
  return chunks;
}

test('json is an array with every result, jsonl a result a line', async () => {
  const results = [check('a.txt', report(3)), check('b.txt', report(4, { wrong: true }))];
  assert.deepEqual(JSON.parse((await written('json', results)).join('')), results);
  assert.deepEqual(JSON.parse((await written('json', [])).join('')), []);
  const lines = (await written('jsonl', results)).join('').trimEnd().split('\n');
  assert.deepEqual(lines.map(JSON.parse), results);
});

test('cells are named as people name them, a whole row by its name, by their ids where no form is given', async () => {
  const wrong = check('a.txt', report(4, { wrong: true }));
  const [group] = wrong.groups.filter(({ cells }) => cells.length);
  assert.ok(group);
  const csv = async (...more) => (await written('csv', [wrong], ...more)).join('');
  const chinese = await csv('zh-CN', checker.describe());
  assert.match(chinese, /,表三“一、本年新收政府信息公开申请数量”；表三“二、[^”]+”，总计；表三“（七）总计”，总计；/);
  assert.doesNotMatch(chinese, /requests\.\w+\./);
  assert.match(await csv('en', checker.describe('en')), /; Table 3, “Handled in all”, total;/);
  assert.match(await csv(), /requests\.handled\.total/);
});

test('what a spreadsheet would take for a formula is text in csv', async () => {
  const csv = (await written('csv', [check('=1+1.txt', report(3)), check('a,"b".txt', report(3))])).join('');
  const [head, formula, quoted] = csv.split('\r\n');
  assert.ok(head.startsWith('\uFEFF文件,'));
  assert.ok(formula.startsWith("'=1+1.txt,"));
  assert.ok(quoted.startsWith('"a,""b"".txt",'));
});

test('csv holds no character that a terminal or a program obeys', async () => {
  const csv = (await written('csv', [check('a\0b\u001b[31mc\u009b.txt', report(3))])).join('');
  assert.ok(csv.split('\r\n')[1].startsWith('ab[31mc.txt,'));
});

test('whatever a formula may begin with, a name with it is text in every file', async () => {
  for (const first of ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']) {
    const results = [check(`${first}1+1.txt`, report(3))];
    const [, ...lines] = (await written('csv', results)).join('').split('\r\n');
    assert.match(lines.join('\r\n'), /^"?'/, JSON.stringify(first));
    const [workbook] = await written('xlsx', results);
    const sheets = Object.entries(unzipSync(workbook)).filter(([name]) => name.startsWith('xl/worksheets/'));
    for (const [name, bytes] of sheets) assert.doesNotMatch(strFromU8(bytes), /<f[ >]/, name);
  }
});

test('a workbook holds what XML cannot, without it', async () => {
  const [bytes] = await written('xlsx', [check('a\u0001\ud800<b>.txt', report(3))]);
  const { blocks } = await read(bytes, 'a.xlsx');
  assert.match(JSON.stringify(blocks), /"a<b>\.txt"/);
});

test('the official tables in a workbook are read back the same, with their merged cells', async () => {
  const checked = check('a.txt', report(5));
  const { blocks } = await read(await tablesXlsx(checker.describe('zh-CN'), checked), 'a.xlsx');
  const again = checker.check({ name: 'a.xlsx', format: 'xlsx', blocks });
  const values = ({ report: { tables } }) =>
    Object.values(tables).flatMap(({ cells }) => Object.values(cells).map(({ value }) => value));
  assert.deepEqual(values(again), values(checked));
  const heads = blocks.flatMap(({ rows = [] }) => rows.flat()).filter(({ text }) => text === '法人或其他组织');
  assert.deepEqual(
    heads.map(({ colspan }) => colspan),
    [5],
  );
});

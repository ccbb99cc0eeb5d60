/** Reports that were cut, and forms that are still empty, on the command line. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { files, nianbao, report } from './run.js';

const whole = report();
files({
  'cut.txt': whole.slice(0, whole.indexOf('8.属于行政查询事项')),
  'blank.txt': whole.replace(/(属于国家秘密\n)(\t\d+\n){7}/, (_, label) => label + '\t\n'.repeat(7)),
  'result.json': JSON.stringify([{ schemaVersion: 1, source: { text: whole } }]),
  'data.json': '{"year": 2024}',
});

test('what was cut has not been read whole: 2', () => {
  assert.equal(nianbao(['check', 'cut.txt']).status, 2);
});

test('blanks that the relations settle are one sentence a table, not a list of ids', () => {
  const { stdout } = nianbao(['check', 'blank.txt']);
  assert.match(stdout, /空白格 {2}表三 7 格按勾稽关系都应填 \d+\n/);
  assert.doesNotMatch(stdout, /requests\./);
  assert.match(nianbao(['check', '--lang', 'en', 'blank.txt']).stdout, /table 3: by the relations 7 cells are all \d+/);
});

test('a saved result is opened as its text; other data is no report', () => {
  assert.equal(nianbao(['check', 'result.json']).status, 0);
  const { status, stdout } = nianbao(['check', 'data.json']);
  assert.equal(status, 2);
  assert.match(stdout, /“data\.json”是数据（JSON），不是年度报告/);
});

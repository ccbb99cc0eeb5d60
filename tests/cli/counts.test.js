/** Every client counts alike and says the same sentence: the result, the command line's text, csv and jsonl, and the page. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { root } from '../../scripts/steps.mjs';
import { createChecker } from '../../wasm/node.js';
import { KINDS, kindOf } from '../../wasm/groups.js';
import { rowOf } from '../../web/folder/row.js';
import { deskOf, reportOf } from '../../web/model/desk.js';
import { push } from '../../web/model/history.js';
import { createModel } from '../../web/page/model.js';
import { initial } from '../../web/page/state.js';
import { drawn } from '../long.js';
import { shared } from '../project/shared.js';
import { nianbao } from './run.js';

const WORDS = { 必须修改: 'error', 建议核对: 'warning', 提示: 'note', 未能读出: 'unread' };
const MARKS = { '✕': 'error', '!': 'warning', i: 'note', '?': 'unread' };
const own = ['tests/reports', 'tests/quiet', 'tests/fixtures/clipboard'].map((name) => path.join(root, name));
const other = ['corpus', 'corpus-more'].flatMap((name) => shared(name) ?? []);

/** Documents of a folder, those in folders of it left out. */
const inputs = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.json$|README/.test(entry.name))
    .map(({ name }) => path.join(folder, name))
    .sort();

let described;
before(async () => {
  described = (await createChecker()).describe('zh-CN');
});

/** How often each kind is among these. */
const counted = (kinds) => Object.fromEntries(KINDS.map((kind) => [kind, kinds.filter((one) => one === kind).length]));

/** By file: what the text lists, and its last line. */
function inText(files) {
  const reports = nianbao(['check', ...files]).stdout.split('\n\n');
  return files.map((_file, i) => {
    const lines = reports[i].split('\n');
    const marks = lines.flatMap((line) => line.match(/^ {2}(✕|!|i|\?) /)?.[1] ?? []);
    return { counts: counted(marks.map((mark) => MARKS[mark])), sentence: lines[lines.length - 1] };
  });
}

/** The fields of a csv, row by row. */
function rowsOf(csv) {
  const fields = Array.from(csv.matchAll(/("(?:[^"]|"")*"|[^,\r]*)(,|\r\n)/g), ([, field, end]) => ({ field, end }));
  const rows = [[]];
  for (const { field, end } of fields) {
    rows[rows.length - 1].push(field.replace(/^"|"$/g, '').replace(/""/g, '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

function inCsv(files) {
  const [head, ...rows] = rowsOf(nianbao(['check', '--format', 'csv', ...files]).stdout.slice(1));
  const at = (name) => head.indexOf(name);
  return files.map((file) => {
    const mine = rows.filter((row) => row[at('文件')] === file);
    return counted(mine.map((row) => WORDS[row[at('程度')]]));
  });
}

/** What the page shows of a result: its cards, unless it is a form that is being filled in, and its line in a list. */
function onPage(result) {
  const state = { ...initial('', false, false), described };
  const desk = deskOf([reportOf({ ...result.source }, result)]);
  const model = createModel()({ ...state, history: push(state.history, desk) });
  if (model.open && !model.filling)
    assert.deepEqual(counted(model.cards.map(({ kind }) => kind)), result.summary.counts);
  return rowOf(described, result, false).counts;
}

for (const folder of drawn(0.3, [...own, ...other])) {
  test(`the same counts of ${path.basename(folder)} everywhere`, () => {
    const files = inputs(folder);
    assert.ok(files.length > 0);
    const text = inText(files);
    const csv = inCsv(files);
    const results = nianbao(['check', '--format', 'jsonl', ...files])
      .stdout.trim()
      .split('\n')
      .map(JSON.parse);
    results.forEach((result, i) => {
      const { counts, sentence } = result.summary;
      assert.deepEqual(counted(result.groups.map(kindOf)), counts, files[i]);
      assert.deepEqual(text[i], { counts, sentence }, files[i]);
      assert.deepEqual(csv[i], counts, files[i]);
      assert.deepEqual(onPage(result), counts, files[i]);
    });
  });
}

test('the real documents', { skip: other.length > 0 ? false : 'no ../shared beside the project' }, () => {});

/** A folder on the command line: what is said of all together comes last. */
import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/universal';
import { bytesOf, makeConsolidated, makeTowns } from '../generator/folder.js';
import { drawn, drawnTest as test } from '../long.js';
import { files, nianbao, shell } from './run.js';

const towns = makeTowns(6);
const last = makeTowns(6, { year: 2023 });
const areas = towns.map(({ organ }) => organ.area);
const folder = files({
  ...Object.fromEntries(towns.map((report, i) => [`county/${i}.txt`, bytesOf(report)])),
  ...Object.fromEntries(last.map((report, i) => [`last/${5 - i}.txt`, bytesOf(report)])),
  'sum.txt': bytesOf(makeConsolidated(towns)),
  'off.txt': bytesOf(
    makeConsolidated(towns, (tables) => {
      tables.proactive['permits.decisions'] += 1;
    }),
  ),
  'old.txt': bytesOf(makeConsolidated(last)),
  'roster.txt': `\uFEFF${areas.join('\r\n')}\r\n金山镇\r\n`,
  'roster.csv': `序号,单位\r\n${areas.map((name, i) => `${i + 1},${name}`).join('\r\n')}\r\n7,金山镇\r\n`,
  'noted.txt': `${areas.join('\n')}\n金山镇\n注：青石镇已并入金山镇。\n`,
  'first.csv': `${areas.join(',x\r\n')},x\r\n金山镇,x\r\n`,
  'empty.csv': '序号,备注\r\n1,2\r\n',
  'note.txt': '今天下午三点在二楼会议室开会。',
});

/** The results and what is said of all together. */
function check(...args) {
  const { stdout, status, stderr } = nianbao(['check', '--format', 'jsonl', ...args]);
  const lines = stdout
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { status, stderr, results: lines.filter(({ source }) => source), set: lines.at(-1)?.set };
}
const rules = (set) => set.findings.map(({ rule, values }) => [rule, ...values.organs]);

test('a folder: one object more, last; for a single report there is none', () => {
  const { results, set } = check('county');
  assert.deepEqual([results.length, set.reports, set.findings], [6, 6, []]);
  assert.ok(results.every(({ digest }) => digest === undefined));
  assert.equal(check('county/0.txt').set, undefined);
  const array = JSON.parse(nianbao(['check', '--format', 'json', 'county']).stdout);
  assert.deepEqual(array.at(-1), { schemaVersion: 1, set });
});

test('a roster as text, as csv by its column 单位 or its first, by short names', () => {
  for (const roster of ['roster.txt', 'roster.csv', 'first.csv', 'noted.txt']) {
    const { set, status } = check('county', '--roster', roster);
    assert.deepEqual([rules(set), set.remarks], [[['report-missing', '金山镇']], []], roster);
    assert.ok(status >= 1);
  }
});

test('the consolidated report: the sum, one cell off, one of another year', () => {
  assert.deepEqual(rules(check('county', '--consolidated', 'sum.txt').set), []);
  const { set, status } = check('county', '--consolidated', 'off.txt');
  assert.deepEqual(
    set.findings.map(({ rule, cells }) => [rule, ...cells]),
    [['consolidated-sum', 'proactive.permits.decisions']],
  );
  assert.ok(status >= 1);
  const old = check('county', '--consolidated', 'old.txt');
  assert.deepEqual(
    old.set.remarks.map(({ kind }) => kind),
    ['no-consolidated'],
  );
  assert.equal(old.status, 2);
});

test('the same in text for people and in csv', () => {
  const sum = nianbao(['check', 'county', '--consolidated', 'off.txt']).stdout;
  assert.match(sum, /整批报告\n {2}✕ 必须修改 {2}consolidated-sum\n {4}“行政许可”.*\n/);
  const args = ['check', 'county', '--roster', 'roster.txt'];
  assert.match(nianbao(args).stdout, /名单上的“金山镇”没有 2024 年的报告。/);
  const csv = nianbao([...args, '--format', 'csv']).stdout;
  assert.match(csv, /\r\n,金山镇,2024,必须修改,内容,report-missing,/);
});

test('bad input: a sentence, and exit code 2', () => {
  for (const [args, sentence] of [
    [['--roster', 'absent.txt'], /没有找到“absent\.txt”/],
    [['--roster', 'empty.csv'], /名单“empty\.csv”里没有单位名称/],
    [['--roster', 'old.txt'], /名单“old\.txt”里没有单位名称/],
    [['--roster', 'roster.txt', '--roster', 'roster.csv'], /--roster 只能给一次/],
    [['--consolidated', 'absent.txt'], /没有找到“absent\.txt”/],
  ]) {
    const { status, stderr } = nianbao(['check', 'county', ...args]);
    assert.equal(status, 2);
    assert.match(stderr, /** @type {RegExp} */ (sentence));
    assert.equal(stderr.trim().split('\n').length, 1);
  }
  const { status, set } = check('county', '--consolidated', 'note.txt');
  assert.deepEqual([status, set.remarks.map(({ kind }) => kind)], [2, ['no-consolidated']]);
});

test('last year by folder: paired by organ, whatever the files are called', () => {
  const { results } = check('county', '--previous', 'last');
  const paired = results.filter(({ findings }) => findings.some(({ rule }) => rule === 'previous-report'));
  assert.deepEqual(paired, []);
  const row = ({ truth: { tables } }, id) =>
    Object.entries(tables.requests).flatMap(([cell, value]) => (cell.startsWith(id) ? [value] : []));
  const wrong = towns.filter((it, i) => `${row(it, 'carriedIn')}` !== `${row(last[i], 'carriedOut')}`);
  const said = results.filter(({ findings }) => findings.some(({ rule }) => rule === 'carry-over'));
  assert.equal(said.length, wrong.length);
});

test('a zip is a folder: the same results; one inside it is named', () => {
  const inside = Object.fromEntries(towns.map((it, i) => [`county/${i}.txt`, new Uint8Array(bytesOf(it))]));
  files({
    'county.zip': zipSync({ ...inside, '__MACOSX/x': new Uint8Array(1) }),
    'both.zip': zipSync({ 'a.txt': inside['county/0.txt'], 'b.zip': zipSync({}) }),
    'broken.zip': 'PK\u0003\u0004',
  });
  assert.deepEqual(check('county.zip').results, check('county').results);
  assert.deepEqual(check('county.zip').set, check('county').set);
  assert.match(nianbao(['check', 'both.zip']).stdout, /“b\.zip”是压缩包。请先解压/);
  const { status, stdout } = nianbao(['check', 'broken.zip']);
  assert.equal(status, 2);
  assert.match(stdout, /“broken\.zip”已损坏或不完整/);
});

test('the same folder gives the same bytes: on another machine, in another order and time zone', () => {
  files(Object.fromEntries(towns.map((it, i) => [`other/county/${i}.txt`, bytesOf(it)]).reverse()));
  const places = ['TZ=UTC LC_ALL=C', 'cd other && TZ=Pacific/Kiritimati LC_ALL=zh_CN.UTF-8 LANG=zh_CN.UTF-8 TMPDIR=.'];
  const outputs = drawn(0.3, ['csv', 'json', 'jsonl', 'parquet', 'text', 'xlsx']).map(
    (format) => `check county --roster ${folder}/roster.txt --format ${format}`,
  );
  for (const what of [...outputs, 'letters county']) {
    const [a, b] = places.map((place, n) => {
      const out = path.join(folder, `out${n}`);
      const { stderr } = shell(`${place} $nianbao ${what} --jobs ${n + 1} --out ${out}`);
      assert.equal(stderr, '', what);
      return readFileSync(out);
    });
    assert.ok(a.length > 0 && a.equals(b), what);
  }
});

test('a roster with merged cells, as a page and as a workbook', async () => {
  const rows = areas
    .map((area) => `</tr><tr><td>${area}</td>`)
    .join('')
    .slice('</tr><tr>'.length);
  const east = { value: '东片', type: String, rowSpan: areas.length };
  const data = areas.map((area, i) => [i === 0 ? east : null, { value: area, type: String }]);
  const head = ['片区', '单位'].map((value) => ({ value, type: String }));
  const workbook = await writeWorkbook([{ sheet: '名单', data: [head, ...data] }]).toBlob();
  files({
    'merged.html': `<table><tr><th>片区</th><th>单位</th></tr><tr><td rowspan="${areas.length}">东片</td>${rows}</tr></table>`,
    'merged.xlsx': Buffer.from(await workbook.arrayBuffer()),
  });
  for (const roster of ['merged.html', 'merged.xlsx']) {
    const { set } = check('county', '--roster', roster);
    assert.deepEqual([rules(set), set.remarks], [[], []], roster);
  }
});

test('a file that is gone by the time of its turn: a sentence, the rest goes on', () => {
  files({ 'held/0.txt': bytesOf(towns[0]), 'held/9.txt': bytesOf(towns[1]) });
  symlinkSync('nowhere.txt', path.join(folder, 'held/1.txt'));
  const { status, stderr, results, set } = check('held');
  assert.deepEqual([status, stderr, set.reports], [2, '', 3]);
  assert.deepEqual(
    results.map(({ reading }) => reading),
    ['complete', 'none', 'complete'],
  );
  assert.match(results[1].findings[0].message, /没有找到“1\.txt”/);
});

/** A county's folder with faults planted in it: all are found, and nothing else is said. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { createChecker } from '../../wasm/node.js';
import { bytesOf, COUNTY, copied, makeConsolidated, makeTowns } from '../generator/folder.js';
import { longTest } from '../long.js';
import { createRandom } from '../generator/random.js';

const checker = await createChecker();
const schema = JSON.parse(readFileSync(new URL('../../schema/set.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

function digestOf(report, file) {
  const text = new TextDecoder().decode(bytesOf(report));
  return { file, ...checker.check({ name: file, format: 'text', text }, { digest: true }).digest };
}

const towns = makeTowns(24);
const digests = towns.map((report, i) => digestOf(report, `${i}.txt`));
const roster = towns.map(({ organ }) => organ.area);

/** What is said, each finding by its rule, its organs and its cells. */
function judge(request) {
  const result = checker.checkSet({ reports: digests, ...request });
  assert.ok(validate(result), JSON.stringify(validate.errors?.slice(0, 3)));
  return result.set;
}
const told = ({ findings }) => findings.map(({ rule, values, cells }) => [rule, ...values.organs, ...cells]);
const consolidated = (change, of = towns) => digestOf(makeConsolidated(of, change), '汇总.txt');
const name = `${COUNTY}人民政府`;

test('a sound folder: nothing is said', () => {
  const set = judge({ roster, consolidated: consolidated() });
  assert.deepEqual([told(set), set.remarks, set.reports, set.year], [[], [], 24, 2024]);
});

test('an organ without a report, and one with two', () => {
  const set = judge({ roster, reports: [...digests.slice(1), { ...digests[5], file: '5（修改）.txt' }] });
  assert.deepEqual(told(set), [
    ['report-missing', roster[0]],
    ['report-twice', roster[5]],
  ]);
  assert.deepEqual(set.findings[1].values.files, ['5.txt', '5（修改）.txt']);
  assert.deepEqual(set.remarks, []);
});

test('a report of last year, of an organ that is not on the roster, without an organ', () => {
  const set = judge({
    roster: roster.slice(0, 22),
    reports: [{ ...digests[0], year: 2023 }, ...digests.slice(1, 23), { ...digests[23], organ: '' }],
  });
  assert.deepEqual(told(set), [['report-missing', roster[0]]]);
  assert.match(set.findings[0].message, /只有其他年度的：“0\.txt”/);
  assert.deepEqual(
    set.remarks.map(({ kind, files: [file] }) => [kind, file]),
    [
      ['other-year', '0.txt'],
      ['nameless', '23.txt'],
      ['unlisted', '22.txt'],
    ],
  );
});

test('a cell of the sum that is one off', () => {
  for (const by of [1, -1]) {
    const off = consolidated((tables) => {
      tables.requests['granted.natural'] += by;
    });
    const [finding, ...more] = judge({ consolidated: off, roster }).findings;
    assert.deepEqual(more, []);
    assert.deepEqual([finding.rule, ...finding.cells], ['consolidated-sum', 'requests.granted.natural']);
    assert.equal(finding.values.value - finding.values.total, by);
  }
});

test('a unit left out of the sum, and one that was counted twice', () => {
  const without = judge({ consolidated: consolidated(undefined, towns.slice(1)) });
  assert.deepEqual(
    without.findings.map(({ rule, values }) => [rule, values.organs]),
    [['consolidated-sum', [name, towns[0].organ.name]]],
  );
  assert.match(without.findings[0].message, /可能漏计/);
  const twice = judge({ consolidated: consolidated(undefined, [...towns, towns[3]]) });
  assert.deepEqual(
    twice.findings.map(({ values }) => values.organs),
    [[name, towns[3].organ.name]],
  );
  assert.match(twice.findings[0].message, /可能重复计算/);
});

test('what was not read is never 0: the sum is judged as far as it is certain', () => {
  const cells = digests[2].cells.map((text) => text.replace(/^\S+/, 'u'));
  const reports = digests.map((it, i) => (i === 2 ? { ...it, cells } : it));
  assert.deepEqual(told(judge({ reports, consolidated: consolidated() })), []);
  const { sums } = judge({ reports });
  assert.deepEqual(sums.cells['requests.new.natural'].unread, [2]);
  const less = consolidated((tables) => {
    tables.requests['new.natural'] = 0;
  });
  assert.deepEqual(told(judge({ reports, consolidated: less })), [['consolidated-sum', name, 'requests.new.natural']]);
});

test('an organ without a report may have any numbers, but only such as a report can have', () => {
  const reports = digests.slice(1);
  assert.deepEqual(told(judge({ reports, roster, consolidated: consolidated() })), [['report-missing', roster[0]]]);
  const off = consolidated((tables) => {
    tables.requests['granted.natural'] += 1;
  }, towns.slice(1));
  const [first] = told(judge({ reports, roster, consolidated: off }));
  assert.deepEqual(first, ['consolidated-sum', name, 'requests.granted.natural']);
});

test('the consolidated report of another year is said to be that, and not compared', () => {
  const set = judge({ consolidated: { ...consolidated(), year: 2022 } });
  assert.deepEqual([told(set), set.remarks.map(({ kind }) => kind)], [[], ['no-consolidated']]);
});

test('a file that could not be opened leaves the sum open', () => {
  const { sums, findings } = judge({ reports: [...digests, { file: 'x.doc' }], consolidated: consolidated() });
  assert.deepEqual([sums.absent, findings], [['x.doc'], []]);
});

test('texts copied at 80 % and more are found, and no others', (t) => {
  const many = makeTowns(400, { seed: 3 });
  const own = many.map((report, i) => digestOf(report, `${i}.txt`));
  assert.deepEqual(told(judge({ reports: own })), []);
  let found = 0;
  for (let i = 0; i < 100; i++) {
    const copy = copied(many[i], many[i + 200], [0.8, 0.9, 1][i % 3]);
    const reports = own.map((it, at) => (at === i + 200 ? digestOf(copy, it.file) : it));
    const pairs = told(
      judge({ reports: reports.slice(0, i < 10 ? 400 : 30).concat(i < 10 ? [] : [reports[i], reports[i + 200]]) }),
    );
    if (pairs.length > 0) found++;
  }
  t.diagnostic(`copied texts found: ${found} of 100; said of ${many.length} that were not: 0`);
  assert.equal(found, 100);
});

longTest('5,000 reports in seconds', (t) => {
  const few = digests;
  const reports = Array.from({ length: 5000 }, (_, i) => ({
    ...few[i % few.length],
    file: `${i}.txt`,
    organ: `${['云岭', '青梧', '望川', '禾源'][i % 4]}县${String.fromCharCode(0x5000 + (i % 1250))}${String.fromCharCode(0x6000 + (i >> 2))}镇`,
    sketch: shuffled(few[i % few.length].sketch, i),
  }));
  const before = process.cpuUsage();
  const set = judge({ reports, roster: reports.map(({ organ }) => organ) });
  const seconds = process.cpuUsage(before).user / 1e6;
  t.diagnostic(`5,000 reports compared, seconds of CPU: ${seconds.toFixed(1)}`);
  assert.deepEqual(told(set), []);
  assert.ok(seconds < 20, `${seconds} s`);
});

/** Other hashes, as many, in their order. */
function shuffled(sketch, seed) {
  const random = createRandom(seed);
  const digit = () => String.fromCharCode(48 + random.int(0, 31));
  const hashes = Array.from({ length: sketch.length / 6 }, () => Array.from({ length: 6 }, digit).join(''));
  const value = (hash) => [...hash].reverse().join('');
  return hashes.sort((a, b) => (value(a) < value(b) ? -1 : 1)).join('');
}

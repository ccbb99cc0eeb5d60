/** The doubtful numbers of a scan: their cells are those that the core would read them into, and a look leads through them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { clean } from './inputs.js';
import { placesOf } from '../../web/scans/places.js';
import { leftOf, located, lookingAt, sumsFor, withNumber } from '../../web/scans/doubts.js';

const WIDE = 120;
const HIGH = 20;
const ROWS = [
  ['第二十条第（一）项'],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '〓', '3'],
  ['行政规范性文件', '〓', '1', '〓'],
];
const PLACE = { x: 50, width: 60, height: 12 };

/** A recognised page: the table in its lines, below a title, and a doubtful word beside it. */
function page() {
  const [left, top] = [60, 120];
  const bottom = top + HIGH * ROWS.length;
  const cells = ROWS.flatMap((row, y) =>
    row.map((text, x) => ({ text, x: left + 5 + x * WIDE, y: top + 4 + y * HIGH, width: 60, height: 12 })),
  );
  const words = ['白鹭镇2024年政府信息公开工作年度报告', '二、主动公开政府信息情况', '〓'];
  const above = words.map((text, i) => ({ ...PLACE, text, y: 50 + 20 * i }));
  const across = [...ROWS, []].map((_, i) => ({
    x1: left,
    x2: left + 4 * WIDE,
    y1: top + i * HIGH,
    y2: top + i * HIGH,
  }));
  const down = [0, 1, 2, 3, 4].map((i) => {
    const x = left + i * WIDE;
    return { x1: x, x2: x, y1: i % 4 ? top + HIGH : top, y2: bottom };
  });
  return {
    type: /** @type {const} */ ('page'),
    width: 595,
    height: 842,
    runs: [...above, ...cells],
    lines: [...across, ...down],
  };
}

const document = { name: '扫描件.pdf', format: /** @type {const} */ ('scan'), blocks: [page()] };
const picture = { width: 1, height: 1, blob: new Blob() };
const box = { left: 0, top: 0, right: 1, bottom: 1 };
const doubts = document.blocks[0].runs.flatMap(({ text }, run) => (text === '〓' ? [{ run, box }] : []));
const seen = [
  ['', ''],
  ['O', '0'],
  ['28.5', '28.3'],
  ['1', '7'],
];
const onPage = doubts.map((it, i) => ({ ...it, block: 0, seen: seen[i] }));

const checker = await createChecker();
const check = async (/** @type {typeof document} */ it) => checker.check(it);
const CELLS = ['proactive.rules.repealed', 'proactive.normative.made', 'proactive.normative.inForce'];
const reportOf = (it, scan) => ({ name: it.name, document: it, scan });

test('each doubt is told its cell; what is no official cell is left out', async () => {
  const found = await located(document, onPage, check);
  const [, ...own] = doubts;
  assert.deepEqual(
    found.map(({ cell, run }) => [cell, run]),
    CELLS.map((cell, i) => [cell, own[i].run]),
  );
});

test('a look leads through them in the order of the report, and ends with the last', async () => {
  const scan = { files: [], blocks: [], pictures: [picture], doubts: await located(document, onPage, check) };
  const described = checker.describe('zh-CN');
  const look = (it, done, typed = null) =>
    lookingAt(described, reportOf(it, scan), checker.check(it), { done: new Set(done), typed });
  const first = look(document, []);
  assert.deepEqual([first.at, first.all, first.left, first.guess], [1, 3, 3, '0']);
  assert.deepEqual(first.next, CELLS.slice(1));
  assert.deepEqual(
    first.row.cells.map(({ text }) => text),
    ['0', '〓', '3'],
  );
  assert.equal(look(document, [], '7').value, '7');
  const second = look(withNumber(document, first.doubt, '2'), [CELLS[0]]);
  assert.deepEqual([second.at, second.all, second.doubt.cell, second.guess], [2, 3, CELLS[1], '28.5']);
  assert.equal(look(document, CELLS), undefined);
});

test('what was edited as text has none any more', async () => {
  const scan = { files: [], blocks: [], pictures: [picture], doubts: await located(document, onPage, check) };
  const result = checker.check(document);
  assert.equal(leftOf(reportOf(document, scan), result, new Set()).length, 3);
  const edited = { name: '', format: /** @type {const} */ ('text'), text: result.source.text };
  assert.deepEqual(leftOf(reportOf(edited, scan), result, new Set()), []);
});

test('one whose picture could not be kept is not asked about', async () => {
  const scan = { files: [], blocks: [], pictures: [null], doubts: await located(document, onPage, check) };
  assert.deepEqual(leftOf(reportOf(document, scan), checker.check(document), new Set()), []);
});

test('findings stand where their cells are in the picture: what was not seen for sure by its cell, the others by their words', async () => {
  const found = await located(document, onPage, check);
  const scan = { files: [], blocks: document.blocks, pictures: [{ ...picture, width: 1190 }], doubts: found };
  const result = checker.check(document);
  const inForce = result.report.tables.proactive.cells['rules.inForce'];
  const cards = [
    { key: 'unseen', number: 1, cells: [CELLS[0]], ranges: [] },
    { key: 'sum', number: 2, cells: ['proactive.rules.inForce'], ranges: [inForce.range] },
    { key: 'muted', number: 0, cells: [CELLS[1]], ranges: [] },
  ];
  const [unseen, sum, ...more] = placesOf(result, cards, scan);
  assert.deepEqual(unseen, { key: 'unseen', page: 0, box });
  assert.deepEqual([sum.key, sum.page, more], ['sum', 0, []]);
  const { x, y, height } = document.blocks[0].runs.find(({ text }) => text === '3');
  assert.deepEqual([sum.box.left, sum.box.top, sum.box.bottom], [2 * x, 2 * y, 2 * (y + height)]);
});

test('what the sums of its row and column ask for is told where all their other numbers are there', () => {
  const sums = (text, cell) => sumsFor(checker.check({ name: '', format: 'scan', text }), cell);
  const held = clean.replace('不掌握相关政府信息\t1\t', '不掌握相关政府信息\t〓\t');
  const cell = 'requests.unavailable.notHeld.natural';
  assert.deepEqual(sums(held, cell), [
    { along: 'column', value: 1 },
    { along: 'row', value: 1 },
  ]);
  assert.deepEqual(sums(held.replace('（七）总计\t9\t', '（七）总计\t〓\t'), cell), [{ along: 'row', value: 1 }]);
  assert.deepEqual(sums(held, 'proactive.fees.amount'), []);
});

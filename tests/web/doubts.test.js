/** What of a scan is to be looked at: the cells of numbers are those that the core would read them into, and a look leads through them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { clean } from './inputs.js';
import { TYPED } from '../../web/scans/look.js';
import { placesOf } from '../../web/scans/places.js';
import { FRESH, guessOf, leftOf, located, lookingAt, sumsFor, withText } from '../../web/scans/doubts.js';
import { restingOn } from '../../web/scans/resting.js';

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
  const words = ['江东省人民政府2024年政府信息公开工作年度报告', '二、主动公开政府信息情况', '〓'];
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
const { runs } = document.blocks[0];
const seen = new Map(
  [
    ['', ''],
    ['O', '0'],
    ['28.5', '28.3'],
    ['1', '7'],
  ].map((looks, i) => [runs.flatMap(({ text }, run) => (text === '〓' ? [run] : []))[i], looks]),
);
const onPage = runs.flatMap(({ text }, run) =>
  /^[\d〓]+$/.test(text) ? [{ run, sure: text !== '〓', box, block: 0, seen: seen.get(run) ?? [text, text] }] : [],
);

const checker = await createChecker();
const check = async (/** @type {typeof document} */ it) => checker.check(it);
const described = checker.describe('zh-CN');
const UNSEEN = ['proactive.rules.repealed', 'proactive.normative.made', 'proactive.normative.inForce'];
const scanOf = async (it, figures) => ({
  ...{ files: [], blocks: it.blocks, pictures: [picture] },
  figures: await located(it, figures, check),
});
const reportOf = (it, scan, confirmed) => ({ name: it.name, document: it, scan, confirmed });

test('each number is told its cell; what is no official cell is left out', async () => {
  const found = await located(document, onPage, check);
  assert.deepEqual(
    found.map(({ cell, run }) => [cell, runs[run].text]),
    [
      ['proactive.rules.made', '0'],
      ['proactive.rules.repealed', '〓'],
      ['proactive.rules.inForce', '3'],
      ['proactive.normative.made', '〓'],
      ['proactive.normative.repealed', '1'],
      ['proactive.normative.inForce', '〓'],
    ],
  );
});

const looks = (it, scan, keys, { typed = null, confirmed = [] } = {}) =>
  lookingAt(described, reportOf(it, scan, confirmed), checker.check(it, { confirmed }), {
    steps: keys.map((key) => ({ key, before: null })),
    typed,
  });

test('a look leads through them in the order of the report, and ends with the last', async () => {
  const scan = await scanOf(document, onPage);
  const first = looks(document, scan, []);
  assert.deepEqual([first.at, first.all, first.left, first.guess], [1, 3, 3, '0']);
  assert.deepEqual(
    first.next.map(({ cell }) => cell),
    UNSEEN.slice(1),
  );
  assert.deepEqual(
    first.slice.cells.map(({ text, unseen }) => [text, unseen]),
    [
      ['0', false],
      ['〓', true],
      ['3', false],
    ],
  );
  assert.equal(looks(document, scan, [], { typed: { key: UNSEEN[0], text: '7' } }).value, '7');
  const second = looks(withText(document, first.doubt.parts, '2'), scan, [UNSEEN[0]]);
  assert.deepEqual([second.at, second.all, second.doubt.cell, second.guess], [2, 3, UNSEEN[1], '28.5']);
  assert.equal(looks(document, scan, UNSEEN), undefined);
});

test('what is typed for one is nothing of the next', async () => {
  const scan = await scanOf(document, onPage);
  const typed = { key: UNSEEN[0], text: '7' };
  assert.equal(looks(document, scan, [UNSEEN[0]], { typed }).value, '28.5');
});

test('no number begins with a 0 that is not all of it: neither is it proposed, nor may it be typed', () => {
  const isTyped = (/** @type {string} */ text) => new RegExp(`^(?:${TYPED})$`, 'v').test(text);
  for (const text of ['0', '7', '10', '0.5', '74424.521']) {
    assert.equal(guessOf([text]), text);
    assert.ok(isTyped(text), text);
  }
  for (const text of ['01', '00', '007', '00.5']) {
    assert.equal(guessOf(['', text]), '', text);
    assert.equal(isTyped(text), false, text);
  }
  assert.equal(guessOf(['01', '1']), '1');
  assert.deepEqual(['１２', ' ７．５ ', '０１'].map(isTyped), [true, true, false]);
});

const left = (it, scan) => leftOf(described, reportOf(it, scan), checker.check(it), FRESH);

test('what was edited as text has none any more', async () => {
  const scan = await scanOf(document, onPage);
  assert.equal(left(document, scan).length, 3);
  const { text } = checker.check(document).source;
  assert.deepEqual(left({ name: '', format: /** @type {const} */ ('text'), text }, scan), []);
});

test('one whose picture could not be kept is not asked about', async () => {
  assert.deepEqual(left(document, { ...(await scanOf(document, onPage)), pictures: [null] }), []);
});

/** The page with every number seen, and a sentence that says another of one. */
const SAID = '制发行政规范性文件21件';
function erring() {
  const all = runs.map((run) => ({ ...run, text: run.text === '〓' ? '2' : run.text }));
  const place = { ...PLACE, width: 300 };
  const prose = ['一、总体情况', `2024年，${SAID}。`].map((text, i) => ({ ...place, text, y: 62 + 20 * i }));
  const [title, heading, , ...cells] = all;
  const moved = [title, ...prose, { ...heading, y: 102 }, ...cells];
  return { ...document, blocks: [{ ...document.blocks[0], runs: moved }] };
}

test('what does not agree is looked at as well, the cell and the words, and then is a finding like any', async () => {
  const it = erring();
  const figures = it.blocks[0].runs.flatMap(({ text }, run) =>
    /^\d+$/.test(text) ? [{ run, sure: true, box, block: 0, seen: [text, text] }] : [],
  );
  const scan = { ...(await scanOf(it, figures)), pictures: [{ ...picture, width: 1190 }] };
  const cell = looks(it, scan, []);
  assert.deepEqual([cell.doubt.key, cell.unseen, cell.guess, cell.all], ['proactive.normative.made', false, '2', 2]);
  const words = looks(it, scan, [], { confirmed: [cell.doubt.key] });
  assert.deepEqual([words.doubt.cell, words.guess, words.all], [undefined, SAID, 1]);
  assert.deepEqual(words.doubt.parts, [{ block: 0, run: 2, from: 6, to: 6 + SAID.length }]);
  assert.equal(withText(it, words.doubt.parts, '…').blocks[0].runs[2].text, '2024年，…。');
  const confirmed = [cell.doubt.key, words.doubt.key];
  assert.equal(looks(it, scan, [], { confirmed }), undefined);
  const result = checker.check(it, { confirmed });
  assert.deepEqual(restingOn(described, result, confirmed), { sums: [], words: [] });
  const finding = result.findings.find(({ cells }) => cells.includes(cell.doubt.key));
  assert.equal(finding.about, 'content');
  assert.doesNotMatch(finding.hint, /对照扫描件/);
});

test('findings stand where their cells are in the picture: what was not seen for sure by its cell, the others by their words', async () => {
  const scan = { ...(await scanOf(document, onPage)), pictures: [{ ...picture, width: 1190 }] };
  const result = checker.check(document);
  const inForce = result.report.tables.proactive.cells['rules.inForce'];
  const cards = [
    { key: 'unseen', number: 1, cells: [UNSEEN[0]], ranges: [] },
    { key: 'sum', number: 2, cells: ['proactive.rules.inForce'], ranges: [inForce.range] },
    { key: 'muted', number: 0, cells: [UNSEEN[1]], ranges: [] },
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

test('a row or column that does not agree is one place, the number that is likeliest wrong first; all of it may be confirmed, and one skipped number skips it', () => {
  const wrong = 'requests.unavailable.notHeld.natural';
  const text = clean.replace('不掌握相关政府信息\t1\t', '不掌握相关政府信息\t2\t');
  const leftWith = (/** @type {string[]} */ confirmed, steps = []) => {
    const result = checker.check({ name: '', format: 'scan', text }, { confirmed });
    const cells = Object.keys(result.report.tables.requests.cells).map((id) => `requests.${id}`);
    const figures = cells.map((cell, run) => ({ cell, run, sure: true, box, block: 0, seen: [] }));
    const scan = { files: [], blocks: [], pictures: [picture], figures };
    const errors = result.findings.filter(({ severity }) => severity === 'error').length;
    return { errors, left: leftOf(described, reportOf(document, scan, confirmed), result, { steps, typed: null }) };
  };
  const before = leftWith([]);
  assert.deepEqual(
    before.left.map(({ key }) => key),
    [wrong],
  );
  const [{ whole }] = before.left;
  const other = leftWith(whole.cells).left;
  assert.deepEqual([whole.along, ...other.map((it) => it.whole.along)].sort(), ['column', 'row']);
  assert.ok(whole.cells.includes(wrong) && !other[0].whole.cells.includes(wrong));
  const after = leftWith([...whole.cells, ...other[0].whole.cells]);
  assert.deepEqual([before.errors, after.errors, after.left], [0, 2, []]);
  assert.deepEqual(leftWith([], [{ key: wrong, before: null }]).left, []);
});

/** "Set this cell to that": the text with it, its result, and what the change mends and brings. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { blocksOf } from '../generator/document.js';
import { KINDS } from '../generator/damage/index.js';
import { documentsOf, upTo } from '../generator/damage/run.js';
import { FORMS } from '../generator/render/index.js';
import { makeReport } from '../generator/report.js';

let checker;
/** @type {import('../../wasm/types.js').TextDocument} */
let right;
before(async () => {
  checker = await createChecker();
  const text = new TextDecoder().decode(FORMS.tabbed.render(blocksOf(makeReport(1))));
  right = { name: 'a.txt', format: 'text', text };
});

const countOf = (result, cell) => result.report.tables.requests.cells[cell].value;

/** A total of a column one too large breaks three sums: those of its row, its column and its balance. */
function wrong() {
  const set = [{ cell: 'requests.handled.total', value: countOf(checker.check(right), 'handled.total') + 1 }];
  return { set, result: checker.check(right, { set }) };
}

test('the result is that of the changed text', () => {
  const { set, result } = wrong();
  const again = checker.check({ ...right, text: result.source.text });
  const { change, ...rest } = result;
  assert.deepEqual(rest, again);
  assert.equal(countOf(result, 'handled.total'), set[0].value);
  assert.deepEqual(change.refused, []);
  assert.deepEqual(change.rewritten, []);
});

test('what it brings is told by groups of this result, what it mends by groups of the one before', () => {
  const { result } = wrong();
  assert.deepEqual(result.change.ended, []);
  assert.deepEqual(
    result.change.begun,
    result.groups.map(({ id }) => id),
  );
  const document = { ...right, text: result.source.text };
  const { edits } = result.groups.find((group) => group.edits);
  const mended = checker.check(document, { set: edits.map(({ cell, to }) => ({ cell, value: to })) });
  assert.deepEqual(mended.change.ended, result.change.begun, 'one number ends all that it broke');
  assert.deepEqual(mended.change.begun, []);
  assert.equal(mended.source.text, checker.check(right).source.text);
});

test('a finding that only changes its number neither ends nor begins', () => {
  const { set, result } = wrong();
  const document = { ...right, text: result.source.text };
  const other = checker.check(document, { set: [{ ...set[0], value: set[0].value + 1 }] });
  assert.deepEqual([other.change.ended, other.change.begun], [[], []]);
  assert.notDeepEqual(other.findings, result.findings);
});

test('a cell is left blank by an empty text', () => {
  const { report } = checker.check(right, { set: [{ cell: 'requests.new.other', value: '' }] });
  assert.equal(report.tables.requests.cells['new.other'].state, 'blank');
});

test('a cell without a place in the text is refused', () => {
  const text = right.text.replace(/^四、政府信息公开行政复议[\s\S]*?(?=^五、)/m, '');
  const result = checker.check({ ...right, text }, { set: [{ cell: 'review.reconsideration.total', value: 1 }] });
  assert.deepEqual(result.change.refused, ['review.reconsideration.total']);
  assert.equal(result.source.text, checker.check({ ...right, text }).source.text);
});

test('in a damaged table, setting a cell leaves the others as they were read', () => {
  for (const kind of [KINDS.labelsAround, KINDS.glued, KINDS.firstCellLost]) {
    const [{ document }] = documentsOf(() => kind, upTo(1));
    const cells = Object.entries(checker.check(document).report.tables.requests.cells);
    const numbers = cells.filter(([, { state }]) => state === 'number').map(([id]) => id);
    assert.ok(numbers.length > 40);
    for (const id of numbers.filter((_, i) => i % 40 === 3)) {
      const { report } = checker.check(document, { set: [{ cell: `requests.${id}`, value: 7319 }] });
      const wanted = cells.map(([other, { text }]) => (other === id ? '7319' : text));
      assert.deepEqual(
        Object.values(report.tables.requests.cells).map(({ text }) => text),
        wanted,
        id,
      );
    }
  }
});

test('where a merged cell repeats its number, its table is put into the official form', () => {
  const [{ document }] = documentsOf(() => KINDS.mergedFilled, upTo(1));
  const { cells } = checker.check(document).report.tables.proactive;
  const set = [{ cell: 'proactive.permits.decisions', value: 7319 }];
  const { change, report } = checker.check(document, { set });
  assert.deepEqual(change.rewritten, ['proactive']);
  for (const [id, { text }] of Object.entries(report.tables.proactive.cells))
    assert.equal(text, id === 'permits.decisions' ? '7319' : cells[id].text, id);
});

test('a request that names no cell, or gives it no value, is none', () => {
  for (const set of [[{ cell: 'requests.new.nobody', value: 1 }], [{ cell: 'requests.new.total' }], 1, [1]])
    assert.throws(() => checker.check(right, { set }), { code: 'request', message: /options\.set/ });
});

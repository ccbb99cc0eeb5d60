/** “Nothing else needs to change”: where a repair says so and is made, nothing that it touches is reported any more. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { makeDraft } from '../generator/damage/draft.js';
import { fitting } from '../generator/mistakes/reading.js';
import { createRandom } from '../generator/random.js';
import { makeReport } from '../generator/report.js';

/** @import { Checker, Edit, Result } from '../../wasm/index.js' */
/** @import { Draft } from '../generator/damage/draft.js' */

/** @type {Checker} */
let checker;
before(async () => {
  checker = await createChecker();
});

const SUMS = ['requests-balance', 'requests-results', 'requests-total', 'review-total', 'proactive-in-force'];
const YEARS = ['carry-over', 'in-force-change'];
const TEXT = ['carried', 'proactive', 'requests', 'results', 'review'].map((topic) => `narrative-${topic}`);
const JUDGING = [...SUMS, ...YEARS, ...TEXT];

/** @param {Draft} draft @param {object | undefined} previous */
const check = (draft, previous) =>
  checker.check(/** @type {any} */ (draft.write()), { previous: /** @type {any} */ (previous) });

/** A report with one or two numbers wrong, beside last year's. @param {number} seed */
function mistaken(seed) {
  const random = createRandom(seed);
  const draft = makeDraft(makeReport(seed, { year: 2022 + (seed % 4) }), 'flat', random);
  const previous = fitting(draft);
  const cells = [...draft.numbers('requests'), ...draft.numbers('review')];
  for (let left = random.int(1, 2); left > 0; left--) {
    const cell = random.pick(cells);
    cell.text = String(Number(cell.text) + random.pick([1, 2, 10]));
  }
  return { draft, previous };
}

/** @param {Draft} draft @param {Edit[]} edits @param {'to' | 'from'} end */
function write(draft, edits, end) {
  for (const { cell, [end]: value } of edits) {
    const [table, ...rest] = cell.split('.');
    const found = draft.numbers(/** @type {'requests'} */ (table)).find(({ id }) => id === rest.join('.'));
    if (found) found.text = String(value);
  }
}

/** What is reported of these cells. @param {Result} result @param {Edit[]} edits */
const reported = ({ findings }, edits) =>
  findings
    .filter(({ rule, cells }) => JUDGING.includes(rule) && edits.some(({ cell }) => cells.includes(cell)))
    .map(({ rule, message }) => `${rule}: ${message}`);

test('where nothing else has to change, nothing else is wrong; where something has, it is named', () => {
  const seen = { kept: 0, named: 0 };
  for (let seed = 0; seed < 150; seed++) {
    const { draft, previous } = mistaken(seed);
    for (const { options } of check(draft, previous).causes) {
      for (const { edits, reason, conflicts } of options) {
        write(draft, edits, 'to');
        const after = reported(check(draft, previous), edits);
        write(draft, edits, 'from');
        assert.equal(reason.includes('仍对不上'), after.length > 0, `seed ${seed}: ${reason} ${after}`);
        assert.equal(conflicts !== undefined, after.length > 0, `seed ${seed}: ${reason} ${after}`);
        seen[after.length > 0 ? 'named' : 'kept']++;
      }
    }
  }
  assert.ok(seen.kept > 100 && seen.named > 5, JSON.stringify(seen));
});

test('blanks that are filled as it is told add up, the totals among them', () => {
  for (let seed = 0; seed < 40; seed++) {
    const draft = makeDraft(makeReport(seed, { year: 2021 + (seed % 4) }), 'tabbed', createRandom(seed));
    for (const cell of [...draft.numbers('requests'), ...draft.numbers('review')])
      if (cell.text === '0' || /total$|^handled/.test(cell.id)) cell.text = '';
    const { groups } = check(draft, undefined);
    const set = groups.flatMap(({ fills = [] }) => fills);
    assert.ok(set.length > 50, `${set.length} of report ${seed}`);
    const { findings } = checker.check(/** @type {any} */ (draft.write()), { set });
    assert.deepEqual(
      findings.filter(({ rule }) => SUMS.includes(rule)).map(({ message }) => message),
      [],
      `${seed}`,
    );
  }
});

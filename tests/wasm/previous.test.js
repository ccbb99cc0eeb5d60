/** A file that is not last year's report is named, and nothing is taken from it. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { makeDraft } from '../generator/damage/draft.js';
import { APPLICANTS } from '../generator/format.js';
import { createRandom } from '../generator/random.js';
import { makeReport } from '../generator/report.js';

/** @import { Checker, CheckOptions } from '../../wasm/index.js' */
/** @import { Options, Report } from '../generator/report.js' */

/** @type {Checker} */
let checker;
before(async () => {
  checker = await createChecker();
});

/** @param {Report} report */
const written = (report) => makeDraft(report, 'flat', createRandom(1));

/** A report whose every number differs from what this year's could follow from. @param {number} seed @param {Options} options */
function other(seed, options) {
  return written(
    makeReport(seed, {
      ...options,
      tables({ requests, proactive }) {
        for (const column of [...APPLICANTS, 'total']) requests[`carriedOut.${column}`] = 77;
        proactive['normative.inForce'] = 7777;
      },
    }),
  ).write();
}

/** @param {object} document @param {object} previous */
const compare = (document, previous) =>
  checker.check(/** @type {any} */ (document), /** @type {CheckOptions} */ ({ previous }));

for (const [name, previousOf] of /** @type {[string, (seed: number) => object][]} */ ([
  ['another organ’s report', (seed) => other(seed + 1000, { level: 'department', year: 2022 })],
  ['the report of another year', (seed) => other(seed, { level: 'town', year: 2020 })],
])) {
  test(`${name} given as last year’s: that finding, and otherwise what stands there without it`, () => {
    for (let seed = 0; seed < 20; seed++) {
      const document = written(makeReport(seed, { level: 'town', year: 2023 })).write();
      const alone = checker.check(/** @type {any} */ (document));
      const { findings, repairs, causes, fills } = compare(document, previousOf(seed));
      assert.equal(findings.filter(({ rule }) => rule === 'previous-report').length, 1);
      assert.deepEqual(
        findings.filter(({ rule }) => rule !== 'previous-report'),
        alone.findings,
      );
      assert.deepEqual({ repairs, causes, fills }, { repairs: [], causes: [], fills: [] });
    }
  });

  test(`${name} fills no blank`, () => {
    const draft = written(makeReport(3, { level: 'town', year: 2023 }));
    for (const cell of draft.numbers('requests')) if (cell.id?.startsWith('carriedIn')) cell.text = '';
    const { fills, findings } = compare(draft.write(), previousOf(3));
    assert.ok(fills.every(({ value }) => value !== 77));
    assert.ok(findings.every(({ rule }) => rule !== 'carry-over' && rule !== 'in-force-change'));
  });
}

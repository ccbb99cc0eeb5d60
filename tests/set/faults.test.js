/** Folders with one fault each, of every kind that only a folder shows: all are found, and nothing else is said. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { bytesOf, COUNTY, copied, makeConsolidated, makeLastYear, makeTowns } from '../generator/folder.js';
import { APPLICANTS } from '../generator/format.js';

/** @typedef {import('../generator/report.js').Report} Report */
/** What is given beside the reports, and what is to be said. @typedef {{towns?: Report[], last?: Report[], sum?: Report, told: (string | undefined)[][]}} Folder */

const checker = await createChecker();
const SEEDS = Array.from({ length: 10 }, (_, i) => i + 1);
const COUNT = 20;
const county = `${COUNTY}人民政府`;
const TOWNS = SEEDS.map((seed) => makeTowns(COUNT, { seed }));

/** @param {Report} report */
const textOf = (report) => new TextDecoder().decode(bytesOf(report));
/** @param {Report} report @param {string} name */
const document = (report, name) => ({ name, format: /** @type {const} */ ('text'), text: textOf(report) });

/** Its rule and its organs; of one cell of the sum not the organ that would explain it, of many not the cells. */
const essence = ({ rule, values: { organs }, cells }) =>
  cells.length === 1 ? [rule, organs[0], ...cells] : [rule, ...organs];

/** What is said of reports by themselves: the folders of all faults have most of theirs in common. @type {Map<Report, import('../../wasm/index.js').Result>} */
const results = new Map();

/** @param {Report} report */
function resultOf(report) {
  const known = results.get(report) ?? checker.check(document(report, 'a.txt'), { digest: true });
  results.set(report, known);
  return known;
}

/** What is said of a folder that is not said of its reports alone: each finding by its rule and organ or cell. @param {Report[]} roster @param {Folder} folder */
function told(roster, { towns = roster, last, sum }) {
  const digest = (/** @type {Report} */ report, /** @type {string} */ file) => ({ file, ...resultOf(report).digest });
  const { set } = checker.checkSet({
    reports: towns.map((report, i) => digest(report, `${i}.txt`)),
    roster: roster.map(({ organ }) => organ.area),
    ...(sum && { consolidated: digest(sum, '汇总.txt') }),
  });
  const years = (last ?? []).flatMap((report, i) => {
    const { findings } = checker.check(document(towns[i], 'a.txt'), { previous: document(report, 'b.txt') });
    const alone = resultOf(towns[i]).findings.length;
    const more = findings.filter(({ rule }) => ['carry-over', 'in-force-change', 'previous-report'].includes(rule));
    assert.equal(findings.length, alone + more.length);
    return more.map(({ rule }) => [rule, towns[i].organ.area]);
  });
  assert.deepEqual(set.remarks, []);
  return [...set.findings.map(essence), ...years];
}

/** @param {Report} town @param {number} by */
function carriedIn(town, by) {
  const tables = structuredClone(town.truth.tables);
  for (const column of [APPLICANTS[by % APPLICANTS.length], 'total']) tables.requests[`carriedIn.${column}`] += 1;
  return tables;
}

/** Each makes a folder of sound towns faulty at the town of a number. @type {Record<string, (towns: Report[], at: number) => Folder>} */
const FAULTS = {
  none: (towns, at) => ({ sum: makeConsolidated(towns), last: lastYears(towns, at), told: [] }),
  'a missing report': (towns, at) => ({
    towns: towns.toSpliced(at, 1),
    told: [['report-missing', towns[at].organ.area]],
  }),
  'two reports of one organ': (towns, at) => ({
    towns: [...towns, towns[at]],
    told: [['report-twice', towns[at].organ.area]],
  }),
  'another number carried over': (towns, at) => ({
    last: lastYears(towns, at).with(at, makeLastYear(towns[at], 900 + at, carriedIn(towns[at], at))),
    told: [['carry-over', towns[at].organ.area]],
  }),
  'a sum off by one': (towns, at) => {
    const cell = `${['new', 'granted', 'carriedOut'][at % 3]}.${APPLICANTS[at % APPLICANTS.length]}`;
    const off = makeConsolidated(towns, (tables) => {
      tables.requests[cell] += 1;
    });
    return { sum: off, told: [['consolidated-sum', county, `requests.${cell}`]] };
  },
  'a unit left out of the sum': (towns, at) => ({
    sum: makeConsolidated(towns.toSpliced(at, 1)),
    told: [['consolidated-sum', county, towns[at].organ.area]],
  }),
  ...Object.fromEntries(
    [0.8, 0.9, 1].map((share) => [
      `a text copied at ${100 * share} %`,
      (/** @type {Report[]} */ towns, /** @type {number} */ at) => {
        const to = (at + 7) % towns.length;
        const names = [at, to].sort((a, b) => a - b).map((n) => towns[n].organ.area);
        return { towns: towns.with(to, copied(towns[at], towns[to], share)), told: [['text-shared', ...names]] };
      },
    ]),
  ),
};

/** @param {Report[]} towns @param {number} at */
const lastYears = (towns, at) => towns.map((town, i) => makeLastYear(town, 7000 + 100 * at + i));

for (const [fault, make] of Object.entries(FAULTS)) {
  test(`folders with ${fault}`, (t) => {
    let [planted, found, other] = [0, 0, 0];
    for (const [i, seed] of SEEDS.entries()) {
      const towns = TOWNS[i];
      const folder = make(towns, (3 * seed) % COUNT);
      const said = told(towns, folder).map((it) => JSON.stringify(it));
      const wanted = folder.told.map((it) => JSON.stringify(it));
      planted += wanted.length;
      found += wanted.filter((it) => said.includes(it)).length;
      other += said.filter((it) => !wanted.includes(it)).length;
    }
    t.diagnostic(`${SEEDS.length} folders of ${COUNT}, ${planted} faults: ${found} found, ${other} other things said`);
    assert.deepEqual([found, other], [planted, 0]);
  });
}

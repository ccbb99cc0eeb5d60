/** The same report in every form in which one arrives gives the same tables, and a right one no error and no warning. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { read } from '../../wasm/readers/index.js';
import { expectedOf, score } from '../generator/damage/score.js';
import { blocksOf } from '../generator/document.js';
import { LEVELS } from '../generator/organs.js';
import { FORMS, GLUED } from '../generator/render/index.js';
import { convert, withoutOffice } from '../libreoffice/libreoffice.js';
import { drawn, longTest } from '../long.js';
import { makeReport } from '../generator/report.js';

/** Each kind of organ, both formats: 25 reports. */
const reports = LEVELS.flatMap((level, i) =>
  [2019, 2020, 2021, 2023, 2025].map((year, j) => makeReport(1000 + i * 10 + j, { level, year })),
);
const blocks = reports.map((report) => blocksOf(report));

/** @type {import('../../wasm/index.js').Checker} */
let checker;
before(async () => {
  checker = await createChecker();
});

/** What was read otherwise than it stands. @param {import('../generator/report.js').Report} report @param {Uint8Array} bytes @param {string} file */
async function misread(report, bytes, file) {
  const document = /** @type {import('../../wasm/index.js').Document} */ (await read(bytes, file));
  const result = checker.check(document);
  const { tables, organ, year, format } = result.report;
  const { truth } = report;
  const facts =
    organ === truth.organ && year === truth.year && format === truth.format ? [] : [{ organ, year, format }];
  const alarms = result.findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ rule, message }) => ({ rule, message }));
  return { misses: score(expectedOf(report), tables).misses, facts, alarms };
}

/** @param {Uint8Array[]} files those of `all`, in order @param {string} name @param {import('../generator/report.js').Report[]} all */
async function checkAll(files, name, all = reports) {
  const wrong = [];
  for (const [i, report] of all.entries()) {
    const { misses, facts, alarms } = await misread(report, files[i], name);
    if (misses.length + facts.length + alarms.length > 0)
      wrong.push({ seed: report.seed, facts, alarms, cells: misses.length, first: misses.slice(0, 3) });
  }
  assert.ok(wrong.length === 0, `${wrong.length} reports otherwise: ${JSON.stringify(wrong.slice(0, 3))}`);
}

for (const [name, { file, render }] of drawn(0.25, Object.entries(FORMS))) {
  test(`${name}: every cell of 25 reports`, () => checkAll(blocks.map(render), file));
}

/** What goes through a word processor: with fewer, each kind of organ, and both formats. */
const converted = reports;

/** Half of them with numbers in the middle of their rows, half on top. @param {import('../generator/document.js').Block[]} report @param {number} i */
const wordFile = (report, i) => FORMS[i % 2 === 0 ? 'docx' : 'docx-centred'].render(report);

for (const target of /** @type {const} */ (['doc', 'pdf', 'html'])) {
  longTest(
    `${target} of LibreOffice: every cell of ${converted.length} reports`,
    {
      skip: withoutOffice,
    },
    async () => {
      const files = await convert(converted.map((report) => blocksOf(report)).map(wordFile), target);
      await checkAll(files, `report.${target}`, converted);
    },
  );
}

test('glued text: what is read is right', async () => {
  for (const [i, report] of reports.entries()) {
    const { misses } = await misread(report, GLUED.render(blocks[i]), GLUED.file);
    assert.deepEqual(
      misses.filter(({ wrong }) => wrong),
      [],
      `seed ${report.seed}`,
    );
  }
});

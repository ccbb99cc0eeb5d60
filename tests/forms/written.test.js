/** Tables as people and programs write them down otherwise than as rows below a head: each cell is read, whatever the report's author erred in. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { expectedOf, score } from '../generator/damage/score.js';
import { blocksOf } from '../generator/document.js';
import { placed } from '../generator/format.js';
import { makeReport } from '../generator/report.js';

/** @import { Grid, TableId } from '../generator/format.js' */
/** @typedef {{ label: string, names: string[], values: string[] }} Row a row with the names of its columns */

const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const REMEDIES = ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'];

/** @param {TableId} table @param {Grid} grid @returns {Row[]} */
function rowsOf(table, grid) {
  const texts = grid.map((row) => ({
    words: row.filter(({ id }) => id === undefined).map(({ text }) => text),
    values: row.filter(({ id }) => id !== undefined).map(({ text }) => text),
  }));
  if (table === 'review') {
    const { values } = texts[texts.length - 1];
    return REMEDIES.map((label, i) => ({ label, names: OUTCOMES, values: values.slice(5 * i, 5 * i + 5) }));
  }
  /** @type {Row[]} */
  const rows = [];
  let names = table === 'requests' ? APPLICANTS : [];
  for (const { words, values } of texts) {
    if (words[0] === '信息内容') names = words.slice(1);
    if (values.length > 0) rows.push({ label: words.join(' '), names, values });
  }
  return rows;
}

/** The cells of each row, empty where one from above or from the left covers them. @param {Grid} grid */
const cellsOf = (grid) =>
  placed(grid).map((row) =>
    row.flatMap(({ cell, covered }) => [covered ? '' : cell.text, ...Array(cell.columns - 1).fill('')]),
  );

/** @param {(row: Row) => string} write @returns {(table: TableId, grid: Grid) => string} */
const byRow = (write) => (table, grid) => rowsOf(table, grid).map(write).join('\n');
/** @param {(cells: string[], row: number) => string} write @returns {(table: TableId, grid: Grid) => string} */
const byCells = (write) => (_, grid) => cellsOf(grid).map(write).join('\n');
/** Table three in a way of its own. @param {(rows: Row[]) => string[][]} write @returns {(table: TableId, grid: Grid) => string} */
const turned = (write) => (table, grid) =>
  (table === 'requests' ? write(rowsOf(table, grid)) : cellsOf(grid)).map((row) => row.join('\t')).join('\n');

/** Table three in two parts, below each other, each with some of the columns. @param {string} gap */
const inBlocks = (gap) => (/** @type {TableId} */ table, /** @type {Grid} */ grid) =>
  table === 'requests'
    ? [[0, 4], [4]]
        .flatMap(([begin, end]) => [
          ['项目', ...APPLICANTS.slice(begin, end)],
          ...rowsOf(table, grid).map(({ label, values }) => [label.replaceAll(' ', ''), ...values.slice(begin, end)]),
        ])
        .map((row) => row.join(gap))
        .join('\n')
    : cellsOf(grid)
        .map((row) => row.join('\t'))
        .join('\n');

/** @param {Row} row */
const named = ({ names, values }) => names.map((name, i) => `${name}: ${values[i]}`);
/** @param {Grid} grid @param {string} row @param {string} cell */
const tagged = (grid, row, cell) =>
  grid.map((cells) => `<${row}>${cells.map(({ text }) => `<${cell}>${text}</${cell}>`).join('')}</${row}>`).join('\n');

/** @type {Record<string, (table: TableId, grid: Grid) => string>} */
const WAYS = {
  'values behind the names of their columns': byRow((row) => `${row.label}：${named(row).join('，')}`),
  'such names, a line each': byRow((row) => `- 项目: ${row.label}\n  ${named(row).join('\n  ')}`),
  'row and column before each value': byRow((row) =>
    named(row)
      .map((value) => `${row.label} - ${value}`)
      .join('\n'),
  ),
  'objects of JSON': (table, grid) =>
    JSON.stringify(
      rowsOf(table, grid).map(({ label, names, values }) => ({
        项目: label,
        ...Object.fromEntries(names.map((name, i) => [name, values[i]])),
      })),
      null,
      2,
    ),
  'lists of JSON': (_, grid) => JSON.stringify(cellsOf(grid)),
  'lists of Python': byCells((cells) => `[${cells.map((cell) => `'${cell}'`).join(', ')}],`),
  'statements of SQL': byRow(({ label, values }) => `INSERT INTO t VALUES ('${label}', ${values.join(', ')});`),
  'tags of a page': (_, grid) => `<table>${tagged(grid, 'tr', 'td')}</table>`,
  'tags that were escaped twice': (_, grid) =>
    tagged(grid, 'tr', 'td').replace(/</g, '&amp;lt;').replace(/>/g, '&amp;gt;'),
  'tags of a document': (_, grid) => tagged(grid, 'row', 'entry'),
  'columns for rows': turned((rows) => [
    ['', ...rows.map(({ label }) => label)],
    ...APPLICANTS.map((name, i) => [name, ...rows.map(({ values }) => values[i])]),
  ]),
  'labels, then column by column': turned((rows) => [
    ...rows.map(({ label }) => [label]),
    ...APPLICANTS.flatMap((name, i) => [[name], ...rows.map(({ values }) => [values[i]])]),
  ]),
  'a column of last year': turned((rows) => [
    ['', ...APPLICANTS, '上年总计'],
    ...rows.map(({ label, values }, i) => [label, ...values, String((7 * i) % 31)]),
  ]),
  'last year and the change': turned((rows) => [
    ['', ...APPLICANTS, '上年总计', '同比增减'],
    ...rows.map(({ label, values }, i) => [label, ...values, String((7 * i) % 31), String(i - 5)]),
  ]),
  'shares of the total': turned((rows) => [
    ['', ...APPLICANTS, '占比'],
    ...rows.map(({ label, values }, i) => [label, ...values, `${i}.5%`]),
  ]),
  'last year first': turned((rows) => [
    ['', '上年总计', ...APPLICANTS],
    ...rows.map(({ label, values }, i) => [label, String((7 * i) % 31), ...values]),
  ]),
  'values between brackets': byRow(({ label, values }) =>
    values.length > 1 ? `${label}（${values.join('，')}）` : `${label}：${values[0]}`,
  ),
  'blocks of columns': inBlocks('\t'),
  'blocks of columns, laid out with spaces': inBlocks('  '),
  'totals first, laid out with spaces': (table, grid) =>
    table === 'requests'
      ? [
          ['项目', '合计', ...APPLICANTS.slice(0, -1)],
          ...rowsOf(table, grid).map(({ label, values }) => [label, values[6], ...values.slice(0, -1)]),
        ]
          .map((row) => row.join('  '))
          .join('\n')
      : cellsOf(grid)
          .map((row) => row.join('\t'))
          .join('\n'),
  'dots to the numbers': byRow(({ label, values }) => `${label.replaceAll(' ', '')}………${values.join('……')}`),
  'zeros before numbers': byRow(({ label, values }) =>
    [label, ...values.map((value) => (/^\d$/.test(value) ? `0${value}` : value))].join('\t'),
  ),
  'marks of footnotes': byRow(({ label, values }) => [label, `${values[0]}[1]`, ...values.slice(1)].join('   ')),
  'numbers between slashes': byRow(({ label, values }) => `${label}  ${values.join('/')}`),
  'drawn bars without a frame': byCells((cells) => `│${cells.join('│')}│`),
  'a column that counts the rows': byCells((cells, row) => [row === 0 ? '序号' : row, ...cells, ''].join('\t')),
};

/** @type {import('../../wasm/index.js').Checker} */
let checker;
before(async () => {
  checker = await createChecker();
});

const reports = [2020, 2024].flatMap((year) =>
  ['town', 'county'].flatMap((level, i) =>
    [false, true].map((errs) => ({
      errs,
      report: makeReport(7100 + year + i, {
        level: /** @type {import('../generator/organs.js').Level} */ (level),
        year,
        silent: true,
        tables: ({ requests }) => {
          if (errs) requests['new.total'] += 3;
        },
      }),
    })),
  ),
);

for (const [way, write] of Object.entries(WAYS)) {
  test(`read whole: ${way}`, () => {
    for (const { errs, report } of reports) {
      const text = blocksOf(report)
        .map((block) => (block.kind === 'table' ? write(block.table, block.grid) : block.text))
        .join('\n');
      const result = checker.check({ name: 'a.txt', format: 'text', text });
      const { misses } = score(expectedOf(report), result.report.tables);
      assert.deepEqual(misses.slice(0, 3), [], `${report.truth.organ} ${report.truth.year}`);
      const said = result.findings.some(({ rule }) => rule === 'requests-balance');
      assert.equal(said, errs, 'a mistake is said, and nothing else');
    }
  });
}

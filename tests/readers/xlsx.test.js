import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../wasm/readers/index.js';
import { outline, xlsx } from './build.js';

const of = async (/** @type {string} */ sheet, parts = {}) => outline(await read(xlsx([{ sheet }], parts), 'a.xlsx'));
const row = (/** @type {number} */ r, /** @type {string} */ cells, more = '') => `<row r="${r}"${more}>${cells}</row>`;
const number = (/** @type {string} */ r, /** @type {string | number} */ v, style = 0) =>
  `<c r="${r}" s="${style}"><v>${v}</v></c>`;
const string = (/** @type {string} */ r, /** @type {number} */ i) => `<c r="${r}" t="s"><v>${i}</v></c>`;

test('shared and inline strings, merged areas, gaps', async () => {
  const sheet = `<sheetData>${row(2, string('B2', 0) + string('C2', 1))}${row(3, string('B3', 2) + number('D3', 7))}</sheetData><mergeCells><mergeCell ref="C2:D2"/></mergeCells>`;
  const strings = ['<t>信息内容</t>', '<r><t>本年</t></r><r><t>制发件数</t></r><rPh><t>zhì</t></rPh>', '<t>规章</t>'];
  assert.deepEqual(await of(sheet, { strings }), [
    [
      ['信息内容', '本年制发件数×2×1'],
      ['规章', '', '7'],
    ],
  ]);
  assert.deepEqual(
    await of('<sheetData><row><c t="inlineStr"><is><t>甲</t></is></c><c><v>3</v></c></row></sheetData>'),
    [[['甲', '3']]],
  );
});

test('digits that stand raised behind a number are no digits of it', async () => {
  const raised = '<r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>';
  const cell = (/** @type {string} */ runs) => `<c t="inlineStr"><is>${runs}</is></c>`;
  const cells = cell(`<r><t>12</t></r>${raised}`) + cell(raised);
  assert.deepEqual(await of(`<sheetData><row>${cells}</row></sheetData>`), [[['12¹', '1']]]);
});

test('numbers as they are shown', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="170" formatCode="0.00_ "/><numFmt numFmtId="171" formatCode="_ * #,##0_ ;_ * &quot;-&quot;_ ;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="10"/><xf numFmtId="171"/></cellXfs>';
  const cells =
    number('A1', 12) +
    number('B1', 45292, 1) +
    number('C1', 9.617, 2) +
    number('D1', 0.339, 3) +
    number('E1', 0, 4) +
    number('F1', 0.1 + 0.2) +
    number('G1', '1.2E+3') +
    number('H1', '');
  assert.deepEqual(await of(`<sheetData>${row(1, cells)}${row(2, number('H2', 1))}</sheetData>`, { styles }), [
    [
      ['12', '2024年1月1日', '9.62', '33.90%', '0', '0.3', '1200', ''],
      ['', '', '', '', '', '', '', '1'],
    ],
  ]);
});

test('what is hidden is not read: rows, columns, sheets', async () => {
  const sheet = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData>${row(1, number('A1', 1) + number('B1', 2) + number('C1', 3))}${row(2, number('A2', 8), ' hidden="1"')}${row(5, number('C5', 6))}</sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>`;
  const file = xlsx([{ sheet }, { sheet: `<sheetData>${row(1, number('A1', 99))}</sheetData>`, state: 'hidden' }]);
  assert.deepEqual(outline(await read(file, 'a.xlsx')), [
    [
      ['1', '3'],
      ['', '6'],
    ],
  ]);
});

test('titles above a table are paragraphs', async () => {
  const rows =
    row(1, string('A1', 0)) +
    row(2, string('A2', 1)) +
    row(3, string('A3', 2)) +
    row(4, string('A4', 3) + number('B4', 7) + number('C4', 8));
  const strings = ['<t>白鹭镇年报</t>', '<t>二、主动公开</t>', '<t>第一项</t>', '<t>规章</t>'];
  const merged = '<mergeCells><mergeCell ref="A2:C2"/><mergeCell ref="A3:C3"/></mergeCells>';
  assert.deepEqual(await of(`<sheetData>${rows}</sheetData>${merged}`, { strings }), [
    '白鹭镇年报',
    '二、主动公开',
    [['第一项×3×1'], ['规章', '7', '8']],
  ]);
});

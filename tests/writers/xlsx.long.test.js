/** A workbook given back, looked at by a spreadsheet program: new values; formats and formulas as they were; our notes at their cells. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { marksOf } from '../../wasm/writers/marks.js';
import { blocksOf } from '../generator/document.js';
import { FORMS } from '../generator/render/index.js';
import { makeReport } from '../generator/report.js';
import { lookAtCells, withoutOffice } from '../libreoffice/libreoffice.js';
import { zip } from '../readers/build.js';
import { annotated, corrected, sourceOf } from './given-back.js';

/** @typedef {import('../../wasm/writers/returned.js').Source} Source */

const SHEETS = [1, 2, 3].map((n) => `xl/worksheets/sheet${n}.xml`); // table three is the second
/** What becomes of three cells; the first of them is bold and has a format of its own, the last is a formula. */
const EDITS = { D5: ['new.natural', 41], J7: ['granted.total', 7], E7: ['granted.business', 9] };
const STYLES = `<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0&quot;件&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="164" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

/** @param {Uint8Array} bytes */
const source = (bytes) => sourceOf(bytes, 'a.xlsx');

/** A report with a number that is wrong. @param {number} seed */
function workbook(seed) {
  const report = makeReport(seed, { year: 2024 });
  report.truth.tables.requests['granted.natural'] += 100;
  const parts = unzipSync(FORMS.xlsx.render(blocksOf(report)));
  const text = (/** @type {string} */ name) => new TextDecoder().decode(parts[name]);
  const sheet = text(SHEETS[1])
    .replace('<c r="D5">', '<c r="D5" s="1">')
    .replace(/(<c r="E7">)<v>(\d+)<\/v>/, '$1<f>$2+0</f><v>$2</v>');
  return zip({
    ...parts,
    [SHEETS[1]]: sheet,
    'xl/styles.xml': STYLES,
    'xl/_rels/workbook.xml.rels': text('xl/_rels/workbook.xml.rels').replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    ),
    '[Content_Types].xml': text('[Content_Types].xml').replace(
      '</Types>',
      '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    ),
  });
}

/** The notes that each sheet is to have, by cell. @param {Source} source */
function meantNotes({ bytes, result, origins }) {
  const parts = unzipSync(bytes);
  const { comments } = marksOf(result, origins, []);
  return SHEETS.map((sheet) => {
    const starts = [...new TextDecoder().decode(parts[sheet]).matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag);
    /** @type {Record<string, string[]>} */
    const notes = {};
    for (const { place, lines } of comments.filter((it) => it.place.sheet === sheet)) {
      const cell = /r="([A-Z]+\d+)"/.exec(starts[place.cell ?? 0])?.[1] ?? '';
      notes[cell] = [...(notes[cell] ?? []), ...lines];
    }
    return notes;
  });
}

test('values, formats and notes, as a spreadsheet program sees them', { skip: withoutOffice }, async () => {
  const sources = await Promise.all([1, 2, 3, 4].map((seed) => source(workbook(seed))));
  const edits = Object.values(EDITS).map(([cell, to]) => ({ cell: `requests.${cell}`, to: Number(to) }));
  const given = sources.map(async (it) => [
    it.bytes,
    (await corrected(it, edits)).bytes,
    (await annotated(it, [])).bytes,
  ]);
  const seen = await lookAtCells((await Promise.all(given)).flat());
  for (const [i, it] of sources.entries()) {
    const [before, right, noted] = seen.slice(3 * i, 3 * i + 3);
    for (const sheets of [right, noted])
      assert.deepEqual(
        sheets.map(({ formats }) => formats),
        before.map(({ formats }) => formats),
      );
    assert.deepEqual(Object.values(before[1].formats).length > 1, true, 'a cell has a format of its own');
    const expected = { ...before[1].cells, D5: ['41', 41], J7: ['7', 7] };
    assert.deepEqual(
      right.map(({ cells }) => cells),
      [before[0].cells, expected, before[2].cells],
    );
    assert.match(String(before[1].cells.E7[0]), /^=/);
    assert.deepEqual(Object.entries(right[1].notes), [['E7', '年报核对：此格是公式，没有改动；应为 9。']]);
    assert.deepEqual(
      noted.map(({ cells }) => cells),
      before.map(({ cells }) => cells),
    );
    const notes = meantNotes(it).map((of) =>
      Object.entries(of).map(([cell, lines]) => [cell, `年报核对：${lines.join(' ')}`]),
    );
    assert.deepEqual(
      noted.map((sheet) => sheet.notes),
      notes.map((of) => Object.fromEntries(of)),
    );
    assert.ok(notes.flat().length > 0);
  }
});

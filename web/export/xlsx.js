// Workbooks: the findings as a list, the official tables with their merged cells.
import { tableGrid } from './copy.js';
import { contentTypes, escaped, OFFICE, packaged, relationships } from './ooxml.js';
import { formOf, TABLES } from '../model/forms.js';
import { layout } from '../model/layout.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PLAIN = 0;
const BOXED = 1;
const HEADING = 2;

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf><alignment vertical="top" wrapText="1"/></xf>
<xf borderId="1" applyBorder="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

/** 0 → A, 26 → AA */
function columnName(index) {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Counts go in as numbers; everything else as text, so that nothing becomes a formula. */
function cell(value, x, y, style) {
  const at = `r="${columnName(x)}${y + 1}" s="${style}"`;
  if (typeof value === 'number' || /^(0|-?[1-9]\d{0,14})(\.\d+)?$/.test(value)) return `<c ${at}><v>${value}</v></c>`;
  return value === ''
    ? `<c ${at}/>`
    : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

const sheet = ({ rows, widths, merges = [], style }) =>
  `<worksheet xmlns="${MAIN}"><cols>${widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`).join('')}</cols>
<sheetData>${rows.map((row, y) => `<row r="${y + 1}">${row.map((v, x) => cell(v, x, y, style(y))).join('')}</row>`).join('')}</sheetData>${
    merges.length
      ? `<mergeCells count="${merges.length}">${merges.map((m) => `<mergeCell ref="${m}"/>`).join('')}</mergeCells>`
      : ''
  }</worksheet>`;

/** @param {{name: string, xml: string}[]} sheets */
function workbook(sheets) {
  const parts = sheets.map((s, i) => [`xl/worksheets/sheet${i + 1}.xml`, s.xml]);
  return packaged({
    '[Content_Types].xml': contentTypes({
      'xl/workbook.xml': 'spreadsheetml.sheet.main',
      'xl/styles.xml': 'spreadsheetml.styles',
      ...Object.fromEntries(parts.map(([name]) => [name, 'spreadsheetml.worksheet'])),
    }),
    '_rels/.rels': relationships([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map((s, i) => `<sheet name="${escaped(s.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...parts.map((_, i) => ({ id: `rId${i + 1}`, type: 'worksheet', target: `worksheets/sheet${i + 1}.xml` })),
      { id: 'rIdStyles', type: 'styles', target: 'styles.xml' },
    ]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(parts),
  });
}

/** @param {(string|number)[][]} rows the first is the names @returns {Uint8Array} */
export const findingsXlsx = (rows, name) =>
  workbook([
    {
      name,
      xml: sheet({ rows, widths: [24, 24, 8, 12, 22, 60, 44, 30, 40], style: (y) => (y === 0 ? HEADING : PLAIN) }),
    },
  ]);

/** The three official tables, a sheet each. @param {any} described in Chinese @returns {Uint8Array} */
export function tablesXlsx(described, result) {
  return workbook(
    TABLES.map((table) => {
      const form = formOf(described, result, table);
      const grid = tableGrid(described, result, table);
      const widths = layout(form).widths.map((w) => Math.round(w / 7));
      return {
        name: form.name,
        xml: sheet({
          rows: grid.map((row) => row.map((v) => v.text)),
          widths,
          merges: merges(grid),
          style: () => BOXED,
        }),
      };
    }),
  );
}

function merges(grid) {
  const out = [];
  grid.forEach((row, y) => {
    row.forEach(({ box }, x) => {
      if (box && (box.colspan > 1 || box.rowspan > 1)) {
        out.push(`${columnName(x)}${y + 1}:${columnName(x + box.colspan - 1)}${y + box.rowspan}`);
      }
    });
  });
  return out;
}

/**
 * A workbook with the three tables alone, a sheet each, as offices hand them up.
 * @import { Grid } from '../format.js'
 * @import { Block, TableBlock } from '../document.js'
 */
import { strToU8, zipSync } from 'fflate';
import { SECTION_TITLES, placed } from '../format.js';
import { escaped } from './html.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** @param {Block[]} blocks @returns {Uint8Array} */
export function xlsx(blocks) {
  const tables = blocks.filter((block) => block.kind === 'table');
  const title = blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : [])).join('');
  /** @type {Record<string, Uint8Array>} */
  const files = {
    '[Content_Types].xml': strToU8(contentTypes(tables.length)),
    '_rels/.rels': strToU8(relations([['officeDocument', 'xl/workbook.xml']])),
    'xl/workbook.xml': strToU8(workbook(tables)),
    'xl/_rels/workbook.xml.rels': strToU8(
      relations(tables.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`])),
    ),
  };
  tables.forEach(({ grid, table }, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
      sheet(grid, [...(i === 0 ? [title] : []), SECTION_TITLES[table]]),
    );
  });
  return zipSync(files, { mtime: '1990-01-01' });
}

/** @param {number} sheets */
function contentTypes(sheets) {
  const parts = Array.from(
    { length: sheets },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${parts.join('')}</Types>`;
}

/** @param {string[][]} targets */
const relations = (targets) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** @param {TableBlock[]} tables */
const workbook = (tables) =>
  `${XML}<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets>${tables
    .map((_, i) => `<sheet name="表${'二三四'[i]}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets></workbook>`;

/** @param {number} column from 0, below 26 */
const letter = (column) => String.fromCharCode(65 + column);

/** The heads of the table in rows of their own, then its grid with merged cells. @param {Grid} grid @param {string[]} heads */
function sheet(grid, heads) {
  const top = heads.map((text, i) => `<row r="${i + 1}">${value(text, `A${i + 1}`, false)}</row>`);
  /** @type {string[]} */
  const merged = [];
  const rows = placed(grid).map((row, i) => {
    const at = heads.length + i + 1;
    const cells = row
      .filter(({ covered }) => !covered)
      .map(({ cell, column }) => {
        const from = `${letter(column)}${at}`;
        if (cell.columns * cell.rows > 1)
          merged.push(`<mergeCell ref="${from}:${letter(column + cell.columns - 1)}${at + cell.rows - 1}"/>`);
        return value(cell.text, from, cell.id !== undefined);
      });
    return `<row r="${at}">${cells.join('')}</row>`;
  });
  return `${XML}<worksheet xmlns="${SHEETS}"><sheetData>${top.join('')}${rows.join('')}</sheetData><mergeCells count="${merged.length}">${merged.join('')}</mergeCells></worksheet>`;
}

/** @param {string} text @param {string} at @param {boolean} isNumber */
function value(text, at, isNumber) {
  if (text === '') return '';
  if (isNumber && /^-?\d+(\.\d+)?$/.test(text)) return `<c r="${at}"><v>${text}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/**
 * A Word file, written by hand as small as Word allows: merged cells by gridSpan and vMerge, heads that repeat on each page, page
 * numbers below.
 * @import { Grid } from '../format.js'
 * @import { Block } from '../document.js'
 */
import { strToU8, zipSync } from 'fflate';
import { gridWidth, placed } from '../format.js';
import { escaped } from './html.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD_TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD_TYPES}.document.main+xml"/><Override PartName="/word/footer1.xml" ContentType="${WORD_TYPES}.footer+xml"/></Types>`;
const ROOT = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;

const PARTS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/footer" Target="footer1.xml"/></Relationships>`;
const FOOTER = `${XML}<w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">- </w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> -</w:t></w:r></w:p></w:ftr>`;

/** An A4 page in twentieths of a point, and the width between its margins. */
const PAGE =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1080" w:bottom="1440" w:left="1080" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';
const WIDTH = 9746;

/**
 * @param {Block[]} blocks
 * @param {'top' | 'center'} [align] where numbers stand in rows whose label takes several lines
 * @returns {Uint8Array}
 */
export function docx(blocks, align = 'top') {
  const body = blocks
    .map((block) => (block.kind === 'table' ? table(block.grid, align) : paragraph(block.text, block.kind)))
    .join('');
  const document = `${XML}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}${PAGE}</w:body></w:document>`;
  return zipSync(
    {
      '[Content_Types].xml': strToU8(CONTENT_TYPES),
      '_rels/.rels': strToU8(ROOT),
      'word/document.xml': strToU8(document),
      'word/_rels/document.xml.rels': strToU8(PARTS),
      'word/footer1.xml': strToU8(FOOTER),
    },
    { mtime: '1990-01-01' },
  );
}

/** Half points. */
const SIZES = { title: 40, heading: 32, text: 28, sign: 28, cell: 18 };

/** @param {string} text @param {keyof typeof SIZES} kind */
function paragraph(text, kind) {
  const align = { title: 'center', cell: 'center', sign: 'right', heading: 'left', text: 'left' }[kind];
  const font = '<w:rFonts w:ascii="Noto Serif CJK SC" w:eastAsia="Noto Serif CJK SC" w:hAnsi="Noto Serif CJK SC"/>';
  return `<w:p><w:pPr><w:jc w:val="${align}"/></w:pPr><w:r><w:rPr>${font}<w:sz w:val="${SIZES[kind]}"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('')}</w:tblBorders>`;

/** @param {Grid} grid @param {string} align */
function table(grid, align) {
  const widths = columnWidths(gridWidth(grid));
  const rows = placed(grid).map((row) => {
    const cells = row.map(({ cell, column, covered }) => {
      const width = widths.slice(column, column + cell.columns).reduce((sum, one) => sum + one, 0);
      const span = cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : '';
      const merge = cell.rows === 1 ? '' : covered ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>';
      const content = paragraph(covered ? '' : cell.text, 'cell');
      return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="${align}"/></w:tcPr>${content}</w:tc>`;
    });
    const isHead = row.every(({ cell }) => cell.id === undefined) && gridWidth(grid) > 4;
    return `<w:tr>${isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`;
  });
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const layout = `<w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/>${BORDERS}<w:tblLayout w:type="fixed"/></w:tblPr>`;
  return `<w:tbl>${layout}<w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>${paragraph('', 'text')}`;
}

/** The request table has three columns of long labels; the others are even. @param {number} count */
const columnWidths = (count) =>
  count === 10
    ? [900, 1100, 2496, 750, 750, 750, 750, 750, 750, 750]
    : Array.from({ length: count }, () => Math.floor(WIDTH / count));

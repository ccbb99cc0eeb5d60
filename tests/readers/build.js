/** Files for the tests, made by hand: only what a reader must cope with, nothing else. */
import { strToU8, zipSync } from 'fflate';

/**
 * @param {Record<string, string | Uint8Array>} files
 * @returns {Uint8Array}
 */
export function zip(files) {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:v="urn:v"';

/** @param {string[]} types */
function relations(types, folder = '') {
  const items = types.map(
    (it, i) =>
      `<Relationship Id="rId${i + 1}" Type="${office}/${it.split(':')[0]}" Target="${folder}${it.split(':')[1]}"/>`,
  );
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

/** @param {string} family @param {Record<string, string>} parts */
function contentTypes(family, parts) {
  const overrides = Object.entries(parts).map(
    ([path, type]) =>
      `<Override PartName="/${path}.xml" ContentType="application/vnd.openxmlformats-officedocument.${family}.${type}+xml"/>`,
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

/**
 * @param {string} body the children of w:body
 * @param {{numbering?: string, styles?: string, footnotes?: string}} [parts] the children of the roots of these parts
 */
export function docx(body, { numbering = '', styles = '', footnotes = '' } = {}) {
  return zip({
    '[Content_Types].xml': contentTypes('wordprocessingml', {
      'word/document': 'document.main',
      'word/numbering': 'numbering',
      'word/styles': 'styles',
      'word/footnotes': 'footnotes',
    }),
    '_rels/.rels': relations(['officeDocument:word/document.xml']),
    'word/_rels/document.xml.rels': relations([
      'numbering:numbering.xml',
      'styles:styles.xml',
      'footnotes:footnotes.xml',
    ]),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${word}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/numbering.xml': `<w:numbering ${word}>${numbering}</w:numbering>`,
    'word/styles.xml': `<w:styles ${word}>${styles}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${word}>${footnotes}</w:footnotes>`,
    'word/header1.xml': `<w:hdr ${word}>${p('页眉不是正文')}</w:hdr>`,
  });
}

/** A paragraph of Word with one run. @param {string} text @param {string} [properties] children of its pPr */
export function p(text, properties = '') {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A cell of a Word table. @param {string} text @param {string} [properties] children of its tcPr */
export function tc(text, properties = '') {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
}

/** A row of a Word table. @param {...string} cells */
export function tr(...cells) {
  return `<w:tr>${cells.join('')}</w:tr>`;
}

/** A Word table. @param {...string} rows */
export function tbl(...rows) {
  return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
}

/**
 * @param {{sheet: string, state?: string}[]} sheets the children of each worksheet
 * @param {{strings?: string[], styles?: string}} [parts]
 */
export function xlsx(sheets, { strings = [], styles = '' } = {}) {
  const names = sheets.map((_, i) => `worksheet:worksheets/sheet${i + 1}.xml`);
  return zip({
    '[Content_Types].xml': contentTypes('spreadsheetml', {
      'xl/workbook': 'sheet.main',
      'xl/worksheets/sheet1': 'worksheet',
    }),
    '_rels/.rels': relations(['officeDocument:xl/workbook.xml']),
    'xl/_rels/workbook.xml.rels': relations([...names, 'sharedStrings:sharedStrings.xml', 'styles:styles.xml']),
    'xl/workbook.xml': `<workbook xmlns:r="${office}"><sheets>${sheets.map(({ state }, i) => `<sheet name="表${i + 1}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((it) => `<si>${it}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ sheet }, i) => [`xl/worksheets/sheet${i + 1}.xml`, `<worksheet>${sheet}</worksheet>`]),
    ),
  });
}

/** What a Document says, short: paragraphs as strings, tables as arrays of rows, spans as text×columns×rows. @param {{blocks?: any[]}} document */
export function outline(document) {
  return (document.blocks ?? []).map((block) =>
    block.type === 'paragraph' ? block.text : block.rows.map((/** @type {any[]} */ row) => row.map(brief)),
  );
}

/** @param {{text: string, colspan?: number, rowspan?: number}} cell */
function brief({ text, colspan = 1, rowspan = 1 }) {
  return colspan === 1 && rowspan === 1 ? text : `${text}×${colspan}×${rowspan}`;
}

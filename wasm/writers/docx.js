/** The report in the official format: title, six sections, three tables with merged cells; type and sizes of official documents. */
import { layout } from '../form-layout.js';
import { formOf, TABLES } from '../forms.js';
import { contentTypes, OFFICE, packaged, relationships } from './ooxml.js';
import { prose } from './prose.js';
import { tableGrid } from './table.js';
import { escaped } from './xml.js';

/**
 * @typedef {import('../types.d.ts').Description} Description
 * @typedef {import('../types.d.ts').Result} Result
 * @typedef {import('../types.d.ts').TableName} TableName
 * @typedef {import('./table.js').Place} Place
 */

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TEXT_WIDTH = 8845; // twentieths of a point: A4 less margins of 28 and 26 mm
const SONG = '方正小标宋简体';
const HEI = '黑体';
const KAI = '楷体';
const FANG = '仿宋';
const ER_HAO = 44; // half points
const TITLE_LINE = Math.floor(TEXT_WIDTH / 10 / ER_HAO); // characters
const SAN_HAO = 32;
const SI_HAO = 28;
const XIAO_WU = 18;

/** @param {string} name @param {number} size in half points */
const font = (name, size) =>
  `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:hint="eastAsia"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;

/** @param {string} text */
const run = (text, name = FANG, size = SAN_HAO) =>
  `<w:r>${font(name, size)}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** Heads stay on the page of what they head. */
const KEEP = '<w:keepNext/>';

/** @param {string} runs @param {{align?: string, indent?: boolean, line?: number, style?: keyof typeof STYLES}} [look] style: of the headings, for the navigation of Word and WPS */
const paragraph = (runs, { align = 'both', indent = true, line = 560, style } = {}) =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>${KEEP}` : ''}<w:spacing w:line="${line}" w:lineRule="exact"/>${indent ? '<w:ind w:firstLineChars="200" w:firstLine="640"/>' : ''}<w:jc w:val="${align}"/></w:pPr>${runs}</w:p>`;

/** （一）主动公开。 stands in 楷体 before its paragraph, or is a line of its own. @param {string} text */
function body(text) {
  const [, head = '', rest = text] = text.match(/^(（[一二三四五六七八九十]+）[^。；，]{1,30}(?:。|$))(.*)$/) || [];
  return paragraph(`${head ? run(head, KAI) : ''}${rest ? run(rest) : ''}`, rest ? {} : { style: 'Heading2' });
}

/** @param {string} text */
const heading = (text) => paragraph(run(text, HEI), { style: 'Heading1' });

/** A title that one line cannot hold breaks before what kind of report it is, as the official examples do. @param {string} text */
function title(text) {
  const kind = text.length > TITLE_LINE ? text.search(/政府信息公开(工作)?年度报告$/) : 0;
  const lines = kind > 0 ? [text.slice(0, kind), text.slice(kind)] : [text];
  return lines
    .map((line) => paragraph(run(line, SONG, ER_HAO), { align: 'center', indent: false, line: 640, style: 'Title' }))
    .join('');
}

/** @param {string} text */
const signed = (text) => paragraph(run(text), { align: 'right', indent: false });
const gap = paragraph('', { indent: false });

/** @param {Place} entry @param {number} width @param {'' | 'begin' | 'on'} merge */
function cell(entry, width, merge) {
  const { box } = entry;
  const span = box && box.colspan > 1 ? `<w:gridSpan w:val="${box.colspan}"/>` : '';
  const down = merge ? `<w:vMerge${merge === 'begin' ? ' w:val="restart"' : ''}/>` : '';
  const align = box && box.kind === 'label' ? 'left' : 'center';
  const keep = box && ['block', 'head'].includes(box.kind) ? KEEP : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${down}<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr>${keep}<w:jc w:val="${align}"/></w:pPr>${entry.text ? run(entry.text, FANG, XIAO_WU) : ''}</w:p></w:tc>`;
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

/** A row of the grid; a place under a box that spans rows continues it. @param {Place[][]} grid @param {number} y @param {number[]} widths @param {boolean} repeats whether it is a head that stands on every page */
function tableRow(grid, y, widths, repeats) {
  /** @type {string[]} */
  const cells = [];
  for (let x = 0; x < widths.length; ) {
    const { entry, box, from } = owner(grid, x, y);
    const { colspan, rowspan } = box;
    const merge = rowspan > 1 ? (from === y ? 'begin' : 'on') : '';
    cells.push(cell(from === y ? entry : { text: '', box }, sum(widths.slice(x, x + colspan)), merge));
    x += colspan;
  }
  return `<w:tr><w:trPr><w:cantSplit/>${repeats ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
}

/** The box that covers a place: the one that begins there, or above it. @param {Place[][]} grid @param {number} x @param {number} y */
function owner(grid, x, y) {
  for (let from = y; from >= 0; from -= 1) {
    const entry = grid[from][x];
    if (entry.box) return { entry, box: entry.box, from };
  }
  throw new Error('a grid without a box'); // tableGrid makes none
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

/** @param {Description} described @param {Result} result @param {TableName} id */
function table(described, result, id) {
  const plan = layout(formOf(described, result, id));
  const widths = plan.widths.map((w) => Math.round((w / sum(plan.widths)) * TEXT_WIDTH));
  const grid = tableGrid(described, result, id);
  return `<w:tbl><w:tblPr><w:tblW w:w="${sum(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="20" w:type="dxa"/><w:right w:w="20" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${grid.map((_, y) => tableRow(grid, y, widths, y < plan.head.length)).join('')}</w:tbl>`;
}

/** What a heading is, whatever it looks like: its level in the outline. */
const STYLES = { Title: 'Title', Heading1: 'heading 1', Heading2: 'heading 2' };
const styles = Object.entries(STYLES)
  .map(
    ([id, name], i) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>${i ? `<w:pPr><w:outlineLvl w:val="${i - 1}"/></w:pPr>` : ''}</w:style>`,
  )
  .join('');

/** — 1 — at the foot of every page, as on official documents. */
const PAGE_NUMBER = ['begin', '', 'end']
  .map((type) =>
    type ? `<w:fldChar w:fldCharType="${type}"/>` : '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
  )
  .map((field) => `<w:r>${font('宋体', SI_HAO)}${field}</w:r>`)
  .join('');
const footer = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('— ', '宋体', SI_HAO)}${PAGE_NUMBER}${run(' —', '宋体', SI_HAO)}</w:p>`;

/** @param {Description} described in Chinese @param {Result} result */
export function reportDocx(described, result) {
  const words = prose(described, result);
  const sections = described.sections.map(({ id, number, official }) =>
    [
      heading(`${number}、${official}`),
      ...words.sections[id].map(body),
      ...TABLES.filter((name) => name === id).flatMap((name) => [table(described, result, name), gap]),
    ].join(''),
  );
  const content = [
    title(words.title),
    gap,
    ...words.opening.map(body),
    ...sections,
    ...words.signature.map(signed),
  ].join('');
  const page =
    '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';
  return packaged({
    '[Content_Types].xml': contentTypes({
      'word/document.xml': 'wordprocessingml.document.main',
      'word/styles.xml': 'wordprocessingml.styles',
      'word/footer1.xml': 'wordprocessingml.footer',
    }),
    '_rels/.rels': relationships([{ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }]),
    'word/_rels/document.xml.rels': relationships([
      { id: 'rId1', type: 'styles', target: 'styles.xml' },
      { id: 'rId2', type: 'footer', target: 'footer1.xml' },
    ]),
    'word/styles.xml': `<w:styles xmlns:w="${MAIN}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${styles}</w:styles>`,
    'word/footer1.xml': `<w:ftr xmlns:w="${MAIN}">${footer}</w:ftr>`,
    'word/document.xml': `<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>${content}${page}</w:body></w:document>`,
  });
}

// The report in the official format: title, six sections, three tables with merged cells; type and sizes of official documents.
import { TABLES } from '../model/forms.js';
import { prose } from '../model/prose.js';
import { tableGrid } from './copy.js';
import { formOf } from '../model/forms.js';
import { layout } from '../model/layout.js';
import { contentTypes, escaped, packaged, relationships } from './ooxml.js';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TEXT_WIDTH = 8845; // twentieths of a point: A4 less margins of 28 and 26 mm
const SONG = '方正小标宋简体';
const HEI = '黑体';
const KAI = '楷体';
const FANG = '仿宋';
const ER_HAO = 44; // half points
const TITLE_LINE = Math.floor(TEXT_WIDTH / 10 / ER_HAO); // characters
const SAN_HAO = 32;
const XIAO_WU = 18;

const font = (name, size) =>
  `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:hint="eastAsia"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;

const run = (text, name = FANG, size = SAN_HAO) =>
  `<w:r>${font(name, size)}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** Heads stay on the page of what they head. */
const KEEP = '<w:keepNext/>';

const paragraph = (runs, { align = 'both', indent = true, line = 560, keep = '' } = {}) =>
  `<w:p><w:pPr>${keep}<w:spacing w:line="${line}" w:lineRule="exact"/>${indent ? '<w:ind w:firstLineChars="200" w:firstLine="640"/>' : ''}<w:jc w:val="${align}"/></w:pPr>${runs}</w:p>`;

/** （一）主动公开。 stands in 楷体 before its paragraph, or is a line of its own. */
function body(text) {
  const [, head = '', rest = text] = text.match(/^(（[一二三四五六七八九十]+）[^。；，]{1,30}(?:。|$))(.*)$/) || [];
  return paragraph(`${head ? run(head, KAI) : ''}${rest ? run(rest) : ''}`);
}

const heading = (text) => paragraph(run(text, HEI), { keep: KEEP });

/** A title that one line cannot hold breaks before what kind of report it is, as the official examples do. */
function title(text) {
  const kind = text.length > TITLE_LINE ? text.search(/政府信息公开(工作)?年度报告$/) : 0;
  const lines = kind > 0 ? [text.slice(0, kind), text.slice(kind)] : [text];
  return lines
    .map((line) => paragraph(run(line, SONG, ER_HAO), { align: 'center', indent: false, line: 640 }))
    .join('');
}

const signed = (text) => paragraph(run(text), { align: 'right', indent: false });
const gap = paragraph('', { indent: false });

function cell(entry, width, merge) {
  const { box } = entry;
  const span = box && box.colspan > 1 ? `<w:gridSpan w:val="${box.colspan}"/>` : '';
  const down = merge ? `<w:vMerge${merge === 'begin' ? ' w:val="restart"' : ''}/>` : '';
  const align = box && box.kind === 'label' ? 'left' : 'center';
  const keep = box && ['block', 'head'].includes(box.kind) ? KEEP : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${down}<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr>${keep}<w:jc w:val="${align}"/></w:pPr>${entry.text ? run(entry.text, FANG, XIAO_WU) : ''}</w:p></w:tc>`;
}

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

/** A row of the grid; a place under a box that spans rows continues it. */
function tableRow(grid, y, widths) {
  const cells = [];
  for (let x = 0; x < widths.length; ) {
    const { entry, from } = owner(grid, x, y);
    const { colspan, rowspan } = entry.box;
    const merge = rowspan > 1 ? (from === y ? 'begin' : 'on') : '';
    cells.push(cell(from === y ? entry : { text: '', box: entry.box }, sum(widths.slice(x, x + colspan)), merge));
    x += colspan;
  }
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
}

/** The box that covers a place: the one that begins there, or above it. */
function owner(grid, x, y) {
  let from = y;
  while (!grid[from][x].box) from -= 1;
  return { entry: grid[from][x], from };
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

function table(described, result, id) {
  const plan = layout(formOf(described, result, id));
  const widths = plan.widths.map((w) => Math.round((w / sum(plan.widths)) * TEXT_WIDTH));
  const grid = tableGrid(described, result, id);
  return `<w:tbl><w:tblPr><w:tblW w:w="${sum(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="20" w:type="dxa"/><w:right w:w="20" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${grid.map((_, y) => tableRow(grid, y, widths)).join('')}</w:tbl>`;
}

/** @param {any} described in Chinese @param {any} result @returns {Uint8Array} */
export function reportDocx(described, result) {
  const words = prose(described, result);
  const sections = described.sections.map(({ id, number, official }) =>
    [
      heading(`${number}、${official}`),
      ...words.sections[id].map(body),
      ...(TABLES.includes(id) ? [table(described, result, id), gap] : []),
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
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';
  return packaged({
    '[Content_Types].xml': contentTypes({ 'word/document.xml': 'wordprocessingml.document.main' }),
    '_rels/.rels': relationships([{ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }]),
    'word/document.xml': `<w:document xmlns:w="${MAIN}"><w:body>${content}${page}</w:body></w:document>`,
  });
}

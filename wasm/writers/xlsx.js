/** Workbooks: the findings with a sheet of files, of a folder all cells and their sums, and the official tables with their merged cells. */
import { layout } from '../form-layout.js';
import { formOf, TABLES } from '../forms.js';
import { asResult, cellRows, longColumns, sumColumns, sumRows, wideRows } from './cells.js';
import { fileColumns, fileRow, findingColumns, findingRows, setRows } from './rows.js';
import { tableGrid } from './table.js';
import { timeless } from './timeless.js';

/**
 * @typedef {import('write-excel-file/universal').Sheet<Blob>} Sheet
 * @typedef {import('write-excel-file/universal').Cell} Cell
 * @typedef {import('./rows.js').Row} Row
 * @typedef {import('./texts.js').Words} Words
 */

/** Widths of columns, in characters. @type {Partial<Record<keyof Words['columns'], number>>} */
const widths = { file: 32, organ: 24, quote: 32, message: 60, hint: 48, cells: 32 };

/** Excel's own sheets end at 1,048,576 rows; long before that nobody looks at them any more. */
const MOST_LONG = 200_000;

/**
 * @param {import('./index.js').Write} write
 * @param {Words} say
 * @param {import('../types.d.ts').Description} [described] in the language of the file
 * @param {import('../types.d.ts').Description} [official] in Chinese; the sums come as the official tables then
 * @returns {import('./index.js').Writer}
 */
export function xlsxWriter(write, say, described, official) {
  /** @type {Row[]} */
  const files = [];
  /** @type {Row[]} */
  const findings = [];
  /** @type {Row[][]} */
  const cells = [];
  return {
    async add(result, remark, made) {
      files.push(fileRow(result, say, remark, made));
      findings.push(...findingRows(result, say, described, made));
      if (official) cells.push(cellRows(result));
    },
    async end(set) {
      if (set) findings.push(...setRows(set, say, described));
      const sheets = [list(say.overview, fileColumns, files, say), list(say.findings, findingColumns, findings, say)];
      if (set && official) sheets.push(...cellSheets(cells, say), ...sumSheets(set.set.sums, official, say));
      await write(await workbook(sheets));
    },
  };
}

/** @param {Row[][]} cells of each report @param {Words} say @returns {Sheet[]} */
function cellSheets(cells, say) {
  const long = cells.flat();
  const [head, ...wide] = wideRows(cells, say);
  const widthOf = (/** @type {unknown} */ _, /** @type {number} */ at) => ({ width: at < 2 ? 24 : 12 });
  return [
    ...(long.length > MOST_LONG ? [] : [list(say.longCells, longColumns, long, say)]),
    { ...sheet(say.wideCells, head.map(String), wide), columns: head.map(widthOf) },
  ];
}

/** @param {import('../types.d.ts').Sums} sums @param {import('../types.d.ts').Description} described @param {Words} say @returns {Sheet[]} */
function sumSheets(sums, described, say) {
  return [
    list(say.sums, sumColumns, sumRows(sums), say),
    ...officialSheets(described, asResult(sums)).map((it) => ({ ...it, sheet: `${say.sums} ${it.sheet}` })),
  ];
}

/**
 * The three official tables, a sheet each.
 * @param {import('../types.d.ts').Description} described in Chinese: what is taken along is the official form
 * @param {import('../types.d.ts').Result} result
 */
export function tablesXlsx(described, result) {
  return workbook(officialSheets(described, result));
}

/** @param {import('../types.d.ts').Description} described @param {import('../types.d.ts').Result} result @returns {Sheet[]} */
function officialSheets(described, result) {
  return TABLES.map((table) => {
    const form = formOf(described, result, table);
    return {
      sheet: form.name,
      data: tableGrid(described, result, table).map((row) => row.map(officialCell)),
      columns: layout(form).widths.map((width) => ({ width: Math.round(width / 7) })),
    };
  });
}

/** @param {Sheet[]} sheets */
async function workbook(sheets) {
  const { default: writeWorkbook } = await import('write-excel-file/universal'); // a tenth of a second, for workbooks alone
  const blob = await writeWorkbook(sheets, { fontFamily: '宋体', fontSize: 11, features: [lists] }).toBlob();
  return timeless(new Uint8Array(await blob.arrayBuffer()));
}

/**
 * A list can be filtered by its columns: the rows below its frozen head. It is printed as wide as the paper, its head on each page.
 * @type {import('write-excel-file/universal').Feature<Blob>}
 */
const lists = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, { stickyRowsCount }) => {
          const head = [...xml.slice(0, xml.indexOf('</row>')).matchAll(/<c r="([A-Z]+)1"/g)].at(-1)?.[1];
          const last = /^<row [^>]*\br="(\d+)"/.exec(xml.slice(xml.lastIndexOf('<row ')))?.[1];
          if (!stickyRowsCount || !head || !last) return xml;
          return xml
            .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
            .replace('</sheetData>', `</sheetData><autoFilter ref="A1:${head}${last}"/>`)
            .replace('</worksheet>', '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>');
        },
      },
      'xl/workbook.xml': {
        transform: (xml, sheets) => {
          const names = [...xml.matchAll(/<sheet [^>]*\bname="([^"]*)"/g)].map(([, name]) => name);
          const titles = names.map((name, at) =>
            sheets[at].stickyRowsCount
              ? `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${name}'!$1:$1</definedName>`
              : '',
          );
          return titles.some(Boolean)
            ? xml.replace('<definedNames/>', `<definedNames>${titles.join('')}</definedNames>`)
            : xml;
        },
      },
    },
  },
};

/** @param {string} name @param {readonly (keyof Words['columns'])[]} columns @param {Row[]} rows @param {Words} say @returns {Sheet} */
function list(name, columns, rows, say) {
  const titles = columns.map((column) => say.columns[column]);
  return { ...sheet(name, titles, rows), columns: columns.map((column) => ({ width: widths[column] ?? 12 })) };
}

/** @param {string} name @param {string[]} titles @param {Row[]} rows @returns {Sheet} */
function sheet(name, titles, rows) {
  const head = titles.map((value) => ({ value, type: String, fontWeight: bold }));
  return { sheet: name, data: [head, ...rows.map((row) => row.map(listCell))], stickyRowsCount: 1 };
}

const bold = /** @type {const} */ ('bold');
const top = /** @type {const} */ ({ alignVertical: 'top', wrap: true });

/** Text is written as text: it can never become a formula. @param {import('./rows.js').Value} value @returns {Cell} */
function listCell(value) {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { value, type: Number, ...top } : { value, type: String, ...top };
}

const boxed = /** @type {const} */ ({ borderStyle: 'thin', align: 'center', alignVertical: 'center', wrap: true });
const count = /^(0|-?[1-9]\d{0,14})(\.\d+)?$/;

/** A place of the grid: counts as numbers, everything else as text; nothing where a box goes on. @param {import('./table.js').Place} place @returns {Cell} */
function officialCell({ text, box }) {
  if (!box) return null;
  const spans = { columnSpan: box.colspan, rowSpan: box.rowspan };
  if (text === '') return { ...boxed, ...spans };
  return count.test(text)
    ? { value: Number(text), type: Number, ...boxed, ...spans }
    : { value: text, type: String, ...boxed, ...spans };
}

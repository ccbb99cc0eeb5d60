/** A workbook with a sheet of files and a sheet of findings. */
import writeWorkbook from 'write-excel-file/node';
import { fileColumns, fileRow, findingColumns, findingRows } from './rows.js';

/** Widths of columns, in characters. */
const widths = { file: 32, organ: 24, quote: 32, message: 60, hint: 48, cells: 32 };

export function xlsxWriter(sink, say) {
  const files = [];
  const findings = [];
  return {
    async add(result) {
      files.push(fileRow(result, say));
      findings.push(...findingRows(result, say));
    },
    async end() {
      const sheets = [sheet(say.overview, fileColumns, files, say), sheet(say.findings, findingColumns, findings, say)];
      await sink.write(await writeWorkbook(sheets).toBuffer());
    },
  };
}

function sheet(name, columns, rows, say) {
  const head = columns.map((column) => ({ value: say.columns[column], type: String, fontWeight: 'bold' }));
  return {
    sheet: name,
    data: [head, ...rows.map((row) => row.map(cell))],
    columns: columns.map((column) => ({ width: widths[column] ?? 12 })),
    stickyRowsCount: 1,
  };
}

/** Text is written as text: it can never become a formula. */
function cell(value) {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String, wrap: true };
}

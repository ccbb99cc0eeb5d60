/** All cells of all reports as a Parquet file, for programs that count over many: typed columns, a row a cell. Loaded when asked for. */
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { cellRows } from './cells.js';

/** The columns of `cellRows`, in its order. @type {{ name: string, type: 'STRING' | 'INT32' | 'DOUBLE' }[]} */
const columns = [
  { name: 'file', type: 'STRING' },
  { name: 'organ', type: 'STRING' },
  { name: 'year', type: 'INT32' },
  { name: 'cell', type: 'STRING' },
  { name: 'value', type: 'DOUBLE' },
  { name: 'state', type: 'STRING' },
  { name: 'text', type: 'STRING' },
  { name: 'line', type: 'INT32' },
];

/** So many rows are packed together; more than that are never held as they are, but for the last report's. */
const GROUP = 100_000;

/** @param {import('./index.js').Write} write @returns {import('./index.js').Writer} */
export function parquetWriter(write) {
  const bytes = new ByteWriter();
  const schema = schemaFromColumnData({ columnData: columns.map((column) => ({ ...column, data: [] })) });
  const file = new ParquetWriter({ writer: bytes, schema, createdBy: 'nianbao' });
  /** @type {import('./rows.js').Row[]} */
  let rows = [];
  const pack = () => {
    const columnData = columns.map(({ name }, at) => ({ name, data: rows.map((row) => row[at]) }));
    if (rows.length > 0) file.write({ columnData, rowGroupSize: rows.length });
    rows = [];
  };
  return {
    async add(result) {
      rows.push(...rowsOf(result));
      if (rows.length >= GROUP) pack();
    },
    async end() {
      pack();
      file.finish();
      await write(new Uint8Array(bytes.getBuffer()));
    },
  };
}

/** Where there is nothing, it is null; a file of which nothing was read has a row that says so. @param {import('../types.d.ts').Result} result */
function rowsOf(result) {
  if (result.reading === 'none') return [[result.source.name, null, null, null, null, 'unread', null, null]];
  return cellRows(result).map((row) => row.map((value) => (value === '' ? null : value)));
}

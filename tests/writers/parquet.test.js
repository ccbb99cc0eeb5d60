/** All cells as Parquet, read back by another program: typed, what was not read told from 0, the same bytes each time. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { cellRows } from '../../wasm/writers/cells.js';
import { parquetWriter } from '../../wasm/writers/parquet.js';
import { files, nianbao, report } from '../cli/run.js';

/** Two cells that hold no number: one is empty, one has a word in it. */
const odd = report(4).replace(/(行政规范性文件\n)\t\d+\n\t\d+/, '$1\t\n\t若干');
/** The second table ends in the middle. */
const cut = report(4).slice(0, 1700);
const folder = files({
  'cells/a.txt': report(3),
  'cells/b.txt': odd,
  'cells/c.txt': cut,
  'cells/d.docx': 'PK\u0003\u0004',
});

/** @param {string} name */
function bufferOf(name) {
  const { buffer, byteOffset, byteLength } = readFileSync(path.join(folder, name));
  return buffer.slice(byteOffset, byteOffset + byteLength);
}

test('every cell with its file, type and state, as in the results', async () => {
  const results = nianbao(['check', 'cells', '--format', 'jsonl'])
    .stdout.trim()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  const { status } = nianbao(['check', 'cells', '--format', 'parquet', '--out', 'cells.parquet']);
  assert.equal(status, 2);
  const rows = await parquetReadObjects({ file: bufferOf('cells.parquet') });
  const told = rows.slice(0, -1).map((row) => Object.values(row));
  const expected = results.flatMap(cellRows).map((row) => row.map((value) => (value === '' ? null : value)));
  assert.deepEqual(told, expected);
  assert.deepEqual(Object.values(rows.at(-1)), ['d.docx', null, null, null, null, 'unread', null, null]);
});

test('what is no number has no value, and says why', async () => {
  const rows = await parquetReadObjects({ file: bufferOf('cells.parquet') });
  const states = [...new Set(rows.map(({ state }) => state))].sort();
  assert.deepEqual(states, ['blank', 'invalid', 'missing', 'number', 'unread']);
  for (const { state, value } of rows) assert.equal(value === null, state !== 'number');
  assert.ok(rows.some(({ value }) => value === 0));
});

test('the columns have types', () => {
  const { schema, created_by: by } = parquetMetadata(bufferOf('cells.parquet'));
  assert.deepEqual(
    schema.slice(1).map(({ name, type, converted_type: kind }) => [name, kind ?? type]),
    [
      ...[
        ['file', 'UTF8'],
        ['organ', 'UTF8'],
        ['year', 'INT32'],
        ['cell', 'UTF8'],
      ],
      ...[
        ['value', 'DOUBLE'],
        ['state', 'UTF8'],
        ['text', 'UTF8'],
        ['line', 'INT32'],
      ],
    ],
  );
  assert.equal(by, 'nianbao');
});

test('many rows come in groups, and none is lost between them', async () => {
  const [one] = JSON.parse(nianbao(['check', 'cells/a.txt', '--format', 'json']).stdout);
  /** @type {Uint8Array[]} */
  const chunks = [];
  const writer = parquetWriter((chunk) => chunks.push(chunk));
  const each = cellRows(one).length;
  const count = Math.ceil(100_000 / each) + 3;
  for (let i = 0; i < count; i += 1) await writer.add({ ...one, source: { ...one.source, name: `${i}.txt` } });
  await writer.end();
  const file = new Uint8Array(chunks[0]).buffer;
  assert.equal(parquetMetadata(file).row_groups.length, 2);
  const rows = await parquetReadObjects({ file });
  assert.equal(rows.length, count * each);
  assert.equal(new Set(rows.map((row) => row.file)).size, count);
});

test('no report at all is a file without rows', async () => {
  /** @type {Uint8Array[]} */
  const chunks = [];
  await parquetWriter((chunk) => chunks.push(chunk)).end();
  assert.deepEqual(await parquetReadObjects({ file: new Uint8Array(chunks[0]).buffer }), []);
});

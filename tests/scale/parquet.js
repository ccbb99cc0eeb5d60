/** usage: node parquet.js FILE: the cells of results, one a line on the standard input, as Parquet. What is said of a whole folder has none. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parquetWriter } from '../../wasm/writers/parquet.js';

const file = process.argv[2];
writeFileSync(file, '');
const writer = parquetWriter((chunk) => appendFileSync(file, chunk));
for await (const line of createInterface({ input: process.stdin })) {
  const result = JSON.parse(line);
  if (result.report) await writer.add(result);
}
await writer.end();

/**
 * A sample of a catalogue of reports: the cells of each province and year in a file of its own, read back by another program.
 * usage: node tests/scale/catalogue.js [REPORTS]: generated towns as text, 20,000 where no number is given; nothing is kept
 * Fails where a sum that is read back is another than that of the reports' own numbers.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { bytesOf, makeTowns } from '../generator/folder.js';

const command = fileURLToPath(new URL('../../cli/nianbao.mjs', import.meta.url));
const PROVINCES = Array.from('青禾松临石沅丹柏星苇', (name) => `${name}州省`);
const YEARS = [2021, 2022, 2023, 2024, 2025];
const REPORTS = Number(process.argv[2] ?? 20_000);
const EACH = Math.ceil(REPORTS / (PROVINCES.length * YEARS.length));
const CELL = 'requests.new.total';

const work = mkdtempSync(path.join(tmpdir(), 'nianbao-'));
const catalogue = path.join(work, 'catalogue');
const fileOf = (/** @type {string} */ province, /** @type {number} */ year) =>
  path.join(catalogue, `province=${province}`, `report_year=${year}`, 'cells.parquet');

/** Seconds that it takes. @param {() => unknown} task */
async function timed(task) {
  const begin = performance.now();
  await task();
  return (performance.now() - begin) / 1000;
}

/** Writes reports, and tells what a cell of theirs comes to. @param {string} folder @param {number} seed @param {number} year */
function write(folder, seed, year) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  let sum = 0;
  for (const [i, town] of makeTowns(EACH, { seed, year }).entries()) {
    sum += town.truth.tables.requests['new.total'];
    writeFileSync(path.join(folder, `${i}.txt`), bytesOf(town));
  }
  return sum;
}

/** @param {string} folder @param {string} file */
function check(folder, file) {
  mkdirSync(path.dirname(file), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [
    ...[command, 'check', folder, '--format', 'parquet', '--out', file],
  ]);
  if (status === null || status > 1) throw new Error(`${file}: ended with ${status}: ${stderr}`);
}

/** What a cell comes to in one file of the catalogue. @param {string} file */
async function sumIn(file) {
  const rows = await parquetReadObjects({
    file: await asyncBufferFromFile(file),
    columns: ['cell', 'value'],
    filter: { cell: { $eq: CELL }, state: { $eq: 'number' } },
  });
  return rows.reduce((sum, { value }) => sum + value, 0);
}

try {
  const parts = PROVINCES.flatMap((province) =>
    YEARS.map((year) => ({ province, year, file: fileOf(province, year) })),
  );
  const reports = path.join(work, 'reports');
  /** @type {number[]} */
  const expected = [];
  let checking = 0;
  for (const [i, { year, file }] of parts.entries()) {
    expected.push(write(reports, i + 1, year));
    checking += await timed(() => check(reports, file));
  }
  const found = [];
  const reading = await timed(async () => {
    for (const { file } of parts) found.push(await sumIn(file));
  });
  const wrong = parts.filter((_, i) => found[i] !== expected[i]);
  if (wrong.length > 0) throw new Error(`other sums in ${wrong.map(({ file }) => file).join(', ')}`);
  const one = await timed(() => sumIn(parts[0].file));
  const files = readdirSync(catalogue, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.parquet'),
  );
  const bytes = files.reduce((sum, name) => sum + statSync(path.join(catalogue, name)).size, 0);
  const total = EACH * parts.length;
  console.log(`${total} reports in ${files.length} files, one for each of ${PROVINCES.length} provinces and ${YEARS.length} years
checked in ${checking.toFixed(0)} s, a process a file: ${(total / checking).toFixed(0)} reports a second
${(bytes / 1e6).toFixed(1)} MB, ${(bytes / total).toFixed(0)} bytes a report of 200 cells
one cell summed by province and year: ${reading.toFixed(1)} s; in one province and year: ${one.toFixed(2)} s; all sums as in the reports`);
} finally {
  rmSync(work, { recursive: true });
}

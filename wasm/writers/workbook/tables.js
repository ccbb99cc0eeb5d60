/** Tables of a sheet, whose columns are called as the cells of their heads: a program calls a file broken where they differ. */
import { UnwritableError } from '../errors.js';
import { escaped } from '../xml.js';
import { childOf, places } from '../xml-places.js';
import { columnOf, rowOf } from './references.js';

/**
 * @typedef {import('../xml-places.js').Placed} Placed
 * @typedef {import('../package-file.js').PackageFile} PackageFile
 * @typedef {import('./marked.js').Sheet} Sheet
 */

/**
 * Calls columns by the new words of their heads.
 * @param {PackageFile} file @param {Sheet[]} sheets of the workbook @param {Sheet} sheet
 * @param {{cell: string, text: string}[]} changed cells of the sheet, and what they say from now on
 * @throws {UnwritableError} where a formula speaks of a column by its old name, or two would have one name
 */
export function renameColumns(file, sheets, sheet, changed) {
  const parts = sheet.all.filter(({ name }) => name === 'tablePart');
  for (const { attributes } of parts) {
    const path = file.relatedBy(sheet.path, attributes.id);
    if (!path || !file.has(path)) continue;
    const [table] = places(file.text(path));
    const heads = changed.flatMap((it) => headOf(table, it));
    if (heads.length === 0) continue;
    if (sheets.some(speaksOfColumns) || !haveOwnNames(table, heads)) throw new UnwritableError('unusual');
    file.change(path, (xml) => heads.map((it) => renamed(xml, it)));
  }
}

/** @typedef {{column: Placed, name: string}} Head */

/** @param {Placed} table @param {{cell: string, text: string}} changed @returns {Head[]} */
function headOf(table, { cell, text }) {
  const { ref = '', headerRowCount = '1' } = table.attributes;
  const [first] = ref.split(':');
  if (headerRowCount === '0' || rowOf(first) !== rowOf(cell)) return [];
  const column = childOf(table, 'tableColumns')?.children[columnOf(cell) - columnOf(first)];
  return column ? [{ column, name: text }] : [];
}

/** Whether some formula names columns. @param {Sheet} sheet */
const speaksOfColumns = ({ all }) => all.some(({ name, text }) => name === 'f' && /[\p{L}\d_]\[/u.test(text));

/** @param {Placed} table @param {Head[]} heads */
function haveOwnNames(table, heads) {
  const fresh = new Map(heads.map(({ column, name }) => [column, name]));
  const columns = childOf(table, 'tableColumns')?.children ?? [];
  const names = columns.map((it) => (fresh.get(it) ?? it.attributes.name ?? '').toLowerCase());
  return heads.every(({ name }) => name !== '' && names.filter((it) => it === name.toLowerCase()).length === 1);
}

/** @param {string} xml @param {Head} head */
function renamed(xml, { column: { start, open }, name }) {
  const written = escaped(name).replace(/\r?\n/g, '_x000a_');
  const tag = xml.slice(start, open).replace(/(\sname\s*=\s*)(?:"[^"]*"|'[^']*')/, (_, key) => `${key}"${written}"`);
  return { at: start, until: open, xml: tag };
}

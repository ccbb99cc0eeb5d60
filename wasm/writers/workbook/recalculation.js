/** After a correction a spreadsheet program works out anew what depends on it: the old values go, and the workbook says so. */
import { childOf } from '../xml-places.js';
import { dependantsOf } from './dependants.js';
import { columnOf, referenceOf, rowOf } from './references.js';

/**
 * @typedef {import('../xml-places.js').Placed} Placed
 * @typedef {import('./marked.js').Sheet} Sheet
 */

/** What stands before `calcPr` in a workbook, in the order of the schema. */
const BEFORE = new Set([
  ...['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups'],
  ...['externalReferences', 'definedNames'],
]);

/**
 * @param {import('../package-file.js').PackageFile} file
 * @param {Sheet[]} sheets whose splices are added to
 * @param {import('../marks.js').Change[]} made
 * @returns {{sheet: string, cell: number}[]} the cells whose values went, by their part and number there
 */
export function recalculate(file, sheets, made) {
  const corrected = made.flatMap(({ place }) => {
    const sheet = sheets.find(({ path }) => path === place.sheet);
    if (!sheet) return [];
    const reference = referenceOf(sheet.all[place.cell ?? 0]);
    return { sheet: sheet.name, row: rowOf(reference), column: columnOf(reference) };
  });
  const dependants = dependantsOf(sheets, corrected);
  for (const { of, cell } of dependants) of.splices.push(...withoutValue(of.xml, cell));
  if (dependants.length > 0) file.change(file.main, (xml, [root], names) => [calculation(xml, root, names)]);
  return dependants.map(({ of, cell }) => ({ sheet: of.path, cell: cell.index }));
}

/** @param {string} xml @param {Placed} cell */
function withoutValue(xml, cell) {
  const value = childOf(cell, 'v');
  const tag = xml.slice(cell.start, cell.open).replace(/\s+t\s*=\s*("[^"]*"|'[^']*')/, '');
  return [
    { at: cell.start, until: cell.open, xml: tag },
    ...(value ? [{ at: value.start, until: value.end, xml: '' }] : []),
  ];
}

/** @param {string} xml @param {Placed} root @param {import('../xml-names.js').Names} names */
function calculation(xml, root, names) {
  const there = childOf(root, 'calcPr');
  if (there) {
    // A workbook that is calculated by hand would show nothing, or 0, where the old values were.
    const tag = xml.slice(there.start, there.open).replace(/\s+(fullCalcOnLoad|calcMode)\s*=\s*("[^"]*"|'[^']*')/g, '');
    return { at: there.start, until: there.open, xml: tag.replace(/\s*(\/?>)$/, ' fullCalcOnLoad="1"$1') };
  }
  const before = root.children.filter(({ name }) => BEFORE.has(name));
  const at = before[before.length - 1]?.end ?? root.open;
  return { at, until: at, xml: names.element('calcPr', { calcId: 0, fullCalcOnLoad: 1 }) };
}

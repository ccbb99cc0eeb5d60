/** The boxes that notes on cells are shown in: VML, in a part of its own that the sheet names. */
import { places } from '../xml-places.js';
import { columnOf, rowOf } from './references.js';

/** @typedef {import('../package-file.js').PackageFile} PackageFile @typedef {import('../xml-places.js').Placed} Placed */

/** What may stand behind the drawing of notes in a sheet, in the order of the schema. */
const AFTER = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);
const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const KIND = '_x0000_t202';
const SHAPE_TYPE = `<v:shapetype ${NAMESPACES} id="${KIND}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** @param {PackageFile} file @param {string} sheet @param {string[]} cells */
export function addBoxes(file, sheet, cells) {
  const path = boxesOf(file, sheet) ?? newPart(file, sheet);
  const all = places(file.text(path));
  const there = new Set(all.filter(isNote).map((it) => placeOf(it).join()));
  const fresh = cells.filter((cell) => !there.has([rowOf(cell), columnOf(cell)].join()));
  const type = all.some(({ attributes }) => attributes.id === KIND) ? '' : SHAPE_TYPE;
  if (fresh.length > 0) file.append(path, () => type + fresh.map((cell, i) => box(cell, all.length + i)).join(''));
}

/** @param {PackageFile} file @param {string} sheet @param {string[]} cells */
export function removeBoxes(file, sheet, cells) {
  const path = boxesOf(file, sheet);
  if (!path) return;
  const gone = new Set(cells.map((cell) => [rowOf(cell), columnOf(cell)].join()));
  file.change(path, (_, all) =>
    all
      .filter((it) => isNote(it) && gone.has(placeOf(it).join()))
      .flatMap(({ parent }) => (parent ? { at: parent.start, until: parent.end, xml: '' } : [])),
  );
}

/** @param {Placed} element */
const isNote = ({ name, attributes }) => name === 'ClientData' && attributes.ObjectType === 'Note';

/** The row and column of a box's cell. @param {Placed} data */
const placeOf = ({ children }) =>
  ['Row', 'Column'].map((name) => Number(children.find((it) => it.name === name)?.text ?? -1));

/** The part that the sheet names: that of its header's pictures is of the same type. @param {PackageFile} file @param {string} sheet */
function boxesOf(file, sheet) {
  const drawing = places(file.text(sheet)).find(({ name }) => name === 'legacyDrawing');
  const path = drawing && file.relatedBy(sheet, drawing.attributes.id);
  return path && file.has(path) ? path : undefined;
}

/** @param {PackageFile} file @param {string} sheet */
function newPart(file, sheet) {
  const path = `xl/drawings/${file.free('xl/drawings/', 'vmlDrawing', 'vml')}`;
  file.put(path, `<xml ${NAMESPACES}></xml>`);
  file.declareAll('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  const id = file.relate(sheet, 'vmlDrawing', `/${path}`);
  file.change(sheet, (_, [root], names) => {
    const old = root.children.find((it) => it.name === 'legacyDrawing'); // it named no part
    const at = (old ?? root.children.find((it) => AFTER.has(it.name)))?.start ?? root.close;
    const drawing = names.element('legacyDrawing', { 'xmlns:r': file.office, 'r:id': id });
    return [{ at, until: old?.end ?? at, xml: drawing }];
  });
  return path;
}

/** @param {string} cell @param {number} number that no box has yet */
function box(cell, number) {
  const [row, column] = [rowOf(cell), columnOf(cell)];
  const anchor = [column + 1, 12, row, 4, column + 5, 12, row + 5, 4].join(', ');
  return (
    `<v:shape ${NAMESPACES} id="nianbao_${number}" type="#${KIND}" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

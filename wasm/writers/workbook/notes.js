/** Notes on the cells of a sheet: their words in one part, the boxes that programs show them in in another (VML, as all of them still want it). */
import { escaped } from '../xml.js';
import { places, spliced } from '../xml-places.js';
import { AUTHOR } from '../word/runs.js';

/** @typedef {import('../package-file.js').PackageFile} PackageFile */
/** @typedef {{cell: string, lines: string[]}} Note `cell`: "B7" */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
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

/** @param {PackageFile} file @param {string} sheet its part @param {Note[]} notes */
export function addNotes(file, sheet, notes) {
  if (notes.length === 0) return;
  const sorted = [...notes].sort((a, b) => rowOf(a.cell) - rowOf(b.cell) || columnOf(a.cell) - columnOf(b.cell));
  addWords(file, sheet, sorted);
  addBoxes(file, sheet, sorted);
}

/** @param {PackageFile} file @param {string} sheet @param {Note[]} notes */
function addWords(file, sheet, notes) {
  const there = file.related(sheet, 'comments');
  const [path, author] = there ? [there, addAuthor(file, there)] : [newWords(file, sheet), 0];
  const xml = file.text(path);
  const list = places(xml).find((it) => it.name === 'commentList');
  if (!list) return;
  const taken = new Set(list.children.map((it) => it.attributes.ref));
  const words = notes
    .filter(({ cell }) => !taken.has(cell))
    .map(
      ({ cell, lines }) =>
        `<comment ref="${cell}" authorId="${author}"><text><t xml:space="preserve">${escaped(lines.join(' '))}</t></text></comment>`,
    );
  const extended = list.children.flatMap((it) => extension(it, notes));
  file.put(path, spliced(xml, [...extended, { at: list.close, until: list.close, xml: words.join('') }]));
}

/** Words added to a note that somebody wrote on the same cell. @param {import('../xml-places.js').Placed} comment @param {Note[]} notes */
function extension(comment, notes) {
  const note = notes.find(({ cell }) => cell === comment.attributes.ref);
  const text = comment.children.find((it) => it.name === 'text');
  if (!note || !text || text.close === text.end) return [];
  const words = escaped(`${AUTHOR}：${note.lines.join(' ')}`);
  return [{ at: text.close, until: text.close, xml: `<r><t xml:space="preserve"> ${words}</t></r>` }];
}

/** @param {PackageFile} file @param {string} path @returns {number} the author's number */
function addAuthor(file, path) {
  const xml = file.text(path);
  const authors = places(xml).find((it) => it.name === 'authors');
  if (!authors || authors.close === authors.end) return 0;
  file.put(path, spliced(xml, [{ at: authors.close, until: authors.close, xml: `<author>${AUTHOR}</author>` }]));
  return authors.children.length;
}

/** @param {PackageFile} file @param {string} sheet */
function newWords(file, sheet) {
  const name = file.free('xl/', 'comments', 'xml');
  const path = `xl/${name}`;
  file.put(
    path,
    `<comments xmlns="${MAIN}"><authors><author>${AUTHOR}</author></authors><commentList></commentList></comments>`,
  );
  file.relate(sheet, 'comments', `../${name}`);
  file.declare(path, 'spreadsheetml.comments');
  return path;
}

/** @param {PackageFile} file @param {string} sheet @param {Note[]} notes */
function addBoxes(file, sheet, notes) {
  const there = file.related(sheet, 'vmlDrawing');
  if (there) {
    file.append(there, boxes(notes, places(file.text(there)).length));
    return;
  }
  const name = file.free('xl/drawings/', 'vmlDrawing', 'vml');
  file.put(`xl/drawings/${name}`, `${VML_HEAD}${boxes(notes, 0)}</xml>`);
  if (!/Extension="vml"/i.test(file.text('[Content_Types].xml')))
    file.append(
      '[Content_Types].xml',
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    );
  drawn(file, sheet, file.relate(sheet, 'vmlDrawing', `../drawings/${name}`));
}

/** Names the drawing in its sheet, where the schema wants it. @param {PackageFile} file @param {string} sheet @param {string} id */
function drawn(file, sheet, id) {
  const xml = file.text(sheet);
  const [root] = places(xml);
  const next = root.children.find((it) => AFTER.has(it.name));
  const at = next?.start ?? root.close;
  file.put(sheet, spliced(xml, [{ at, until: at, xml: `<legacyDrawing xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>` }]));
}

const VML_HEAD =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** @param {Note[]} notes @param {number} from a number that no box has yet */
function boxes(notes, from) {
  return notes
    .map(({ cell }, i) => {
      const [row, column] = [rowOf(cell), columnOf(cell)];
      const anchor = [column + 1, 12, row, 4, column + 5, 12, row + 5, 4].join(', ');
      return (
        `<v:shape id="nianbao_${from + i}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
        '<v:fill color2="#ffffe1"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
        `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
      );
    })
    .join('');
}

/** "AB12" → 11. @param {string} cell */
const rowOf = (cell) => Number(/\d+$/.exec(cell)?.[0] ?? 1) - 1;

/** "AB12" → 27. @param {string} cell */
const columnOf = (cell) =>
  [...(/^[A-Z]*/.exec(cell)?.[0] ?? 'A')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Workbooks as other programs write them: the same report, with a number, a sum of it and a label in every kind of setting. */
import {
  both,
  declare,
  fileOf,
  NUMBER,
  OFFICE,
  partsOf,
  relate,
  replacing as replacingIn,
  SLIP,
  strict,
} from './package.js';

/** @import { Parts, Shape } from './package.js' */

export const SHEET = 'xl/worksheets/sheet2.xml';
export const RELATIONS = 'xl/worksheets/_rels/sheet2.xml.rels';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const plain = partsOf('xlsx', SHEET);
/** @param {Shape} shape */
export const file = (shape) => fileOf(plain, shape);

/** @param {RegExp | string} what @param {string} other */
const replacing = (what, other, part = SHEET) => replacingIn(part, what, other);
const CELL = new RegExp(`<c r="D5"><v>${NUMBER}</v></c>`);
/** The number's cell. @param {string} content @param {string} [attributes] */
const cell = (content, attributes = '') => replacing(CELL, `<c r="D5"${attributes}>${content}</c>`);
const LABEL = new RegExp(`<c (r="[A-Z]+\\d+") t="inlineStr"><is><t[^>]*>([^<]*)${SLIP}([^<]*)</t></is></c>`);
/** A formula in the cell of the sum, with what it comes to. @param {string} code @param {string} [attributes] */
const sum = (code, attributes = '') =>
  replacing(/<c r="J5"><v>\d+<\/v><\/c>/, `<c r="J5"><f${attributes}>${code}</f><v>${NUMBER}</v></c>`);

/** @param {string} type @param {string} target @param {string} xml @param {string} [kind] @returns {Shape} */
const related = (type, target, xml, kind) => (parts) => {
  parts[target] = xml;
  parts[RELATIONS] ??=
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const Id = `rId${parts[RELATIONS].split('<Relationship ').length}`;
  relate(parts, RELATIONS, { Id, Type: `${OFFICE}/${type}`, Target: `/${target}` });
  if (kind) declare(parts, target, kind, 'spreadsheetml');
};
const vml = (parts) => {
  parts['[Content_Types].xml'] = parts['[Content_Types].xml'].replace(
    '<Override',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override',
  );
};
/** A note of somebody's, as openpyxl writes it: no prefix o: in its box. @param {string} ref @returns {Shape} */
const note = (ref) =>
  both(
    related(
      'comments',
      'xl/comments/comment1.xml',
      `<comments xmlns="${MAIN}"><authors><author>甲</author></authors><commentList><comment authorId="0" ref="${ref}" shapeId="0"><text><t>说</t></text></comment></commentList></comments>`,
      'comments',
    ),
    related(
      'vmlDrawing',
      'xl/drawings/commentsDrawing1.vml',
      '<xml><o:shapelayout xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml" v:ext="edit"/><v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" id="_x0000_t202" coordsize="21600,21600" path="m,l,21600r21600,l21600,xe"/><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="_x0000_s0001" type="#_x0000_t202"><v:textbox/><x:ClientData xmlns:x="urn:schemas-microsoft-com:office:excel" ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>',
    ),
    vml,
    replacing('</worksheet>', `<legacyDrawing xmlns:r="${OFFICE}" r:id="rId2"/></worksheet>`),
  );
/** A number that is shown with two decimals. */
const decimals = both(
  (parts) => {
    parts['xl/styles.xml'] =
      `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="2" applyNumberFormat="1"/></cellXfs></styleSheet>`;
    if (/styles/.test(parts['xl/_rels/workbook.xml.rels'])) return;
    const Type = `${OFFICE}/styles`;
    relate(parts, 'xl/_rels/workbook.xml.rels', { Id: 'rId8', Type, Target: 'styles.xml' });
    declare(parts, 'xl/styles.xml', 'styles', 'spreadsheetml');
  },
  replacing(CELL, `<c r="D5" s="1"><v>${NUMBER}</v></c>`),
);
/** A table of Excel's from the row of the label on. */
const head = () => (/** @type {Parts} */ parts) => {
  const [, column, row] = /<c r="([A-Z])(\d+)"[^>]*><is><t[^>]*>[^<]*重复审请/.exec(parts[SHEET]) ?? [];
  const names = [...'ABCDEFGHIJ'].map((it) => (it === column ? `2.${SLIP}` : `列${it}`));
  const columns = names.map((name, i) => `<tableColumn id="${i + 1}" name="${name}"/>`).join('');
  const [ref, count] = [`A${row}:J${Number(row) + 2}`, names.length];
  const table = `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="${ref}"><autoFilter ref="${ref}"/><tableColumns count="${count}">${columns}</tableColumns></table>`;
  related('table', 'xl/tables/table1.xml', table, 'table')(parts);
  parts[SHEET] = parts[SHEET].replace(
    '</worksheet>',
    `<tableParts xmlns:r="${OFFICE}" count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`,
  );
};
/** Comments that answer each other: the note on the cell is a copy that Excel makes of them and shows to nobody. */
const thread = both(note('D5'), (parts) => {
  const id = 'tc={A0000000-0000-4000-8000-000000000001}';
  parts['xl/comments/comment1.xml'] = parts['xl/comments/comment1.xml'].replace('>甲<', `>${id}<`);
});
/** Pictures in a header, drawn by a part of the same type as the boxes of notes. */
const header = both(
  related(
    'vmlDrawing',
    'xl/drawings/vmlDrawing1.vml',
    '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="CH"/></xml>',
  ),
  vml,
  replacing('</worksheet>', `<headerFooter/><legacyDrawingHF xmlns:r="${OFFICE}" r:id="rId1"/></worksheet>`),
);
/** The strings of the second sheet in a part of their own. @param {Parts} parts */
function shared(parts, prefix = '') {
  /** @type {string[]} */
  const strings = [];
  parts[SHEET] = parts[SHEET].replace(/<c (r="\w+") t="inlineStr"><is>(.*?)<\/is><\/c>/g, (_, reference, string) => {
    strings.push(`<si>${string}</si>`);
    return `<c ${reference} t="s"><v>${strings.length - 1}</v></c>`;
  });
  const xml = `<sst xmlns="${MAIN}">${strings.join('')}</sst>`;
  parts['xl/sharedStrings.xml'] = prefix ? prefixed(xml, prefix) : xml;
  relate(parts, 'xl/_rels/workbook.xml.rels', {
    Id: 'rId9',
    Type: `${OFFICE}/sharedStrings`,
    Target: 'sharedStrings.xml',
  });
  declare(parts, 'xl/sharedStrings.xml', 'sharedStrings', 'spreadsheetml');
}
/** @param {string} xml @param {string} prefix of the elements that have none */
const prefixed = (xml, prefix) =>
  xml.replace(/<(\/?)(?=[a-zA-Z]+[\s/>])/g, `<$1${prefix}:`).replace(/xmlns=/, `xmlns:${prefix}=`);
const string = (/** @type {string} */ text) => cell(`<is><t xml:space="preserve">${text}</t></is>`, ' t="inlineStr"');

/** @type {Record<string, Shape>} */
export const SHAPES = {
  'as it is': () => {},
  'a prefix': (parts) => {
    parts[SHEET] = prefixed(parts[SHEET], 'x');
  },
  'prefixes everywhere': (parts) => {
    shared(parts, 'y');
    for (const name of [SHEET, 'xl/workbook.xml', '[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels'])
      parts[name] = prefixed(parts[name], 'x');
  },
  strict,
  'shared strings': shared,
  'shared strings in runs': (parts) => {
    parts[SHEET] = parts[SHEET].replace(
      LABEL,
      '<c $1 t="inlineStr"><is><r><rPr><b/></rPr><t>$2重复</t></r><r><t>审请$3</t></r><phoneticPr fontId="1"/></is></c>',
    );
    shared(parts);
  },
  'strings in runs': replacing(
    LABEL,
    `<c $1 t="inlineStr"><is><r><rPr><b/></rPr><t>$2</t></r><r><t>${SLIP}$3</t></r></is></c>`,
  ),
  'a line break in the label': replacing(
    LABEL,
    `<c $1 t="inlineStr"><is><t xml:space="preserve">$2${SLIP}&#10;$3 </t></is></c>`,
  ),
  'the number as text': string(NUMBER),
  'the number as text with a unit': string('7391 件'),
  'the number with thousands parted': string('7,391'),
  'the number in wide digits': string('７３９１'),
  'the number as a decimal': cell(`<v>${NUMBER}.0</v>`),
  'the number as a string of a formula': cell(`<f>TEXT(7391,"0")</f><v>${NUMBER}</v>`, ' t="str"'),
  'the number as a formula': cell(`<f>7000+391</f><v>${NUMBER}</v>`),
  'a blank cell': cell(''),
  'a blank cell of text': string(' '),
  ...Object.fromEntries(
    [0xad, 0x200b, 0x200e, 0x202e, 0x2060, 0x2066, 0xfeff].flatMap((code) => {
      const it = String.fromCharCode(code);
      return [
        [`U+${code.toString(16)} before the number`, string(it + NUMBER)],
        [
          `U+${code.toString(16)} around the label`,
          replacing(LABEL, `<c $1 t="inlineStr"><is><t>${it}$2${SLIP}$3${it}</t></is></c>`),
        ],
      ];
    }),
  ),
  'a sum of it': sum('SUM(D5:I5)'),
  'a sum with a sheet': sum("SUM('表三'!$D$5:$I$5)"),
  'a sum of a column': sum('SUM(D:D)'),
  'a sum of another row': sum('SUM(D6:I6)'),
  'a sum of a sum': both(sum('I5+0'), replacing(/<c r="I5"><v>\d+<\/v><\/c>/, `<c r="I5"><f>D5*0</f><v>0</v></c>`)),
  'a shared formula': both(
    sum('', ' t="shared" si="0"'),
    replacing(/<c r="I5"><v>\d+<\/v><\/c>/, `<c r="I5"><f t="shared" ref="I5:J5" si="0">C5+0</f><v>0</v></c>`),
  ),
  'a named area': both(
    sum('SUM(numbers)'),
    replacing(
      '</workbook>',
      '<definedNames><definedName name="numbers">表三!$D$5:$I$5</definedName></definedNames></workbook>',
      'xl/workbook.xml',
    ),
  ),
  'a sum, in a workbook that says how it calculates': both(
    sum('SUM(D5:I5)'),
    replacing('</workbook>', '<calcPr calcId="191029" fullCalcOnLoad="0"/><extLst/></workbook>', 'xl/workbook.xml'),
  ),
  'a sum, calculated by hand': both(
    sum('SUM(D5:I5)'),
    replacing('</workbook>', '<calcPr calcMode="manual" calcId="191029"/></workbook>', 'xl/workbook.xml'),
  ),
  'another book added to it': sum('SUM(D5:I5)+[1]Sheet1!$A$1'),
  'a number of another book': sum("'C:\\a\\[b.xlsx]Sheet 1'!$A$1"),
  'the number with decimals': decimals,
  'the label as the head of a table': head(),
  'the label as the head of a table, whose columns are named elsewhere': both(sum('SUM(T[自然人])'), head()),
  'a thread of comments at the number': thread,
  'a note of somebody': note('A1'),
  'a note of somebody at the number': note('D5'),
  'pictures in the header': header,
  protected: replacing('</sheetData>', '</sheetData><sheetProtection sheet="1" objects="1"/>'),
  'protection that is not in force': replacing('</sheetData>', '</sheetData><sheetProtection sheet="0"/>'),
  'merged cells': replacing('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A1:J1"/></mergeCells>'),
};

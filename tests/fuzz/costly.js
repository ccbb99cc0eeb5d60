/**
 * Small files that would cost much: each says one thing so often, or something so large, that a reader which believes it runs out of
 * memory or of time.
 */
import { deflateRawSync } from 'node:zlib';
import { ofd, pdf } from '../readers/build-pages.js';
import { docx, p, tbl, tc, tr, xlsx, zip } from '../readers/build.js';
import { costlyDocs } from './costly-doc.js';
import { costlyPdfs } from './costly-pdf.js';

/** @typedef {{name: string, bytes: Uint8Array}} File */

/** @param {number} count @param {string | ((index: number) => string)} item */
const many = (count, item) =>
  typeof item === 'string' ? item.repeat(count) : Array.from({ length: count }, (_, i) => item(i)).join('');

/** @param {string} name @param {string | Uint8Array} content @returns {File} */
const file = (name, content) => ({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content });
/** @param {string} sheet @param {Parameters<typeof xlsx>[1]} [parts] */
const sheet = (sheet, parts) => file('a.xlsx', xlsx([{ sheet }], parts));
/** @param {string} body @param {Parameters<typeof docx>[1]} [parts] */
const word = (body, parts) => file('a.docx', docx(body, parts));
/** @param {string} html */
const page = (html) => file('a.html', `<!doctype html><body>${html}`);
/** A PDF with a stream of its own as the first object that `pdf` leaves free. @param {string} content @param {string[]} objects */
const drawn = (content, objects = []) => file('a.pdf', pdf([{ content }], objects));

/** Forms that each paint the next one several times. @param {number} forms @param {number} times */
function formsInForms(forms, times) {
  const form = (/** @type {number} */ i) => {
    const content = i < forms - 1 ? many(times, '/X Do ') : 'BT /F 10 Tf (1) Tj ET';
    const next = i < forms - 1 ? `/XObject<</X ${9 + i} 0 R>>` : '';
    return `<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<${next}/Font<</F 3 0 R>>>>/Length ${content.length}>>\nstream\n${content}\nendstream`;
  };
  const made = Buffer.from(
    pdf(
      [{ content: '/X Do' }],
      Array.from({ length: forms }, (_, i) => form(i)),
    ),
  ).toString('latin1');
  return file('a.pdf', Buffer.from(made.replace('/Font<</F', '/XObject<</X 8 0 R>>/Font<</F'), 'latin1'));
}

const ruled = (/** @type {number} */ lines) =>
  many(lines, (i) => `${50 + i / 10} 50 m ${50 + i / 10} 750 l S 50 ${50 + i / 10} m 550 ${50 + i / 10} l S\n`);
const words = (/** @type {number} */ count) =>
  many(
    count,
    (i) => `BT /F 1 Tf 1 0 0 1 ${50 + ((i * 7) % 5000) / 10} ${50 + ((i * 13) % 7000) / 10} Tm (${i}) Tj ET\n`,
  );
const textObject = (/** @type {string} */ text, attributes = '') =>
  `<ofd:TextObject Boundary="10 20 180 12" Size="4"><ofd:TextCode X="0" Y="4" ${attributes}>${text}</ofd:TextCode></ofd:TextObject>`;

/** By what each says too often. @type {Record<string, () => File>} */
export const costly = {
  'columns left out before the first cell of each row': () =>
    word(
      tbl(
        many(
          2000,
          '<w:tr><w:trPr><w:gridBefore w:val="900000"/></w:trPr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>',
        ),
      ),
    ),
  'rows that each begin in the last column that there may be': () =>
    word(
      tbl(
        many(20000, '<w:tr><w:trPr><w:gridBefore w:val="1990"/></w:trPr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>'),
      ),
    ),
  'a cell over a million columns': () => word(tbl(many(500, tr(tc('1', '<w:gridSpan w:val="1000000"/>'), tc('2'))))),
  'a list number of half a million characters': () =>
    word(many(3000, p('x', '<w:numPr><w:numId w:val="1"/></w:numPr>')), {
      numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="${many(60000, '%1')}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    }),
  'a list number counted in Roman numerals from a billion on': () =>
    word(many(20, p('x', '<w:numPr><w:numId w:val="1"/></w:numPr>')), {
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2000000000"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    }),
  'a list with a level of a billion': () =>
    word(
      p('x', '<w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="1"/></w:numPr>') +
        many(50, p('x', '<w:numPr><w:numId w:val="1"/></w:numPr>')),
      {
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="999999999"><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      },
    ),
  'fields whose results never end': () =>
    word(
      `<w:p>${many(80000, '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>x</w:t></w:r>')}</w:p>`,
    ),
  'fields that begin and never end': () =>
    word(`<w:p>${many(60000, '<w:r><w:fldChar w:fldCharType="begin"/><w:t>x</w:t></w:r>')}</w:p>`),
  'tables in the cells of tables': () =>
    word(many(60, '<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>') + p('x') + many(60, '</w:tc></w:tr></w:tbl>')),
  'wide tables in the cells of tables': () =>
    word(
      tbl(
        ...Array.from({ length: 300 }, () =>
          tr(...Array.from({ length: 10 }, () => `<w:tc>${tbl(tr(tc('1'), tc('2')), tr(tc('3'), tc('4')))}</w:tc>`)),
        ),
      ),
    ),
  'a paragraph referring to the same note again and again': () =>
    word(
      tbl(
        many(
          3000,
          `<w:tr><w:tc><w:p>${many(10, '<w:r><w:footnoteReference w:id="2"/></w:r>')}</w:p></w:tc><w:tc><w:p/></w:tc></w:tr>`,
        ),
      ),
      {
        footnotes: `<w:footnote w:id="2">${p('note')}</w:footnote>`,
      },
    ),
  'elements in elements, each saying a little': () =>
    word(many(500, '<w:ins>') + many(3000, p('x')) + many(500, '</w:ins>')),
  'a style of many parts that each paragraph asks': () =>
    word(many(60_000, '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr></w:p>') + p('x'), {
      styles: `<w:style w:styleId="a">${many(200_000, '<w:x/>')}</w:style>`,
    }),
  'styles that are all based on one of many parts': () =>
    word(
      many(30_000, (i) => `<w:p><w:pPr><w:pStyle w:val="a${i}"/></w:pPr></w:p>`),
      {
        styles:
          `<w:style w:styleId="b">${many(100_000, '<w:x/>')}</w:style>` +
          many(30_000, (i) => `<w:style w:styleId="a${i}"><w:basedOn w:val="b"/></w:style>`),
      },
    ),
  'a list that begins anew at a level of four billion': () =>
    word(many(40_000, p('', '<w:numPr><w:numId w:val="1"/></w:numPr>')), {
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="4294967290"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
    }),
  'a table of notes deep inside of what changes nothing': () =>
    word(
      tbl(
        tr(
          `<w:tc>${many(480, '<w:sdt>')}${many(100_000, '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>')}${many(480, '</w:sdt>')}</w:tc><w:tc/>`,
        ),
      ),
      { footnotes: `<w:footnote w:id="2">${p('note')}</w:footnote>` },
    ),
  'paragraphs that each go on in the next': () => word(many(60_000, p('政府信息公开', '<w:rPr><w:del/></w:rPr>'))),
  'sheets looked for under a name in other letters among many': () => manySheets(90_000, 19_000),
  'columns deep inside of what is none': () =>
    sheet(
      `<cols>${many(500, '<a>')}${many(300_000, '<col/>')}${many(500, '</a>')}</cols><sheetData><row><c><v>1</v></c></row></sheetData>`,
    ),
  'a part of an archive that unpacks to two hundred megabytes': () =>
    file('a.docx', archiveOf('word/document.xml', deflateRawSync(Buffer.alloc(200 << 20, 32)))),
  'a hundred thousand sheets that are one': () => manySheets(100_000),
  'one long text that a hundred thousand cells show': () =>
    sheet(
      `<sheetData>${many(1000, (r) => `<row r="${r + 1}">${many(100, '<c t="s"><v>0</v></c>')}</row>`)}</sheetData>`,
      {
        strings: [`<t>${many(40_000, '年报')}</t>`],
      },
    ),
  'merged areas that cover each other': () =>
    sheet(
      `<sheetData>${many(300, (r) => `<row r="${r + 1}">${many(100, '<c><v>1</v></c>')}</row>`)}</sheetData><mergeCells>${many(20_000, (i) => `<mergeCell ref="A${1 + (i % 3)}:XFD1048576"/>`)}</mergeCells>`,
    ),
  'merged areas over all the sheet and a cell at its end': () =>
    sheet(
      `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="BZZ1048576"><v>2</v></c></row></sheetData><mergeCells>${many(1000, (i) => `<mergeCell ref="A${i + 1}:BXX1048575"/>`)}</mergeCells>`,
    ),
  'hidden columns by the hundred thousand': () =>
    sheet(
      `<cols>${many(100_000, (i) => `<col min="${i + 1}" max="${i + 1}" hidden="1"/>`)}</cols><sheetData>${many(1000, '<row><c><v>1</v></c><c r="BXX1"><v>1</v></c></row>')}</sheetData>`,
    ),
  'a number format that is all opening brackets': () =>
    sheet(`<sheetData>${many(200, '<row><c s="0"><v>1</v></c><c s="0"><v>2</v></c></row>')}</sheetData>`, {
      styles: `<numFmts><numFmt numFmtId="200" formatCode="${many(200_000, '[')}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`,
    }),
  'a number format that is all quotes and blanks': () =>
    sheet(`<sheetData>${many(200, '<row><c s="0"><v>1</v></c><c s="0"><v>2</v></c></row>')}</sheetData>`, {
      styles: `<numFmts><numFmt numFmtId="200" formatCode="${many(100_000, '&quot;')}${many(100_000, '_')}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`,
    }),
  ...costlyPdfs,
  'PDF forms that paint forms': () => formsInForms(40, 2),
  'a PDF form that paints itself': () => {
    const form =
      '<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X 8 0 R>>>>/Length 12>>\nstream\n/X Do /X Do \nendstream';
    const made = Buffer.from(pdf([{ content: '/X Do' }], [form])).toString('latin1');
    return file('a.pdf', Buffer.from(made.replace('/Font<</F', '/XObject<</X 8 0 R>>/Font<</F'), 'latin1'));
  },
  'ruling lines and words by the thousand': () => drawn(ruled(900) + words(40_000)),
  'lines across many rows of words, page after page': () =>
    file('a.pdf', pdf(Array.from({ length: 20 }, () => ({ content: ruled(60) + words(1500) })))),
  'ruling lines that never meet': () =>
    drawn(
      many(45_000, (i) => `${(i * 37) % 590} ${(i * 91) % 790} m ${((i * 37) % 590) + 5} ${(i * 91) % 790} l S\n`) +
        words(100),
    ),
  'an OFD line of a hundred thousand words': () =>
    file('a.ofd', ofd([textObject(many(100_000, '12 '), `DeltaX="g 299999 5"`)])),
  'an OFD page of one character an object': () => file('a.ofd', ofd([many(100_000, textObject('一'))])),
  'an OFD page of ruling lines and words': () =>
    file(
      'a.ofd',
      ofd([
        many(
          500,
          (i) =>
            `<ofd:PathObject Boundary="0 0 210 297"><ofd:AbbreviatedData>M 10 ${10 + i / 2} L 200 ${10 + i / 2}</ofd:AbbreviatedData></ofd:PathObject><ofd:PathObject Boundary="0 0 210 297"><ofd:AbbreviatedData>M ${10 + i / 3} 10 L ${10 + i / 3} 280</ofd:AbbreviatedData></ofd:PathObject>`,
        ) +
          many(
            40_000,
            (i) =>
              `<ofd:TextObject Boundary="${10 + (i % 190)} ${10 + ((i / 190) % 270)} 2 2" Size="1"><ofd:TextCode X="0" Y="1">${i % 10}</ofd:TextCode></ofd:TextObject>`,
          ),
      ]),
    ),
  'an OFD document of the same page again and again': () =>
    file(
      'a.ofd',
      ofd(
        Array.from({ length: 490 }, () => ''),
        { template: many(3000, textObject('一二三')), paths: () => 'Pages/Page_0/Content.xml' },
      ),
    ),
  'an OFD path of four million parts': () =>
    file(
      'a.ofd',
      ofd([
        `<ofd:PathObject Boundary="0 0 210 297"><ofd:AbbreviatedData>${many(4_500_000, 'M0 0L9 0')}</ofd:AbbreviatedData></ofd:PathObject>${textObject('一')}`,
      ]),
    ),
  'an OFD word of forty million characters': () => file('a.ofd', ofd([textObject(many(45 << 20, 'a'))])),
  'an OFD template painted again and again': () => file('a.ofd', templatesInPages(19_000)),
  'links in links': () => page(`${many(3000, '<a href="x">年报')}`),
  'links and bold type that the parser has to close again and again': () =>
    page(many(20_000, '<a href="x"><b><i>年报</p>')),
  'tables of one row': () => page(many(30_000, '<table><tr><td>1<td>2</table>')),
  'tables in tables': () => page(`${many(120, '<table><tr><td>1<td>')}x`),
  'tables in tables, two in each': () =>
    page(many(14, '<table><tr><td>a<td>') + many(2000, '<table><tr><td>1<td>2</table>')),
  'tables in marked text in tables': () => page(`${many(40, '<table><tr><td>a<td><span>b')}x`),
  'line breaks in a table that are no rows': () => page(`<table>${many(100_000, '<br>')}<tr><td>1<td>2</table>`),
  'a table of cells over all rows and columns': () =>
    page(`<table>${many(3000, '<tr><td rowspan=65534 colspan=200>1<td>2')}</table>`),
  'end tags that end nothing': () => page(many(300_000, '</p>')),
  'end tags without an end': () => page(many(300_000, '</a')),
  'a tag that is all blanks': () => page(`<p${many(1_000_000, ' ')}`),
  'tags that are all blanks': () => page(many(2000, `<p${many(500, ' ')}`)),
  'a tag of attributes': () => page(`<p ${many(200_000, (i) => `a${i} `)}>`),
  'tags of the body with one attribute more each': () => page(many(300_000, (i) => `<body a${i}>`)),
  'a line of words that are each an element': () => page(many(199_000, '政府信息公<i>开</i>')),
  'words in a table that stand in none of its cells': () => page(`<table>${many(390_000, '<i>x</i>')}`),
  'cells beside cells over all rows': () =>
    page(`<table><tr>${many(1990, '<td rowspan=65534>1')}${many(190_000, '<tr><td>2')}</table>`),
  'tables that only place others': () => page(`${many(60, '<table><tr><td>a<tr><td>')}${many(100_000, 'x<br>')}`),
  'placed words inside of placed words': () =>
    page(
      `<style>.a{font-size:10px}</style>${many(160, '<p style="position:absolute;top:1px;left:1px" class=a><object>')}${many(190_000, 'x<i></i>')}`,
    ),
  'comments that never end': () => file('a.html', `${many(200_000, '<!-- ')}<html>`),
  'a page that begins with blanks': () => file('a.html', `${many(2_000_000, ' ')}<html><body>年报`),
  'quotes that a table of values never closes': () => file('a.csv', many(200_000, '"a,')),
  'forty megabytes that are no text': () => file('a.txt', Buffer.alloc(40 << 20, 1)),
  'forty megabytes of broken characters': () => file('a.txt', Buffer.alloc(40 << 20, 0xe4)),
  'thirty thousand beginnings of labels': () =>
    file('a.txt', `一、总体情况\n${many(30_000, '（一）予以公开（二）部分')}`),
  'growths in order without end': () => file('a.txt', `一、总体情况\n${many(40_000, '分别增长10%、8%，')}`),
  'amounts and growths in order without end': () =>
    file('a.txt', `一、总体情况\n${many(20_000, '收到12件、办结10件，较上年的10件、8件分别增长20%、25%，')}`),
  'half a row of a table again and again': () => file('a.txt', many(20_000, '本年新收政府信息公开申请数量 1 2 3 ')),
  'a paragraph of four hundred thousand characters': () => file('a.txt', `一、总体情况\n${many(400_000, '政')}`),
  'a sentence of figures without an end': () =>
    file('a.txt', `2024年政府信息公开工作年度报告\n一、总体情况\n${many(30_000, '收到申请12件，')}`),
  'the same sentence eight thousand times': () =>
    file('a.txt', `2024年政府信息公开工作年度报告\n一、总体情况\n${many(8_000, '全年收到申请12件。')}`),
  'the three tables a thousand times': () =>
    file(
      'a.txt',
      many(1000, '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t0\t0\t0\n'),
    ),
  'headings without an end': () => file('a.txt', many(20_000, '一、总体情况\n')),
  'numbers without an end': () => file('a.txt', `收到和处理政府信息公开申请情况\n${many(500_000, '1 ')}`),
  'tables of Markdown that never end': () => file('a.md', many(200_000, '<table> ')),
  'quotations in quotations': () => file('a.md', many(750_000, '> ')),
  'lists in lists on one line': () => file('a.md', many(500_000, '1. ')),
  'lists in lists': () =>
    file(
      'a.md',
      many(1300, (i) => `${' '.repeat(2 * i)}- a\n`),
    ),
  'marks of emphasis that never end': () => file('a.md', many(500_000, '*a_')),
  'marks of emphasis that never end, in many paragraphs': () => file('a.md', many(400, `${'*a_'.repeat(2000)}\n\n`)),
  'a table between bars as wide as it is high': () =>
    file('a.md', `|${many(40_000, 'a|')}\n|${many(40_000, '-|')}\n${many(40_000, '|a|\n')}`),
  'a table in Markdown with one wide row': () =>
    file('a.md', `<table>${many(48_000, '<tr><td>1<td>2')}<tr>${many(1900, '<td>3')}</table>\n`),
  'tables of MediaWiki without an end': () => file('a.md', many(200_000, '{|\n|-\n|}\n')),
  'tables of LaTeX that begin in a table': () =>
    file('a.txt', `\\begin{longtable}{ll}${many(500_000, '\\begin{')}\\end{longtable}`),
  'fields of values without an end': () => file('a.csv', many(1_900_000, ',\n')),
  'blanks in Markdown': () => file('a.md', many(500_000, ' \t')),
  'tabs without an end': () => file('a.txt', many(2_000_000, '\t')),
  'brackets without an end': () => file('a.txt', many(500_000, '（')),
  ...costlyDocs,
};

/** An archive with one part that is deflated already. @param {string} name @param {Uint8Array} packed */
function archiveOf(name, packed) {
  const made = Buffer.from(zip({ [name]: '' }));
  const directory = made.readUInt32LE(made.length - 6);
  const head = Buffer.from(made.subarray(0, 30 + name.length));
  const entry = Buffer.from(made.subarray(directory, made.length - 22));
  const end = Buffer.from(made.subarray(made.length - 22));
  for (const [part, at] of /** @type {[Buffer, number][]} */ ([
    [head, 8],
    [entry, 10],
  ])) {
    part.writeUInt16LE(8, at);
    part.writeUInt32LE(packed.length, at + 10);
  }
  end.writeUInt32LE(head.length + packed.length, 16);
  return Buffer.concat([head, packed, entry, end]);
}

/** A workbook that shows its only sheet many times. @param {number} count @param {number} [others] parts beside it, which then has its name in other letters */
function manySheets(count, others = 0) {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const sheet =
    others > 0
      ? '<a/>'
      : `<worksheet><sheetData>${many(1000, '<row><c><v>1</v></c><c><v>2</v></c></row>')}</sheetData></worksheet>`;
  return file(
    'a.xlsx',
    zip({
      ...Object.fromEntries(Array.from({ length: others }, (_, i) => [`xl/other${i}`, ''])),
      'xl/workbook.xml': `<workbook xmlns:r="${office}"><sheets>${many(count, '<sheet name="a" r:id="rId1"/>')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/${others > 0 ? 'SHEET1' : 'sheet1'}.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': sheet,
    }),
  );
}

/** An OFD document of four hundred pages with four hundred templates each. @param {number} others parts beside them */
function templatesInPages(others) {
  return zip({
    ...Object.fromEntries(Array.from({ length: others }, (_, i) => [`other${i}`, ''])),
    'OFD.xml': '<OFD><DocBody><DocRoot>d.xml</DocRoot></DocBody></OFD>',
    'd.xml': `<D><CommonData><TemplatePage ID="9" BaseLoc="T.xml"/></CommonData><Pages>${many(400, '<Page BaseLoc="p.xml"/>')}</Pages></D>`,
    'p.xml': `<P>${many(400, '<Template TemplateID="9"/>')}</P>`,
    't.xml': '<T/>',
  });
}

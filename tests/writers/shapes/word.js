/**
 * Word files as other programs write them: the same report, with a number and a label in every kind of setting that such files have.
 * Each stands for itself as XML; nothing here comes from our own writers.
 */
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

const MAIN = 'word/document.xml';
const plain = partsOf('docx', MAIN);
/** @param {Shape} shape */
export const file = (shape) => fileOf(plain, shape);

const LOOK = '<w:rPr><w:b/><w:sz w:val="18"/></w:rPr>';
const r = (/** @type {string} */ text) => `<w:r>${LOOK}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (/** @type {string} */ content, properties = '') =>
  `<w:p><w:pPr><w:jc w:val="center"/>${properties}</w:pPr>${content}</w:p>`;
const control = (/** @type {string} */ content, properties = '') =>
  `<w:sdt><w:sdtPr><w:alias w:val="数"/><w:id w:val="1"/>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const by = 'w:author="甲" w:date="2024-12-01T08:00:00Z"';

/** The cell with the number: its properties and its paragraph. */
const CELL = new RegExp(
  `<w:tc>(<w:tcPr>(?:(?!</w:tcPr>).)*</w:tcPr>)<w:p>(?:(?!</w:p>).)*>${NUMBER}</w:t></w:r></w:p></w:tc>`,
);
const ROW = new RegExp(`<w:tr>(?:(?!</w:tr>).)*>${NUMBER}</w:t>.*?</w:tr>`);
const RUN = (/** @type {string} */ words) =>
  new RegExp(`<w:r>(?:(?!</w:r>).)*<w:t xml:space="preserve">([^<]*)${words}([^<]*)</w:t></w:r>`);

/** @param {RegExp} what @param {(found: string, ...groups: string[]) => string} other */
const replacing = (what, other) => replacingIn(MAIN, what, other);

/** The number's cell with other content. @param {string} content */
const cell = (content) => replacing(CELL, (_, properties) => `<w:tc>${properties}${content}</w:tc>`);
/** The number's paragraph with other content. @param {string} content */
const runs = (content) => cell(p(content));

/** @param {string} type @param {string} target @param {string} xml @param {string} [kind] of its content @returns {Shape} */
const related = (type, target, xml, kind) => (parts) => {
  parts[`word/${target}`] = xml;
  relate(parts, 'word/_rels/document.xml.rels', {
    Id: `rId7${target.length}`,
    Type: `${OFFICE}/${type}`,
    Target: target,
  });
  if (kind) declare(parts, `word/${target}`, kind, 'wordprocessingml');
};

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const comments = (/** @type {string} */ content, root = `w:comments ${W}`) =>
  related(
    'comments',
    'comments.xml',
    content === '' ? `<${root}/>` : `<${root}>${content}</${root.split(' ')[0]}>`,
    'comments',
  );
const settings = (/** @type {string} */ content) =>
  related('settings', 'settings.xml', `<w:settings ${W}>${content}</w:settings>`, 'settings');

/** A field in five runs. @param {string} code @param {string} result */
const field = (code, result) => {
  const mark = (/** @type {string} */ type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark('separate')}${result}${mark('end')}`;
};

/** A part in which Word's elements have another prefix. @param {string} xml @param {string} prefix */
function prefixed(xml, prefix) {
  const renamed = xml.replace(/(<\/?|\s)w:/g, `$1${prefix}:`).replace(/xmlns:w=/g, `xmlns:${prefix}=`);
  return renamed;
}

/** The package's own parts with prefixes. @param {Parts} parts */
function prefixedPackage(parts) {
  for (const [name, prefix] of [
    ['[Content_Types].xml', 'ct'],
    ['_rels/.rels', 'rel'],
    ['word/_rels/document.xml.rels', 'rel'],
  ])
    parts[name] = parts[name].replace(/<(\/?)(?=[A-Z])/g, `<$1${prefix}:`).replace(/xmlns=/, `xmlns:${prefix}=`);
}

const HIDDEN = [0xad, 0x200b, 0x200e, 0x200f, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0xfeff].map((code) =>
  String.fromCharCode(code),
);
const ALTERNATIVE = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const alternatives = (/** @type {string} */ choice, fallback = choice) =>
  `<mc:AlternateContent ${ALTERNATIVE}><mc:Choice Requires="wps" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
const box = (/** @type {string} */ content) => {
  const drawn = `<wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>`;
  const graphic = `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${drawn}</a:graphicData></a:graphic>`;
  const inline = `<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="900000" cy="300000"/><wp:docPr id="4294967295" name="b"/>${graphic}</wp:inline>`;
  const vml = `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:70pt;height:25pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
  return alternatives(`<w:drawing>${inline}</w:drawing>`, vml);
};
const store = (/** @type {string} */ content) =>
  both(
    related('customXml', '../customXml/item1.xml', `<d:root xmlns:d="urn:d"><d:number>${content}</d:number></d:root>`),
    (parts) => {
      parts['customXml/item1.xml'] = parts['word/../customXml/item1.xml'];
      delete parts['word/../customXml/item1.xml'];
      parts['customXml/_rels/item1.xml.rels'] =
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/customXmlProps" Target="itemProps1.xml"/></Relationships>`;
      parts['customXml/itemProps1.xml'] =
        '<ds:datastoreItem ds:itemID="{0C3B1F2A-0000-4000-8000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>';
    },
  );
const bound =
  '<w:dataBinding w:prefixMappings="xmlns:ns0=\'urn:d\'" w:xpath="/ns0:root[1]/ns0:number[1]" w:storeItemID="{0C3B1F2A-0000-4000-8000-000000000001}"/>';
const rPrChange = `<w:rPr><w:b/><w:rPrChange w:id="31" ${by}><w:rPr/></w:rPrChange></w:rPr>`;

/** @type {Record<string, Shape>} */
export const SHAPES = {
  'as it is': () => {},
  'another prefix': (parts) => {
    parts[MAIN] = prefixed(parts[MAIN], 'n0');
  },
  'no prefix but for attributes': (parts) => {
    parts[MAIN] = parts[MAIN]
      .replace(/<(\/?)w:/g, '<$1')
      .replace('xmlns:w=', `xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w=`);
  },
  'comments of another prefix': comments(
    '<n0:comment n0:id="4" n0:author="甲"><n0:p><n0:r><n0:t>说</n0:t></n0:r></n0:p></n0:comment>',
    'n0:comments xmlns:n0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  ),
  'comments as the default namespace': comments(
    '<comment w:id="4" w:author="甲"><p><r><t>说</t></r></p></comment>',
    `comments xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ${W}`,
  ),
  'an empty part of comments': comments(''),
  'a package with prefixes': prefixedPackage,
  strict,
  'strict, with comments': both(comments(''), strict),
  'another prefix everywhere': both(comments(''), (parts) => {
    parts[MAIN] = prefixed(parts[MAIN], 'n0');
    parts['word/comments.xml'] = prefixed(parts['word/comments.xml'], 'q');
    prefixedPackage(parts);
  }),
  'a byte order mark': (parts) => {
    parts[MAIN] = `\uFEFF${parts[MAIN]}`;
  },
  'the number in three runs': runs(r('7') + r('3') + r('91')),
  'the number in two paragraphs': cell(p(r('73')) + p(r('91'))),
  'references instead of digits': runs(r('&#x37;&#51;91')),
  'a section of characters': runs(`<w:r><w:t><![CDATA[${NUMBER}]]></w:t></w:r>`),
  'a remark in the number': runs('<w:r><w:t>73<!-- x -->91</w:t></w:r>'),
  'blanks that are kept': runs(r(` \u3000${NUMBER} `)),
  'a unit behind the number': runs(r('7391 件')),
  'a unit in a run of its own': runs(r('7391') + r('件')),
  'thousands parted': runs(r('7,391')),
  'wide digits': runs(r('７３９１')),
  ...Object.fromEntries(
    HIDDEN.flatMap((it) => {
      const name = `U+${it.charCodeAt(0).toString(16).padStart(4, '0')}`;
      return [
        [`${name} before the number`, runs(r(it + NUMBER))],
        [`${name} in a run before the number`, runs(r(it.repeat(3)) + r(NUMBER))],
        [`${name} before the label`, replacing(RUN(SLIP), (_, before, behind) => r(it + before + SLIP + behind))],
        [
          `${name} behind both`,
          both(
            runs(r(NUMBER + it)),
            replacing(RUN(SLIP), (_, before, behind) => r(before + SLIP + behind + it)),
          ),
        ],
      ];
    }),
  ),
  'the result of a sum': runs(field('=SUM(ABOVE)', r(NUMBER))),
  'the result of a sum, all in one run': runs(
    `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> =SUM(ABOVE) </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>${NUMBER}</w:t><w:fldChar w:fldCharType="end"/></w:r>`,
  ),
  'the result of a simple field': runs(
    `<w:fldSimple w:instr=" =SUM(ABOVE) \\# &quot;0&quot; ">${r(NUMBER)}</w:fldSimple>`,
  ),
  'a field in a field': runs(field(`=${field('REF x', r('1'))}+1`, r(NUMBER))),
  'what a form field holds': runs(field('FORMTEXT', r(NUMBER))),
  'a link': runs(`<w:hyperlink w:anchor="x">${r(NUMBER)}</w:hyperlink>`),
  'a link as a field': runs(field('HYPERLINK "https://example.org"', r(NUMBER))),
  'a field that nothing ends': both(
    runs(r(NUMBER)),
    replacing(/<w:body>/, (it) => `${it}${p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>')}`),
  ),
  'the label as a field': replacing(RUN(SLIP), (it) => field('REF label', it)),
  'a control around the number': runs(control(r(NUMBER))),
  'a plain control around the number': runs(control(r(NUMBER), '<w:text/>')),
  'a control around a part of it': runs(r('7') + control(r('39')) + r('1')),
  'a control around the paragraph': cell(control(p(r(NUMBER)))),
  'a control around the cell': replacing(CELL, (it) => control(it)),
  'a control around the row': replacing(ROW, (it) => control(it)),
  'a control around the table': replacing(/<w:tbl>(?:(?!<\/w:tbl>).)*7391.*?<\/w:tbl>/, (it) => control(it)),
  'a control in a control': replacing(CELL, (_, properties) =>
    control(`<w:tc>${properties}${p(control(r(NUMBER)))}</w:tc>`),
  ),
  'a control bound to a part': both(store(NUMBER), runs(control(r(NUMBER), bound))),
  'a control bound to nothing': runs(control(r(NUMBER), bound)),
  'a smart tag': runs(`<w:smartTag w:uri="urn:x" w:element="number">${r(NUMBER)}</w:smartTag>`),
  'marks of proofing and bookmarks': runs(
    `<w:bookmarkStart w:id="90" w:name="a"/><w:proofErr w:type="spellStart"/>${r('73')}<w:proofErr w:type="spellEnd"/>${r('91')}<w:bookmarkEnd w:id="90"/>`,
  ),
  'an insertion of somebody': runs(`<w:ins w:id="21" ${by}>${r(NUMBER)}</w:ins>`),
  'an insertion of a part of it': runs(`${r('73')}<w:ins w:id="21" ${by}>${r('91')}</w:ins>`),
  'a deletion before it': runs(`<w:del w:id="21" ${by}><w:r><w:delText>12</w:delText></w:r></w:del>${r(NUMBER)}`),
  'words moved here': runs(`<w:moveTo w:id="21" ${by}>${r(NUMBER)}</w:moveTo>`),
  'formatting that was changed': replacing(
    RUN(SLIP),
    (_, before, behind) => `<w:r>${rPrChange}<w:t xml:space="preserve">${before}${SLIP}${behind}</w:t></w:r>`,
  ),
  'formatting that was changed, of the number': runs(`<w:r>${rPrChange}<w:t>${NUMBER}</w:t></w:r>`),
  'alternatives around the run': runs(alternatives(r(NUMBER))),
  'alternatives that part it otherwise': runs(alternatives(r('73') + r('91'), r(NUMBER))),
  'alternatives around the paragraph': cell(alternatives(p(r(NUMBER)))),
  'hidden words beside it': runs(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r>${r(NUMBER)}`),
  'tabs and breaks beside it': runs(`<w:r><w:tab/></w:r>${r(NUMBER)}<w:r><w:br/></w:r>`),
  'blanks that nobody sees around both': both(
    runs(`<w:r><w:t>\n  ${NUMBER}\n</w:t></w:r>`),
    replacing(RUN(SLIP), (_, before, behind) => `<w:r><w:t>\n${before}${SLIP}${behind}\n</w:t></w:r>`),
  ),
  'an empty run and an empty text': runs(`<w:r/><w:r><w:t/></w:r>${r(NUMBER)}<w:r><w:t></w:t></w:r>`),
  'a table in the cell': cell(
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>${p(r(NUMBER))}</w:tc></w:tr></w:tbl><w:p/>`,
  ),
  'a blank cell to fill': cell('<w:p/>'),
  'a blank cell with a look': cell('<w:p><w:pPr><w:jc w:val="center"/><w:rPr><w:b/></w:rPr></w:pPr></w:p>'),
  'a blank cell in a control': replacing(CELL, (_, properties) => control(`<w:tc>${properties}<w:p/></w:tc>`)),
  'comments of others at the number': both(
    comments('<w:comment w:id="9" w:author="甲" w:initials="甲"><w:p><w:r><w:t>核</w:t></w:r></w:p></w:comment>'),
    runs(
      `<w:commentRangeStart w:id="9"/>${r(NUMBER)}<w:commentRangeEnd w:id="9"/><w:r><w:commentReference w:id="9"/></w:r>`,
    ),
  ),
  'marks of a comment that is gone': runs(
    `<w:commentRangeStart w:id="0"/>${r(NUMBER)}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
  ),
  'the highest ids that there are': runs(
    `<w:bookmarkStart w:id="2147483647" w:name="b"/>${r(NUMBER)}<w:bookmarkEnd w:id="2147483647"/>`,
  ),
  'the number in a text box': runs(`<w:r>${box(p(r(NUMBER)))}</w:r>`),
  'a text box with the label in a run with words': replacing(
    RUN(SLIP),
    (_, before, behind) => `<w:r>${LOOK}<w:t xml:space="preserve">${before}</w:t>${box(p(r(SLIP + behind)))}</w:r>`,
  ),
  'a text box with the label, words that change before it': both(
    replacing(RUN(SLIP), (_, before, behind) => r(`${before}重复申请${behind}`)),
    runs(`<w:r>${LOOK}<w:t>${NUMBER}</w:t>${box(p(r(SLIP)))}</w:r>`),
  ),
  'alternatives that say other things': runs(alternatives(r(NUMBER), r('12'))),
  'alternatives of which one says nothing': runs(alternatives(r(NUMBER), '<w:r><w:pict/></w:r>')),
  'a control that shows a hint of blanks': runs(control(r('　　'), '<w:showingPlcHdr/>')),
  'the number with a footnote and its mark': runs(r(`${NUMBER}[1]`)),
  'a raised mark behind the number': runs(
    `${r(NUMBER)}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>`,
  ),
  'private characters before the number': runs(r(`\ue000${NUMBER}`)),
  'a ruby': runs(`<w:r><w:ruby><w:rubyPr/><w:rt>${r('qi')}</w:rt><w:rubyBase>${r(NUMBER)}</w:rubyBase></w:ruby></w:r>`),
  'protected against changes': settings('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'),
  'protected but for tracked changes': settings('<w:documentProtection w:edit="trackedChanges" w:enforcement="on"/>'),
  'protected but for forms': settings('<w:documentProtection w:edit="forms" w:enforcement="true" w:formatting="0"/>'),
  'a protection that is not in force': settings('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>'),
  'changes are tracked': settings('<w:trackRevisions/>'),
};

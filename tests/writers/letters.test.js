/** Letters in forms that anyone may have written: filled in wherever a field stands, or refused with a sentence; nothing of a form leads elsewhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createChecker } from '../../wasm/node.js';
import { read } from '../../wasm/readers/index.js';
import { UnwritableError } from '../../wasm/writers/errors.js';
import { letterTemplate, letterWriter } from '../../wasm/writers/letters.js';
import { places } from '../../wasm/writers/xml-places.js';
import { report } from '../cli/run.js';

const checker = await createChecker();
const result = checker.check({ name: '<甲>&.txt', format: 'text', text: report(4, { wrong: true }) });
const { organ } = result.report;
const own = unzipSync(letterTemplate());
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${RELATIONS}" xmlns:v="urn:v" xmlns:wps="urn:wps" xmlns:w14="urn:w14" xmlns:a="urn:a"`;

/** A form with this body and more parts. @param {string} body @param {Record<string, string>} [more] */
function form(body, more = {}) {
  const parts = Object.entries({
    'word/document.xml': `<w:document ${SPACES}><w:body>${body}</w:body></w:document>`,
    ...more,
  });
  return zipSync({ ...own, ...Object.fromEntries(parts.map(([name, text]) => [name, strToU8(text)])) });
}

/** The parts of the letter that a form becomes. @param {Uint8Array} template @returns {Record<string, string>} */
function letter(template) {
  const writer = letterWriter('zh-CN', template);
  assert.ok(writer.add(result));
  const [bytes] = Object.values(unzipSync(writer.end()));
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]);
  for (const [name, text] of parts) if (/\.(xml|rels)$/.test(name)) places(text);
  return Object.fromEntries(parts);
}

const run = (/** @type {string} */ text) => `<w:r><w:t>${text}</w:t></w:r>`;
const box = (/** @type {string} */ text) =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const wordsOf = (/** @type {string} */ xml) => xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');

/** Bodies, each with what stands in its letter. @type {[string, string, RegExp][]} */
const FILLED = [
  ['a field in parts', `<w:p>${run('致{单')}${run('位')}${run('}：')}</w:p>`, new RegExp(`^致${organ}：\n$`)],
  [
    'a text box with a field beside a field',
    `<w:p>${run('{单位}')}${box('{年度}')}</w:p>`,
    new RegExp(`^${organ}2024\n\n$`),
  ],
  ['a field in a text box alone', `<w:p>${run('致')}${box('{单位}')}</w:p>`, new RegExp(`^致${organ}\n\n$`)],
  [
    'text boxes in one another',
    `<w:p>${run('{年度}')}<w:r><w:txbxContent><w:p>${run('{单位}')}${box('{年度}')}</w:p></w:txbxContent></w:r></w:p>`,
    new RegExp(`^2024${organ}2024\n\n\n$`),
  ],
  [
    'a text box beside what was found',
    `<w:p>${run('{问题}')}${box('{单位}')}</w:p>`,
    new RegExp(`^1\\. 【必须修改】[^\n]+${organ}\n`),
  ],
  ['what was found, in a text box', `<w:p>${run('见：')}${box('{问题}')}</w:p>`, /^见：1\. 【必须修改】/],
  ['an empty text in front', `<w:p><w:r><w:t/></w:r>${run('{单位}')}</w:p>`, new RegExp(`^${organ}\n$`)],
  [
    'an empty text with a space in its tag',
    `<w:p><w:r><w:t /></w:r><w:r><w:t xml:space="preserve"></w:t></w:r>${run(' {年度} ')}</w:p>`,
    /^ 2024 \n$/,
  ],
  [
    'fields on both sides of a tab and of a break',
    `<w:p><w:r><w:t>致{单位}</w:t><w:tab/><w:t>{年</w:t></w:r>${run('度}年')}<w:r><w:br/><w:t>{文件}</w:t></w:r></w:p>`,
    new RegExp(`^致${organ}2024年&lt;甲`),
  ],
  ['a name that is markup', `<w:p>${run('{文件}')}</w:p>`, /^&lt;甲&gt;&amp;\.txt\n$/],
  [
    'fields in a table',
    `<w:tbl><w:tr><w:tc><w:p>${run('{单位}')}</w:p></w:tc></w:tr></w:tbl>`,
    new RegExp(`^${organ}\n$`),
  ],
  [
    'words that are no field',
    `<w:p>${run('{单 位}{__proto__}{constructor}{{年度}}')}</w:p>`,
    /^\{单 位\}\{__proto__\}\{constructor\}\{2024\}\n$/,
  ],
  ['a field in CDATA', `<w:p><w:r><w:t><![CDATA[{单位}<&]]></w:t></w:r></w:p>`, new RegExp(`^${organ}&lt;&amp;\n$`)],
  [
    'other prefixes',
    `<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:r><x:t/></x:r><x:r><x:t>{单位}</x:t></x:r></x:p>`,
    new RegExp(`^${organ}$`),
  ],
];
for (const [said, body, words] of FILLED)
  test(`filled in: ${said}`, () => assert.match(wordsOf(letter(form(body))['word/document.xml']), words));

test('what stands around a field stays where it is', () => {
  const look = '<w:rPr><w:b/></w:rPr>';
  const body = `<w:p>${run('单位：')}<w:r>${look}<w:t>{单位}</w:t><w:tab/><w:t>{年</w:t></w:r>${run('度}年')}</w:p>`;
  const xml = letter(form(body))['word/document.xml'].replace(/ xml:space="preserve"/g, '');
  assert.match(
    xml,
    new RegExp(`<w:t>单位：</w:t></w:r><w:r>${look}<w:t>${organ}</w:t><w:tab/><w:t>2024</w:t></w:r><w:r><w:t>年</w:t>`),
  );
});

test('copies of a paragraph share no ids, and a reader reads every letter', async () => {
  const template = form(
    `<w:p w14:paraId="1A" w14:textId='2B'><w:bookmarkStart w:id="1" w:name="b"/>${run('{问题}')}<w:bookmarkEnd w:id="1"></w:bookmarkEnd></w:p><w:p>${run('{问题}')}</w:p>`,
  );
  const xml = letter(template)['word/document.xml'];
  assert.equal(xml.match(/paraId/g)?.length, 1);
  assert.deepEqual([xml.match(/bookmarkStart/g)?.length, xml.match(/bookmarkEnd /g)?.length], [1, 1]);
  const writer = letterWriter('zh-CN', template);
  writer.add(result);
  const [bytes] = Object.values(unzipSync(writer.end()));
  assert.ok((await read(bytes, 'a.docx')).blocks.length >= 2);
});

const rels = (/** @type {string} */ inside) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
const outside = (/** @type {string} */ kind, id = 'rId9') =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="file://evil/a" TargetMode="External"/>`;

test('headers and footers are filled in as well', () => {
  const header = `<w:hdr ${SPACES}><w:p>${run('{单位}')}</w:p></w:hdr>`;
  const link = `<Relationship Id="rId9" Type="${RELATIONS}/header" Target="header1.xml"/>`;
  const parts = letter(form('<w:p/>', { 'word/header1.xml': header, 'word/_rels/document.xml.rels': rels(link) }));
  assert.equal(wordsOf(parts['word/header1.xml']), `${organ}\n`);
});

test('links to what lies elsewhere are cut, and nothing refers to them any more', () => {
  const body = `<w:p><w:hyperlink r:id="rId9" w:anchor="rId9x">${run('{单位}')}</w:hyperlink><w:r><a:blip r:link='rId8'/></w:r></w:p>`;
  const parts = letter(
    form(body, {
      'word/_rels/document.xml.rels': rels(outside('hyperlink') + outside('image', 'rId8')),
      'word/settings.xml': `<w:settings ${SPACES}><w:attachedTemplate r:id="rId1"/><w:zoom w:percent="100"/></w:settings>`,
      'word/_rels/settings.xml.rels': rels(outside('attachedTemplate', 'rId1')),
    }),
  );
  assert.doesNotMatch(JSON.stringify(parts), /evil|rId9"|rId8|attachedTemplate/);
  assert.match(parts['word/document.xml'], /w:anchor="rId9x"/);
  assert.match(parts['word/settings.xml'], /w:zoom/);
});

const TYPES = strFromU8(own['[Content_Types].xml']);
/** Forms that are refused, and by which sentence. @type {[string, () => Uint8Array, string][]} */
const REFUSED = [
  ['a name that XML does not know', () => form(`<w:p>${run('{单位}&nbsp;')}</w:p>`), 'unusual'],
  ['a tag that is not closed', () => form(`<w:p>${run('{单位}')}`), 'unusual'],
  ['a part named __proto__', renamed, 'unusual'],
  [
    'a macro by another name',
    () =>
      form('<w:p/>', {
        'word/x.dat': 'x',
        'word/_rels/document.xml.rels': rels(
          `<Relationship Id="r" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="x.dat"/>`,
        ),
      }),
    'macros',
  ],
  [
    'a macro by its type',
    () =>
      form('<w:p/>', {
        '[Content_Types].xml': TYPES.replace(
          '</Types>',
          '<Override PartName="/word/x.xml" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
        ),
      }),
    'macros',
  ],
  [
    'an object elsewhere',
    () => form('<w:p/>', { 'word/_rels/document.xml.rels': rels(outside('oleObject')) }),
    'linked',
  ],
];

/** A form with a part of a name that objects have. */
function renamed() {
  const bytes = Buffer.from(form('<w:p/>', { 'word/_proto123': 'x' })).toString('latin1');
  return Uint8Array.from(Buffer.from(bytes.replaceAll('_proto123', '__proto__'), 'latin1'));
}

for (const [said, template, code] of REFUSED)
  test(`refused: ${said}`, () =>
    assert.throws(
      () => letter(template()),
      (error) => error instanceof UnwritableError && error.code === code && /^“a”/.test(error.explain('a')),
    ));

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UnreadableError, read } from '../../wasm/readers/index.js';
import { costlyDocs } from '../fuzz/costly-doc.js';
import { docx, outline, p, tbl, tc, tr } from './build.js';
import { convert, withoutOffice } from '../libreoffice/libreoffice.js';
import { longTest } from '../long.js';

const level = (/** @type {number} */ i, /** @type {string} */ format, /** @type {string} */ text) =>
  `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:abstractNum w:abstractNumId="4">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num>`;
const styles =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
const num = (/** @type {number} */ at) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`;
const width = (/** @type {number} */ twips, more = '') => `<w:tcW w:w="${twips}" w:type="dxa"/>${more}`;
const run = (/** @type {string} */ inner) => `<w:r>${inner}</w:r>`;
const grid = (/** @type {number[]} */ ...widths) =>
  `<w:tblGrid>${widths.map((it) => `<w:gridCol w:w="${it}"/>`).join('')}</w:tblGrid>`;
const table = (/** @type {string} */ columns, /** @type {string[]} */ ...rows) =>
  tbl(...rows).replace('<w:tblPr/>', `<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${columns}`);

const merged = table(
  grid(2000, 1500, 1500),
  tr(tc('', width(2000)), tc('申请人情况', width(3000, '<w:gridSpan w:val="2"/>'))),
  tr(tc('三、本年度办理结果', width(2000, '<w:vMerge w:val="restart"/>')), tc('3', width(1500)), tc('', width(1500))),
  tr(tc('', width(2000, '<w:vMerge/>')), tc('', width(1500)), tc('5', width(1500))),
);
const nested = table(
  grid(2000, 2000, 3000),
  tr(tc('甲', width(2000)), tc('乙', width(2000)), tc('丙', width(3000))),
  tr(
    tc('行', width(2000)),
    tc('9', width(2000)),
    `<w:tc><w:tcPr>${width(3000)}</w:tcPr>${table(grid(1000, 1000), tr(tc('a', width(1000)), tc('b', width(1000))), tr(tc('1', width(1000)), tc('2', width(1000))))}<w:p/></w:tc>`,
  ),
  tr(tc('x', width(2000)), tc('y', width(2000)), tc('z', width(3000))),
);

/** What the body holds, and what must be read of it. @type {Record<string, {body: string, want: unknown[], parts?: object}>} */
const cases = {
  merged: {
    body: merged + p('后'),
    want: [
      [
        ['', '申请人情况×2×1'],
        ['三、本年度办理结果×1×2', '3', ''],
        ['', '5'],
      ],
      '后',
    ],
  },
  nested: {
    body: nested + p('后'),
    want: [
      [
        ['甲', '乙', '丙×2×1'],
        ['行×1×2', '9×1×2', 'a', 'b'],
        ['1', '2'],
        ['x', 'y', 'z×2×1'],
      ],
      '后',
    ],
  },
  lists: {
    body:
      p('总体情况', '<w:pStyle w:val="H1"/>') +
      p('主动公开', num(1)) +
      p('其一', num(2)) +
      p('主动公开情况', '<w:pStyle w:val="H1"/>') +
      p('甲', num(1)),
    want: ['一、总体情况', '（一）主动公开', '1. 其一', '二、主动公开情况', '（一）甲'],
    parts: { numbering, styles },
  },
  changes: {
    body: `<w:p>${run('<w:t>收到</w:t>')}<w:del w:id="1" w:author="a" w:date="2024-01-01T00:00:00Z">${run('<w:delText>3</w:delText>')}</w:del><w:ins w:id="2" w:author="a" w:date="2024-01-01T00:00:00Z">${run('<w:t>4</w:t>')}</w:ins>${run('<w:rPr><w:vanish/></w:rPr><w:t>藏</w:t>')}${run('<w:t>件</w:t><w:br/><w:t>下一行</w:t><w:tab/><w:t>右</w:t>')}</w:p>`,
    want: ['收到4件', '下一行\t右'],
  },
  fields: {
    body: `<w:p>${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText>HYPERLINK "http://a.example"</w:instrText>')}${run('<w:fldChar w:fldCharType="separate"/>')}${run('<w:t>县网站</w:t>')}${run('<w:fldChar w:fldCharType="end"/>')}</w:p>`,
    want: ['县网站'],
  },
};

longTest('a .doc says what the .docx says that it was made of', { skip: withoutOffice }, async () => {
  const files = Object.values(cases).map(({ body, parts }) => docx(body, parts));
  const made = await convert(files, 'doc');
  for (const [i, [name, { want }]] of Object.entries(cases).entries()) {
    assert.deepEqual(outline(await read(files[i], 'a.docx')), want, `${name}.docx`);
    const document = await read(made[i], 'a.wps');
    assert.equal(document.format, 'doc');
    assert.deepEqual(outline(document), want, `${name}.doc`);
  }
});

longTest('a damaged .doc says so, or gives what is left', { skip: withoutOffice }, async () => {
  const [whole] = await convert([docx(merged)], 'doc');
  for (const length of [600, 2000, whole.length - 3000])
    await assert.rejects(read(whole.slice(0, length), 'a.doc'), UnreadableError);
  await assert.rejects(
    read(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'a.doc'),
    (error) => error instanceof UnreadableError && error.code === 'damaged',
  );
});

longTest('a spreadsheet in the old format says what to do', { skip: withoutOffice }, async () => {
  const [xls] = await convert([Uint8Array.from(Buffer.from('a,1\n'))], 'xls', { from: 'csv' });
  await assert.rejects(
    read(xls, 'a.doc'),
    (error) => error instanceof UnreadableError && error.code === 'old-spreadsheet',
  );
});

test('a .doc that says the same text again and again is refused before it costs much', async () => {
  for (const [name, make] of Object.entries(costlyDocs))
    await assert.rejects(
      read(Uint8Array.from(make().bytes), 'a.doc'),
      (error) => error instanceof UnreadableError && error.code === 'too-large',
      name,
    );
});

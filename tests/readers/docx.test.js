import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../wasm/readers/index.js';
import { docx, outline, p, tbl, tc, tr } from './build.js';

const of = async (/** @type {string} */ body, parts = {}) => outline(await read(docx(body, parts), 'a.docx'));

test('merged cells, in both directions', async () => {
  const table = tbl(
    tr(tc('申请人情况', '<w:gridSpan w:val="2"/>'), tc('总计', '<w:vMerge w:val="restart"/>')),
    tr(tc('自然人'), tc('其他'), tc('', '<w:vMerge/>')),
    `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('5')}${tc('6')}</w:tr>`,
  );
  assert.deepEqual(await of(table), [
    [
      ['申请人情况×2×1', '总计×1×2'],
      ['自然人', '其他'],
      ['', '5', '6'],
    ],
  ]);
});

test('generated numbers, from paragraphs and from styles', async () => {
  const level = (/** @type {number} */ i, /** @type {string} */ format, /** @type {string} */ text, more = '') =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="4">${level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>')}${level(1, 'japaneseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num>`;
  const styles =
    '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="H1b"><w:basedOn w:val="H1"/></w:style>';
  const num = (/** @type {number} */ level, id = 1) =>
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
  const body = [
    p('总体情况', '<w:pStyle w:val="H1"/>'),
    p('主动公开', num(1)),
    p('依申请公开', num(1)),
    p('其一', num(2)),
    p('主动公开情况', '<w:pStyle w:val="H1b"/>'),
    p('甲', num(1)),
    p('另起', num(0, 2)),
    p('无号', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
  ].join('');
  assert.deepEqual(await of(body, { numbering, styles }), [
    '一、总体情况',
    '（一）主动公开',
    '（二）依申请公开',
    '1. 其一',
    '二、主动公开情况',
    '（一）甲',
    '十一、另起',
    '无号',
  ]);
});

test('tracked changes are read as accepted, hidden text not at all', async () => {
  const body =
    '<w:p><w:r><w:t>收到</w:t></w:r><w:del><w:r><w:delText>3</w:delText></w:r></w:del><w:ins><w:r><w:t>4</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>件</w:t></w:r></w:p>';
  assert.deepEqual(await of(body), ['收到4件']);
  const joined = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>${p('后半')}`;
  assert.deepEqual(await of(joined), ['前半后半']);
  assert.deepEqual(
    await of(tbl(tr(tc('甲'), tc('1')), `<w:tr><w:trPr><w:del/></w:trPr>${tc('删')}${tc('9')}</w:tr>`)),
    [[['甲', '1']]],
  );
});

test('digits that stand raised are a mark behind a number, and a number where nothing stands before them', async () => {
  const sup = (/** @type {string} */ text) =>
    `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t></w:r>`;
  const run = (/** @type {string} */ text) => `<w:r><w:t>${text}</w:t></w:r>`;
  const cell = (/** @type {string} */ runs) => `<w:tc><w:p>${runs}</w:p></w:tc>`;
  const cells = [run('12') + sup('1'), sup('12'), run('12') + sup('①')].map(cell);
  assert.deepEqual(await of(tbl(tr(...cells))), [[['12¹', '12', '12①']]]);
});

test('a text box comes once, after its paragraph', async () => {
  const box = (/** @type {string} */ text) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const body = `<w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框中')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框中')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${p('后文')}`;
  assert.deepEqual(await of(body), ['正文', '框中', '后文']);
});

test('fields show their results, content controls and links their text', async () => {
  const run = (/** @type {string} */ inner) => `<w:r>${inner}</w:r>`;
  const body = `<w:p>${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText>HYPERLINK "http://a.example"</w:instrText>')}${run('<w:fldChar w:fldCharType="separate"/>')}${run('<w:t>县网站</w:t>')}${run('<w:fldChar w:fldCharType="end"/>')}</w:p>
    <w:sdt><w:sdtContent><w:p><w:hyperlink>${run('<w:t>控件</w:t>')}</w:hyperlink>${run('<w:tab/><w:t>右</w:t><w:br/><w:t>下一行</w:t><w:noBreakHyphen/>')}</w:p></w:sdtContent></w:sdt>`;
  assert.deepEqual(await of(body), ['县网站', '控件\t右', '下一行-']);
});

test('a field whose end is lost swallows no more than its paragraph', async () => {
  assert.deepEqual(
    await of(`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>TOC</w:t></w:r></w:p>${p('正文')}`),
    ['正文'],
  );
});

test('footnotes stand below their paragraph or table, never in a number cell', async () => {
  const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const footnotes = `<w:footnote w:type="separator" w:id="-1">${p('线')}</w:footnote><w:footnote w:id="2">${p('含结转')}</w:footnote>`;
  assert.deepEqual(await of(`<w:p><w:r><w:t>共5件</w:t></w:r>${mark}</w:p>${p('后')}`, { footnotes }), [
    '共5件',
    '含结转',
    '后',
  ]);
  assert.deepEqual(
    await of(tbl(tr(tc('新收'), `<w:tc><w:p><w:r><w:t>5</w:t></w:r>${mark}</w:p></w:tc>`)), { footnotes }),
    [[['新收', '5']], '含结转'],
  );
});

test('a frame of one cell is no table, a table in a cell becomes rows and columns', async () => {
  assert.deepEqual(await of(tbl(tr(tc('框起来的话')))), ['框起来的话']);
  const inner = tbl(tr(tc('a'), tc('b')), tr(tc('1'), tc('2')));
  const table = tbl(
    tr(tc('甲'), tc('乙'), tc('丙')),
    tr(tc('行'), tc('9'), `<w:tc>${inner}<w:p/></w:tc>`),
    tr(tc('x'), tc('y'), tc('z')),
  );
  assert.deepEqual(await of(table), [
    [
      ['甲', '乙', '丙×2×1'],
      ['行×1×2', '9×1×2', 'a', 'b'],
      ['1', '2'],
      ['x', 'y', 'z×2×1'],
    ],
  ]);
});

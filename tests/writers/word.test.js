/** What else stands in a Word file: text boxes, lists, content controls, formulas, old tracked changes; changed where their words are, once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { lookAtChanges, lookAtComments, withoutOffice } from '../libreoffice/libreoffice.js';
import { longTest } from '../long.js';
import { docx, p, tbl, tc } from '../readers/build.js';
import { annotated, corrected, sourceOf } from './given-back.js';

const SENTENCE = '收到申请12件，办结3件。';
const run = (/** @type {string} */ text) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (/** @type {string} */ content, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const change = (/** @type {string} */ kind, /** @type {number} */ id, /** @type {string} */ content) =>
  `<w:${kind} w:id="${id}" w:author="甲" w:date="2024-12-01T08:00:00Z">${content}</w:${kind}>`;
const deleted = (/** @type {string} */ text) => change('del', 9, `<w:r><w:delText>${text}</w:delText></w:r>`);
const control = (/** @type {string} */ content, properties = '') =>
  `<w:sdt><w:sdtPr><w:alias w:val="数"/>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

const DRAWING = {
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
};
const names = Object.entries(DRAWING)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

/** A text box as Word writes it: as a shape of today, and the same paragraphs once more for older programs. */
function textBox(/** @type {string} */ content, again = content) {
  const box = (/** @type {string} */ it) => `<w:txbxContent>${it}</w:txbxContent>`;
  const shape = `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="3600000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${box(content)}</wps:txbx><wps:bodyPr/></wps:wsp>`;
  const drawing = `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="3600000" cy="720000"/><wp:docPr id="1" name="框"/><a:graphic><a:graphicData uri="${DRAWING.wps}">${shape}</a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const old = `<w:pict><v:shape style="width:283pt;height:57pt"><v:textbox>${box(again)}</v:textbox></v:shape></w:pict>`;
  return `<w:r><mc:AlternateContent${names}><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>`;
}

const NUMBERING =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
const LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

/** Around whole paragraphs, other kinds are fields of plain text to LibreOffice 7, without changes in them. */
const COVER = '<w:docPartObj><w:docPartGallery w:val="Cover Pages"/></w:docPartObj>';

/** Where "12" stands in a document, each in a sentence of its own. @type {Record<string, string>} */
const PLACES = {
  'a text box': paragraph(textBox(p(SENTENCE))),
  'a text box, over several runs': paragraph(textBox(paragraph(run('收到申请1') + run('2') + run('件，办结3件。')))),
  'a list': p('第一项', LISTED) + p(SENTENCE, LISTED),
  'a content control around words': paragraph(run('收到申请') + control(run('12')) + run('件，办结3件。')),
  'a content control around a paragraph': control(p(SENTENCE), COVER),
  'a content control around a cell': tbl(`<w:tr>${tc('收到申请')}${control(tc('12'), COVER)}</w:tr>`),
  'a control bound to another part': paragraph(
    run('收到申请') + control(run('12'), '<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/>') + run('件，办结3件。'),
  ),
  'an old insertion': paragraph(run('收到申请') + change('ins', 7, run('12')) + run('件，办结3件。')),
  'the middle of an old insertion': paragraph(change('ins', 7, run('收到申请12件，') + run('办结3件。'))),
  'an old insertion and the words behind it': paragraph(
    run('收到申请') + change('ins', 7, run('1')) + deleted('8') + run('2件，办结3件。'),
  ),
  'an inserted paragraph': paragraph(change('ins', 8, run(SENTENCE)), `<w:rPr>${change('ins', 7, '')}</w:rPr>`),
  'words moved here': paragraph(run('收到申请') + change('moveTo', 7, run('12件，')) + run('办结3件。')),
};

/** @param {Uint8Array} bytes */
const source = (bytes) => sourceOf(bytes, 'a.docx');
/** @param {Uint8Array} bytes */
const main = (bytes) => new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);

/** The file with "12" made "15", and a comment there. @param {string} body */
async function changed(body) {
  const bytes = docx(p('前文') + body + p('后文'), { numbering: NUMBERING });
  const given = await source(bytes);
  const { text } = given.result.source;
  assert.equal(text.split('12').length, 2, 'read once');
  const range = /** @type {[number, number]} */ ([text.indexOf('12'), text.indexOf('12') + 2]);
  const finding = /** @type {any} */ ({ message: '甲', hint: '乙', ranges: [range], cells: [] });
  const result = { ...given.result, findings: [finding], groups: [/** @type {any} */ ({ findings: [0] })] };
  const edits = [{ range, to: '15' }];
  const silent = { ...given, result: { ...given.result, groups: [] } };
  return {
    text,
    bytes,
    plain: await corrected(silent, edits),
    tracked: await annotated(silent, edits),
    commented: await annotated({ ...given, result }, []),
  };
}

const files = new Map();
for (const [where, body] of Object.entries(PLACES)) files.set(where, await changed(body));

for (const where of Object.keys(PLACES)) {
  test(`a number in ${where} is changed, and nothing else`, async () => {
    const { text, plain, tracked, commented } = files.get(where);
    for (const { bytes, lost } of [plain, tracked]) {
      assert.equal(lost, 0);
      assert.equal((await source(bytes)).result.source.text, text.replace('12', '15'));
    }
    assert.equal((await source(commented.bytes)).result.source.text, text);
  });
}

test('both forms of a text box hold the new number, by changes of their own', () => {
  for (const where of ['a text box', 'a text box, over several runs']) {
    const { plain, tracked } = files.get(where);
    assert.deepEqual([main(plain.bytes).split('>15<').length - 1, main(plain.bytes).includes('12件')], [2, false]);
    const ids = [...main(tracked.bytes).matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(main(tracked.bytes).split('<w:ins ').length - 1, 2);
  }
});

test('an alternative that says something else stays as it is', async () => {
  const { plain } = await changed(paragraph(textBox(p(SENTENCE), p('请用新版软件打开。'))));
  assert.match(main(plain.bytes), /<w:t xml:space="preserve">请用新版软件打开。<\/w:t>/);
});

test('a control keeps a new number against the part that it is bound to', () => {
  const { bytes, plain } = files.get('a control bound to another part');
  assert.match(main(bytes), /<w:dataBinding /);
  assert.doesNotMatch(main(plain.bytes), /<w:dataBinding /);
  assert.match(main(plain.bytes), /<w:alias w:val="数"\/>/);
});

test('what no text element holds is not changed, and said to be lost', async () => {
  const formula = '<m:oMath xmlns:m="urn:m"><m:r><m:t>12</m:t></m:r></m:oMath>';
  for (const [body, words] of [
    [p('收到申请', LISTED), '1.'],
    [paragraph(`${run('编号1')}<w:r><w:noBreakHyphen/></w:r>${run('2')}`), '1-2'],
    [paragraph(run('收到') + formula + run('件')), '12'],
  ]) {
    const bytes = docx(body, { numbering: NUMBERING });
    const given = await source(bytes);
    const at = given.result.source.text.indexOf(words);
    assert.ok(at >= 0, given.result.source.text);
    const { bytes: again, written, lost } = await corrected(given, [{ range: [at, at + words.length], to: '7' }]);
    assert.deepEqual([written, lost], [0, 1], words);
    assert.equal(main(again), main(bytes));
  }
});

longTest('a word processor accepts and rejects them, beside old ones', { skip: withoutOffice }, async () => {
  const all = [...files.values()];
  const seen = await lookAtChanges(all.flatMap(({ tracked, plain, bytes }) => [tracked.bytes, plain.bytes, bytes]));
  [...files.keys()].forEach((where, i) => {
    const [both, right, original] = seen.slice(3 * i, 3 * i + 3);
    assert.equal(both.accepted, right.accepted, `${where}: accepted`);
    assert.equal(both.rejected, original.rejected, `${where}: rejected`);
    assert.ok(both.authors.includes('年报核对') && right.accepted.includes('15'), where);
  });
});

longTest('a word processor sees a comment at each of them', { skip: withoutOffice }, async () => {
  const seen = await lookAtComments([...files.values()].map(({ commented }) => commented.bytes));
  [...files.keys()].forEach((where, i) => {
    const [{ words, at }, ...more] = seen[i];
    assert.deepEqual([words, more], ['甲\n乙', []], where);
    assert.match(at, /control around a (paragraph|cell)/.test(where) ? /前文|收到申请/ : /12/, where); // outside the control
  });
});

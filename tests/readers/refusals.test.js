import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UnreadableError, codes, explain, limits, read } from '../../wasm/readers/index.js';
import { docx, p, tbl, tc, tr, xlsx, zip } from './build.js';

/** @param {Uint8Array | string} bytes @param {string} code @param {string} [name] */
async function refuses(bytes, code, name = 'a.docx') {
  await assert.rejects(
    read(Uint8Array.from(Buffer.from(bytes)), name),
    (error) => error instanceof UnreadableError && error.code === code,
  );
}

test('what cannot be read says why, whatever its name', async () => {
  await refuses('', 'empty');
  await refuses(' \n\t\r\n', 'empty');
  await refuses('<html><body><script>x</script></body></html>', 'empty');
  await refuses(Buffer.from('89504e470d0a1a0a0000', 'hex'), 'image');
  await refuses(Buffer.from('ffd8ffe000104a464946', 'hex'), 'image', 'a.pdf');
  await refuses(Buffer.from('526172211a070100', 'hex'), 'archive');
  await refuses(zip({ 'a.docx': 'x', 'b.txt': 'y' }), 'archive');
  await refuses(zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }), 'other-office');
  await refuses(zip({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }), 'presentation');
  await refuses('{\\rtf1 abc}', 'rtf');
  await refuses('{"title": "2024年政府信息公开工作年度报告"}', 'data', 'a.json');
  await refuses('[1, 2]', 'data', 'a.txt');
  await refuses('MIME-Version: 1.0\nContent-Type: multipart/related', 'other-office');
  await refuses(Buffer.from([77, 90, 0, 1, 2, 3, 0, 0, 0, 5, 200, 201]), 'binary', 'a.txt');
});

test('damaged files say so', async () => {
  const whole = docx(p('一、总体情况'.repeat(50)));
  await refuses(whole.subarray(0, whole.length - 40), 'damaged');
  await refuses(whole.subarray(0, 300), 'damaged');
  const broken = whole.slice();
  broken.fill(0x55, 600, 700);
  await assert.rejects(read(broken, 'a.docx'), UnreadableError);
  await refuses(zip({ '_rels/.rels': '<a', 'word/document.xml': '<w:document>' }), 'damaged');
});

test('every code has its sentence in both languages, with the name of the file', () => {
  for (const code of codes) {
    for (const language of /** @type {const} */ (['zh-CN', 'en']))
      assert.match(explain(code, '白鹭镇.docx', language), /白鹭镇\.docx/);
  }
});

test('a zip bomb is refused before it fills the memory, even if it lies about its size', async () => {
  const bomb = zip({ 'word/document.xml': new Uint8Array(limits.partBytes + 1) });
  assert.ok(bomb.length < 1 << 20);
  await refuses(bomb, 'too-large');
  const view = new DataView(bomb.buffer);
  for (let at = 0; at < bomb.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
  await refuses(bomb, 'too-large');
});

test('entities are not expanded, doctypes refused', async () => {
  const lol =
    '<!DOCTYPE w [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
  await refuses(zip({ 'word/document.xml': lol }), 'damaged');
});

test('deep nesting and endless tables are refused in bounded time', async () => {
  const before = process.cpuUsage();
  await refuses('<div>'.repeat(200_000), 'too-large');
  await refuses(docx('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)), 'too-large');
  await refuses(`<table>${'<tr><td>1'.repeat(60_000)}</table>`, 'too-large');
  await refuses(`<table>${'<tr><td colspan=9999>1<td rowspan=0>2'.repeat(3000)}</table>`, 'too-large');
  await refuses(`<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(' ')}>x`, 'too-large');
  await refuses(docx(tbl(tr(tc('a', '<w:gridSpan w:val="100000000"/>'), tc('b')))), 'too-large');
  await refuses(xlsx([{ sheet: '<sheetData><row r="99999999999"><c><v>1</v></c></row></sheetData>' }]), 'too-large');
  await refuses(
    xlsx([{ sheet: `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(200_000)}</sheetData>` }]),
    'too-large',
  );
  assert.ok(process.cpuUsage(before).user < 60e6, 'seconds of work');
});

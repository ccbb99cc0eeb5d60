/** Pictures beside text: tables that stand as pictures in a .docx, pages of a PDF that were scanned. */
import '../../wasm/readers/pdf-surroundings.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import jpeg from 'jpeg-js';
import { recognised } from '../../recognition/document.js';
import { eachPart } from '../../recognition/parts.js';
import { read } from '../../wasm/readers/index.js';
import { docx, p, zip } from '../readers/build.js';
import { at, pdf } from '../readers/build-pages.js';
import { unzipSync } from 'fflate';

/** A table of two rows and columns, a mark in each cell; without lines the marks alone. @param {boolean} ruled */
function picture(ruled) {
  const [width, height] = [600, 300];
  const data = Buffer.alloc(width * height * 4, 250);
  const draw = (/** @type {number[]} */ [left, top, across, down]) => {
    for (let y = top; y < top + down; y++) data.fill(20, 4 * (y * width + left), 4 * (y * width + left + across));
  };
  for (const y of [60, 130, 200]) if (ruled) draw([50, y, 502, 2]);
  for (const x of [50, 300, 550]) if (ruled) draw([x, 60, 2, 142]);
  for (const y of [90, 160]) for (const x of [150, 420]) draw([x, y, 10, 14]);
  return jpeg.encode({ data, width, height }, 90).data;
}

const shown = (/** @type {string} */ id) =>
  p(`</w:t></w:r><w:r><w:drawing><a:blip r:embed="${id}"/></w:drawing></w:r><w:r><w:t>`);

/** @param {string} body @param {Record<string, Uint8Array>} media by the ids that show them */
function withMedia(body, media) {
  const links = Object.keys(media).map(
    (id) => `<Relationship Id="${id}" Type="http://x/image" Target="media/${id}.jpeg"/>`,
  );
  return zip({
    ...unzipSync(docx(body)),
    'word/_rels/document.xml.rels': `<Relationships>${links.join('')}</Relationships>`,
    ...Object.fromEntries(Object.entries(media).map(([id, bytes]) => [`word/media/${id}.jpeg`, bytes])),
  });
}

/** Tells a digit for whatever it is shown. @type {import('../../recognition/recogniser.js').Recognise} */
const recognise = async (lines) => lines.map(() => ({ text: '1', sure: [0.99], at: [20] }));

const kinds = (/** @type {{blocks: any[]}} */ { blocks }) =>
  blocks.map((it) => (it.type === 'paragraph' ? it.text : it.type === 'page' ? `page of ${it.runs.length}` : it.type));

test('a table that stands as a picture in a .docx is recognised in its place; a photograph is left out', async () => {
  const body = p('四、行政复议') + shown('rId8') + p('五、问题') + shown('rId9') + p('六、其他');
  const bytes = withMedia(body, { rId8: picture(true), rId9: picture(false) });
  const before = await read(bytes, 'a.docx');
  assert.deepEqual([before.pictures, kinds(before)], [true, ['四、行政复议', '五、问题', '六、其他']]);
  /** @type {[string[], number, boolean, number][]} */
  const told = [];
  const document = await recognised([bytes], 'a.docx', recognise, {
    received: ({ blocks, at, picture: plane }, pages) => told.push([kinds({ blocks }), at, plane !== undefined, pages]),
  });
  assert.equal(document.format, 'scan');
  assert.deepEqual(kinds(document), ['四、行政复议', 'page of 4', '五、问题', '六、其他']);
  assert.deepEqual(told, [
    [['四、行政复议', 'page of 4'], 1, true, 2],
    [['五、问题', '六、其他'], -1, false, 2],
  ]);
});

test('a .docx without text is a scan; one without pictures, or with damaged ones, is what it was', async () => {
  const scan = withMedia(shown('rId8') + shown('rId9'), { rId8: picture(true), rId9: picture(false) });
  await assert.rejects(read(scan, 'a.docx'), { code: 'scanned' });
  assert.equal((await recognised([scan], 'a.docx', recognise)).blocks.length, 2);
  assert.equal((await read(docx(p('四')), 'a.docx')).pictures, undefined);
  const damaged = withMedia(p('四') + shown('rId8'), { rId8: picture(true).subarray(0, 30) });
  assert.deepEqual(kinds(await recognised([damaged], 'a.docx', recognise)), ['四']);
  const other = zip({ 'xl/workbook.xml': '<workbook/>' });
  await assert.rejects(recognised([other], 'a.docx', recognise), { code: 'other-picture' });
});

/** @param {Uint8Array} bytes */
const object = (bytes) =>
  `<</Type/XObject/Subtype/Image/Width 600/Height 300/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${bytes.length}>>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`;

test('of a PDF the pages that are pictures are recognised, those with text are read; a picture on a page with text stands beside it', async () => {
  const words = at(100, 700, 'what is written on this page, in so many words');
  const paint = 'q 500 0 0 250 50 200 cm /P Do Q\n';
  const bytes = pdf(
    [{ content: words }, { content: paint }, { content: words + paint }, { content: `q 3 Tr ${words}Q ${paint}` }],
    [object(picture(true))],
  );
  const file = Uint8Array.from(
    Buffer.from(
      Buffer.from(bytes).toString('latin1').replace('/G 4 0 R>>', '/G 4 0 R>>/XObject<</P 14 0 R>>'),
      'latin1',
    ),
  );
  const before = await read(file, 'a.pdf');
  assert.deepEqual([before.pictures, kinds(before)], [true, ['page of 1', 'page of 0', 'page of 1', 'page of 0']]);
  /** @type {boolean[]} */
  const pictured = [];
  await eachPart([file], 'a.pdf', async ({ picture: plane }) => void pictured.push(plane !== undefined));
  assert.deepEqual(pictured, [false, true, true, true]);
  const { blocks } = await recognised([file], 'a.pdf', recognise);
  assert.deepEqual(kinds({ blocks }), ['page of 1', 'page of 4', 'page of 5', 'page of 4']);
  const [page] = blocks.slice(2);
  const run = page.type === 'page' && page.runs[4];
  assert.ok(
    run && Math.abs(run.x / page.width - 1 / 6) < 0.01 && run.text === 'what is written on this page, in so many words',
  );
});

/** A PDF, dropped on the page and given back with notes in it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { read } from '../../wasm/readers/index.js';
import { blocksOf } from '../generator/document.js';
import { FORMS } from '../generator/render/index.js';
import { makeReport } from '../generator/report.js';
import { convert, withoutOffice } from '../libreoffice/libreoffice.js';
import { result, savedBy } from './browser.js';
import { onSite } from './visits.js';

const here = onSite();

test('its pages stay as they were, and nothing is offered that a PDF cannot take', {
  skip: withoutOffice,
}, async () => {
  const mistaken = makeReport(6, { year: 2024 });
  mistaken.truth.tables.requests['new.total'] += 100;
  const [pdf] = await convert([FORMS.docx.render(blocksOf(mistaken))], 'pdf');
  await here.visit(async (page) => {
    await page.setInputFiles('#chooser', { name: '年报.pdf', mimeType: '', buffer: Buffer.from(pdf) });
    const first = await result(page);
    const button = (name) => page.locator('.take').getByRole('button', { name });
    const { name, bytes } = await savedBy(page, () => button('下载批注版').click());
    assert.equal(name, '年报（批注版）.pdf');
    assert.ok(bytes.length > pdf.length);
    assert.deepEqual(bytes.subarray(0, pdf.length), Buffer.from(pdf));
    assert.match(Buffer.from(bytes).toString('latin1'), /\/Subtype \/Highlight/);
    const checker = await createChecker();
    assert.equal(checker.check(await read(bytes, '年报.pdf')).source.text, first.source.text);
    assert.equal(await button('下载改正版').count(), 0);
  });
});

/** Pictures that are not worth loading the recognition for. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { onSite } from './visits.js';

const here = onSite();

const scan = await readFile(new URL('../scans/page.jpg', import.meta.url));
const file = (name, buffer) => ({ name, mimeType: 'image/*', buffer });

test('a picture that is too large, or damaged, is refused before anything is asked about or requested', () =>
  here.visit(async (page) => {
    const requested = [];
    page.on('request', (request) => requested.push(new URL(request.url()).pathname));
    const head = Buffer.alloc(64);
    head.write('\x89PNG\r\n\x1a\n', 'latin1');
    for (const at of [16, 20]) head.writeUInt32BE(16_000, at);
    await page.setInputFiles('#chooser', file('巨幅.png', head));
    await page.getByText('“巨幅.png”过大').first().waitFor();
    await page.setInputFiles('#chooser', file('破损.jpg', scan.subarray(0, 900)));
    await page.getByText('“破损.jpg”已损坏').first().waitFor();
    assert.equal(await page.getByRole('button', { name: '载入并识别' }).count(), 0);
    assert.deepEqual(
      requested.filter((path) => /recognition/.test(path)),
      [],
    );
  }));

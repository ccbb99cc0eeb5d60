/** JSON on the page: a saved result is opened, other data is refused with a sentence, and nobody is accused. */
import assert from 'node:assert/strict';
import { drawnTest as test } from '../long.js';
import { paste, result } from './browser.js';
import { clean } from './inputs.js';
import { onSite } from './visits.js';

const here = onSite();
const saved = JSON.stringify({ schemaVersion: 1, source: { name: 'a.txt', format: 'text', text: clean } });
const file = (text) => ({ name: '年报.json', mimeType: 'application/json', buffer: Buffer.from(text) });

test('a saved result that is dropped or pasted is opened as its text', () =>
  here.visit(async (page) => {
    await page.setInputFiles('#chooser', file(saved));
    assert.equal((await result(page)).source.text, clean);
    await page.evaluate(() => document.activeElement.blur());
    await paste(page, saved);
    assert.equal((await result(page, 2)).source.text, clean);
  }));

test('other data is no report, and is not accused of lacking one', () =>
  here.visit(async (page) => {
    await paste(page, '{"title": "2024年政府信息公开工作年度报告"}');
    await page.getByText('是数据（JSON），不是年度报告').first().waitFor();
    assert.equal(await page.locator('.card').count(), 0);
    await page.setInputFiles('#chooser', file('[1, 2]'));
    await page.getByText('“年报.json”是数据（JSON）').first().waitFor();
  }));

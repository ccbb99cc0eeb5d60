import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readHtml } from '../../wasm/readers/html.js';
import { outline } from './build.js';

/** @param {string} program */
function pasted(program) {
  const html = readFileSync(new URL(`../fixtures/clipboard/${program}.html`, import.meta.url), 'utf8');
  return outline(readHtml(html));
}

/** Tables without the line breaks in their cells, which programs set where they like. @param {any[]} blocks */
const tables = (blocks) =>
  blocks
    .filter(Array.isArray)
    .map((rows) => rows.map((row) => row.map((/** @type {string} */ it) => it.replace(/\n/g, ''))));
/** @param {any[]} blocks */
const paragraphs = (blocks) => blocks.filter((it) => typeof it === 'string');

const expected = pasted('chromium');

test('the page has its three tables and all its paragraphs', () => {
  assert.deepEqual(
    tables(expected).map((rows) => rows.length),
    [14, 28, 4],
  );
  assert.deepEqual(paragraphs(expected)[2], '一、总体情况');
});

for (const program of ['word', 'wps', 'libreoffice']) {
  test(`what ${program} puts on the clipboard says the same`, () => {
    const blocks = pasted(program);
    assert.deepEqual(tables(blocks), tables(expected));
    assert.deepEqual(paragraphs(blocks), paragraphs(expected));
  });
}

test('what Excel puts on the clipboard holds the same rows', () => {
  const rows = tables(pasted('excel')).flat();
  const headings = paragraphs(expected).filter((it) => /^[二三四]、/.test(it));
  assert.deepEqual(
    rows.filter((row) => !(row.length === 1 && headings.includes(row[0].replace(/×.*/, '')))),
    tables(expected).flat(),
  );
});

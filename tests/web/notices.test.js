/** What is shipped says what is in it, and under which licence. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { dist, root } from './browser.js';

const inside = ['fflate', 'parse5', 'entities', 'saxes', 'xmlchars', 'lit-html', 'pdfjs-dist', 'core-js', 'marked'];
const compiled = ['Emscripten', 'musl', 'libc++'];

test('the notices name every library inside, its version and the text of its licence', async () => {
  const notices = await readFile(path.join(dist, 'NOTICE.txt'), 'utf8');
  const { packages } = JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8'));
  for (const name of inside) {
    const { version, license } = packages[`node_modules/${name}`];
    assert.ok(notices.includes(`${name} ${version} (${license})`), name);
  }
  for (const name of compiled) assert.ok(notices.includes(name), name);
  for (const text of ['Permission is hereby granted', 'Adobe Systems Incorporated', 'Apache License', 'ISC License'])
    assert.ok(notices.includes(text), text);
});

test('the offline files carry the notices, the site the licence', async () => {
  const notices = await readFile(path.join(dist, 'NOTICE.txt'), 'utf8');
  for (const name of ['offline.html', 'offline-full.html', 'offline-scan.html'])
    assert.ok((await readFile(path.join(dist, name), 'utf8')).includes(notices), name);
  assert.equal(await readFile(path.join(dist, 'LICENSE'), 'utf8'), await readFile(path.join(root, 'LICENSE'), 'utf8'));
});

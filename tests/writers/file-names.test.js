/** Names of what is written: they stay in their folder, whatever a path, a report or an archive says. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { safeName, safePath } from '../../wasm/writers/file-names.js';

test('names that every system takes stay as they are', () => {
  for (const name of ['白鹭镇2024年报告（2）.docx', 'a b.xlsx', 'README', '.hidden', 'x.tar.gz'])
    assert.equal(safeName(name), name);
  assert.equal(safePath('乡镇/白鹭镇.docx'), '乡镇/白鹭镇.docx');
});

test('nothing in a name leads anywhere, is unseen, or is a device', () => {
  const written = {
    '../a.docx': '.._a.docx',
    'a\0b.docx': 'ab.docx',
    '\u202excod.exe': 'xcod.exe',
    '\u200b报告\ufeff.docx': '报告.docx',
    CON: '_CON',
    'nul.docx': '_nul.docx',
    'com1 .txt': '_com1.txt',
    'a:b|c?.docx': 'a_b_c_.docx',
    'a.docx. .': 'a.docx',
    '..': '_',
    '': '_',
    ' \t ': '_',
  };
  for (const [name, expected] of Object.entries(written)) assert.equal(safeName(name), expected, JSON.stringify(name));
});

test('a path stays inside its folder', () => {
  const written = {
    'w/../../x.docx': 'w/x.docx',
    '/etc/passwd': 'etc/passwd',
    '..\\..\\x.docx': 'x.docx',
    'C:\\x.docx': 'C_/x.docx',
    './a//b.docx': 'a/b.docx',
    '../..': '_',
    'a/. ./b': 'a/_/b',
  };
  for (const [name, expected] of Object.entries(written)) {
    assert.equal(safePath(name), expected, name);
    assert.ok(path.resolve('/out', safePath(name)).startsWith('/out/'));
  }
});

test('a name is no longer than a system takes, and keeps its ending', () => {
  for (const stem of ['a'.repeat(500), '年'.repeat(300), '😀'.repeat(150)]) {
    const name = safeName(`${stem}.docx`);
    assert.ok(name.length <= 200 && Buffer.byteLength(name) <= 240 && name.endsWith('.docx'), name);
    assert.ok(name.isWellFormed?.() ?? true);
  }
});

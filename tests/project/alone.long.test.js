/**
 * Each file of the core compiles by itself: the builds of every day put the files of a room together, where one finds what another
 * included.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { sources } from '../../scripts/rooms.mjs';
import { root } from '../../scripts/steps.mjs';

/** @type {Map<string, string>} by file */
const texts = new Map(
  sources()
    .filter((file) => /^core\/.*\.cpp$/.test(file))
    .map((file) => [file, readFileSync(path.join(root, file), 'utf8')]),
);

/** Those that need nothing that the build writes. */
const FILES = [...texts.keys()].filter((file) => !/#include ".*\.inc"/.test(texts.get(file)));

/** The headers of the language that these include, in one that is compiled once. */
function languageHeaders() {
  const named = FILES.flatMap((file) => texts.get(file).match(/^#include <[a-z_]+>$/gm) ?? []);
  return [...new Set(named)].join('\n');
}

/** @param {string[]} options */
const compile = (...options) =>
  spawnSync('g++', ['-std=c++20', '-Icore', ...options], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });

test('each file of the core compiles by itself', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const headers = path.join(folder, 'language.hpp');
  writeFileSync(headers, languageHeaders());
  assert.equal(compile('-x', 'c++-header', headers, '-o', `${headers}.gch`).status, 0);
  const { status, stderr } = compile('-fsyntax-only', '-include', headers, ...FILES);
  assert.deepEqual(stderr.match(/^.*\berror: .*$/gm) ?? [], []);
  assert.equal(status, 0, stderr);
});

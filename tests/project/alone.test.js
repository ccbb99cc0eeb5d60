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
import { drawn } from '../long.js';

/** What the build writes is not there without it. */
const isWhole = (/** @type {string} */ file) => !/#include ".*\.inc"/.test(readFileSync(path.join(root, file), 'utf8'));

const FILES = sources().filter((file) => /^core\/.*\.cpp$/.test(file) && isWhole(file));

/** Those of the language that files include, in one header that is compiled once. @param {string[]} files */
function languageHeaders(files) {
  const named = files.flatMap(
    (file) => readFileSync(path.join(root, file), 'utf8').match(/^#include <[a-z_]+>$/gm) ?? [],
  );
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
  writeFileSync(headers, languageHeaders(FILES));
  assert.equal(compile('-x', 'c++-header', headers, '-o', `${headers}.gch`).status, 0);
  const { stderr } = compile('-fsyntax-only', '-include', headers, ...drawn(1 / 20, FILES, 'files alone'));
  assert.deepEqual(stderr.match(/^.*\berror: .*$/gm) ?? [], []);
});

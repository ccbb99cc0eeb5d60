/** What is committed speaks of the project alone, and installs from any registry. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/steps.mjs';
import { shownPictures } from './pictures.js';

const json = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = json('package.json');
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
  }
});

test('the lock file names no registry', () => {
  const resolved = Object.values(json('package-lock.json').packages).filter((entry) => entry.resolved);
  assert.deepEqual(resolved, []);
});

test('every dependency is explained', () => {
  const explained = readFileSync(path.join(root, 'docs/dependencies.md'), 'utf8');
  const { dependencies, devDependencies } = json('package.json');
  const silent = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !explained.includes(`\`${name}\``),
  );
  assert.deepEqual(silent, []);
});

test('every script of package.json is there', () => {
  for (const command of Object.values(json('package.json').scripts)) {
    const [, file] = command.match(/^node (\S+)/) ?? [];
    if (file) assert.ok(existsSync(path.join(root, file)), command);
  }
});

test('texts name only files that are there', () => {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], { cwd: root }).toString().trim();
  for (const file of files.split('\n').filter((name) => !name.startsWith('tests/'))) {
    const text = readFileSync(path.join(root, file), 'utf8');
    for (const [, target] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)) {
      assert.ok(existsSync(path.join(root, path.dirname(file), target)), `${file} → ${target}`);
    }
  }
});

test('the pictures that are kept are those that README and guide show', () => {
  assert.deepEqual(readdirSync(path.join(root, 'docs/screenshots')).sort(), shownPictures().sort());
});

/** Headers call things what the table of names in CONTRIBUTING.md calls them. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/steps.mjs';

const textOf = (file) => readFileSync(path.join(root, file), 'utf8');

/** The rows of the table of names: what each name means, and the names it is not given. */
const names = [...textOf('CONTRIBUTING.md').matchAll(/^\| `(\w+)` \| (.+?) \|\s*(.*?)\s*\|$/gm)].map(
  ([, name, meaning, not]) => ({
    name,
    meaning,
    not: [...not.matchAll(/`([\w]+)`/g)].map(([, word]) => word),
  }),
);

const headers = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'core/*.hpp'], { cwd: root })
  .toString()
  .trim()
  .split('\n');

test('the table of names is there, each name once', () => {
  assert.ok(names.length >= 10);
  assert.equal(new Set(names.map(({ name }) => name)).size, names.length);
});

test('a name of the table is used in the headers', () => {
  const all = headers.map(textOf).join('\n').toLowerCase();
  for (const { name } of names) assert.ok(all.includes(name.toLowerCase()), name);
});

test('no header uses the names that the table rules out', () => {
  for (const header of headers) {
    const text = textOf(header);
    for (const { name, not } of names)
      for (const word of not)
        assert.ok(!new RegExp(`\\b${word}\\b`).test(text), `${header}: ${word}, where ${name} is meant`);
  }
});

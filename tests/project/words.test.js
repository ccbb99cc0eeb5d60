/** The core and the page call things what the table of names in CONTRIBUTING.md calls them. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/steps.mjs';

const textOf = (file) => readFileSync(path.join(root, file), 'utf8');

/** The rows of the table of names: what each name means, and the names it is not given; `reject_*` is a beginning of names. */
const names = [...textOf('CONTRIBUTING.md').matchAll(/^\| `([\w*]+)` \| (.+?) \|\s*(.*?)\s*\|$/gm)].map(
  ([, name, meaning, not]) => ({
    name,
    meaning,
    not: [...not.matchAll(/`([\w*]+)`/g)].map(([, word]) => word),
  }),
);

const filesOf = (...patterns) =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...patterns], { cwd: root })
    .toString()
    .trim()
    .split('\n')
    .filter((file) => existsSync(path.join(root, file)));

/** What is neither a comment nor a text. @param {string} source */
const codeOf = (source) =>
  source.replace(/\/\*[\s\S]*?\*\/|\/\/.*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, (text) =>
    /^["']/.test(text) ? '""' : '',
  );

/** Code by file. */
const core = filesOf('core/*.hpp', 'core/*.cpp').map((file) => ({ file, code: codeOf(textOf(file)) }));
const page = filesOf('web/*.js').map((file) => ({ file, code: codeOf(textOf(file)) }));

/** A key of what is saved keeps its name: `came: isCount`. @param {string} word */
const named = (word) => new RegExp(`\\b${word.replace('*', '\\w+')}\\b(?!:)`);

test('the table of names is there, each name once', () => {
  assert.ok(names.length >= 10);
  assert.equal(new Set(names.map(({ name }) => name)).size, names.length);
});

test('a name of the table is used', () => {
  const all = [...core, ...page].map(({ code }) => code.toLowerCase()).join('\n');
  for (const { name } of names) assert.match(all, named(name.toLowerCase()), name);
});

test('nothing has the names that the table rules out', () => {
  for (const { file, code } of [...core, ...page])
    for (const { name, not } of names)
      for (const word of not) assert.ok(!named(word).test(code), `${file}: ${word}, where ${name} is meant`);
});

/** The result's words for the values of an enum are a table in their order: one more or less in either, and all behind it are called wrongly. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/steps.mjs';

const files = readdirSync(path.join(root, 'core'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.[ch]pp$/.test(name),
);
const sources = files.map((name) => readFileSync(path.join(root, 'core', name), 'utf8'));

/** @param {string} text */
const withoutComments = (text) => text.replace(/\/\/.*/g, '');

/** By name. @type {Map<string, string[][]>} */
const enums = new Map();
for (const source of sources)
  for (const [, name, body] of source.matchAll(/enum class (\w+)[^{;]*\{([^}]*)\}/g)) {
    const values = withoutComments(body)
      .split(',')
      .map((value) => value.replace(/=.*/, '').trim());
    enums.set(name, [...(enums.get(name) ?? []), values.filter(Boolean)]);
  }

/** Functions of one enum that look their word up. */
const tables = sources.flatMap((source) =>
  [
    ...source.matchAll(
      /string_view (\w+)\((?:const )?(?:\w+::)*(\w+) \w+\) \{\s*(?:static )?constexpr [^{;]*?\{([^}]*)\};\s*return \w+\[static_cast/g,
    ),
  ].map(([, name, of, words]) => ({ name, of, words: [...words.matchAll(/"([^"]*)"/g)].map(([, word]) => word) })),
);

/** What both ways to write a name have in common: absent_organ, absentOrgan, absent-organ. @param {string} name */
const plain = (name) => name.replace(/[_-]/g, '').toLowerCase();

test('the tables of words are found', () => assert.ok(tables.length >= 10, `${tables.length}`));

for (const { name, of, words } of tables) {
  test(`${name} has a word for each ${of}, in their order`, () => {
    const [values, ...others] = enums.get(of) ?? [[]];
    assert.deepEqual(others, [], 'one enum of that name');
    const expected = words[0] === 'R1' ? values.map((_, i) => `R${i + 1}`) : values; // relations are known by their numbers
    assert.deepEqual(words.map(plain), expected.map(plain));
  });
}

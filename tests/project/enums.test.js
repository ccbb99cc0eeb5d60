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

const begin = String.raw`(\w+)\((?:const )?(?:\w+::)*(\w+) \w+\) \{\s*(?:static )?constexpr [^{;]*?(\bk\w+)(?:\[\])?\{`;
const end = String.raw`\};\s*return \w+\[static_cast`;

/**
 * Functions of one enum that look their word up.
 * @param {string} type @param {string} body between the braces of the table @param {(body: string) => string[]} wordsIn
 */
const tablesOf = (type, body, wordsIn) =>
  sources.flatMap((source) =>
    [...source.matchAll(new RegExp(`${type} ${begin}(${body})${end}`, 'g'))].map(([, name, of, table, rows]) => ({
      ...{ name, of, table: `${table} of ${files[sources.indexOf(source)]}` },
      words: wordsIn(rows),
    })),
  );

const tables = [
  ...tablesOf('string_view', '[^}]*', (body) => [...body.matchAll(/"([^"]*)"/g)].map(([, word]) => word)),
  // what people read says behind each row whose it is
  ...tablesOf('Texts', '(?:(?!\\};)[\\s\\S])*', (body) =>
    [...body.matchAll(/\{"[^}]*\},(?:\s*\/\/ (\w+))?/g)].map(([, word]) => word ?? ''),
  ),
];

/** A letter for each value: the first of its name. */
const letters = sources.flatMap((source) => [...source.matchAll(/ = "(\w+)"; *\/\/ by (\w+)/g)]);

/** What both ways to write a name have in common: absent_organ, absentOrgan, absent-organ. @param {string} name */
const plain = (name) => name.replace(/[_-]/g, '').toLowerCase();

/** @param {string} of */
function valuesOf(of) {
  const [values, ...others] = enums.get(of) ?? [[]];
  assert.deepEqual(others, [], 'one enum of that name');
  return values;
}

test('each table of words by an enum is found', () => {
  const used = files.flatMap((file, i) =>
    [...sources[i].matchAll(/\b(k\w+)\[static_cast<std::size_t>\([\w.]+\)\]/g)]
      .filter(([, table]) => new RegExp(`(string_view|Texts)(, \\w+>)? ${table}[[{]`).test(sources[i]))
      .map(([, table]) => `${table} of ${file}`),
  );
  assert.ok(used.length >= 20, `${used.length}`);
  assert.deepEqual(tables.map(({ table }) => table).sort(), used.sort());
  assert.ok(letters.length > 0);
});

for (const { name, of, words } of tables) {
  test(`${name} has a word for each ${of}, in their order`, () => {
    const values = valuesOf(of);
    const expected = words[0] === 'R1' ? values.map((_, i) => `R${i + 1}`) : values; // relations are known by their numbers
    assert.deepEqual(words.map(plain), expected.map(plain));
  });
}

for (const [, told, of] of letters) {
  test(`${told} has a letter for each ${of}, in their order`, () =>
    assert.deepEqual(
      Array.from(told),
      valuesOf(of).map(([letter]) => letter),
    ));
}

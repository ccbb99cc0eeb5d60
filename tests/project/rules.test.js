/** A rule says all that is known of it: its id stands in its own file. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { sources } from '../../scripts/rooms.mjs';
import { root } from '../../scripts/steps.mjs';

const RULE = /^core\/rules\/([a-z-]+)\.cpp$/;
const files = sources();
const ids = files.flatMap((file) => RULE.exec(file)?.[1] ?? []);
const textOf = (file) => readFileSync(path.join(root, file), 'utf8');

/** Text and half texts in quotes: "requests-total", 'privacy-'. */
const quoted = (text) => [...text.matchAll(/(["'`])([a-z-]+)\1/g)].map(([, , word]) => word);

/** Ids of one word, such as "placeholder", are also names of other things: only what is compared with a rule counts. */
const compared = (text) =>
  [...text.matchAll(/\brule\b[^\n;]{0,20}[!=]==?\s*["']([a-z]+)["']/g)].map(([, word]) => word);

test('there are rules', () => assert.ok(ids.length > 60));

test('no other source names a rule, or the beginning that several share', () => {
  const wrong = [];
  for (const file of files) {
    const own = RULE.exec(file)?.[1];
    const text = textOf(file);
    const isNamed = (word) =>
      word.includes('-') &&
      ids.some((id) => id !== own && (id === word || (word.endsWith('-') && id.startsWith(word))));
    wrong.push(
      ...quoted(text)
        .filter(isNamed)
        .map((word) => `${file}: ${word}`),
    );
    wrong.push(
      ...compared(text)
        .filter((word) => ids.includes(word))
        .map((word) => `${file}: ${word}`),
    );
  }
  assert.deepEqual(wrong, []);
});

test('no rule speaks of another by its id', () => {
  const hyphened = ids.filter((id) => id.includes('-'));
  const wrong = files
    .filter((file) => RULE.test(file))
    .flatMap((file) => {
      const words = new Set(textOf(file).match(/[a-z]+(?:-[a-z]+)+/g));
      return hyphened.filter((id) => words.has(id) && RULE.exec(file)?.[1] !== id).map((id) => `${file}: ${id}`);
    });
  assert.deepEqual(wrong, []);
});

/** Nobody reaches back: which part of the project may know which. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { isStale } from '../../scripts/picture.mjs';
import { named, roomOf, rooms, sources as listed } from '../../scripts/rooms.mjs';
import { root } from '../../scripts/steps.mjs';

const sources = listed();

for (const { path: room, knows } of rooms) {
  test(`${room} knows only ${knows.join(', ') || 'itself'}`, () => {
    const wrong = [];
    for (const file of sources.filter((source) => roomOf(source) === room)) {
      for (const name of named(file)) {
        const target = roomOf(name);
        if (target !== room && !knows.includes(target)) wrong.push(`${file} → ${name}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
}

test('the picture in docs/architecture.md is that of the sources', () => {
  assert.ok(!isStale(), 'npm run docs draws it');
});

test('only the bindings know Emscripten', () => {
  const knowing = sources.filter((file) => readFileSync(path.join(root, file), 'utf8').includes('<emscripten'));
  assert.deepEqual(knowing, ['wasm/module/bindings.cpp']);
});

test('no rule knows another', () => {
  const rules = sources.filter((file) => /^core\/rules\/[a-z][^/]*\.cpp$/.test(file));
  for (const file of rules) {
    const others = [...named(file)].filter((name) => /^core\/rules\/[a-z]/.test(name));
    assert.deepEqual(others, [], file);
  }
});

test('the core knows no clock, no locale, no input and output, and throws nothing', () => {
  const forbidden =
    /<(iostream|fstream|ctime|chrono|locale|filesystem|thread|mutex|random)>|\b(printf|fopen|abort|exit)\(|\bthrow\b|\bcatch\b|\btry\b/;
  for (const file of sources.filter((source) => source.startsWith('core/'))) {
    const code = readFileSync(path.join(root, file), 'utf8')
      .replace(/\/\/.*/g, '')
      .replace(/"(?:[^"\\]|\\.)*"/g, '""');
    assert.doesNotMatch(code, forbidden, file);
  }
});

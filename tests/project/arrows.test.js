/** Nobody reaches back: which part of the project may know which. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/steps.mjs';

/** bytes → Document → Report → Findings → Repairs → JSON, and who may look at what on the way. */
const arrows = {
  'core/source': [],
  'core/document': ['core/source'],
  'core/format': ['core/source'],
  'core/report': ['core/source', 'core/document', 'core/format'],
  'core/settings': ['core/source', 'core/document', 'core/format', 'core/report'],
  'core/rules': ['core/source', 'core/document', 'core/format', 'core/report', 'core/settings'],
  'core/repair': ['core/source', 'core/document', 'core/format', 'core/report'],
  'core/result': ['core/source', 'core/document', 'core/format', 'core/report', 'core/rules', 'core/repair'],
  core: [
    'core/source',
    'core/document',
    'core/format',
    'core/report',
    'core/settings',
    'core/rules',
    'core/repair',
    'core/result',
  ],
  'wasm/readers': [],
  wasm: ['core', 'build/wasm'],
  cli: ['wasm', 'wasm/readers'],
  web: ['wasm', 'wasm/readers', 'build/wasm'],
};

const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'core', 'wasm', 'cli', 'web'], {
  cwd: root,
})
  .toString()
  .trim()
  .split('\n')
  .filter((file) => /\.(cpp|hpp|js|mjs)$/.test(file));

/** The part that a file belongs to: the longest name in `arrows` that its path begins with. */
function partOf(file) {
  const parts = [...Object.keys(arrows), 'build/wasm'].filter((part) => file.startsWith(`${part}/`));
  return parts.sort((a, b) => b.length - a.length)[0] ?? path.dirname(file);
}

/** The project's own files that a file names. C++ names them from core/ or from beside itself. */
function* named(file) {
  const text = readFileSync(path.join(root, file), 'utf8');
  if (/\.[ch]pp$/.test(file)) {
    for (const [, name] of text.matchAll(/^#include "([^"]+)"/gm)) {
      yield name.includes('/') || file.startsWith('wasm/') ? `core/${name}` : path.join(path.dirname(file), name);
    }
    return;
  }
  for (const [, name] of text.matchAll(/(?:\bfrom|^import|\bimport\()\s*['"](\.[^'"]+)['"]/gm)) {
    if (!name.endsWith('.d.ts')) yield path.join(path.dirname(file), name);
  }
}

for (const part of Object.keys(arrows)) {
  test(`${part} knows only ${arrows[part].join(', ') || 'itself'}`, () => {
    const wrong = [];
    for (const file of sources.filter((source) => partOf(source) === part)) {
      for (const name of named(file)) {
        const target = partOf(name);
        if (target !== part && !arrows[part].includes(target)) wrong.push(`${file} → ${name}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
}

test('only the bindings know embind', () => {
  const knowing = sources.filter((file) => readFileSync(path.join(root, file), 'utf8').includes('<emscripten'));
  assert.deepEqual(knowing, ['wasm/bindings.cpp']);
});

test('no rule knows another', () => {
  const rules = sources.filter((file) => /^core\/rules\/[a-z][^/]*\.cpp$/.test(file));
  for (const file of rules) {
    const others = [...named(file)].filter((name) => /^core\/rules\/[a-z]/.test(name) && !name.endsWith('/rule.hpp'));
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

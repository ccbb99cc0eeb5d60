/** The rooms of the project, from the bottom up: what each holds, which it may know, and which it does. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './steps.mjs';

/** @typedef {{ path: string, holds: string, knows: string[] }} Room `knows`: which rooms its files may name */

/** bytes → Document → Report → Case → Findings → Repairs → JSON */
const CORE = {
  text: 'what is known of the language: characters, numerals, dates, names of organs, page marks',
  document: 'the model of a document, plain text, JSON',
  layout: 'positioned text, ruled lines and raw grids → tables',
  format: 'the official formats as data, by edition: sections, tables, relations',
  'report/tables':
    'labels and values, the layouts in which they can stand, weighed; rows, cells, digits that run together',
  report: 'the model of a report: sections, identity, tables',
  'prose/tokens': 'the words, numbers and marks of a sentence, each with what it does; nouns put together of parts',
  'prose/clauses': 'of when and of whom a sentence speaks, what stands around a figure, lists',
  'prose/claims': 'what a figure or a statement claims, by patterns with an example each; amounts that are compared',
  prose: 'the paragraphs of the text, and what it claims; no look at a table',
  case: 'what is judged: document, report, claims beside the tables, settings, last year’s report or why it is none',
  relations: 'the one judge of the relations, inside a report and with last year’s',
  set: 'many reports together, each by its digest: whose they are, their sums, what their texts share',
  rule: 'what a rule is: declaration, list, wording; questions to a case',
  rules: 'the rules, one a file',
  edit: 'the text with cells set to other numbers, read again',
  repair: 'the smallest changes that mend the relations, and what would not fit then',
  result: 'what every client shows, as JSON: summary, groups, findings, repairs, what was checked',
};

/** What the build lets each room of the core include: the rooms that it stands on, and what they stand on. @type {Map<string, string[]>} */
const below = new Map();
for (const [, room, on] of readFileSync(path.join(root, 'core/CMakeLists.txt'), 'utf8').matchAll(
  /^room\((\S+)(.*)\)$/gm,
)) {
  const direct = on.trim().split(' ').filter(Boolean);
  below.set(room, [...new Set(direct.flatMap((name) => [...(below.get(name) ?? []), name]))]);
}

/** @type {Room[]} */
const core = Object.entries(CORE).map(([name, holds]) => ({
  path: `core/${name}`,
  holds,
  knows: (below.get(name) ?? []).map((room) => `core/${room}`),
}));

/** @type {Room[]} */
export const rooms = [
  ...core,
  {
    path: 'core',
    holds: 'the door: a request in, the result out, both JSON',
    knows: core.map((room) => room.path),
  },
  { path: 'wasm/module', holds: 'the core as a WebAssembly module', knows: ['core'] },
  { path: 'wasm/readers', holds: 'a file’s bytes → document, one reader a form', knows: [] },
  {
    path: 'wasm/writers',
    holds: 'a result → csv, xlsx, docx, json; a file given back with its findings',
    knows: ['wasm', 'wasm/readers'],
  },
  { path: 'wasm', holds: 'the checker for programs: module, types, Node', knows: ['build/wasm'] },
  {
    path: 'recognition',
    holds: 'pictures of pages → document: lines, cells, characters, each number seen twice',
    knows: ['wasm/readers'],
  },
  { path: 'cli', holds: 'the command line', knows: ['wasm', 'wasm/readers', 'wasm/writers', 'recognition'] },
  {
    path: 'web',
    holds: 'the page, the custom element, the files for use without a network',
    knows: ['wasm', 'wasm/readers', 'wasm/writers', 'recognition', 'build/wasm'],
  },
];

/** Every file of the rooms that is code, from the root of the project. */
export const sources = () =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'core', 'wasm', 'recognition', 'cli', 'web'], {
    cwd: root,
  })
    .toString()
    .trim()
    .split('\n')
    .filter((file) => /\.(cpp|hpp|js|mjs)$/.test(file));

/** The room that a file belongs to: the longest path that its own begins with. @param {string} file */
export function roomOf(file) {
  const paths = [...rooms.map((room) => room.path), 'build/wasm'].filter((room) => file.startsWith(`${room}/`));
  return paths.sort((a, b) => b.length - a.length)[0] ?? path.dirname(file);
}

/** The project's own files that a file names. C++ names them from core/ or from beside itself. @param {string} file @returns {Generator<string>} */
export function* named(file) {
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

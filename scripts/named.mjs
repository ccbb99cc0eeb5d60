/** Which tests a word names: `npm test -- requests-total`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './steps.mjs';

/**
 * A file with tests: one in C++ (core) or JavaScript (node), and the titles in it; or a file that is one test, as a rule's cases are (file).
 * @typedef {{ path: string, kind: 'core' | 'node' | 'file', cases: string[] }} Source
 */

/** @type {{ kind: Source['kind'], holds: RegExp, title?: RegExp }[]} */
const kinds = [
  { kind: 'core', holds: /^tests\/core\/.*_test\.cpp$/, title: /\bTEST_CASE\(\s*"((?:[^"\\]|\\.)*)"/g },
  {
    kind: 'node',
    holds: /^tests\/.*\.test\.js$/,
    title: /\b(?:test|it|always|longTest)\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/g,
  },
  { kind: 'file', holds: /^tests\/(rules(\/bases)?|prose|quiet|reports)\/[^/]*\.(md|txt)$/ },
];

/** @returns {Source[]} */
export function sources() {
  const names = readdirSync(path.join(root, 'tests'), { recursive: true, encoding: 'utf8' });
  return names.sort().flatMap((below) => {
    const name = `tests/${below}`;
    const found = kinds.find(({ holds }) => holds.test(name));
    if (!found) return [];
    const titles = found.title ? readFileSync(path.join(root, name), 'utf8').matchAll(found.title) : [];
    return { path: name, kind: found.kind, cases: [...titles].map((match) => match[match.length - 1]) };
  });
}

/** requests-total of tests/rules/requests-total.md. @param {Source} source */
const stem = (source) => path.basename(source.path).replace(/(_test\.cpp|(\.long)?\.test\.js|\.md|\.txt)$/, '');

/**
 * What a word names: the files of that name; where there are none, those with the word in their path, and tests with it in their title.
 * @param {Source[]} all @param {string} word
 * @returns {Source[]} each with those of its cases
 */
export function namedBy(all, word) {
  const exact = all.filter((source) => [source.path, path.basename(source.path), stem(source)].includes(word));
  if (exact.length > 0) return exact;
  const within = (/** @type {string} */ text) => text.toLowerCase().includes(word.toLowerCase());
  return all.flatMap((source) => {
    if (within(source.path)) return source;
    const cases = source.cases.filter(within);
    return cases.length > 0 ? { ...source, cases } : [];
  });
}

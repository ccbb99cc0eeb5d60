/** Which test files do the same in npm test and in the longer mode: those that nothing leads from to tests/long.js, which alone knows the mode. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './steps.mjs';

const IMPORTED = /\bfrom '(\.[^']*)'|\bimport\(?\s*'(\.[^']*)'/g;

/** The modules that one names, by their paths from the project's root. @param {string} file */
const importsOf = (file) =>
  Array.from(readFileSync(path.join(root, file), 'utf8').matchAll(IMPORTED), ([, from, whole]) =>
    path.join(path.dirname(file), from ?? whole),
  );

/** @param {string} file @param {string} target @param {Set<string>} [seen] @returns {boolean} */
function leadsTo(file, target, seen = new Set()) {
  if (file === target) return true;
  if (seen.has(file) || !/^tests\/.*\.js$/.test(file)) return false;
  seen.add(file);
  return importsOf(file).some((it) => leadsTo(it, target, seen));
}

/** Whether a test file asks for no mode. @param {string} file */
export const isAlike = (file) => !leadsTo(file, 'tests/long.js');

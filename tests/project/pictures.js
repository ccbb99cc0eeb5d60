/** The pictures of docs/screenshots. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/steps.mjs';

const listed = (/** @type {string} */ pattern) =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', pattern], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n');

/** Those that README and guide show. @returns {string[]} names of files */
export const shownPictures = () => [
  ...new Set(
    listed('*.md').flatMap(
      (file) => readFileSync(path.join(root, file), 'utf8').match(/(?<=screenshots\/)[\w-]+\.png/g) ?? [],
    ),
  ),
];

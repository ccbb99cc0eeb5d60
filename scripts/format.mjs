/**
 * The formatters: clang-format for C++, biome for the rest (with its linter). Both are pinned npm packages, so that every
 * machine agrees.
 * usage: node scripts/format.mjs [--write]
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from '@wasm-fmt/clang-format';
import { fail, isMain, root, run } from './steps.mjs';

const style = readFileSync(path.join(root, '.clang-format'), 'utf8');

function sources() {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.cpp', '*.hpp'], { cwd: root });
  return listed.toString().trim().split('\n');
}

/** The C++ files that are not as clang-format has them; with `write` they are brought to it. @param {boolean} write */
function formatSources(write) {
  const changed = [];
  for (const name of sources()) {
    const file = path.join(root, name);
    const before = readFileSync(file, 'utf8');
    const after = format(before, name, style);
    if (after === before) continue;
    changed.push(name);
    if (write) writeFileSync(file, after);
  }
  return changed;
}

if (isMain(import.meta.url)) {
  const write = process.argv.includes('--write');
  const changed = formatSources(write);
  for (const name of changed) console.log(`${write ? 'formatted' : 'not formatted'}: ${name}`);
  await run('biome', [
    'node_modules/.bin/biome',
    'check',
    '--error-on-warnings',
    ...(write ? ['--write'] : []),
    '.',
  ]).catch(fail);
  if (changed.length > 0 && !write) fail(new Error('Run: npm run format'));
}

/**
 * The figures of the last npm test and npm run test:long as one table, beside those of the last release in docs/figures.json.
 * With --keep they are written there, as those of the version that package.json names.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fail, isMain, root } from './steps.mjs';

const measured = path.join(root, 'build/figures.json');
const releases = path.join(root, 'docs/figures.json');

/** @typedef {Record<string, string>} Figures each by its name */

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
/** @param {string} file @param {object} value */
const write = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

/** Keeps the figures of a run of the tests, beside those of the run before. @param {string[]} lines "name: value" */
export function keepFigures(lines) {
  const pairs = lines.map((line) => line.split(/: (.*)/s, 2));
  write(measured, { ...(existsSync(measured) && read(measured)), ...Object.fromEntries(pairs) });
}

/** How wide a terminal shows a text: a Chinese character takes two columns. @param {string} text */
const width = (text) => [...text].reduce((sum, c) => sum + (/[\u2e80-\uffef]/.test(c) ? 2 : 1), 0);

/**
 * What was measured beside what the last release had; what is different is marked.
 * @param {Figures} now @param {Figures} before @param {string} version of the last release
 */
export function table(now, before, version) {
  const names = [...new Set([...Object.keys(now), ...Object.keys(before)])];
  const rows = names.map((name) => [name, now[name] ?? '–', before[name] ?? '–']);
  const all = [['figure', 'now', version], ...rows];
  const widths = [0, 1].map((column) => Math.max(...all.map((row) => width(row[column]))));
  return all
    .map(([name, is, was], line) => {
      const cells = [name, is].map((text, column) => text + ' '.repeat(widths[column] - width(text)));
      return `${line > 0 && is !== was ? '*' : ' '} ${cells.join('  ')}  ${was}`;
    })
    .join('\n');
}

function main() {
  if (!existsSync(measured)) throw new Error('Nothing is measured yet: npm test');
  const kept = existsSync(releases) ? read(releases) : {};
  if (process.argv.includes('--keep')) {
    const { version } = read(path.join(root, 'package.json'));
    write(releases, { ...kept, [version]: read(measured) });
    console.log(`docs/figures.json has the figures of ${version}`);
  } else {
    const [version = '–', before = {}] = Object.entries(kept).at(-1) ?? [];
    console.log(table(read(measured), before, version));
  }
}

if (isMain(import.meta.url)) {
  try {
    main();
  } catch (error) {
    fail(error);
  }
}

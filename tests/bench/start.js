/**
 * What one file takes on the command line, from the start of the process to its end, beside Node.js with nothing to do.
 * usage: node tests/bench/start.js
 * Prints the figures and keeps them in docs/performance.md.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FORMS } from '../generator/render/index.js';
import { blocksOf } from '../generator/document.js';
import { makeReport } from '../generator/report.js';
import { least, run } from './process.js';
import { table, writeSection } from './quality.js';

const command = fileURLToPath(new URL('../../cli/nianbao.mjs', import.meta.url));
const rounds = 15;
const work = mkdtempSync(path.join(tmpdir(), 'nianbao-'));

/** One report in a form of the generator. @param {keyof typeof FORMS} form @param {string} name */
async function file(form, name) {
  const place = path.join(work, name);
  writeFileSync(place, await FORMS[form].render(blocksOf(makeReport(3, { year: 2024 }))));
  return place;
}

try {
  const [text, docx, html] = [
    await file('tabbed', 'a.txt'),
    await file('docx', 'a.docx'),
    await file('html-site', 'a.html'),
  ];
  const texts = await Promise.all(Array.from({ length: 10 }, (_, i) => file('tabbed', `${i}.txt`)));
  /** @type {[string, string[]][]} */
  const what = [
    ['Node.js alone', ['-e', '0']],
    ['`--help`', [command, '--help']],
    ['one text', [command, 'check', text]],
    ['one web page', [command, 'check', html]],
    ['one .docx', [command, 'check', docx]],
    ['ten texts', [command, 'check', ...texts]],
  ];
  const measures = what.map(
    ([, args]) =>
      async () =>
        (await run(args)).processor,
  );
  const taken = await least(measures, rounds);
  const rows = what.map(([name], i) => [name, taken[i].toFixed(2), (taken[i] / taken[0]).toFixed(1)]);
  const said = `\`npm run bench:start\`: seconds of processor, all threads together, the least of ${rounds} runs in turns. A single text is checked in the
thread of the command; whatever has to be unpacked or parsed, and several files, in threads that can be ended.
Up to 2 MB of files the module is compiled as quickly as can be: to compile for speed what is used of it takes another second of processor.

${table(['', 's', '÷ Node.js alone'], rows)}`;
  console.log(said);
  writeSection('One file', said, 'Performance');
} finally {
  rmSync(work, { recursive: true });
}

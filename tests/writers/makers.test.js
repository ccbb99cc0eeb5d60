/**
 * Files made by other programs, and by their XML, given back marked and corrected: as meant, every other part byte for byte, and
 * python-docx, openpyxl and LibreOffice open the copies.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { blocksOf } from '../generator/document.js';
import { gridWidth, placed } from '../generator/format.js';
import { FORMS } from '../generator/render/index.js';
import { makeReport } from '../generator/report.js';
import { convert, withoutOffice } from '../libreoffice/libreoffice.js';
import { longTest, seedsToday } from '../long.js';
import { byDocx, byPandoc } from './makers.js';
import * as word from './shapes/check-word.js';
import * as workbook from './shapes/check-workbook.js';
import { drawnShapes } from './shapes/drawn.js';
import { OUTCOMES } from './shapes/outcomes.js';

/** Reports; six files are made of each, and two more in the longer mode. */
const seeds = seedsToday(4, 12, 'makers');
const COUNT = seeds.length;
const PYTHON = '/usr/bin/python3'; // Debian's, which has its packages
const MAKERS = path.join(import.meta.dirname, 'makers.py');
const skip = spawnSync(PYTHON, ['-c', 'import docx, openpyxl']).status
  ? 'python-docx or openpyxl is not installed'
  : false;

const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-makers-'));
after(() => rmSync(folder, { recursive: true }));

/** @param {import('../generator/document.js').Block} block */
function plain(block) {
  if (block.kind !== 'table') return block;
  const cells = placed(block.grid).flatMap((row, at) =>
    row
      .filter(({ covered }) => !covered)
      .map(({ cell, column }) => ({
        ...{ row: at, column, text: cell.text },
        ...{ rowspan: cell.rows, colspan: cell.columns },
      })),
  );
  return { kind: 'table', rows: block.grid.length, columns: gridWidth(block.grid), cells };
}

const reports = seeds.map((seed) =>
  blocksOf(
    makeReport(seed, {
      year: 2024,
      tables: (tables) => {
        tables.requests['new.natural'] = 7391;
      },
    }),
  ),
);

/** The copies of some files; each is what was meant, or was refused with a sentence. @param {Uint8Array[]} files @param {typeof word | typeof workbook} form @param {string} extension */
async function givenBack(files, { giveBack }, extension) {
  const names = [];
  for (const [at, bytes] of files.entries()) {
    const copies = await giveBack(bytes);
    assert.ok(!('refused' in copies), `${extension} ${at}: ${JSON.stringify(copies)}`);
    assert.deepEqual([copies.left, copies.lost], [0, 0], `${extension} ${at}`);
    for (const kind of /** @type {const} */ (['annotated', 'corrected'])) {
      names.push(path.join(folder, `${at}-${kind}.${extension}`));
      writeFileSync(/** @type {string} */ (names.at(-1)), copies[kind]);
    }
  }
  return names;
}

/** Copies as their maker opens them: the corrected ones hold the new number. @param {string[]} names */
function openedBy(names) {
  const opened = JSON.parse(execFileSync(PYTHON, [MAKERS, 'open', ...names], { encoding: 'utf8', maxBuffer: 1 << 28 }));
  for (const [at, texts] of opened.entries())
    if (/corrected/.test(names[at])) assert.ok(texts.includes('211') && !texts.includes('7391'), names[at]);
  return opened.length;
}

test(`${COUNT} Word files and workbooks made by python-docx and openpyxl, given back and opened by them`, {
  skip,
}, async (t) => {
  writeFileSync(path.join(folder, 'reports.json'), JSON.stringify(reports.map((blocks) => blocks.map(plain))));
  execFileSync(PYTHON, [MAKERS, 'make', folder]);
  for (const [extension, form] of /** @type {const} */ ([
    ['docx', word],
    ['xlsx', workbook],
  ])) {
    const files = reports.map((_, at) => readFileSync(path.join(folder, `${at}.${extension}`)));
    assert.equal(openedBy(await givenBack(files, form, extension)), 2 * COUNT);
  }
  t.diagnostic(`given back, of python-docx and openpyxl: ${2 * COUNT} files, all as meant`);
});

/** @type {[string, (blocks: import('../generator/document.js').Block[]) => Uint8Array | Promise<Uint8Array>, string | false][]} */
const makers = [
  ['docx of npm', byDocx, false],
  ['pandoc', byPandoc, spawnSync('pandoc', ['--version']).status !== 0 && 'pandoc is not installed'],
];

for (const [maker, make, missing] of makers)
  test(`${COUNT} Word files made by ${maker}, given back`, { skip: missing }, async (t) => {
    const names = await givenBack(await Promise.all(reports.map(make)), word, 'docx');
    assert.equal(skip ? 2 * COUNT : openedBy(names), 2 * COUNT);
    t.diagnostic(`given back, of ${maker}: ${COUNT} files, all as meant`);
  });

for (const [form, { giveBack }] of /** @type {const} */ ([
  ['docx', word],
  ['xlsx', workbook],
]))
  test(`${COUNT} files of two odd shapes at once, given back or refused, as .${form}`, async (t) => {
    let refused = 0;
    for (const { names, bytes } of seeds.map((seed) => drawnShapes(form, seed))) {
      const copies = await giveBack(bytes).catch((error) => assert.fail(`${names}: ${error.message}`));
      const outcomes = names.map((name) => /** @type {Record<string, string>} */ (OUTCOMES[form])[name]);
      if ('refused' in copies) {
        assert.ok(outcomes.includes(copies.refused), `${names}: ${copies.refused}`);
        refused += 1;
      } else assert.ok(copies.lost === 0 || outcomes.includes('lost'), `${names}`);
    }
    t.diagnostic(
      `given back, two odd shapes as .${form}: ${COUNT - refused} as meant, refused with a sentence: ${refused}`,
    );
  });

longTest(
  `${COUNT} Word files and workbooks saved by LibreOffice, given back and opened by it`,
  {
    skip: withoutOffice,
  },
  async (/** @type {import('node:test').TestContext} */ t) => {
    for (const [extension, form, render] of /** @type {const} */ ([
      ['docx', word, FORMS.docx.render],
      ['xlsx', workbook, FORMS.xlsx.render],
    ])) {
      const saved = await convert(
        reports.map((blocks) => render(blocks)),
        extension,
        { from: extension },
      );
      const names = await givenBack(saved, form, extension);
      const again = await convert(
        names.map((name) => readFileSync(name)),
        extension,
        { from: extension },
      );
      assert.equal(again.filter((bytes) => bytes.length > 0).length, 2 * COUNT);
    }
    t.diagnostic(`given back, of LibreOffice: ${2 * COUNT} files, all as meant`);
  },
);

/** A PDF given back: pages that read as before, and a highlight with a note at the words of each finding. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { UnwritableError } from '../../wasm/writers/errors.js';
import { marksOf } from '../../wasm/writers/marks.js';
import { blocksOf } from '../generator/document.js';
import { FORMS } from '../generator/render/index.js';
import { makeReport } from '../generator/report.js';
import { convert, withoutOffice } from '../libreoffice/libreoffice.js';
import { longTest } from '../long.js';
import { at, pdf } from '../readers/build-pages.js';
import { annotated, corrected, sourceOf } from './given-back.js';
import { meantPlaces } from './round-trips.js';

const SEEDS = [1, 2, 4, 6, 7, 8];
const NEAR = 2; // points

/** @param {Uint8Array} bytes */
const source = (bytes) => sourceOf(bytes, 'a.pdf');

/** @param {Uint8Array} bytes @param {...string} options */
const pdftotext = (bytes, ...options) => execFileSync('pdftotext', [...options, '-', '-'], { input: bytes }).toString();

const withoutPoppler = (() => {
  try {
    for (const program of ['pdftotext', 'mutool']) execFileSync(program, ['-v'], { stdio: 'pipe' });
    return withoutOffice;
  } catch {
    return 'pdftotext or mutool is missing';
  }
})();

/** @template T @param {string} name @param {Uint8Array} bytes @param {(file: string) => T | Promise<T>} work */
async function inFolder(name, bytes, work) {
  const folder = await mkdtemp(path.join(tmpdir(), 'nianbao-'));
  try {
    await writeFile(path.join(folder, name), bytes);
    return await work(path.join(folder, name));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reports with mistakes of every kind that has a place: in tables, in the prose, in the title. */
async function mistaken(seeds = SEEDS) {
  const files = seeds.map((seed) => {
    const report = makeReport(seed, { year: 2024 });
    report.truth.tables.requests['new.total'] += 100;
    report.truth.tables.review['reconsideration.total'] += 1;
    return FORMS.docx.render(blocksOf(report));
  });
  return convert(files, 'pdf');
}

/** For MuPDF, whose JavaScript is older than ours. */
const LISTING = `
var document = new PDFDocument(scriptArgs[0]), found = [], page;
for (page = 0; page < document.countPages(); page++)
  document.loadPage(page).getAnnotations().forEach(function (it) {
    if (it.getType() !== 'Highlight') return;
    found.push({ page: page, author: it.getAuthor(), contents: it.getContents(), quads: it.getQuadPoints() });
  });
print(JSON.stringify(found));`;

/**
 * The highlights that another library than the one that wrote them lists; places from the top left.
 * @param {Uint8Array} bytes
 * @returns {Promise<{page: number, author: string, contents: string, quads: number[][]}[]>}
 */
const highlights = (bytes) =>
  inFolder('a.pdf', bytes, async (file) => {
    const script = path.join(path.dirname(file), 'listing.js');
    await writeFile(script, LISTING);
    return JSON.parse(execFileSync('mutool', ['run', script, file]).toString());
  });

/**
 * The characters of each page with their boxes, from the top left.
 * @param {Uint8Array} bytes
 * @returns {Promise<{text: string, left: number, right: number, baseline: number}[][]>}
 */
const charactersOf = (bytes) =>
  inFolder('a.pdf', bytes, (file) =>
    execFileSync('mutool', ['draw', '-q', '-F', 'stext', '-o', '-', file], { maxBuffer: 2 ** 28 })
      .toString()
      .split('<page ')
      .slice(1)
      .map((page) =>
        [...page.matchAll(/<char quad="(\S+) \S+ (\S+) .*? y="(\S+)" .*?c="(.*?)"/g)].map(
          ([, left, right, y, text]) => ({
            text: text.replace(/&#x(.*?);/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16))),
            ...{ left: Number(left), right: Number(right), baseline: Number(y) },
          }),
        ),
      ),
  );

/** The stretches of lines that a highlight covers. @param {{quads: number[][]}} highlight */
function stretchesOf({ quads }) {
  return quads.map((quad) => {
    const [xs, ys] = [0, 1].map((odd) => quad.filter((_, n) => n % 2 === odd));
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  });
}

/** The pixels of each page, and how many are a line. @param {Uint8Array} bytes */
const drawn = (bytes) =>
  inFolder('a.pdf', bytes, async (file) => {
    execFileSync('pdftoppm', ['-r', '72', '-gray', file, path.join(path.dirname(file), 'page')]);
    const pages = (await readdir(path.dirname(file))).filter((name) => name.endsWith('.pgm')).sort();
    return Promise.all(
      pages.map(async (name) => {
        const pgm = await readFile(path.join(path.dirname(file), name));
        const [head, width] = /** @type {RegExpExecArray} */ (
          /^P5\s(\d+) \d+\s\d+\s/.exec(pgm.toString('latin1', 0, 40))
        );
        return { pixels: pgm.subarray(head.length), width: Number(width) };
      }),
    );
  });

longTest('its pages read as before, and each finding stands at its words', { skip: withoutPoppler }, async (t) => {
  let furthest = 0;
  for (const file of await mistaken()) {
    const given = await source(file);
    const { bytes } = await annotated(given, []);
    assert.equal(pdftotext(bytes, '-layout'), pdftotext(file, '-layout'));
    assert.deepEqual(bytes.subarray(0, file.length), new Uint8Array(file), 'what was there stays as it was');
    const listed = await highlights(bytes);
    const pages = await charactersOf(file);
    for (const { lines } of marksOf(given.result, given.origins, []).comments) {
      const [message] = lines;
      const note = listed.find(({ contents }) => lines.every((line) => contents.includes(line)));
      assert.ok(note?.author === '年报核对', message);
      const [meant] = meantPlaces(given.result, message);
      if (meant === undefined) continue;
      const covered = stretchesOf(note).map((it) => ({ it, chars: coveredBy(it, pages[note.page]) }));
      const words = covered.flatMap(({ chars }) => chars.map((char) => char.text)).join('');
      assert.equal(words.replace(/\s/g, ''), meant, message);
      for (const { it, chars } of covered)
        furthest = Math.max(
          furthest,
          Math.abs(chars[0].left - it.left),
          Math.abs(chars[chars.length - 1].right - it.right),
        );
    }
  }
  t.diagnostic(`furthest from its words: ${furthest.toFixed(2)} points`);
  assert.ok(furthest < NEAR, `${furthest} points`);
});

/** The characters of a page that stand between the ends of a stretch. */
const coveredBy = ({ left, right, top, bottom }, page) =>
  page
    .filter((it) => top < it.baseline && it.baseline < bottom && left - NEAR < it.left && it.right < right + NEAR)
    .sort((a, b) => a.left - b.left);

longTest('its pages look as before but for the marks', { skip: withoutPoppler }, async () => {
  const [file] = await mistaken([1]);
  const { bytes } = await annotated(await source(file), []);
  const marks = await highlights(bytes);
  const [before, after] = [await drawn(file), await drawn(bytes)];
  assert.equal(after.length, before.length);
  let changed = 0;
  after.forEach(({ pixels, width }, page) => {
    const stretches = marks.filter((it) => it.page === page).flatMap(stretchesOf);
    pixels.forEach((pixel, i) => {
      if (pixel === before[page].pixels[i]) return;
      changed += 1;
      const [x, y] = [i % width, Math.floor(i / width)];
      const marked = stretches.some(
        (it) => it.left - NEAR < x && x < it.right + NEAR && it.top - NEAR < y && y < it.bottom + NEAR,
      );
      assert.ok(marked, `page ${page}: ${x}, ${y}`);
    });
  });
  assert.ok(changed > 0);
});

test('what cannot be written faithfully is refused', async () => {
  const content = `${at(100, 700, 'No. 12')}${at(100, 680, 'a report of a town in words that nobody reads')}`;
  const whole = pdf([{ content }]);
  const refused = async (/** @type {Uint8Array} */ bytes, /** @type {string} */ code, write = annotated) => {
    const given = await source(bytes);
    await assert.rejects(write(given, []), (error) => error instanceof UnwritableError && error.code === code, code);
  };
  assert.ok((await annotated(await source(whole), [])).bytes.length > whole.length);
  await refused(whole, 'fixed', corrected);
  await refused(pdf([{ content }], ['<</Type/Sig/ByteRange [0 1 2 3]>>']), 'signed');
  const shifted = Buffer.from(
    Buffer.from(whole)
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n7'),
    'latin1',
  );
  await refused(new Uint8Array(shifted), 'unusual-pdf');
});

longTest('one that is locked against changes is refused', { skip: withoutOffice }, async () => {
  const options = {
    RestrictPermissions: { type: 'boolean', value: 'true' },
    PermissionPassword: { type: 'string', value: 'x' },
    Changes: { type: 'long', value: '0' },
  };
  const report = FORMS.docx.render(blocksOf(makeReport(1, { year: 2024 })));
  const [locked] = await convert([report], `pdf:writer_pdf_Export:${JSON.stringify(options)}`);
  await assert.rejects(
    annotated(await source(locked), []),
    (error) => error instanceof UnwritableError && error.code === 'encrypted',
  );
});

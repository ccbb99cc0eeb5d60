/** Files of other programs' making, given back marked and corrected: only what was meant is changed, or a sentence says why nothing is written. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { lookAtCells, lookAtChanges, lookAtWords, withoutOffice } from '../libreoffice/libreoffice.js';
import { drawn, longTest } from '../long.js';
import { annotated, corrected, sourceOf } from './given-back.js';
import * as checkWord from './shapes/check-word.js';
import * as checkWorkbook from './shapes/check-workbook.js';
import { OUTCOMES } from './shapes/outcomes.js';
import { NUMBER } from './shapes/package.js';
import * as word from './shapes/word.js';
import * as workbook from './shapes/workbook.js';

/** @param {Awaited<ReturnType<typeof checkWord.giveBack>>} copies */
function outcomeOf(copies) {
  if ('refused' in copies) return copies.refused;
  return copies.left > 0 ? 'left' : copies.lost > 0 ? 'lost' : 'changed';
}

for (const [form, { SHAPES, file }, { giveBack }, step] of /** @type {const} */ ([
  ['docx', word, checkWord, 8],
  ['xlsx', workbook, checkWorkbook, 5],
])) {
  /** @type {string[]} */
  const outcomes = [];
  for (const [name, shape] of drawn(1 / step, Object.entries(SHAPES), form)) {
    test(`${form}: ${name}`, async () => {
      const expected = /** @type {Record<string, string>} */ (OUTCOMES[form])[name] ?? 'changed';
      const outcome = outcomeOf(await giveBack(file(shape)));
      assert.equal(outcome, expected);
      outcomes.push(outcome);
    });
  }
  test(`${form}: how many`, (t) => {
    const written = outcomes.filter((it) => ['changed', 'left', 'lost'].includes(it)).length;
    t.diagnostic(`shapes of .${form} given back: ${written}, refused with a sentence: ${outcomes.length - written}`);
  });
}

/** @param {Uint8Array} bytes @param {'docx' | 'xlsx'} form */
async function annotatedAgain(bytes, form) {
  const name = `a.${form}`;
  const once = await annotated(await sourceOf(bytes, name), []);
  const twice = await annotated(await sourceOf(once.bytes, name), []);
  return [once, twice];
}

/** @param {Uint8Array} bytes @param {RegExp} part */
const partLike = (bytes, part) =>
  Object.entries(unzipSync(bytes))
    .flatMap(([name, content]) => (part.test(name) ? strFromU8(content) : []))
    .join('');

for (const [form, { SHAPES, file }, part] of /** @type {const} */ ([
  ['docx', word, /document\.xml$|comments/],
  ['xlsx', workbook, /comments|vml|sheet2/],
])) {
  test(`${form}: annotated twice says nothing twice`, async () => {
    for (const name of [
      'as it is',
      form === 'docx' ? 'comments of others at the number' : 'a note of somebody at the number',
    ]) {
      const [once, twice] = await annotatedAgain(file(SHAPES[name]), form);
      assert.ok(once.comments > 1);
      assert.equal(twice.comments, once.comments);
      const texts = [once, twice].map(({ bytes }) => partLike(bytes, part).replace(/nianbao_\d+/g, ''));
      assert.equal(texts[1], texts[0], name);
    }
  });

  test(`${form}: what was mended is not said any more, what somebody else says stays`, async () => {
    const shape = SHAPES[form === 'docx' ? 'comments of others at the number' : 'a note of somebody at the number'];
    const { bytes } = await annotated(await sourceOf(file(shape), `a.${form}`), []);
    const parts = unzipSync(bytes);
    const main = form === 'docx' ? 'word/document.xml' : workbook.SHEET;
    const mended = { ...parts, [main]: new TextEncoder().encode(strFromU8(parts[main]).replace('审请', '申请')) };
    const again = await annotated(await sourceOf(zipSync(mended), `a.${form}`), []);
    const [before, after] = [bytes, again.bytes].map((it) => partLike(it, /comments/));
    assert.match(before, /重复审请/);
    assert.doesNotMatch(after, /重复审请/);
    assert.match(after, /7391/);
    assert.match(after, form === 'docx' ? /author="甲"/ : /<author>甲<\/author>/);
  });
}

test('xlsx: our notes are known by their words, also where a program forgot whose they are and made one run of several', async () => {
  for (const name of ['as it is', 'a note of somebody at the number']) {
    const { bytes } = await annotated(await sourceOf(workbook.file(workbook.SHAPES[name]), 'a.xlsx'), []);
    const parts = unzipSync(bytes);
    const [path] = Object.keys(parts).filter((it) => /comments?\d+\.xml$/.test(it));
    const saved = strFromU8(parts[path])
      .replace('<author>年报核对</author>', '<author> </author>')
      .replace(/<text>(.*?)<\/text>/g, (_, runs) => `<text><t>${runs.replace(/<[^>]*>/g, '')}</t></text>`);
    const file = zipSync({ ...parts, [path]: strToU8(saved) });
    const again = await annotated(await sourceOf(file, 'a.xlsx'), []);
    const [before, after] = [bytes, again.bytes].map((it) =>
      partLike(it, /comments?\d+\.xml$/).replace(/<[^>]*>/g, ''),
    );
    assert.equal(after.match(/年报核对：/g)?.length, before.match(/年报核对：/g)?.length, name);
    assert.equal(after.includes('说'), before.includes('说'));
  }
});

test('our comment that somebody answered stays', async () => {
  const { bytes } = await annotated(await sourceOf(word.file(word.SHAPES['as it is']), 'a.docx'), []);
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, it]) => [name, strFromU8(it)]));
  const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
  let n = 0;
  parts['word/comments1.xml'] = parts['word/comments1.xml'].replace(
    /<w:p>/g,
    () => `<w:p ${W14} w14:paraId="0000000${++n}">`,
  );
  const slip = /w14:paraId="(\d+)"><w:r><w:t xml:space="preserve">表三的“2.重复审请/.exec(parts['word/comments1.xml']);
  parts['word/commentsExtended.xml'] =
    `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="0000FFFF" w15:paraIdParent="${slip?.[1]}"/></w15:commentsEx>`;
  parts['word/_rels/document.xml.rels'] = parts['word/_rels/document.xml.rels'].replace(
    '</Relationships>',
    '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>',
  );
  parts['word/document.xml'] = parts['word/document.xml'].replace('审请', '申请');
  const file = zipSync(Object.fromEntries(Object.entries(parts).map(([name, it]) => [name, strToU8(it)])));
  const again = await annotated(await sourceOf(file, 'a.docx'), []);
  assert.match(partLike(again.bytes, /comments1/), /重复审请/);
});

/** Controls that LibreOffice makes fields of plain text: of changes in them it shows both sides, whoever wrote them. */
const FLAT = /^a (plain )?control (around the (number|paragraph|cell)|in a control)$|blank cell in a control/;

/** LibreOffice opens none of these, before or after, or makes another text of one that is broken. */
const UNOPENED = /^a package with prefixes|^another prefix everywhere|nothing ends|^marks of a comment that is gone/;

const shapesToShow = (() => {
  const isShown = (/** @type {string} */ name) => !UNOPENED.test(name) && (OUTCOMES.docx[name] ?? 'left') === 'left';
  const shapes = Object.entries(word.SHAPES).filter(([name]) => isShown(name));
  const isMarked = (/** @type {string} */ name) => /control|field|sum|alternatives|link/.test(name);
  const [marked, others] = [true, false].map((it) => shapes.filter(([name]) => isMarked(name) === it));
  return [...drawn(1 / 4, marked, 'marked'), ...drawn(1 / 40, others, 'others')];
})();

longTest('a word processor shows all words, whatever comments stand around them', { skip: withoutOffice }, async () => {
  const originals = shapesToShow.map(([, shape]) => word.file(shape));
  const marked = await Promise.all(originals.map(async (it) => annotated(await sourceOf(it, 'a.docx'), [])));
  const seen = await lookAtWords([...originals, ...marked.map(({ bytes }) => bytes)]);
  for (const [i, [name]] of shapesToShow.entries()) assert.equal(seen[i + originals.length], seen[i], name);
});

longTest('a word processor accepts and rejects what was changed', { skip: withoutOffice }, async () => {
  const shapes = shapesToShow.filter(
    ([name]) => !FLAT.test(name) && !(name in OUTCOMES.docx) && !/comments of/.test(name),
  );
  const files = await Promise.all(
    shapes.map(async ([, shape]) => {
      const bytes = word.file(shape);
      const given = await sourceOf(bytes, 'a.docx');
      const source = { ...given, result: { ...given.result, groups: [] } };
      const edits = checkWord.editsOf(source);
      return [bytes, (await annotated(source, edits)).bytes, (await corrected(source, edits)).bytes];
    }),
  );
  const seen = await lookAtChanges(files.flat());
  shapes.forEach(([name], i) => {
    const [original, tracked, plain] = seen.slice(3 * i, 3 * i + 3);
    assert.equal(tracked.accepted, plain.accepted, `${name}: accepted`);
    assert.equal(tracked.rejected, original.rejected, `${name}: rejected`);
  });
});

/** What the sum comes to where that is not the corrected number. @type {Record<string, number>} */
const MEANT = { 'a sum of another row': Number(NUMBER), 'a sum of a sum': 0, 'a sum of a column': 217 };

longTest('a spreadsheet program works out anew what depends on a corrected cell', { skip: withoutOffice }, async () => {
  const chosen = Object.entries(workbook.SHAPES).filter(([name]) => /sum|formula|area/.test(name));
  const copies = await Promise.all(
    chosen.map(async ([, shape]) => {
      const source = await sourceOf(workbook.file(shape), 'a.xlsx');
      return (await corrected(source, checkWord.editsOf(source))).bytes;
    }),
  );
  const seen = await lookAtCells(copies);
  chosen.forEach(([name], i) => {
    const [, value] = seen[i][1].cells.J5; // table three is the second sheet
    const meant = MEANT[name] ?? (/^the number/.test(name) ? 5 : 211);
    assert.equal(Number(value), meant, name);
  });
});

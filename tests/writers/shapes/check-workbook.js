/** What holds of every workbook that is given back: looked at as XML, by no code of the writers. */
import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { annotated, corrected, sourceOf } from '../given-back.js';
import { editsOf, elementsOf, numbersOf } from './check-word.js';
import { SHEET } from './workbook.js';

const WRITTEN =
  /^(xl\/(workbook|sharedStrings)\.xml|xl\/tables\/.*|xl\/comments.*|xl\/drawings\/.*vml|xl\/worksheets\/(_rels\/)?sheet\d+\.xml(\.rels)?|\[Content_Types\]\.xml)$/;

/** @param {Uint8Array} bytes @returns {Record<string, string>} */
const partsOf = (bytes) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

/** @param {Record<string, string>} before @param {Record<string, string>} after */
function checkParts(before, after) {
  for (const [name, text] of Object.entries(before)) {
    assert.ok(after[name] !== undefined, name);
    if (!WRITTEN.test(name)) assert.equal(after[name], text, `${name} stays`);
  }
  for (const text of Object.values(after)) elementsOf(text);
}

/** Columns of tables are called as the cells of their heads, and no note of ours stands where a thread of comments hides it. @param {Record<string, string>} parts */
function checkHeads(parts) {
  const table = parts['xl/tables/table1.xml'];
  if (table) assert.doesNotMatch(table, /审请/);
  if (!/>tc=/.test(parts['xl/comments/comment1.xml'] ?? '')) return;
  assert.doesNotMatch(parts['xl/comments/comment1.xml'], /ref="D5"(?:(?!<\/comment>).)*年报核对/);
  assert.match(parts['xl/comments/comment1.xml'], /ref="E5"(?:(?!<\/comment>).)*D5：/);
}

/** Every note has a box and every box a note, at cells of the sheet. @param {Record<string, string>} parts */
function checkNotes(parts) {
  const rels = parts[SHEET.replace('sheets/', 'sheets/_rels/').concat('.rels')];
  if (!rels) return;
  const targets = elementsOf(rels)
    .filter(({ name }) => name === 'Relationship')
    .map(({ attributes }) => attributes);
  const partOf = (/** @type {string} */ target) => parts[target.replace(/^\//, '').replace(/^\.\.\//, 'xl/')];
  const comments = targets.find(({ Type }) => Type.endsWith('/comments'));
  if (!comments) return;
  const words = elementsOf(partOf(comments.Target));
  const authors = words.filter(({ name }) => name === 'author').length;
  const notes = words.filter(({ name }) => name === 'comment').map(({ attributes }) => attributes);
  assert.ok(
    notes.every(({ authorId }) => Number(authorId) < authors),
    'authors that there are',
  );
  const cells = notes.map(({ ref }) => ref);
  assert.equal(new Set(cells).size, cells.length, 'a cell has one note');
  const drawing = elementsOf(parts[SHEET]).find(({ name }) => name === 'legacyDrawing');
  const id = drawing?.attributes['r:id'];
  const boxes = elementsOf(partOf(targets.find((it) => it.Id === id)?.Target ?? ''));
  const shapes = boxes.filter(({ name }) => name === 'shape').map(({ attributes }) => attributes.id);
  assert.equal(new Set(shapes).size, shapes.length, 'ids of boxes once');
  assert.ok(boxes.filter(({ name }) => name === 'ClientData').length >= cells.length, 'a box for each note');
}

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<{refused: string} | {left: number, lost: number, annotated: Uint8Array, corrected: Uint8Array}>}
 */
export async function giveBack(bytes) {
  const source = await sourceOf(bytes, 'a.xlsx');
  const edits = editsOf(source);
  try {
    const copies = [await annotated(source, edits), await corrected(source, edits)];
    for (const copy of copies) await checkCopy(source, copy);
    const [marked, plain] = copies;
    return { left: marked.left, lost: marked.lost, annotated: marked.bytes, corrected: plain.bytes };
  } catch (error) {
    if (error instanceof Error && error.name === 'UnwritableError') return { refused: /** @type {any} */ (error).code };
    throw error;
  }
}

/** @param {import('../../../wasm/writers/returned.js').Source} source @param {import('../../../wasm/writers/returned.js').Returned} copy */
async function checkCopy(source, copy) {
  const [before, after] = [partsOf(source.bytes), partsOf(copy.bytes)];
  checkParts(before, after);
  checkNotes(after);
  if (copy.comments > 0) checkHeads(after);
  const { result } = await sourceOf(copy.bytes, 'a.xlsx');
  const [old, numbers] = [numbersOf(source.result), numbersOf(result)];
  assert.ok(numbers['requests.new.natural'] === 211 || copy.left > 0);
  const recalculated = /fullCalcOnLoad="1"/.test(after['xl/workbook.xml']);
  for (const [cell, value] of Object.entries(old))
    if (cell !== 'requests.new.natural' && !(recalculated && numbers[cell] === null))
      assert.equal(numbers[cell], value, cell);
  if (copy.lost + copy.left === 0) assert.doesNotMatch(result.source.text, /审请/);
  assert.doesNotMatch(after['xl/workbook.xml'], /calcMode="manual".*fullCalcOnLoad/);
  assert.ok(!(recalculated && /\[b\.xlsx\]/.test(before[SHEET])), 'nothing here changes what another book says');
}

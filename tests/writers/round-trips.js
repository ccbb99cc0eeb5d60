/**
 * Generated reports with planted mistakes, given back marked and corrected, and looked at by a word processor: comments and tracked changes
 * stand where they should, accepted they give the corrected text, rejected the original; our reader finds the new numbers and no others.
 */
import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { cellOf } from '../../wasm/forms.js';
import { marksOf } from '../../wasm/writers/marks.js';
import { likeliestEdits } from '../../wasm/writers/returned.js';
import { blocksOf } from '../generator/document.js';
import { createRandom } from '../generator/random.js';
import { FORMS } from '../generator/render/index.js';
import { makeReport } from '../generator/report.js';
import { lookAtChanges, lookAtComments } from '../libreoffice/libreoffice.js';
import { annotated, corrected, sourceOf } from './given-back.js';

/** @typedef {import('../../wasm/writers/returned.js').Source} Source */

const WORD_FORMS = ['docx', 'docx-centred'];
/** @typedef {(result: Source['result'], at: number) => import('../../wasm/writers/marks.js').Edit[]} EditsOf the changes of a file, by its place in the batch */

/** So many files are opened by one start of the word processor. */
const BATCH = 20;

/** @param {number} seed @param {number} plant @returns {Uint8Array} a report with one number of its tables wrong */
function planted(seed, plant) {
  const random = createRandom(1000 * seed + plant);
  const report = makeReport(seed, { year: 2024 });
  const table = report.truth.tables[random.pick(/** @type {const} */ (['requests', 'review']))];
  const cell = random.pick(Object.keys(table));
  table[cell] = (table[cell] ?? 0) + 1 + random.int(0, 119);
  return FORMS[WORD_FORMS[seed % 2]].render(blocksOf(report));
}

/** @param {Uint8Array} bytes @returns {Promise<Source>} */
const sourceIn = (bytes) => sourceOf(bytes, 'report.docx');

/** The numbers of all tables by cell. @param {Source} source @returns {Record<string, number | undefined>} */
function valuesOf({ result }) {
  const cells = Object.entries(result.report.tables).flatMap(([table, { cells }]) =>
    Object.entries(cells).map(([id, { value }]) => [`${table}.${id}`, value]),
  );
  return Object.fromEntries(cells);
}

/** @param {string} text */
const bare = (text) => text.replace(/\s/g, '');

/** The main part without the words in it. @param {Uint8Array} bytes */
const skeleton = (bytes) => strFromU8(unzipSync(bytes)['word/document.xml']).replace(/<w:t\b[^>]*>[^<]*/g, '<w:t>');

/** The main part without its words and the runs that hold nothing else: blanks that are filled get runs. @param {Uint8Array} bytes */
const frame = (bytes) => skeleton(bytes).replace(/<w:r(?: [^>]*)?>(?:<w:rPr>.*?<\/w:rPr>)?<w:t><\/w:t><\/w:r>/gs, '');

/** The stretches that a comment may stand at: the number to change where one change mends what it says, else its finding's own. @param {Source['result']} result @param {string} words */
export function meantPlaces({ groups, findings, report, source }, words) {
  const ranges = groups.flatMap((group) => {
    const said = group.findings.map((at) => findings[at]).filter(({ message }) => words.includes(message));
    const changed = group.edits && cellOf({ report }, group.edits[0].cell).range;
    return said.flatMap((finding) => (changed ? [changed] : finding.ranges.slice(0, 1)));
  });
  return ranges.map((range) => bare(source.text.slice(...range)));
}

/** @param {Source} source @param {{author: string, words: string, at: string}[]} seen */
function checkComments({ result, origins }, seen) {
  const meant = marksOf(result, origins, []).comments.map(({ lines }) => bare(lines.join('')));
  assert.deepEqual(seen.map(({ words }) => bare(words)).sort(), meant.sort());
  for (const { author, words, at } of seen) {
    assert.equal(author, '年报核对');
    const places = meantPlaces(result, words);
    assert.ok(places.length === 0 || places.includes(bare(at)), `${words} at ${at}`);
  }
}

/** @param {Source} source @param {Uint8Array} plain @param {ReturnType<EditsOf>} edits */
async function checkCorrected(source, plain, edits) {
  const before = valuesOf(source);
  const cells = edits.flatMap((it) => ('cell' in it ? [[it.cell, it.to]] : []));
  const shape = cells.every(([cell]) => before[cell] !== null) ? skeleton : frame;
  assert.equal(shape(plain), shape(source.bytes));
  assert.deepEqual(valuesOf(await sourceIn(plain)), { ...before, ...Object.fromEntries(cells) });
}

/**
 * @param {Uint8Array[]} files
 * @param {EditsOf} editsOf
 * @returns {Promise<number>} how many changes were made
 */
async function checkBatch(files, editsOf) {
  const sources = await Promise.all(files.map((bytes) => sourceIn(bytes)));
  const edits = sources.map(({ result }, i) => editsOf(result, i));
  const silent = sources.map((it) => ({ ...it, result: { ...it.result, groups: [] } }));
  const marked = await Promise.all(sources.map((it) => annotated(it, [])));
  const tracked = await Promise.all(silent.map((it, i) => annotated(it, edits[i])));
  const plain = await Promise.all(silent.map((it, i) => corrected(it, edits[i])));
  const comments = await lookAtComments(marked.map(({ bytes }) => bytes));
  const changes = await lookAtChanges([
    ...tracked.map(({ bytes }) => bytes),
    ...plain.map(({ bytes }) => bytes),
    ...files,
  ]);
  for (const [i, source] of sources.entries()) {
    checkComments(source, comments[i]);
    const [changed, correct, original] = [0, 1, 2].map((part) => changes[i + part * sources.length]);
    assert.deepEqual(new Set(changed.authors), new Set(edits[i].length ? ['年报核对'] : []));
    assert.equal(changed.rejected, original.accepted);
    assert.equal(changed.accepted, correct.accepted);
    assert.equal(plain[i].lost, 0);
    await checkCorrected(source, plain[i].bytes, edits[i]);
  }
  return edits.flat().length;
}

/**
 * @param {number} documents @param {number} plants in each
 * @returns {Promise<number>} how many changes were made
 */
export function checkRoundTrips(documents, plants) {
  const files = Array.from({ length: documents * plants }, (_, i) => planted(1 + Math.floor(i / plants), i % plants));
  return checkAll(files, likeliestEdits);
}

/**
 * A file of somebody else's, with other numbers in three of its cells at a time, blank ones too.
 * @param {Uint8Array} bytes @param {number} times
 * @returns {Promise<number>} how many changes were made
 */
export function checkForeign(bytes, times) {
  return checkAll(Array(times).fill(bytes), ({ report }, at) => {
    const random = createRandom(at);
    const cells = Object.entries(report.tables).flatMap(([table, { cells }]) =>
      Object.entries(cells).flatMap(([id, { range }]) => (range ? [`${table}.${id}`] : [])),
    );
    const chosen = new Set(Array.from({ length: 3 }, () => random.pick(cells)));
    return [...chosen].map((cell) => ({ cell, to: 1000 + random.int(0, 999) }));
  });
}

/** @param {Uint8Array[]} files @param {EditsOf} editsOf */
async function checkAll(files, editsOf) {
  let made = 0;
  for (let at = 0; at < files.length; at += BATCH) made += await checkBatch(files.slice(at, at + BATCH), editsOf);
  return made;
}

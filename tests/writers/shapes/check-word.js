/** What holds of every Word file that is given back: looked at as XML, by no code of the writers. */
import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { annotated, corrected, sourceOf } from '../given-back.js';
import { zip } from '../../readers/build.js';
import { SLIP } from './package.js';

/** @typedef {import('../../../wasm/writers/returned.js').Source} Source */
/** @typedef {{name: string, prefix: string, uri: string, attributes: Record<string, string>, start: number, open: number, close: number, end: number, around: Element[]}} Element */

/** The parts that may differ from those of the original. */
const WRITTEN =
  /^(word\/(document\.xml|comments\d*\.xml|_rels\/document\.xml\.rels)|\[Content_Types\]\.xml|customXml\/item1\.xml)$/;
const AUTHOR = '年报核对';

/** The elements of a part, which is well-formed, prefixes too. @param {string} xml */
export function elementsOf(xml) {
  /** @type {Element[]} */
  const all = [];
  /** @type {Element[]} */
  const open = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local, prefix, uri, attributes, isSelfClosing }) => {
    const [start, end] = [xml.lastIndexOf('<', parser.position - 1), parser.position];
    const named = Object.values(attributes).map((it) => [
      it.uri === uri || it.prefix === '' ? it.local : it.name,
      it.value,
    ]);
    const element = {
      name: local,
      prefix,
      uri,
      attributes: Object.fromEntries(named),
      start,
      open: end,
      close: end,
      end,
      around: [...open],
    };
    all.push(element);
    open.push(element);
    if (isSelfClosing) element.close = start;
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = /** @type {Element} */ (open.pop());
    element.end = parser.position;
    if (!isSelfClosing) element.close = xml.lastIndexOf('<', parser.position - 1);
  });
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  return all;
}

/** @param {Uint8Array} bytes @returns {Record<string, string>} */
const partsOf = (bytes) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

/** The file as it is once our changes are rejected. @param {Uint8Array} bytes */
function rejected(bytes) {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml']).replace(/^\uFEFF/, '');
  const all = elementsOf(xml);
  const ours = (/** @type {Element} */ it) => it.attributes.author === AUTHOR;
  const cuts = all.flatMap((it) => {
    if (it.name === 'ins' && ours(it)) return [[it.start, it.end, '']];
    if (it.name === 'del' && ours(it))
      return [
        [it.start, it.open, ''],
        [it.close, it.end, ''],
      ];
    if (it.name !== 'delText' || !it.around.some((one) => one.name === 'del' && ours(one))) return [];
    const name = `${it.prefix && `${it.prefix}:`}`;
    return [
      [it.start, it.start + name.length + 8, `<${name}t`],
      [it.close, it.end, `</${name}t>`],
    ];
  });
  let out = '';
  let done = 0;
  for (const [from, to, instead] of cuts.sort((a, b) => Number(a[0]) - Number(b[0]))) {
    if (Number(from) < done) continue;
    out += xml.slice(done, Number(from)) + instead;
    done = Number(to);
  }
  return zip({ ...parts, 'word/document.xml': out + xml.slice(done) });
}

/** Marks, ids and relations of a file with comments. @param {Record<string, string>} parts @param {Record<string, string>} before */
function checkMarks(parts, before) {
  const main = elementsOf(parts['word/document.xml']);
  const rels = elementsOf(parts['word/_rels/document.xml.rels']);
  const relation = rels.find(({ attributes }) => attributes.Type?.endsWith('/comments'));
  const comments = relation ? elementsOf(parts[`word/${relation.attributes.Target}`]) : [];
  const [document] = main;
  if (comments[0]) assert.equal(comments[0].uri, document.uri, 'comments are of the namespace of the text');
  const office = rels
    .map(({ attributes }) => attributes.Type)
    .filter((it) => it && !it.startsWith('http://schemas.microsoft.com/')) // what Word has beside the standard
    .map((it) => it.slice(0, it.lastIndexOf('/')));
  assert.equal(new Set(office).size <= 1, true, 'relationships of one kind');
  const ids = comments.filter(({ name }) => name === 'comment').map(({ attributes }) => attributes.id);
  const ours = comments.filter(({ attributes }) => attributes.author === AUTHOR).map(({ attributes }) => attributes.id);
  assert.equal(new Set(ids).size, ids.length, 'ids of comments once');
  for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
    const found = main.filter((it) => it.name === name).map(({ attributes }) => attributes.id);
    assert.deepEqual(found.filter((id) => ours.includes(id)).sort(), ours.sort(), name);
    const lost = elementsOf(before['word/document.xml']).filter(
      (it) => it.name === name && !('word/comments.xml' in before),
    );
    assert.deepEqual(
      found.filter((id) => !ids.includes(id)),
      lost.map(({ attributes }) => attributes.id),
      name,
    );
  }
  const changes = main
    .filter(({ name }) => /^(ins|del|moveTo|moveFrom|rPrChange)$/.test(name))
    .map(({ attributes }) => attributes.id);
  assert.equal(new Set(changes).size, changes.length, 'ids of changes once');
  for (const it of main.filter(({ name }) => /^comment(Range|Ref)/.test(name)))
    assert.ok(!it.around.some(({ name }) => /^(fldSimple|txbxContent)$/.test(name)), 'in a field or a text box');
}

/** @param {Record<string, string>} before @param {Record<string, string>} after */
function checkParts(before, after) {
  for (const [name, text] of Object.entries(before))
    if (!WRITTEN.test(name)) assert.equal(after[name], text, `${name} stays`);
  for (const [name, text] of Object.entries(after)) if (/\.(xml|rels)$/.test(name)) elementsOf(text);
}

/** @param {Source['result']} result */
export const numbersOf = ({ report }) =>
  Object.fromEntries(
    Object.entries(report.tables).flatMap(([table, { cells }]) =>
      Object.entries(cells).map(([id, { value }]) => [`${table}.${id}`, value]),
    ),
  );

/** @param {string} text */
const bare = (text) => text.replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '');

/** The number and the label to change. @param {Source} source */
export function editsOf({ result }) {
  const at = result.source.text.indexOf(SLIP);
  const label = { range: /** @type {[number, number]} */ ([at + 2, at + 3]), to: '申' };
  return [{ cell: 'requests.new.natural', to: 211 }, ...(at < 0 ? [] : [label])];
}

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<{refused: string} | {left: number, lost: number, annotated: Uint8Array, corrected: Uint8Array}>}
 */
export async function giveBack(bytes) {
  const source = await sourceOf(bytes, 'a.docx');
  const edits = editsOf(source);
  try {
    const [marked, plain] = [await annotated(source, edits), await corrected(source, edits)];
    await checkCopies(source, marked, plain);
    return { left: marked.left, lost: marked.lost, annotated: marked.bytes, corrected: plain.bytes };
  } catch (error) {
    if (error instanceof Error && error.name === 'UnwritableError') return { refused: /** @type {any} */ (error).code };
    throw error;
  }
}

/** @param {Source} source @param {import('../../../wasm/writers/returned.js').Returned} marked @param {import('../../../wasm/writers/returned.js').Returned} plain */
async function checkCopies(source, marked, plain) {
  const before = partsOf(source.bytes);
  checkParts(before, partsOf(marked.bytes));
  checkParts(before, partsOf(plain.bytes));
  checkMarks(partsOf(marked.bytes), before);
  for (const { bytes } of [marked, plain])
    assert.doesNotMatch(
      partsOf(bytes)['word/document.xml'],
      /"preserve">\n/,
      'blanks that were not shown are not shown',
    );
  const [accepted, correct, refused] = await Promise.all(
    [marked.bytes, plain.bytes, rejected(marked.bytes)].map(async (it) => (await sourceOf(it, 'a.docx')).result),
  );
  const numbers = numbersOf(source.result);
  const after = numbersOf(correct)['requests.new.natural'];
  const meant = { ...numbers, 'requests.new.natural': after };
  assert.ok(after === 211 || marked.left + marked.lost > 0, `${after} instead of 211`);
  assert.deepEqual(numbersOf(correct), meant);
  assert.deepEqual(numbersOf(accepted), meant);
  assert.equal(bare(accepted.source.text), bare(correct.source.text));
  assert.equal(bare(refused.source.text), bare(source.result.source.text), 'rejected, it is the original');
  assert.deepEqual(numbersOf(refused), numbers);
}

/**
 * The author's own file, given back: with a comment at each finding and the adopted changes tracked, or plainly corrected.
 * What writes each form is loaded when it is asked for.
 */
import { originsOf } from '../readers/origins.js';
import { UnwritableError } from './errors.js';
import { marksOf } from './marks.js';
import { expectResult } from './verified.js';

/**
 * @typedef {import('../types.js').Result} Result
 * @typedef {import('../readers/origins.js').Origin} Origin
 * @typedef {import('./marks.js').Edit} Edit
 * @typedef {{bytes: Uint8Array, html?: string, result: Result, origins: (Origin | undefined)[], lang?: 'zh-CN' | 'en'}} Source the file, its result and the origins of its items;
 *   `html`: the characters of rich text, which need not be a file
 * @typedef {import('./marks.js').Marks} Marks
 * @typedef {import('./verified.js').Reread} Reread
 * @typedef {{bytes: Uint8Array, changes: import('./marks.js').Change[], emptied?: {sheet: string, cell: number}[]}} Copy of a file with marks in it,
 *   and those of their changes that were made; `emptied`: cells whose values a program works out anew
 * @typedef {{bytes: Uint8Array, comments: number, written: number, left: number, lost: number}} Returned how many comments and edits were
 *   written, how many cells were left since a formula fills them, and how many edits have no place in the file
 */

/**
 * @param {import('../index.js').Checker} checker
 * @param {Uint8Array} bytes of the file
 * @param {import('../readers/document.js').Document} document what was read from it, with origins
 * @param {import('../index.js').CheckOptions} options
 * @returns {Source}
 */
export function sourceOf(checker, bytes, document, options) {
  const result = checker.check(/** @type {import('../types.js').Document} */ (document), { ...options, origins: true });
  return { bytes, result, origins: 'blocks' in document ? originsOf(document.blocks) : [], lang: options.lang };
}

/**
 * @param {Source} source @param {Edit[]} edits adopted @param {Reread} reread
 * @returns {Promise<Returned>} @throws {UnwritableError}
 */
export async function annotated(source, edits, reread) {
  return write(source, marksOf(source.result, source.origins, edits, source.lang), true, reread);
}

/**
 * @param {Source} source @param {Edit[]} edits adopted @param {Reread} reread
 * @returns {Promise<Returned>} @throws {UnwritableError}
 */
export async function corrected(source, edits, reread) {
  return write(source, { ...marksOf(source.result, source.origins, edits, source.lang), comments: [] }, false, reread);
}

/** @param {Source} source @param {Marks} marks @param {boolean} tracked @param {Reread} reread @returns {Promise<Returned>} */
async function write({ bytes, result, origins }, marks, tracked, reread) {
  const { comments, changes, lost } = marks;
  if (['pdf', 'scan'].includes(result.source.format)) {
    const copy = await notedPdf(bytes, marks, tracked);
    return { bytes: copy, comments: comments.length, written: 0, left: 0, lost: 0 };
  }
  const copy = await copyOf(result.source.format, bytes, marks, tracked);
  const emptied = rangesOf(result, origins, copy.emptied ?? []);
  expectResult(result, copy.changes, emptied, await reread(copy.bytes));
  const written = countOf(copy.changes);
  return { bytes: copy.bytes, comments: comments.length, written, left: countOf(changes) - written, lost };
}

/** @param {import('../types.js').Format} format @param {Uint8Array} bytes @param {Marks} marks @param {boolean} tracked @returns {Promise<Copy>} */
async function copyOf(format, bytes, marks, tracked) {
  if (format === 'docx') return (await import('./word/marked.js')).markedDocx(bytes, marks, { tracked });
  if (format === 'xlsx') return (await import('./workbook/marked.js')).markedXlsx(bytes, marks, { annotated: tracked });
  throw new UnwritableError('form');
}

/** Where cells stand in the text. @param {Result} result @param {(Origin | undefined)[]} origins @param {{sheet: string, cell: number}[]} cells */
function rangesOf({ source }, origins, cells) {
  const wanted = new Set(cells.map(({ sheet, cell }) => `${cell} ${sheet}`));
  const held = (source.origins ?? []).filter(([, , item]) =>
    wanted.has(`${origins[item]?.cell} ${origins[item]?.sheet}`),
  );
  return held.map(([begin, end]) => /** @type {import('../types.js').Range} */ ([begin, end]));
}

/** Who writes it reads it again, too; a scan is given as a PDF of its pictures. @param {Uint8Array} bytes @param {Marks} marks @param {boolean} tracked */
async function notedPdf(bytes, { comments }, tracked) {
  if (!tracked) throw new UnwritableError('fixed');
  return (await import('#pdf-writer')).markedPdf(bytes, comments);
}

/** How many edits changes belong to. @param {import('./marks.js').Change[]} changes */
const countOf = (changes) => new Set(changes.map(({ edit }) => edit)).size;

/**
 * The likeliest edits, also where somebody would have to decide.
 * @param {Pick<Result, 'repairs' | 'fills' | 'findings'>} result
 * @returns {Edit[]}
 */
export function likeliestEdits({ repairs, fills, findings }) {
  const edits = repairs[0]?.edits ?? [];
  const words = findings.flatMap(({ fix = [] }) => fix.map(({ range, text }) => ({ range, to: text })));
  return [
    ...edits.map(({ cell, to }) => ({ cell, to })),
    ...fills.map(({ cell, value }) => ({ cell, to: value })),
    ...words.filter((it, i) =>
      words.slice(0, i).every(({ range }) => range[1] <= it.range[0] || it.range[1] <= range[0]),
    ),
  ];
}

/**
 * The edits that nobody has to decide on, the blanks that the relations settle, and the words that the form prescribes.
 * @param {Pick<Result, 'repairs' | 'fills' | 'findings'>} result
 * @returns {Edit[]}
 */
export function certainEdits({ repairs, fills, findings }) {
  const certain = repairs.map((it) => ({ ...it, edits: it.edits.filter((edit) => edit.certain) }));
  const prescribed = findings.filter(({ about }) => about === 'format');
  return likeliestEdits({ repairs: certain, fills, findings: prescribed });
}

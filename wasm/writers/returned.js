/**
 * The author's own file, given back: with a comment at each finding and the adopted changes tracked, or plainly corrected.
 * What writes each form is loaded when it is asked for.
 */
import { originsOf } from '../readers/origins.js';
import { UnwritableError } from './errors.js';
import { marksOf } from './marks.js';

/**
 * @typedef {import('../types.js').Result} Result
 * @typedef {import('../readers/origins.js').Origin} Origin
 * @typedef {import('./marks.js').Edit} Edit
 * @typedef {{bytes: Uint8Array, html?: string, result: Result, origins: (Origin | undefined)[], lang?: 'zh-CN' | 'en'}} Source the file, its result and the origins of its items;
 *   `html`: the characters of rich text, which need not be a file
 * @typedef {{bytes: Uint8Array, comments: number, written: number, lost: number}} Returned how many comments and changes were written, and how many have no place in the file
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

/** @param {Source} source @param {Edit[]} edits adopted @returns {Promise<Returned>} @throws {UnwritableError} */
export async function annotated(source, edits) {
  return write(source, marksOf(source.result, source.origins, edits, source.lang), true);
}

/** @param {Source} source @param {Edit[]} edits adopted @returns {Promise<Returned>} @throws {UnwritableError} */
export async function corrected(source, edits) {
  return write(source, { ...marksOf(source.result, source.origins, edits), comments: [] }, false);
}

/** @param {Source} source @param {import('./marks.js').Marks} marks @param {boolean} tracked @returns {Promise<Returned>} */
async function write({ bytes, result }, marks, tracked) {
  const done = { comments: marks.comments.length, written: marks.changes.length, lost: marks.lost };
  switch (result.source.format) {
    case 'docx':
      return { bytes: (await import('./word/marked.js')).markedDocx(bytes, marks, { tracked }), ...done };
    case 'xlsx':
      return { bytes: (await import('./workbook/marked.js')).markedXlsx(bytes, marks), ...done };
    case 'pdf':
      if (!tracked) throw new UnwritableError('fixed');
      return {
        bytes: await (await import('#pdf-writer')).markedPdf(bytes, marks.comments),
        ...done,
        written: 0,
        lost: 0,
      };
    default:
      throw new UnwritableError('form');
  }
}

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

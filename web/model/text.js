// A report as text: what was typed or pasted, and what any other becomes once it is edited.
import { withCells } from './edits.js';

/** @typedef {import('./desk.js').Report} Report @typedef {import('./desk.js').Result} Result @typedef {import('./desk.js').Document} Document */

/** A text, of the report where it stands: that of a scan stays a scan's, whose characters were recognised. @param {string} text @param {{name: string, format: string}} [of] @returns {Document} */
export const textDocument = (text, { name, format } = { name: '', format: '' }) => ({
  ...{ name, text },
  format: format === 'scan' ? 'scan' : 'text',
});

/**
 * A report's documents after cells were set: the text that the result is of, and where more cells wait, that with them.
 * @param {Result} result @param {Report} report @param {Report['pendingEdits']} pendingEdits those that wait @returns {Pick<Report, 'document'|'base'>}
 */
export function textsAfter(result, report, pendingEdits) {
  const base = textDocument(result.source.text, report);
  return pendingEdits?.length
    ? { document: textDocument(withCells(result, pendingEdits), report), base }
    : { document: base, base: undefined };
}

/** JSON: a result that was saved is opened as the text that it is about; other data is no report. */
import { UnreadableError } from './errors.js';
import { textDocument } from './text.js';

/**
 * @param {string} text
 * @param {string} name
 * @returns {import('./document.js').Document | undefined} nothing where it is no JSON
 */
export function readJson(text, name) {
  const data = parsed(text);
  if (data === undefined) return undefined;
  const [first] = Array.isArray(data) ? data : [data];
  if (typeof first?.source?.text !== 'string') throw new UnreadableError('data');
  return textDocument(first.source.text, name, 'text');
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

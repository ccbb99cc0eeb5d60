/**
 * Readers: a file's bytes in, the neutral Document out. They know nothing of the report; each form's code is loaded when a
 * file of that form comes. They need no DOM: page, worker and Node run the same code.
 */
import { detect } from './detect.js';
import { UnreadableError } from './errors.js';
import { declaredCharset, looksLikeHtml, readHtml } from './html.js';
import { limits } from './limits.js';
import { decode, textDocument } from './text.js';

export { UnreadableError, codes, explain } from './errors.js';
export { limits } from './limits.js';
export { readHtml };

/** @typedef {import('./document.js').Document} Document */

/**
 * Reads a file of any form; its form is told by its content.
 * @param {Uint8Array} bytes
 * @param {string} name as the user knows it; it stands in the Document, and tells Markdown and CSV from other text
 * @returns {Promise<Document>}
 * @throws {UnreadableError} its code says why; `explain` what to do
 */
export async function read(bytes, name) {
  if (bytes.length === 0) throw new UnreadableError('empty');
  if (bytes.length > limits.bytes) throw new UnreadableError('too-large');
  try {
    return await readDetected(bytes, name);
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError('damaged', error);
  }
}

/** @param {Uint8Array} bytes @param {string} name @returns {Promise<Document>} */
async function readDetected(bytes, name) {
  const found = detect(bytes);
  switch (found.kind) {
    case 'docx':
      return (await import('./docx.js')).readDocx(found.zip, name);
    case 'xlsx':
      return (await import('./xlsx.js')).readXlsx(found.zip, name);
    case 'ofd':
      return (await import('./ofd.js')).readOfd(found.zip, name);
    case 'doc':
      return (await import('./doc.js')).readDoc(found.ole, name);
    case 'pdf':
      return (await import('./pdf.js')).readPdf(bytes, name);
    default:
      return readCharacters(bytes, name);
  }
}

/** @param {Uint8Array} bytes @param {string} name @returns {Promise<Document>} */
async function readCharacters(bytes, name) {
  const text = decode(bytes, declaredCharset(bytes));
  if (text.length > limits.characters) throw new UnreadableError('too-large');
  if (looksLikeHtml(text)) return readHtml(text, name);
  if (/\.(csv|tsv)$/i.test(name)) return (await import('./csv.js')).readCsv(text, name);
  return textDocument(text, name, /\.(md|markdown)$/i.test(name) ? 'markdown' : 'text');
}

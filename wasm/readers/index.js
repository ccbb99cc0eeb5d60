/**
 * Readers: a file's bytes in, the neutral Document out. They know nothing of the report; each form's code is loaded when a
 * file of that form comes. They need no DOM: page, worker and Node run the same code.
 */
import { isPictureName, kindOf } from './detect.js';
import { UnreadableError } from './errors.js';
import { declaredCharset, looksLikeHtml } from './html-signs.js';
import { limits } from './limits.js';
import { hasBars, isMarkup } from './markup.js';
import { decode, textDocument } from './text.js';

export { UnreadableError, codes, explain } from './errors.js';
export { originsOf } from './origins.js';
export { limits } from './limits.js';
export { isMarkup } from './markup.js';

/** @typedef {import('./document.js').Document} Document */

/**
 * Reads a file of any form; its form is told by its content.
 * @param {Uint8Array} bytes
 * @param {string} name as the user knows it; it stands in the Document, and tells Markdown and CSV from other text
 * @param {{origins?: boolean}} [options] whether the items of a .docx, .xlsx, PDF or web page say where they came from, see `originsOf`
 * @returns {Promise<Document>}
 * @throws {UnreadableError} its code says why; `explain` what to do
 */
export async function read(bytes, name, options = {}) {
  if (bytes.length === 0) throw new UnreadableError(isPictureName(name) ? 'damaged' : 'empty');
  if (bytes.length > limits.bytes) throw new UnreadableError('too-large');
  try {
    return await readDetected(bytes, name, options);
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError('damaged', error);
  }
}

/** @param {Uint8Array} bytes @param {string} name @param {{origins?: boolean}} options @returns {Promise<Document>} */
async function readDetected(bytes, name, options) {
  const kind = kindOf(bytes);
  if (kind === 'text') return readCharacters(bytes, name, options);
  if (kind === 'pdf') return (await import('#pdf')).readPdf(bytes, name, options);
  const { openCompound, openZip } = await import('./containers.js');
  const found = kind === 'zip' ? openZip(bytes) : openCompound(bytes);
  switch (found.kind) {
    case 'docx':
      return (await import('./docx.js')).readDocx(found.zip, name, options);
    case 'xlsx':
      return (await import('./xlsx.js')).readXlsx(found.zip, name, options);
    case 'ofd':
      return (await import('./ofd.js')).readOfd(found.zip, name);
    default:
      return (await import('./doc.js')).readDoc(found.compound, name);
  }
}

/** No encoding takes more bytes for a character of UTF-16. */
const bytesOfCharacter = 3;

/** A text or web page as its readers are given it. @param {Uint8Array} bytes */
export const characters = (bytes) => decode(bytes, declaredCharset(bytes));

/** @param {Uint8Array} bytes @param {string} name @param {{origins?: boolean}} options @returns {Promise<Document>} */
async function readCharacters(bytes, name, options) {
  const most = bytesOfCharacter * limits.characters;
  const given = characters(bytes.subarray(0, most + 1));
  if (bytes.length > most || given.length > limits.characters) throw new UnreadableError('too-large');
  const text = mayBeData(given) ? (await import('./json.js')).reportIn(given) : given;
  const form = formOf(text, name);
  switch (form) {
    case 'html':
      return (await import('./html.js')).readHtml(text, name, options);
    case 'csv':
      return (await import('./csv.js')).readCsv(text, name);
    case 'text':
      return textDocument(text, name, 'text');
    default:
      return (await import('./markdown.js')).readMarkdown(text, name, form === 'markup' ? 'text' : form);
  }
}

/** @param {string} text */
const mayBeData = (text) => /^\s*[[{]/.test(text);

/** `markup`: text with marks in it, whose name does not say so. @param {string} text @param {string} name @returns {'html' | 'csv' | 'markdown' | 'markup' | 'text'} */
function formOf(text, name) {
  const markdown = /\.(md|markdown)$/i.test(name) && !/^\s*<(!doctype|html)\b/i.test(text); // it may begin with a tag
  const bars = hasBars(text) && !/<table[\s>]/i.test(text); // Markdown may begin with a tag
  if (looksLikeHtml(text) && !markdown && !bars) return 'html';
  if (/\.(csv|tsv)$/i.test(name)) return 'csv';
  if (markdown) return 'markdown';
  return isMarkup(text) ? 'markup' : 'text';
}

/** Whether a file is text without marks, which is read as it stands. @param {Uint8Array} bytes @param {string} name as of `read` @throws {UnreadableError} as `read` */
export function isPlain(bytes, name) {
  if (kindOf(bytes) !== 'text') return false;
  const text = characters(bytes);
  return !mayBeData(text) && formOf(text, name) === 'text';
}

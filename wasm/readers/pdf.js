/** PDF, by Mozilla's pdf.js: text where it stands on each page. Loaded only when such a file comes. */
import { characterMap } from '#cmaps';
import { checked } from './document.js';
import { UnreadableError } from './errors.js';
import { limits } from './limits.js';
import { drawnSegments, times } from './pdf-lines.js';
import { pageOf } from './positioned.js';
import { withRuledTables } from './ruled-pages.js';

/**
 * @typedef {import('./document.js').BlockDocument} BlockDocument
 * @typedef {import('./ruled-pages.js').DrawnPage} DrawnPage
 * @typedef {import('./positioned.js').Piece} Piece
 * @typedef {import('pdfjs-dist/types/src/display/api.js').TextItem} TextItem
 * @typedef {import('pdfjs-dist').PDFPageProxy} PDFPageProxy
 * @typedef {import('pdfjs-dist').PDFDocumentProxy} PDFDocumentProxy
 */

/** A page with fewer characters than this and pictures in the file is a scan: page numbers and stamps are such text. */
const scannedCharacters = 15;

/**
 * @param {Uint8Array} bytes
 * @param {string} name
 * @returns {Promise<BlockDocument>}
 */
export async function readPdf(bytes, name) {
  const { getDocument } = await loadQuietly();
  const loading = getDocument({
    data: new Uint8Array(bytes), // a copy: its owner keeps the bytes
    CMapReaderFactory: CharacterMaps,
    useWorkerFetch: false,
    isEvalSupported: false,
    useWasm: false,
    disableFontFace: true,
    maxImageSize: 1, // pictures are not looked at
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const drawn = await readPages(await loading.promise);
    const text = drawn.flatMap(({ page }) => page.runs.map((run) => run.text)).join('');
    if (isScan(text, drawn.length, bytes)) throw new UnreadableError('scanned');
    if (isGarbled(text)) throw new UnreadableError('garbled');
    return { name, format: 'pdf', blocks: checked(withRuledTables(drawn)) };
  } catch (error) {
    throw refusal(error);
  } finally {
    await loading.destroy();
  }
}

/** pdf.js without a worker of its own (the page's code runs in one); loading it in Node makes it talk, into the results. */
async function loadQuietly() {
  const { log, warn } = console;
  console.log = console.warn = () => {};
  try {
    const [pdfjs, worker] = await Promise.all([
      import('pdfjs-dist/legacy/build/pdf.mjs'),
      import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
    ]);
    /** @type {any} */ (globalThis).pdfjsWorker = worker;
    return pdfjs;
  } finally {
    Object.assign(console, { log, warn });
  }
}

/** pdf.js loses sight of some of its own failures in damaged files; Node would end the program for them. */
globalThis.process?.on?.('unhandledRejection', (reason) => {
  if (!(reason instanceof Error) || !reason.name.endsWith('Exception')) throw reason;
});

/** Where pdf.js gets the character maps that are not in the file. */
class CharacterMaps {
  /** @param {{name: string}} request */
  async fetch({ name }) {
    const cMapData = await characterMap(name);
    if (!cMapData) throw new Error(`no character map ${name}`);
    return { cMapData: cMapData.slice(), isCompressed: true };
  }
}

/** @param {PDFDocumentProxy} document @returns {Promise<DrawnPage[]>} */
async function readPages(document) {
  if (document.numPages > limits.pages) throw new UnreadableError('too-large');
  /** @type {DrawnPage[]} */
  const pages = [];
  let runs = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const drawn = await readPage(await document.getPage(number), number <= limits.drawnPages);
    pages.push(drawn);
    runs += drawn.page.runs.length;
    if (runs > limits.runs) throw new UnreadableError('too-large');
  }
  return pages;
}

/** @param {PDFPageProxy} page @param {boolean} withLines @returns {Promise<DrawnPage>} */
async function readPage(page, withLines) {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  /** @type {Piece[]} */
  const pieces = [];
  const reader = page.streamTextContent().getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    for (const item of chunk.value.items) {
      if (item.str?.trim()) pieces.push(...piecesOf(item, transform));
    }
    if (pieces.length > limits.runs) throw new UnreadableError('too-large');
  }
  const segments = withLines && pieces.length > 0 ? await drawnSegments(page, transform) : [];
  page.cleanup();
  return pageOf(width, height, pieces, segments);
}

/** @param {TextItem} item @param {number[]} view from the page's own space to ours @returns {Piece[]} */
function piecesOf({ str, transform, width, height, dir }, view) {
  const [a, b, c, d, e, f] = times(view, transform);
  const along = Math.hypot(a, b) || 1;
  const piece = { text: str, x: e, y: f, dx: a / along, dy: b / along, width, size: Math.hypot(c, d) };
  return dir === 'ttb' ? stacked(piece, height) : [piece];
}

/** Vertical writing: the characters stand below one another, each centred on the line. @param {Piece} piece @param {number} length @returns {Piece[]} */
function stacked(piece, length) {
  const characters = [...piece.text];
  const step = length / characters.length;
  return characters.map((text, i) => ({
    ...piece,
    text,
    x: piece.x - (piece.dx * piece.size) / 2 - piece.dy * step * (i + 0.88),
    y: piece.y - (piece.dy * piece.size) / 2 + piece.dx * step * (i + 0.88),
    width: piece.size,
  }));
}

/** Pictures are streams, whose headers are never compressed. @param {string} text @param {number} pages @param {Uint8Array} bytes */
function isScan(text, pages, bytes) {
  return text.length < scannedCharacters * pages && /\/Subtype\s*\/Image/.test(new TextDecoder('latin1').decode(bytes));
}

/** Fonts without a table of characters give shapes that have no meaning outside the file. @param {string} text */
function isGarbled(text) {
  return (text.match(/[\ue000-\uf8ff\ufffd]/g) ?? []).length > text.length / 5;
}

/** @param {unknown} error */
function refusal(error) {
  if (error instanceof UnreadableError) return error;
  const locked = error instanceof Error && error.name === 'PasswordException';
  return new UnreadableError(locked ? 'encrypted' : 'damaged', error);
}

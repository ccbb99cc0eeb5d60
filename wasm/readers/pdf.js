/** PDF, by Mozilla's pdf.js: text where it stands on each page. Loaded only when such a file comes, in Node in a thread of its own. */
import { characterMap } from '#cmaps';
import { Budget } from './budget.js';
import { checked } from './document.js';
import { UnreadableError } from './errors.js';
import { limits } from './limits.js';
import { traced } from './origins.js';
import { NotDrawn } from './pdf-drawing.js';
import { glyphFinder } from './pdf-glyphs.js';
import { drawnOn, times } from './pdf-lines.js';
import { chargeStreams, guardStreams, heedRefusal } from './pdf-streams.js';
import { pageOf } from './positioned.js';

/**
 * @typedef {import('./document.js').BlockDocument} BlockDocument
 * @typedef {import('./document.js').Page} Page
 * @typedef {import('./positioned.js').Piece} Piece
 * @typedef {import('pdfjs-dist/types/src/display/api.js').TextItem} TextItem
 * @typedef {import('pdfjs-dist').PDFPageProxy} PDFPageProxy
 * @typedef {import('pdfjs-dist').PDFDocumentProxy} PDFDocumentProxy
 * @typedef {{page: Page, shown: number}} ReadPage  shown: how many of its characters can be seen, at most
 */

/** The engine's own: pdf.js brings one that keeps arrays from growing that may not, which costs a tenth of all it does. */
const { push } = Array.prototype;
/** A page with fewer characters than this and pictures in the file is a scan: page numbers and stamps are such text. */
const scannedCharacters = 15;

/**
 * @param {Uint8Array} bytes
 * @param {string} name
 * @param {{origins?: boolean}} [options]
 * @returns {Promise<BlockDocument>}
 */
export function readPdf(bytes, name, { origins = false } = {}) {
  return alone(() => readNext(bytes, name, origins));
}

/** What was asked for before is done first. @type {Promise<unknown>} */
let before = Promise.resolve();

/** What pdf.js unpacks is charged to one file: the only one that is open meanwhile. @template T @param {() => Promise<T>} work @returns {Promise<T>} */
export function alone(work) {
  const done = before.then(work);
  before = done.catch(() => {});
  return done;
}

/** @param {Uint8Array} bytes @param {string} name @param {boolean} origins @returns {Promise<BlockDocument>} */
async function readNext(bytes, name, origins) {
  const budget = new Budget();
  const loading = await opened(bytes, budget);
  try {
    const read = await readPages(await loading.promise, budget, origins);
    const pictures = hasPictures(bytes);
    if (pictures && isScan(read)) throw new UnreadableError('scanned');
    const pages = read.map((it) => (pictures && isOverPicture(it) ? { ...it.page, runs: [] } : it.page));
    const text = pages.map(textOf).join('');
    if (isGarbled(text)) throw new UnreadableError('garbled');
    return { name, format: 'pdf', blocks: checked(pages), ...(pictures && { pictures }) };
  } catch (error) {
    heedRefusal();
    throw refusal(error);
  } finally {
    await loading.destroy();
  }
}

/**
 * The file in the hands of pdf.js; to be destroyed by who asked, who has it `alone`.
 * @param {Uint8Array} bytes @param {Budget} [budget] charged for what is unpacked
 * @param {number} [pixels] that a picture may have which is looked at
 */
export async function opened(bytes, budget = new Budget(), pixels = 1) {
  const { getDocument } = await load();
  chargeStreams(budget, pixels > 1);
  return getDocument({
    data: new Uint8Array(bytes), // a copy: its owner keeps the bytes
    CMapReaderFactory: CharacterMaps,
    useWorkerFetch: false,
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: !Object.is(globalThis.FontFace, NotDrawn), // else pdf.js works out the outline of each character
    ownerDocument: /** @type {any} */ ({ fonts: new Set() }),
    maxImageSize: pixels,
    isOffscreenCanvasSupported: false, // pictures come as their bytes
    isImageDecoderSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  });
}

/** pdf.js without a worker of its own: the page's code runs in one. */
function load() {
  loaded ??= start();
  return loaded;
}
/** @type {ReturnType<typeof start> | undefined} */
let loaded;

async function start() {
  const [pdfjs, worker] = await Promise.all([import('#pdfjs'), import('#pdfjs-worker')]);
  Array.prototype.push = push;
  Object.assign(globalThis, { pdfjsWorker: worker });
  guardStreams();
  return pdfjs;
}

/** Where pdf.js gets the character maps that are not in the file. */
class CharacterMaps {
  /** @param {{name: string}} request */
  async fetch({ name }) {
    const cMapData = await characterMap(name);
    if (!cMapData) throw new Error(`no character map ${name}`);
    return { cMapData: cMapData.slice(), isCompressed: true };
  }
}

/** @param {PDFDocumentProxy} document @param {Budget} budget @param {boolean} origins @returns {Promise<ReadPage[]>} */
async function readPages(document, budget, origins) {
  if (document.numPages > limits.pages) throw new UnreadableError('too-large');
  /** @type {ReadPage[]} */
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await readPage(await document.getPage(number), number <= limits.drawnPages, budget, origins));
  }
  return pages;
}

/** @param {PDFPageProxy} page @param {boolean} withLines @param {Budget} budget @param {boolean} origins @returns {Promise<ReadPage>} */
async function readPage(page, withLines, budget, origins) {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  /** @type {Piece[]} */
  const pieces = [];
  const find = origins ? await glyphFinder(page) : undefined;
  const reader = page.streamTextContent().getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const before = pieces.length;
    for (const item of chunk.value.items) {
      if (item.str?.trim())
        pieces.push(...piecesOf(item, transform, find && originOf(item, page.pageNumber, find(item))));
    }
    budget.spend('runs', pieces.length - before);
  }
  const drawn = withLines && pieces.length > 0 ? await drawnOn(page, transform) : undefined;
  page.cleanup();
  heedRefusal();
  return { page: pageOf(width, height, pieces, drawn?.segments), shown: drawn?.shown ?? Number.POSITIVE_INFINITY };
}

/** Where it stands in the page's own space; not known of each character in vertical writing. @param {TextItem} item @param {number} page @param {import('./pdf-glyphs.js').Stretches} [stretches] @returns {import('./origins.js').Origin | undefined} */
function originOf({ transform: [a, b, c, d, x, y], width, dir }, page, stretches) {
  const [along, up] = [Math.hypot(a, b), Math.hypot(c, d)];
  if (dir === 'ttb' || !along || !up) return undefined;
  const box = { page, x, y, along: [a / along, b / along], up: [c / up, d / up], width, size: up };
  return { box, stretches };
}

/** @param {TextItem} item @param {number[]} view from the page's own space to ours @param {import('./origins.js').Origin} [from] @returns {Piece[]} */
function piecesOf({ str, transform, width, height, dir }, view, from) {
  const [a, b, c, d, e, f] = times(view, transform);
  const along = Math.hypot(a, b) || 1;
  const piece = {
    text: str,
    x: e,
    y: f,
    dx: a / along,
    dy: b / along,
    width,
    size: Math.hypot(c, d),
    ...traced(from),
  };
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

/** @param {Page} page */
const textOf = ({ runs }) => runs.map(({ text }) => text.replace(/\s/g, '')).join('');

/** They are streams, whose headers are never compressed. @param {Uint8Array} bytes */
const hasPictures = (bytes) => /\/Subtype\s*\/Image/.test(new TextDecoder('latin1').decode(bytes));

/** Text that cannot be seen is what another program recognised in a picture. @param {ReadPage} read */
const isOverPicture = ({ page, shown }) => shown < scannedCharacters && shown < textOf(page).length;

/** @param {ReadPage[]} pages */
const isScan = (pages) =>
  pages.reduce((sum, { page, shown }) => sum + Math.min(shown, textOf(page).length), 0) <
  scannedCharacters * pages.length;

/** Fonts without a table of characters give shapes that have no meaning outside the file. @param {string} text */
function isGarbled(text) {
  return (text.match(/[\ue000-\uf8ff\ufffd]/g) ?? []).length > text.length / 5;
}

/** What a file is refused with for what pdf.js threw. @param {unknown} error */
export function refusal(error) {
  if (error instanceof UnreadableError) return error;
  const locked = error instanceof Error && error.name === 'PasswordException';
  return new UnreadableError(locked ? 'encrypted' : 'damaged', error);
}

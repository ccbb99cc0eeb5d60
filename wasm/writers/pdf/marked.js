/**
 * A PDF with highlights and notes: the file as it is, and behind it what is new, as the format provides for (an incremental
 * update, by pdf.js). What comes out is read again: a page that would read otherwise is not written.
 */
import { alone, opened, readPdf } from '../../readers/pdf.js';
import { UnwritableError } from '../errors.js';
import { AUTHOR } from '../word/runs.js';

/** @typedef {import('../../readers/origins.js').Box} Box @typedef {import('../marks.js').Comment} Comment */
/** @typedef {{boxes: Box[], lines: string[]}} Note */

const HIGHLIGHT = 9; // as pdf.js counts kinds of annotations
const COLOUR = [255, 221, 102];
const OPACITY = 0.6;
/** Shares of the font size below and above the baseline. */
const [DESCENT, ASCENT] = [0.16, 0.9];
const POPUP = { width: 220, height: 120 };

/** @param {Uint8Array} bytes @param {Comment[]} comments @returns {Promise<Uint8Array>} @throws {UnwritableError} */
export async function markedPdf(bytes, comments) {
  if (isSigned(bytes)) throw new UnwritableError('signed');
  if (!isWhole(bytes)) throw new UnwritableError('unusual-pdf');
  try {
    const marked = await alone(() => withNotes(bytes, comments));
    if (!(await readsTheSame(bytes, marked))) throw new UnwritableError('unusual-pdf');
    return marked;
  } catch (error) {
    throw error instanceof UnwritableError ? error : new UnwritableError('unusual-pdf');
  }
}

export { markedPdf as answer };

/** @param {Uint8Array} bytes @param {Comment[]} comments @returns {Promise<Uint8Array>} */
async function withNotes(bytes, comments) {
  const loading = await opened(bytes);
  try {
    const document = await loading.promise;
    if (await document.getPermissions()) throw new UnwritableError('encrypted');
    notesOf(comments).forEach((note, i) => {
      const { page, ...annotation } = annotationOf(note);
      document.annotationStorage.setValue(`pdfjs_internal_editor_${i}`, { ...annotation, pageIndex: page - 1 });
    });
    return await document.saveDocument();
  } finally {
    await loading.destroy();
  }
}

/** What is said at one place is one note on each page it reaches over. @param {Comment[]} comments @returns {Note[]} */
function notesOf(comments) {
  /** @type {Map<string, Note>} */
  const notes = new Map();
  for (const { place, lines } of comments) {
    const boxes = place.boxes ?? [];
    const there = notes.get(JSON.stringify(boxes));
    if (there) there.lines.push('', ...lines);
    else notes.set(JSON.stringify(boxes), { boxes, lines: [...lines] });
  }
  return [...notes.values()].flatMap(({ boxes, lines }) =>
    [...new Set(boxes.map(({ page }) => page))].map((page) => ({
      boxes: boxes.filter((it) => it.page === page),
      lines,
    })),
  );
}

/** @param {Note} note */
function annotationOf({ boxes, lines }) {
  const corners = boxes.map(cornersOf);
  const [xs, ys] = [0, 1].map((i) => corners.flat().map((corner) => corner[i]));
  const rect = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const [, , right, top] = rect;
  return {
    annotationType: HIGHLIGHT,
    page: boxes[0].page,
    color: COLOUR,
    opacity: OPACITY,
    rotation: 0,
    rect,
    quadPoints: corners.flatMap(([a, b, c, d]) => [...a, ...b, ...c, ...d]),
    outlines: corners.map(([a, b, c, d]) => [...a, ...b, ...d, ...c]),
    user: AUTHOR,
    popup: { contents: lines.join('\n'), rect: [right, top - POPUP.height, right + POPUP.width, top] },
  };
}

/** Left and right above, left and right below. @param {Box} box */
function cornersOf({ x, y, along, up, width, size }) {
  const corner = (/** @type {number} */ right, /** @type {number} */ above) =>
    [0, 1].map((i) => [x, y][i] + along[i] * right + up[i] * above);
  return [
    [0, ASCENT],
    [width, ASCENT],
    [0, -DESCENT],
    [width, -DESCENT],
  ].map(([right, above]) => corner(right, above * size));
}

/** A signature says which bytes it covers. @param {Uint8Array} bytes */
const isSigned = (bytes) => /\/ByteRange\s*\[/.test(new TextDecoder('latin1').decode(bytes));

/** Whether the table of the file's objects is where its end says; else pdf.js would write behind a guess. @param {Uint8Array} bytes */
function isWhole(bytes) {
  const text = new TextDecoder('latin1').decode(bytes);
  const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-2048))?.[1] ?? -1);
  return /^\s*(xref|\d+\s+\d+\s+obj)\b/.test(text.slice(at, at + 64));
}

/** @param {Uint8Array} before @param {Uint8Array} after */
async function readsTheSame(before, after) {
  const [one, other] = await Promise.all([before, after].map(readingOf));
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What is read of a file, or why nothing is: of a scan there are only pictures. @param {Uint8Array} bytes */
const readingOf = (bytes) =>
  readPdf(bytes, '').then(
    ({ blocks }) => blocks,
    ({ code }) => code,
  );

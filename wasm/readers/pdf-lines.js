/** The straight lines that a PDF page draws, and how much of its text can be seen, from pdf.js's list of what it paints. */
import { segmentsOf } from './drawn-lines.js';

/**
 * @typedef {import('./drawn-lines.js').Segment} Segment
 * @typedef {import('./drawn-lines.js').Outline} Outline
 * @typedef {{matrix: number[], fill: string, stroke: string, hidden: boolean}} State  hidden: text leaves no ink
 * @typedef {{segments: Segment[], shown: number}} Drawn  shown: characters that can be seen
 */

/** Coordinates that each step of a path takes: to move, a line, curves, the way back. */
const coordinates = [2, 2, 6, 4, 0];
const black = '#000000';
const white = '#ffffff';
/** Ways of painting text that leave no ink: programs lay what they recognised over a scan like that. */
const HIDDEN = [3, 7];

/**
 * @param {import('pdfjs-dist').PDFPageProxy} page
 * @param {number[]} view from the page's own space to ours
 * @returns {Promise<Drawn|undefined>} nothing where the page cannot be painted: its text is worth reading nonetheless
 */
export async function drawnOn(page, view) {
  const { OPS } = await import('#pdfjs');
  const list = await page.getOperatorList().catch(() => undefined);
  if (!list) return undefined;
  const pen = new Pen(OPS, view);
  list.fnArray.forEach((operator, i) => {
    pen.follow(operator, list.argsArray[i]);
  });
  return { segments: pen.segments, shown: pen.shown };
}

/** Follows what a page paints, for its lines and for what of its text can be seen. */
class Pen {
  /** @param {Record<string, number>} ops the codes of pdf.js by name @param {number[]} view */
  constructor(ops, view) {
    this.ops = ops;
    const both = [ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke];
    this.stroking = new Set([ops.stroke, ops.closeStroke, ...both]);
    this.filling = new Set([ops.fill, ops.eoFill, ...both]);
    /** @type {State[]} */
    this.states = [{ matrix: view, fill: black, stroke: black, hidden: false }];
    /** @type {Segment[]} */
    this.segments = [];
    this.shown = 0;
  }

  /** @param {number} operator @param {any[]} values */
  follow(operator, values) {
    const { ops, states } = this;
    const state = states[states.length - 1];
    if (operator === ops.save) states.push({ ...state });
    else if (operator === ops.paintFormXObjectBegin) states.push(opened(state, values[0]));
    else if ((operator === ops.restore || operator === ops.paintFormXObjectEnd) && states.length > 1) states.pop();
    else if (operator === ops.transform) state.matrix = times(state.matrix, values);
    else if (operator === ops.setFillRGBColor) state.fill = String(values[0]);
    else if (operator === ops.setStrokeRGBColor) state.stroke = String(values[0]);
    else if (operator === ops.setTextRenderingMode) state.hidden = HIDDEN.includes(values[0]);
    else if (operator === ops.showText && !state.hidden) this.shown += values[0].length;
    else if (operator === ops.constructPath) this.draw(values[0], values[1][0], state);
  }

  /** @param {number} operator @param {ArrayLike<number> | null} path @param {State} state */
  draw(operator, path, { matrix, fill, stroke }) {
    const stroked = this.stroking.has(operator) && stroke !== white;
    const filled = this.filling.has(operator) && fill !== white;
    if (stroked || filled) this.segments.push(...segmentsOf(outlinesOf(path, matrix), stroked, filled));
  }
}

/** @param {State} state @param {number[] | null} matrix of the form that is painted @returns {State} */
function opened(state, matrix) {
  return { ...state, matrix: matrix ? times(state.matrix, matrix) : state.matrix };
}

/** The corners of a path's parts; what is curved is no line and is left out. @param {ArrayLike<number> | null} path @param {number[]} m @returns {Outline[]} */
function outlinesOf(path, m) {
  /** @type {Outline[]} */
  const outlines = [];
  for (let i = 0; path && i < path.length; ) {
    const step = path[i++];
    const outline = outlines[outlines.length - 1];
    const [x, y] = [path[i], path[i + 1]];
    /** @type {[number, number]} */
    const corner = [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
    if (step === 0 || (step > 1 && step < 4)) outlines.push(step === 0 ? [corner] : []);
    else if (step === 1) outline?.push(corner);
    else if (outline?.length > 1) outline.push(outline[0]);
    i += coordinates[step] ?? path.length;
  }
  return outlines.filter((it) => it.length > 1);
}

/** @param {number[]} m @param {number[]} n */
export function times(m, n) {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

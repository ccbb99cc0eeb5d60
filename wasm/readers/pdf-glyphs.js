/** Where each character of a PDF page stands, from pdf.js's list of what the page paints: its text items tell only their own ends. */
import { times } from './pdf-lines.js';

/**
 * A character in the page's own space: it begins at `x`, `y` on the baseline and leads to `toX`, `toY`.
 * @typedef {{text: string, x: number, y: number, toX: number, toY: number}} Glyph
 * For each character of an item, from where to where on its line, in points from its beginning.
 * @typedef {[from: number, to: number][]} Stretches
 * @typedef {(...values: any[]) => void} Step
 * @typedef {{matrix: number[], size: number, scale: number, spacing: number, wordSpacing: number, leading: number}} State
 */

/** An item is looked for among so many glyphs behind the last one that was found. */
const REACH = 2000;
/** Points within which a glyph is the one that an item begins with. */
const NEAR = 1;
const UNMOVED = [1, 0, 0, 1, 0, 0];

/**
 * @param {import('pdfjs-dist').PDFPageProxy} page
 * @returns {Promise<(item: import('pdfjs-dist/types/src/display/api.js').TextItem) => Stretches | undefined>} to be asked for the
 *   items of the page in their order; undefined where an item is not found among the glyphs
 */
export async function glyphFinder(page) {
  const { OPS } = await import('#pdfjs');
  const list = await page.getOperatorList().catch(() => undefined);
  const typesetter = new Typesetter(OPS);
  list?.fnArray.forEach((operator, i) => {
    typesetter.follow(operator, list.argsArray[i]);
  });
  const { glyphs } = typesetter;
  let next = 0;
  return (item) => {
    const until = Math.min(next + REACH, glyphs.length);
    for (let at = next; at < until; at++) {
      const stretches = stretchesAt(glyphs, at, item);
      if (!stretches) continue;
      next = at + item.str.replace(/\s/g, '').length;
      return stretches;
    }
    return undefined;
  };
}

/** @param {Glyph[]} glyphs @param {number} start @param {import('pdfjs-dist/types/src/display/api.js').TextItem} item @returns {Stretches | undefined} */
function stretchesAt(glyphs, start, { str, transform: [a, b, , , x, y] }) {
  const [first] = /\S/.exec(str) ?? [''];
  if (glyphs[start].text !== first) return undefined;
  if (/^\S/.test(str) && Math.hypot(glyphs[start].x - x, glyphs[start].y - y) > NEAR) return undefined;
  const em = Math.hypot(a, b);
  const along = (/** @type {number} */ toX, /** @type {number} */ toY) => ((toX - x) * a + (toY - y) * b) / em;
  let [at, end] = [start, 0];
  /** @type {Stretches} */
  const stretches = [];
  for (const character of str) {
    const glyph = /\s/.test(character) ? undefined : glyphs[at++];
    if (glyph ? glyph.text !== character : !/\s/.test(character)) return undefined;
    const from = glyph ? along(glyph.x, glyph.y) : end;
    end = glyph ? along(glyph.toX, glyph.toY) : end;
    for (let unit = 0; unit < character.length; unit++) stretches.push([from, end]);
  }
  return stretches;
}

/** Follows what a page paints, for its characters alone. */
class Typesetter {
  /** @param {Record<string, number>} ops the codes of pdf.js by name */
  constructor(ops) {
    /** @type {State[]} */
    this.states = [{ matrix: UNMOVED, size: 0, scale: 1, spacing: 0, wordSpacing: 0, leading: 0 }];
    this.line = UNMOVED;
    this.pen = UNMOVED;
    /** @type {Glyph[]} */
    this.glyphs = [];
    this.steps = this.stepsOf(ops);
  }

  get state() {
    return this.states[this.states.length - 1];
  }

  /** @param {number} operator @param {any[]} values */
  follow(operator, values) {
    this.steps.get(operator)?.(...(values ?? []));
  }

  /** @param {Record<string, number>} ops @returns {Map<number, Step>} */
  stepsOf(ops) {
    const set = (/** @type {Partial<State>} */ some) => Object.assign(this.state, some);
    const open = (/** @type {number[] | null} */ matrix) =>
      this.states.push({ ...this.state, matrix: matrix ? times(this.state.matrix, matrix) : this.state.matrix });
    const close = () => this.states.length > 1 && this.states.pop();
    const begin = (/** @type {ArrayLike<number>} */ matrix) => {
      this.line = Array.from(matrix);
      this.pen = this.line;
    };
    const move = (/** @type {number} */ x, /** @type {number} */ y) => begin(times(this.line, [1, 0, 0, 1, x, y]));
    const moveFurther = (/** @type {number} */ x, /** @type {number} */ y) => {
      set({ leading: -y });
      move(x, y);
    };
    /** @type {[number, Step][]} */
    const steps = [
      [ops.save, () => open(null)],
      [ops.paintFormXObjectBegin, open],
      [ops.restore, close],
      [ops.paintFormXObjectEnd, close],
      [ops.transform, (...matrix) => set({ matrix: times(this.state.matrix, matrix) })],
      [ops.setFont, (_, size) => set({ size })],
      [ops.setCharSpacing, (spacing) => set({ spacing })],
      [ops.setWordSpacing, (wordSpacing) => set({ wordSpacing })],
      [ops.setHScale, (percent) => set({ scale: percent / 100 })],
      [ops.setLeading, (leading) => set({ leading })],
      [ops.beginText, () => begin(UNMOVED)],
      [ops.setTextMatrix, begin],
      [ops.moveText, move],
      [ops.setLeadingMoveText, moveFurther],
      [ops.nextLine, () => move(0, -this.state.leading)],
      [ops.showText, (shown) => this.show(shown)],
    ];
    return new Map(steps);
  }

  /** @param {(number | {unicode: string, width: number, isSpace: boolean} | null)[]} shown glyphs, and moves back between them */
  show(shown) {
    const { size, scale, spacing, wordSpacing, matrix } = this.state;
    const forward = (/** @type {number} */ by) => {
      this.pen = times(this.pen, [1, 0, 0, 1, by * scale, 0]);
      return times(matrix, this.pen).slice(4);
    };
    for (const it of shown) {
      if (typeof it === 'number') forward((-it / 1000) * size);
      if (typeof it === 'number' || !it) continue;
      const [x, y] = forward(0);
      const [toX, toY] = forward((it.width / 1000) * size);
      for (const text of it.unicode.trim()) this.glyphs.push({ text, x, y, toX, toY });
      forward(spacing + (it.isSpace ? wordSpacing : 0));
    }
  }
}

/** Gathers running text into lines, as a browser or a word processor would break it. */

/** @typedef {import('./origins.js').Source} Source */

const wide = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f]';
const breakBetweenWide = new RegExp(`(${wide})[ \\t]*\\r?\\n[ \\t\\r\\n]*(?=${wide})`, 'g');

export class LineBuffer {
  constructor() {
    /** @type {string[]} */
    this.lines = [];
    this.current = '';
    /** Whether the line ends with a blank: to look at a line that grows costs as much as to copy it. */
    this.isSpaced = false;
    this.marker = '';
    /** Where the characters of the line came from, for those who ask. @type {Source[]} */
    this.from = [];
    /** The same of each line so far. @type {Source[][]} */
    this.sources = [];
  }

  /** Text in which white space means what it means in HTML: a source line that ends between two Chinese characters is no gap. @param {string} text @param {number} [element] that it stands in */
  collapse(text, element) {
    if (element !== undefined) this.from.push({ text, element, from: 0 });
    const collapsed = text.replace(breakBetweenWide, '$1').replace(/[ \t\r\n\f]+/g, ' ');
    this.append(this.isSpaced || this.current === '' ? collapsed.replace(/^ /, '') : collapsed);
  }

  /** @param {string} text */
  append(text) {
    this.current += text;
    if (text !== '') this.isSpaced = text.endsWith(' ');
  }

  /** Text that is in no element: the number that a program has counted. @param {string} text */
  spell(text) {
    this.collapse(text);
    this.from.push({ text, from: 0 });
  }

  /** Text in which every character means itself. @param {string} text @param {number} [element] that it stands in */
  keep(text, element) {
    let from = 0;
    text.split('\n').forEach((line, i) => {
      if (i > 0) this.break();
      this.append(line);
      if (element !== undefined) this.from.push({ text: line, element, from });
      from += line.length + 1;
    });
  }

  /** Whole lines, as another buffer had them. @param {string[]} lines @param {Source[][]} sources */
  adopt(lines, sources) {
    lines.forEach((line, i) => {
      this.break();
      this.current = line;
      this.from = sources[i] ?? [];
    });
    this.break();
  }

  /** What goes before the next line that has text: the number of a list item. @param {string} marker */
  mark(marker) {
    this.break();
    this.marker = marker;
  }

  /** Ends the line. */
  break() {
    const line = this.current.trim();
    const { from } = this;
    this.current = '';
    this.from = [];
    if (line === '') return;
    this.lines.push(this.marker + line);
    this.sources.push(this.marker === '' ? from : [{ text: this.marker, from: 0 }, ...from]);
    this.marker = '';
  }

  /** The lines so far; the buffer is empty then. @returns {string[]} */
  take() {
    return this.takeTraced().lines;
  }

  /** The lines so far with their sources; the buffer is empty then. */
  takeTraced() {
    this.break();
    const { lines, sources } = this;
    this.lines = [];
    this.sources = [];
    return { lines, sources };
  }
}

/** Gathers running text into lines, as a browser or a word processor would break it. */

const wide = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f]';
const breakBetweenWide = new RegExp(`(${wide})[ \\t]*\\r?\\n[ \\t\\r\\n]*(?=${wide})`, 'g');

export class Flow {
  constructor() {
    /** @type {string[]} */
    this.lines = [];
    this.current = '';
    this.marker = '';
  }

  /** Text in which white space means what it means in HTML: a source line that ends between two Chinese characters is no gap. @param {string} text */
  collapse(text) {
    const collapsed = text.replace(breakBetweenWide, '$1').replace(/[ \t\r\n\f]+/g, ' ');
    this.current += this.current.endsWith(' ') || this.current === '' ? collapsed.replace(/^ /, '') : collapsed;
  }

  /** Text in which every character means itself. @param {string} text */
  keep(text) {
    const [first, ...more] = text.split('\n');
    this.current += first;
    for (const line of more) {
      this.break();
      this.current += line;
    }
  }

  /** What goes before the next line that has text: the number of a list item. @param {string} marker */
  mark(marker) {
    this.break();
    this.marker = marker;
  }

  /** Ends the line. */
  break() {
    const line = this.current.trim();
    this.current = '';
    if (line === '') return;
    this.lines.push(this.marker + line);
    this.marker = '';
  }

  /** The lines so far; the flow is empty then. @returns {string[]} */
  take() {
    this.break();
    const { lines } = this;
    this.lines = [];
    return lines;
  }
}

/** Gathers running text into lines, as a browser or a word processor would break it. */
import { sourcesOf } from './origins.js';

/** @typedef {import('./origins.js').Source} Source */

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;

/** The lines so far, and the one that grows. */
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

  /** Text in which white space means what it means in HTML: a source line that ends between two Chinese characters is no gap. @param {string} text @param {Source[]} [sources] of the text */
  collapse(text, sources) {
    const parts = [];
    let shown = '';
    let begin = 0;
    for (const { 0: blanks, index } of text.matchAll(/[ \t\r\n\f]+/g)) {
      if (sources) parts.push({ begin, end: index, to: this.current.length + shown.length });
      shown += text.slice(begin, index);
      begin = index + blanks.length;
      const isBreak = blanks.includes('\n') && wide.test(text.charAt(index - 1)) && wide.test(text.charAt(begin));
      const isShown = index > 0 || !(this.isSpaced || this.current === '');
      if (isShown && !isBreak) shown += ' ';
    }
    if (sources) parts.push({ begin, end: text.length, to: this.current.length + shown.length });
    this.trace(sourcesOf(sources ?? [], parts).flat());
    this.append(shown + text.slice(begin));
  }

  /** @param {Source[]} sources */
  trace(sources) {
    for (const it of sources) this.from.push(it);
  }

  /** @param {string} text */
  append(text) {
    this.current += text;
    if (text !== '') this.isSpaced = text.endsWith(' ');
  }

  /** Text in which every character means itself. @param {string} text @param {Source[]} [sources] of the text */
  keep(text, sources = []) {
    let begin = 0;
    const lines = text.split('\n');
    const parts = lines.map((line, i) => {
      const part = { begin, end: begin + line.length, to: i === 0 ? this.current.length : 0 };
      begin = part.end + 1;
      return part;
    });
    const own = sourcesOf(sources, parts);
    lines.forEach((line, i) => {
      if (i > 0) this.break();
      this.trace(own[i]);
      this.append(line);
    });
  }

  /** Whole lines, as another buffer gave them: only the first may need a marker. @param {string[]} lines @param {Source[][]} sources */
  adopt(lines, sources) {
    this.break();
    this.current = lines[0] ?? '';
    this.from = sources[0] ?? [];
    this.break();
    for (let i = 1; i < lines.length; i++) {
      this.lines.push(lines[i]);
      this.sources.push(sources[i]);
    }
  }

  /** What goes before the next line that has text: the number of a list item. @param {string} marker */
  mark(marker) {
    this.break();
    this.marker = marker;
  }

  /** Ends the line. */
  break() {
    const { current, from, marker } = this;
    const line = current.trim();
    this.current = '';
    this.from = [];
    if (line === '') return;
    const begin = current.length - current.trimStart().length;
    this.lines.push(marker + line);
    this.sources.push(...sourcesOf(from, [{ begin, end: begin + line.length, to: marker.length }]));
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

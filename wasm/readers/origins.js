/**
 * Where a Document's paragraphs and cells came from in their file, for those who write into it. Readers attach it only where
 * it is asked for, under a symbol, so that it goes along with copies and never into what the core is given.
 */
import { lines } from './document.js';

/**
 * A stretch of text and where in an element it stands, that by its number in the file's part; words that no element
 * holds (the number of a list item) have none.
 * @typedef {{text: string, element?: number, from: number}} Source
 * What an item of a Document came from: `paragraph` is where its text would stand if it had any;
 * in a workbook, the part of its sheet and the number of its `c` element there; in a PDF, where it is written, where each of its
 * characters stands, and the run itself.
 * @typedef {{sources?: Source[], paragraph?: number, sheet?: string, cell?: number, box?: Box, stretches?: import('./pdf-glyphs.js').Stretches, run?: import('./document.js').Run}} Origin
 * In the own space of a page (counted from 1), in points: from `x`, `y` on the baseline, `width` along it, `size` high.
 * @typedef {{page: number, x: number, y: number, along: number[], up: number[], width: number, size: number}} Box
 * @typedef {import('./document.js').Block} Block
 */

export const origin = Symbol.for('nianbao.origin'); // the same in each bundle of the page

/**
 * One for each item of a Document, in their order: its paragraphs, cells and runs.
 * @param {Block[]} blocks
 * @returns {(Origin | undefined)[]}
 */
export function originsOf(blocks) {
  return blocks.flatMap((block) => {
    if (block.type === 'table') return block.rows.flat().map((it) => it[origin]);
    return block.type === 'page' ? block.runs.map((run) => ofRun(run)) : [block[origin]];
  });
}

/** @param {import('./document.js').Run} run @returns {Origin | undefined} */
const ofRun = (run) => run[origin] && { ...run[origin], run };

/** The sources of each line of a text that is not blank, as `paragraphs` has them. @param {Source[]} sources each from its element's beginning */
export function sourceLines(sources) {
  /** @type {Source[][]} */
  const found = [[]];
  for (const { text, element } of sources) {
    let from = 0;
    lines(text).forEach((line, i) => {
      if (i > 0) found.push([]);
      from = text.indexOf(line, from);
      if (line !== '') found[found.length - 1].push({ text: line, element, from });
      from += line.length;
    });
  }
  return found.filter((line) => line.some(({ text }) => text.trim() !== ''));
}

/** What an item that was put together from others came from. @param {Block[]} items @returns {Origin | undefined} */
export function joined(items) {
  const origins = items.flatMap((it) => (it.type === 'paragraph' ? (it[origin] ?? []) : []));
  if (origins.length === 0) return undefined;
  return { sources: origins.flatMap((it) => it.sources ?? []), paragraph: origins[0].paragraph };
}

/** An origin to spread into an item; nothing where there is none, so that items nobody traces stay as they were. @param {Origin | undefined} from */
export const traced = (from) => from && { [origin]: from };

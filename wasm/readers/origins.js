/**
 * Where a Document's paragraphs and cells came from in their file, for those who write into it. Readers attach it only where
 * it is asked for, under a symbol, so that it goes along with copies and never into what the core is given.
 */

/**
 * So many characters of an item's text, from `at` on, and where they stand in the file: from `from` on in an element, that by its
 * number in the file's part; of a web page, from `from` on in all of it, where a reference (`&nbsp;`) takes up a `size` of its own.
 * Of characters that no element holds (the number of a list item) there is none.
 * @typedef {{at: number, length: number, element: number, from: number, size?: number}} Source
 * What an item of a Document came from: `paragraph` is where its text would stand if it had any;
 * in a workbook, the part of its sheet and the number of its `c` element there; in a PDF, where it is written, where each of its
 * characters stands, and the run itself.
 * @typedef {{sources?: Source[], paragraph?: number, sheet?: string, cell?: number, box?: Box, stretches?: import('./pdf-glyphs.js').Stretches, run?: import('./document.js').Run}} Origin
 * In the own space of a page (counted from 1), in points: from `x`, `y` on the baseline, `width` along it, `size` high.
 * @typedef {{page: number, x: number, y: number, along: number[], up: number[], width: number, size: number}} Box
 * @typedef {import('./document.js').Block} Block
 */

/** Under which a reader attaches it: the same in each bundle of the page. */
export const origin = Symbol.for('nianbao.origin');

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

/**
 * The sources of parts of a text, each between `begin` and `end` of it, in a text in which it begins at `to`.
 * @param {Source[]} sources @param {{begin: number, end: number, to: number}[]} parts in their order
 * @returns {Source[][]} of each part
 */
export function sourcesOf(sources, parts) {
  let next = 0;
  return parts.map(({ begin, end, to }) => {
    while (next < sources.length && sources[next].at + sources[next].length <= begin) next += 1;
    const own = [];
    for (let i = next; i < sources.length && sources[i].at < end; i += 1) {
      const { at, length, from, size } = sources[i];
      const [first, last] = [Math.max(at, begin), Math.min(at + length, end)];
      if (size !== undefined && last - first < length) continue; // half of a reference is none
      own.push({ ...sources[i], at: to + first - begin, length: last - first, from: from + first - at });
    }
    return own;
  });
}

/** The sources of lines that are joined to one text. @param {string[]} lines @param {(Source[] | undefined)[]} sources of each */
export function sourcesOfLines(lines, sources) {
  let to = 0;
  return lines.flatMap((line, i) => {
    const [own] = sourcesOf(sources[i] ?? [], [{ begin: 0, end: line.length, to }]);
    to += line.length + 1;
    return own;
  });
}

/** What an item came from whose lines these are. @param {Block[]} items @returns {Origin | undefined} */
export function joined(items) {
  const lines = items.flatMap((it) => (it.type === 'paragraph' ? it : []));
  const first = lines.find((it) => it[origin])?.[origin];
  if (!first) return undefined;
  const texts = lines.map(({ text }) => text);
  const sources = lines.map((it) => it[origin]?.sources);
  return { sources: sourcesOfLines(texts, sources), paragraph: first.paragraph };
}

/** An origin to spread into an item; nothing where there is none, so that items nobody traces stay as they were. @param {Origin | undefined} from */
export const traced = (from) => from && { [origin]: from };

// The running text of a report by section: what stands outside its headings and tables.
import { formOf, TABLES } from './forms.js';

/** @typedef {[number, number]} Range @typedef {{text: string, start: number, end: number}} Piece */

const DATE = /^\d{4}年\d{1,2}月\d{1,2}日$/;
const PAGE_MARK = /^[\s\d\p{P}\p{S}第页共]*$/u;
const NUMBERED = /^[（(]?[一二三四五六七八九十\d]+[、.．)）是](?!\d)/;
const SENTENCE_ENDS = /[。！？；：!?;:”》）)】]$/;
const SHORTEST_LINE = 15;
const WIDEST_PAGE = 60; // characters in a line

const tight = (text) => text.replace(/\s+/g, '');
const isTabular = (text) => /[\t|]/.test(text);
const ideographs = (text) => text.replace(/\P{Script=Han}/gu, '');

/**
 * @param {any} described @param {any} result
 * @returns {{title: string, opening: string[], sections: Record<string, string[]>, signature: string[]}}
 */
export function prose(described, result) {
  const { source, report } = result;
  const found = [...report.sections].sort((a, b) => a.range[0] - b.range[0]);
  const first = found.length ? found[0].range[0] : source.text.length;
  const title = report.title || `${report.organ || ''}${report.year || ''}年政府信息公开工作年度报告`;
  const sections = Object.fromEntries(described.sections.map(({ id }) => [id, []]));
  found.forEach(({ id, range }, i) => {
    const end = i + 1 < found.length ? found[i + 1].range[0] : source.text.length;
    const lines = linesOf(source.text, range[1], end);
    const pieces = [].concat(...lines.map((line) => outsideTables(result, line)));
    const own = TABLES.includes(id) ? withoutHeads(pieces, formOf(described, result, id)) : pieces;
    sections[id].push(...joined(own));
  });
  const opening = joined(behindTitle(linesOf(source.text, 0, first), title));
  return { title, opening, sections, signature: takeSignature(sections, found, report.organ || '') };
}

/** What opens the report: neither its title nor what a web site has put above that. */
function behindTitle(lines, title) {
  const isTitle = ({ text }) => tight(title).includes(tight(text));
  const sentence = lines.findIndex(({ text }) => text.includes('。'));
  const last = lines.map((line, i) => (sentence < 0 || i < sentence) && isTitle(line)).lastIndexOf(true);
  return lines.slice(last + 1).filter((line) => !isTitle(line));
}

/** @returns {Piece|[]} a part of the text without the white space around it; nothing of a page number */
function piece(text, start, end) {
  const [whole, words] = text.slice(start, end).match(/^[\s#]*([\s\S]*?)\s*$/);
  const from = start + whole.indexOf(words);
  return PAGE_MARK.test(words) ? [] : { text: words, start: from, end: from + words.length };
}

/** @returns {Piece[]} the lines with words in a part of the text */
function linesOf(text, start, end) {
  const out = [];
  const pattern = /[^\r\n]+/g;
  pattern.lastIndex = start;
  for (let match = pattern.exec(text); match && match.index < end; match = pattern.exec(text)) {
    out.push(piece(text, match.index, Math.min(pattern.lastIndex, end)));
  }
  return [].concat(...out);
}

/** What of a line is no part of a table: its sentences before the first cell, and what stands behind the last. @returns {Piece[]} */
function outsideTables({ source, report }, line) {
  const table = TABLES.map((id) => report.tables[id]).find(
    ({ range }) => range && range[0] < line.end && range[1] > line.start,
  );
  if (!table) return [line];
  const cells = Object.values(table.cells).filter((c) => c.range && c.range[0] >= line.start && c.range[0] < line.end);
  const first = Math.min(line.end, ...cells.map((c) => c.range[0]));
  const sentences = source.text.slice(line.start, first).lastIndexOf('。') + 1;
  const behind = cells.length && table.range[1] < line.end ? piece(source.text, table.range[1], line.end) : [];
  return [].concat(sentences ? piece(source.text, line.start, line.start + sentences) : [], behind);
}

/** The pieces of a section without the heads of its table, which stand before its first label. @returns {Piece[]} */
function withoutHeads(pieces, { corner, head, rows }) {
  const words = [corner, head, ...rows.map((row) => [row.block, row.group, row.label, columnWords(row)])].flat(3);
  const official = Array.from(new Set(words.map(ideographs))).sort((a, b) => b.length - a.length);
  const isHead = (text) => {
    let rest = ideographs(text);
    for (const word of official) if (word) rest = rest.split(word).join('');
    return (
      official.some((word) => word.includes(rest)) || (isTabular(text) && rest.length * 2 < ideographs(text).length)
    );
  };
  const sentences = ({ text }) => {
    const end = text.lastIndexOf('。') + 1;
    return isHead(text.slice(end)) ? text.slice(0, end) : text;
  };
  return pieces.map((one) => ({ ...one, text: sentences(one) })).filter(({ text }) => text);
}

const columnWords = ({ columns }) => columns.map(({ group, label }) => [group, label]);

/** Lines that a page cut are one paragraph again: those as wide as the page that end in the middle of a sentence. */
function joined(pieces) {
  const lengths = pieces.map(({ text }) => text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.75)];
  const isCut = (text) =>
    width <= WIDEST_PAGE &&
    text.length >= Math.max(SHORTEST_LINE, 0.75 * width) &&
    !SENTENCE_ENDS.test(text) &&
    !isTabular(text);
  const out = [];
  let open = false;
  for (const { text } of pieces) {
    const goesOn = open && !NUMBERED.test(text) && !isTabular(text);
    if (goesOn) out[out.length - 1] += (/\w$/.test(out[out.length - 1]) && /^\w/.test(text) ? ' ' : '') + text;
    else out.push(text);
    open = isCut(text);
  }
  return out;
}

/** The organ and the date at the very end. */
function takeSignature(sections, found, organ) {
  if (!found.length) return [];
  const lines = sections[found[found.length - 1].id];
  const isSignature = (text) => text === organ || DATE.test(text.replace(organ, ''));
  const signature = [];
  while (lines.length > 1 && isSignature(tight(lines[lines.length - 1]))) signature.unshift(lines.pop());
  return signature;
}

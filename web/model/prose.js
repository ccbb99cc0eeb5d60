// The running text of a report by section, without its tables, its title and its headings.
import { TABLES } from './forms.js';

const DATE = /^\d{4}年\d{1,2}月\d{1,2}日$/;
const tight = (text) => text.replace(/\s+/g, '');

/**
 * @param {any} described @param {any} result
 * @returns {{title: string, opening: string[], sections: Record<string, string[]>, signature: string[]}}
 */
export function prose(described, result) {
  const { text } = result.source;
  const found = [...result.report.sections].sort((a, b) => a.range[0] - b.range[0]);
  const first = found.length ? found[0].range[0] : text.length;
  const title =
    result.report.title || `${result.report.organ || ''}${result.report.year || ''}年政府信息公开工作年度报告`;
  const sections = Object.fromEntries(described.sections.map(({ id }) => [id, []]));
  found.forEach((section, i) => {
    const end = i + 1 < found.length ? found[i + 1].range[0] : text.length;
    const lines = linesOf(text, section.range[1], end);
    sections[section.id].push(...(TABLES.includes(section.id) ? sentences(result, lines) : lines.map((l) => l.text)));
  });
  const opening = linesOf(text, 0, first)
    .map((l) => l.text)
    .filter((line) => !tight(title).includes(tight(line)));
  return { title, opening, sections, signature: takeSignature(sections, found, result.report.organ || '') };
}

/** The lines with words in a part of the text. */
function linesOf(text, start, end) {
  const out = [];
  let at = start;
  for (const line of text.slice(start, end).split(/\r\n|\n|\r/)) {
    if (line.trim()) out.push({ text: line.trim(), start: at, end: at + line.length });
    at += line.length + (text.startsWith('\r\n', at + line.length) ? 2 : 1);
  }
  return out;
}

/** Of a section with a table, the lines that are sentences and hold no cell. */
function sentences(result, lines) {
  const ranges = []
    .concat(...TABLES.map((id) => Object.values(result.report.tables[id].cells).map((c) => c.range)))
    .filter(Boolean);
  const holdsCell = ({ start, end }) => ranges.some(([from, to]) => from >= start && to <= end && to > from);
  return lines.filter((line) => line.text.includes('。') && !holdsCell(line)).map((line) => line.text);
}

/** The organ and the date at the very end. */
function takeSignature(sections, found, organ) {
  if (!found.length) return [];
  const lines = sections[found[found.length - 1].id];
  const signature = [];
  while (lines.length > 1 && (DATE.test(tight(lines[lines.length - 1])) || tight(lines[lines.length - 1]) === organ))
    signature.unshift(lines.pop());
  return signature;
}

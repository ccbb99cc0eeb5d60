/** The running text of a report by section, as the result has it. */

/** @typedef {import('../types.d.ts').Result} Result */

const DATE = /^\d{4}年\d{1,2}月\d{1,2}日$/;

const tight = (/** @type {string} */ text) => text.replace(/\s+/g, '');

/**
 * @param {import('../types.d.ts').Description} described @param {Result} result
 * @returns {{title: string, opening: string[], sections: Record<string, string[]>, signature: string[]}}
 */
export function prose(described, { source, report }) {
  const title = report.title || `${report.organ || ''}${report.year || ''}年政府信息公开工作年度报告`;
  /** @type {Record<string, string[]>} */
  const sections = Object.fromEntries(described.sections.map(({ id }) => [id, []]));
  /** @type {string[]} */
  const opening = [];
  for (const { section, range, parts = [range] } of report.paragraphs)
    (section ? sections[section] : opening).push(joined(parts.map((part) => source.text.slice(...part))));
  const last = report.sections[report.sections.length - 1];
  const signature = last ? takeSignature(sections[last.id], report.organ || '') : [];
  return { title, opening, sections, signature };
}

/** Lines that a page cut are one paragraph again. @param {string[]} parts */
const joined = (parts) =>
  parts.reduce((before, part) => before + (/\w$/.test(before) && /^\w/.test(part) ? ' ' : '') + part);

/** The organ and the date at the very end. @param {string[]} lines @param {string} organ */
function takeSignature(lines, organ) {
  const isSignature = (/** @type {string} */ text) => text === organ || DATE.test(text.replace(organ, ''));
  let end = lines.length;
  while (end > 1 && isSignature(tight(lines[end - 1]))) end -= 1;
  return lines.splice(end);
}

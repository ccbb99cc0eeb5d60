/** docs/quality.md and docs/performance.md: each benchmark keeps its own section between markers. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const files = {
  Quality: new URL('../../docs/quality.md', import.meta.url),
  Performance: new URL('../../docs/performance.md', import.meta.url),
};

/**
 * Puts `text` where the section stands, or at the end of the file.
 * @param {string} heading @param {string} text Markdown below the heading @param {keyof typeof files} [title] of the file
 */
export function writeSection(heading, text, title = 'Quality') {
  const file = files[title];
  const [begin, end] = [`<!-- begin: ${heading} -->`, `<!-- end: ${heading} -->`];
  const section = `${begin}\n## ${heading}\n\n${text.trim()}\n${end}\n`;
  mkdirSync(new URL('.', file), { recursive: true });
  const before = existsSync(file) ? readFileSync(file, 'utf8') : `# ${title}\n`;
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  const after =
    from < 0
      ? `${before.trimEnd()}\n\n${section}`
      : before.slice(0, from) + section + before.slice(to + end.length + 1);
  writeFileSync(file, after);
}

/** A Markdown table. @param {string[]} head @param {(string | number)[][]} rows */
export function table(head, rows) {
  const line = (/** @type {(string | number)[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

/**
 * Tables in the markup of wikis and manuals, and marks of Markdown around words and numbers.
 * @import { Draft, Row, SheetCell } from './draft.js'
 */
import { places, width, writeMarkup } from './screen.js';

/** A row of AsciiDoc; a cell that is too long for the line begins the next one. @param {Row} row @param {number} most */
function asciiRow(row, most) {
  const lines = [''];
  for (const word of row.flatMap(({ text }) => `|${text}`.split(' '))) {
    const line = lines[lines.length - 1];
    if (line !== '' && width(line) + 1 + width(word) > most) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

/** Tables of AsciiDoc, whose rows go on over lines. @param {Draft} draft */
export function asciiDoc(draft) {
  const most = draft.random.pick([40, 72, 400]);
  writeMarkup(draft, (rows) => {
    const lines = rows.map((row) => asciiRow(row, most));
    const columns = places(rows)
      .map(() => '^')
      .join(',');
    return `[cols="${columns}",options="header",]\n|===\n${lines.join(most === 400 ? '\n' : '\n\n')}\n|===`;
  });
}

/** What stands before the bar of a cell of MediaWiki. @param {SheetCell} cell */
function attributes({ columns = 1, rows = 1 }) {
  const all = [columns > 1 ? `colspan="${columns}"` : '', rows > 1 ? `rowspan="${rows}"` : ''].filter(Boolean);
  return all.length > 0 ? `${all.join(' ')}|` : '';
}

/** Tables of MediaWiki, a cell a line or a row a line. @param {Draft} draft */
export function mediaWiki(draft) {
  const [gap, styled] = [draft.random.pick(['\n', ' |']), draft.random.chance(0.5)];
  writeMarkup(draft, (rows) => {
    const body = rows.map((row) => row.map((cell) => `|${attributes(cell)} ${cell.text}`).join(gap));
    return `{|${styled ? ' class="wikitable" border="1"' : ''}\n${body.join('\n|-\n')}\n|}`;
  });
}

/** @type {((text: string) => string)[]} */
const MARKS = [
  (text) => `**${text}**`,
  (text) => `__${text}__`,
  (text) => `[${text}](https://example.gov.cn/a_b)`,
  (text) => `[${text}]{style="font-family:仿宋"}`,
  (text) => `<span style="color:red">${text}</span>`,
  (text) => text.replace(/\./g, '\\.'),
];

/** Marks of Markdown around headings, labels and numbers. @param {Draft} draft */
export function marked(draft) {
  const [mark, share] = [draft.random.pick(MARKS), draft.random.pick([1, 0.4])];
  const marks = (/** @type {string} */ text) => (text && draft.random.chance(share) ? mark(text) : text);
  for (const block of draft.blocks)
    if (block.kind === 'line' && block.section) block.text = `${draft.random.pick(['', '## '])}${mark(block.text)}`;
  writeMarkup(draft, (rows) => {
    const body = rows.map((row) => `| ${row.map(({ text }) => marks(text)).join(' | ')} |`);
    return [body[0], `|${' --- |'.repeat(places(rows).length)}`, ...body.slice(1)].join('\n');
  });
}

/** Tables of Textile, with signs for heads and for how cells lie. @param {Draft} draft */
export function textile(draft) {
  const [sign, head] = [draft.random.pick(['', '=. ', '<. ']), draft.random.pick(['_. ', '=. '])];
  const far = (/** @type {SheetCell} */ { columns = 1, rows = 1 }) =>
    `${columns > 1 ? `\\${columns}` : ''}${rows > 1 ? `/${rows}` : ''}`;
  writeMarkup(draft, (rows) => {
    const cell = (/** @type {SheetCell} */ it, /** @type {string} */ own) =>
      `${far(it)}${own || (far(it) && '. ')}${it.text}`;
    return rows.map((row, i) => `|${row.map((it) => cell(it, i === 0 ? head : sign)).join('|')}|`).join('\n');
  });
}

/** Tables of LaTeX; in rows below a cell over several, its places are empty. @param {Draft} draft */
export function latex(draft) {
  const [name, boxed] = [draft.random.pick(['longtable', 'tabular']), draft.random.chance(0.5)];
  const box = (/** @type {string} */ text) => (boxed && text ? `{${text}}` : text);
  writeMarkup(draft, (rows) => {
    const body = rows.map((row) => `${row.map(({ text }) => box(text)).join(' & ')} \\\\`);
    const columns = `@{}${'l'.repeat(places(rows).length)}@{}`;
    return `\\begin{${name}}{${columns}}\n\\toprule\n${body.join('\n')}\n\\bottomrule\n\\end{${name}}`;
  });
}

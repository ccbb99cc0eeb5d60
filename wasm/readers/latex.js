/** LaTeX as plain text: its tables as rows with a tab between two columns, of all else the words. */

import { LATEX_TABLE } from './markup.js';
import { between } from './markup-tables.js';

const TABLE_BEGINS = new RegExp(String.raw`\\begin${LATEX_TABLE}`, 'g');
const TABLE_ENDS = new RegExp(String.raw`\\end${LATEX_TABLE}`, 'g');

/** How many arguments of a command are no text: names, addresses, lengths, spans. @type {Map<string, number>} */
const NO_TEXT = new Map([
  ...'label hypertarget href vspace hspace color textcolor foreignlanguage selectlanguage caption bookmark'
    .split(' ')
    .concat('includegraphics', 'cline', 'cmidrule', 'noalign', 'pagestyle', 'thispagestyle')
    .map((name) => /** @type {const} */ ([name, 1])),
  ...['multirow', 'multicolumn', 'setlength', 'fontsize', 'renewcommand', 'rule'].map(
    (name) => /** @type {const} */ ([name, 2]),
  ),
]);

/** What stands for other characters. */
const SIGNS = new Map(
  Object.entries({
    '``': '“',
    "''": '”',
    '~': ' ',
    $: '',
    '{': '',
    '}': '',
    '\\textquotedblleft': '“',
    '\\textquotedblright': '”',
  }),
);

const TOKEN = /\\(?:begin|end)\{[^{}]*\}|\\[a-zA-Z]+\*?|\\[\s\S]|``|''|[{}&~$]|[^\\{}&~$`']+|[`']/g;

/** @param {string} text */
export function latexText(text) {
  const source = text.replace(/(?<!\\)%.*\n?/g, '').replaceAll('&nbsp;', '~'); // as a page leaves it: its & parts no cells
  const [, title = ''] = /\\title\{([^{}]*)\}/.exec(source) ?? [];
  const body = source.replace(/^[\s\S]*\\begin\{document\}/, `${title}\n\n`).replace(/\\end\{document\}[\s\S]*$/, '');
  return between(body, TABLE_BEGINS, TABLE_ENDS, tableText, words);
}

/** A text without what stands from one word of it to another. @param {string} text @param {string} from @param {string} to */
function without(text, from, to) {
  const [begin, end] = [text.indexOf(from), text.lastIndexOf(to)];
  return begin >= 0 && end > begin ? text.slice(0, begin) + text.slice(end + to.length) : text;
}

/** Behind the arguments that begin at a place: so many in braces, with those in brackets between. @param {string} text @param {number} at @param {number} count */
function behindArguments(text, at, count) {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const opens = depth === 0 ? '[('.indexOf(text[i]) : -1;
    if (opens === 0 || (opens === 1 && count > 0)) i += Math.max(0, text.slice(i, i + 200).indexOf('])'[opens]));
    else if (depth === 0 && (count === 0 || text[i] !== '{')) return i;
    else if (text[i] === '\\') i++;
    else if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) count--;
  }
  return text.length;
}

/** What a piece of LaTeX says. @param {string} text */
function words(text) {
  let out = '';
  for (let at = 0; ; ) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return out;
    at = TOKEN.lastIndex;
    const name = /^\\([a-zA-Z]+)/.exec(token)?.[1];
    if (name) {
      out += SIGNS.get(token) ?? '';
      at = behindArguments(text, at, name === 'begin' ? Number.POSITIVE_INFINITY : (NO_TEXT.get(name) ?? 0));
    } else if (token.startsWith('\\')) out += /[&%_#${}]/.test(token[1]) ? token[1] : ' ';
    else out += SIGNS.get(token) ?? token;
  }
}

/** The rows of a table, without what is said of its columns, its lines and the head of its further pages. @param {string} table */
function tableText(table) {
  const begin = /** @type {RegExpExecArray} */ (/^\\begin\{[^}]*\}/.exec(table))[0].length;
  const rows = table.slice(behindArguments(table, begin, Number.POSITIVE_INFINITY), table.lastIndexOf('\\end{'));
  const once = without(without(rows, '\\endfirsthead', '\\endhead'), '\\endhead', '\\endlastfoot');
  return `\n\n${cells(without(once, '\\endhead', '\\endfoot'))
    .map((row) => row.map(cellText).join('\t'))
    .filter((row) => row !== '')
    .join('\n')}\n\n`;
}

/** The cells of each row: bars and line ends inside braces and boxes part none. @param {string} body */
function cells(body) {
  const rows = [['']];
  let depth = 0;
  for (const [token] of body.matchAll(TOKEN)) {
    if (token === '{' || token.startsWith('\\begin{')) depth++;
    if (token === '}' || token.startsWith('\\end{')) depth--;
    const row = rows[rows.length - 1];
    if (depth === 0 && token === '&') row.push('');
    else if (depth === 0 && /^\\(\\|tabularnewline)/.test(token)) rows.push(['']);
    else row[row.length - 1] += token;
  }
  return rows;
}

/** A cell, with a tab for each further column that it covers. @param {string} source */
function cellText(source) {
  const columns = Number(/\\multicolumn\s*\{(\d+)\}/.exec(source)?.[1] ?? 1);
  return words(source).replace(/\s+/g, ' ').trim() + '\t'.repeat(Math.min(columns, 20) - 1);
}

/** Whether there are tables between bars: a line of dashes below the head, or rows on lines that begin and end with one. @param {string} text */
export const hasBars = (text) =>
  /^[ \t]*(?:\|[ \t]*)?:?---+:?[ \t]*\|[-:| \t]*$/m.test(text) || /(?:^\|.*\|[ \t]*\n){3}/m.test(text);

/** What a table of LaTeX is called, between its begin and its end. */
export const LATEX_TABLE = String.raw`\{(?:longtable|tabularx?|tabulary|longtabu|tabu|supertabular)\*?\}`;

const BEGINS_LATEX_TABLE = new RegExp(String.raw`\\begin${LATEX_TABLE}`);

/** Whether a text has tables of LaTeX. @param {string} text */
export const hasLatexTable = (text) => BEGINS_LATEX_TABLE.test(text);

/** Whether there are rows between bars whose cells begin with signs of Textile: `_. ` for a head, `=. `, `\\3. `. @param {string} text */
export const hasTextileTable = (text) => /^\|(?:_|[<>=~^]|\\\d+|\/\d+)+\. .*\|[ \t]*$/m.test(text);

/**
 * Whether a text without a name that would tell is Markdown, or other text with markup in it: tables in HTML, AsciiDoc, MediaWiki, Textile or
 * LaTeX, Pandoc's attributes, or a table between bars with links, marks of emphasis, escapes or tags. Text without such marks is read as it stands.
 * @param {string} text
 */
export function isMarkup(text) {
  if (/<\/t[dh]>/i.test(text) || /^(\|===[ \t]*$|\{\|)/m.test(text) || /\]\{[^{}\n]*[=.#]/.test(text)) return true;
  if (hasLatexTable(text) || hasTextileTable(text)) return true;
  return hasBars(text) && /^#{1,6} |\]\(https?:|\*\*|__[^_\s]|\\[-.+_*#()[\]]|<\/?(span|br|p|div)\b/im.test(text);
}

/** Whether a line of dashes parts the head of a table between bars from its rows. @param {string} text */
export const hasBarTable = (text) => /^[ \t]*(?:\|[ \t]*)?:?---+:?[ \t]*\|[-:| \t]*$/m.test(text);

/**
 * Whether a text without a name that would tell is Markdown, or other text with markup in it: tables in HTML, AsciiDoc or MediaWiki, Pandoc's
 * attributes, or a table between bars with marks of emphasis, escapes or tags. Text without such marks is read as it stands.
 * @param {string} text
 */
export function isMarkup(text) {
  if (/<\/t[dh]>/i.test(text) || /^(\|===$|\{\|)/m.test(text) || /\]\{[^{}\n]*[=.#]/.test(text)) return true;
  return hasBarTable(text) && /^#{1,6} |\*\*|__[^_\s]|\\[-.+_*#()[\]]|<\/?(span|br|p|div)\b/im.test(text);
}

// The right words, where a rule knows them.

/** Longer words are not repeated on a button. */
const SHORT = 24;

/** @param {{text: string}[]} fixes @param {import('../texts/texts.js').T} t */
export function fixWords(fixes, t) {
  const [{ text }] = fixes;
  if (fixes.length > 1) return t('repair.apply.all', { n: fixes.length });
  if (text === '') return t('fix.remove');
  return text.length > SHORT ? t('fix.official') : t('fix.apply', { words: text });
}

/**
 * The result for a file that could not be read: a result like any other, with one finding that says why and what to do.
 * @param {import('./index.d.ts').Checker} checker
 * @param {string} name the file as the user knows it
 * @param {string} sentence for the user, in his language
 * @returns {import('./types.d.ts').Result}
 */
export function unreadable(checker, name, sentence) {
  const result = checker.check({ name, format: 'text', text: '' });
  const findings = result.findings.map((finding) => ({ ...finding, message: sentence, hint: '' }));
  return { ...result, findings, summary: { ...result.summary, sentence, next: '' } };
}

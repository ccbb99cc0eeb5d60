/** The results as they are, and what is said of them together last: an array, or one a line. */

/** @type {import('./lines.js').LineFormat} */
export const json = { head: '[', of: onLine, ofSet: onLine, between: ',', tail: '\n]\n' };

/** @type {import('./lines.js').LineFormat} */
export const jsonl = { head: '', of: line, ofSet: line, between: '', tail: '' };

/** @param {object} value */
function onLine(value) {
  return `\n${JSON.stringify(value)}`;
}

/** @param {object} value */
function line(value) {
  return `${JSON.stringify(value)}\n`;
}

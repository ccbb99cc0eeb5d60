/** Where a finding stands, in words that a person can follow. */

/**
 * The lines of a text.
 * @param {string} text
 * @returns {(place: number) => number} the number (from 1) of the line in which a place stands
 */
export function lineNumbers(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (place) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= place) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/**
 * The text of a result as it may be quoted: of personal names and numbers only the beginning is left.
 * @param {import('../types.d.ts').Result} result
 */
export function quotable({ source, findings }) {
  return findings.reduce((text, { quotable: quoted, ranges }) => {
    if (quoted === undefined) return text;
    return ranges.reduce((now, [begin, end]) => {
      const kept = Math.min(begin + quoted, end);
      return now.slice(0, kept) + '*'.repeat(end - kept) + now.slice(end);
    }, text);
  }, source.text);
}

const longestQuote = 40;

/**
 * The words at a place on one line, shortened in their middle; empty where nothing stands there.
 * @param {string} text
 * @param {import('../types.d.ts').Range} [range]
 */
export function quote(text, range) {
  if (!range) return '';
  const words = [...text.slice(range[0], range[1]).replace(/\s+/g, ' ').trim()];
  if (words.length <= longestQuote) return words.join('');
  const half = longestQuote / 2;
  return `${words.slice(0, half).join('')}…${words.slice(-half).join('')}`;
}

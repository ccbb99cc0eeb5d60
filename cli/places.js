/** Where a finding stands, in words that a person can follow. */

/** The lines of a text: asks for the number (from 1) of the line in which a place stands. */
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

const longestQuote = 40;

/** The words at a place on one line, shortened in their middle; empty where nothing stands there. */
export function quote(text, range) {
  if (!range) return '';
  const words = [...text.slice(range[0], range[1]).replace(/\s+/g, ' ').trim()];
  if (words.length <= longestQuote) return words.join('');
  const half = longestQuote / 2;
  return `${words.slice(0, half).join('')}…${words.slice(-half).join('')}`;
}

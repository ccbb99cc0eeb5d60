// How a figure is spread over many reports, and which stand far outside.

/**
 * @typedef {import('./rows.js').Line} Line
 * @typedef {{line: Line, value: number}} Outlier
 * @typedef {{at: number, known: number, median: number, low: number, high: number, bins: number[], width: number, outliers: Outlier[]}} Spread
 *   low, high: between them lie half of the reports; bins: how many reports lie in each stretch of `width`, from 0; the last takes all above
 */

const BINS = 24;
/** Beyond so many times the middle half nobody is usual any more. */
const FAR = 3;
const FEWEST = 5;

/** @param {Line[]} list @param {number} at which figure @returns {Spread|null} null where too few are known */
export function spread(list, at) {
  const known = list.flatMap((line) => {
    const value = line.row?.figures[at];
    return value === null || value === undefined ? [] : [{ line, value }];
  });
  if (known.length < FEWEST) return null;
  const values = Float64Array.from(known, ({ value }) => value).sort();
  const share = (/** @type {number} */ part) => values[Math.min(values.length - 1, Math.floor(part * values.length))];
  const [low, median, high] = [share(0.25), share(0.5), share(0.75)];
  const limit = high + FAR * Math.max(high - low, 1);
  const top = values.reduce((most, value) => (value <= limit ? Math.max(most, value) : most), 1);
  const width = Math.max(1, Math.ceil((top + 1) / BINS));
  const bins = new Array(Math.ceil((top + 1) / width)).fill(0);
  for (const value of values) if (value <= limit) bins[Math.floor(value / width)] += 1;
  const outliers = known.filter(({ value }) => value > limit).sort((a, b) => b.value - a.value);
  return { at, known: known.length, median, low, high, bins, width, outliers };
}

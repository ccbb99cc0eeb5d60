/** How much longer something takes. */

const MINUTE = 60;

/**
 * Nothing where nobody knows, or where it is done.
 * @param {number|null} left seconds @param {import('../texts/texts.js').T} t @param {string} key of the words for seconds; `.minutes` behind it, of those for minutes
 */
export function timeLeft(left, t, key) {
  if (left === null || left < 1) return '';
  return left < 2 * MINUTE ? t(key, { n: left }) : t(`${key}.minutes`, { n: Math.round(left / MINUTE) });
}

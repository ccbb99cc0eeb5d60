/**
 * @param {Uint8Array[]} parts
 * @returns {Uint8Array} all of them, one after the other
 */
export function concatenated(parts) {
  const whole = new Uint8Array(parts.reduce((sum, it) => sum + it.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

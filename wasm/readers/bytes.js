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

/** So much of a file tells what it is. */
const START = 1024;

/** The first bytes of a file, a character for each. What TextDecoder calls latin1 is windows-1252 in a browser, which has others from 0x80 to 0x9f. @param {Uint8Array} bytes */
export const startOf = (bytes) => String.fromCharCode(...bytes.subarray(0, START));

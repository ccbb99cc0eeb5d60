// Bytes as text in five characters for four bytes, where Base64 has 5.3: what an offline file carries is a sixteenth smaller. The characters
// are those of ASCII from # on, without <, so that none of them ends a script or begins a comment.

const FIRST = 35; // #
const LESS = 60; // <
const INSTEAD_OF_LESS = 120; // x, behind the last of the 85

/** @param {number} digit */
const codeOf = (digit) => (digit + FIRST === LESS ? INSTEAD_OF_LESS : digit + FIRST);
/** @param {number} code */
const digitOf = (code) => (code === INSTEAD_OF_LESS ? LESS : code) - FIRST;

/** The last bytes, fewer than four, take a character more than they are. @param {Uint8Array} bytes @returns {string} */
export function base85(bytes) {
  const codes = new Uint8Array(Math.ceil((bytes.length * 5) / 4));
  for (let at = 0, out = 0; at < bytes.length; at += 4, out += 5) {
    let group = 0;
    for (let i = 0; i < 4; i += 1) group = group * 256 + (bytes[at + i] ?? 0);
    for (let i = 4; i >= 0; i -= 1, group = Math.floor(group / 85)) codes[out + i] = codeOf(group % 85);
  }
  return new TextDecoder().decode(codes);
}

/** @param {string} text of `base85` @returns {Uint8Array<ArrayBuffer>} */
export function bytesOf(text) {
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  for (let at = 0, out = 0; at < text.length; at += 5, out += 4) {
    let group = 0;
    for (let i = 0; i < 5; i += 1) group = group * 85 + (at + i < text.length ? digitOf(text.charCodeAt(at + i)) : 84);
    for (let i = 0; i < 4 && out + i < bytes.length; i += 1) bytes[out + i] = Math.floor(group / 256 ** (3 - i));
  }
  return bytes;
}

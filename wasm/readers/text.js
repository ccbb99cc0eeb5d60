// biome-ignore-all lint/suspicious/noControlCharactersInRegex: file signatures and binary content are told by such characters
/** Plain text: bytes to characters, whatever encoding the file was saved in. */
import { UnreadableError } from './errors.js';

/** @typedef {import('./document.js').Document} Document */

/**
 * @param {string} text
 * @param {string} name
 * @param {'text' | 'markdown'} format
 * @returns {Document}
 */
export function textDocument(text, name, format) {
  if (text.trim() === '') throw new UnreadableError('empty');
  return { name, format, text };
}

/**
 * The text of a file in UTF-8, UTF-16 or GB18030 (with GBK and GB2312), with or without a byte order mark; line ends become "\n".
 * @param {Uint8Array} bytes
 * @param {string} [label] the encoding that the file itself declares, believed only where the bytes allow it
 * @returns {string}
 */
export function decode(bytes, label) {
  const text = decodeAs(encodingOf(bytes, label), bytes);
  if (isBinary(text)) throw new UnreadableError('binary');
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** @param {string} encoding @param {Uint8Array} bytes */
function decodeAs(encoding, bytes) {
  return new TextDecoder(encoding).decode(bytes);
}

/** @param {Uint8Array} bytes @param {string} [label] */
function encodingOf(bytes, label) {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const wide = wideEncoding(bytes);
  if (wide) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  return declared(label) ?? 'gb18030';
}

/** Big5 and the like where a file declares them; what claims to be UTF-8 and is not is taken for GB18030. @param {string} [label] */
function declared(label) {
  if (!label) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf') ? undefined : encoding;
  } catch {
    return undefined;
  }
}

/**
 * UTF-8, a few damaged characters and one cut off at the end allowed: text in another encoding is hardly ever so.
 * @param {Uint8Array} bytes
 */
function isUtf8(bytes) {
  const text = new TextDecoder().decode(bytes, { stream: true });
  if (!text.includes('\uFFFD')) return true;
  let [damaged, others] = [0, 0];
  for (const unit of text) {
    if (unit === '\uFFFD') damaged++;
    else if (unit > '\x7f') others++;
  }
  return damaged * 20 < others;
}

/**
 * UTF-16 without a byte order mark: in a Chinese text with digits and line ends, every second byte is often 0 (for ASCII)
 * or between 4E and 9F (for Chinese characters), the others are not.
 * @param {Uint8Array} bytes
 */
function wideEncoding(bytes) {
  const sample = bytes.subarray(0, 4096 & ~1);
  if (sample.length < 4 || bytes.length % 2 !== 0 || !sample.includes(0)) return undefined;
  const score = [0, 0];
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] === 0) zeros[i & 1]++;
    if (isHighByte(sample[i])) score[i & 1]++;
  }
  const half = sample.length / 2;
  if (score[1] > half * 0.9 && score[1] > score[0] && zeros[1] >= zeros[0]) return 'utf-16le';
  if (score[0] > half * 0.9 && score[0] > score[1] && zeros[0] >= zeros[1]) return 'utf-16be';
  return undefined;
}

/** A byte that begins ASCII, Chinese, Chinese punctuation or full-width characters in UTF-16. @param {number} byte */
function isHighByte(byte) {
  return (
    byte === 0 || byte === 0x20 || byte === 0x22 || byte === 0x30 || byte === 0xff || (byte >= 0x4e && byte <= 0x9f)
  );
}

/** Control characters, or characters that no decoder could make, where text would be. @param {string} text */
function isBinary(text) {
  const sample = text.slice(0, 1 << 16);
  const controls = (sample.match(/[\0-\x06\x0e-\x1a\x1c-\x1f]/g) ?? []).length;
  const undecoded = (sample.match(/\uFFFD/g) ?? []).length;
  return sample.includes('\0') || controls > sample.length / 100 || undecoded > sample.length / 10;
}

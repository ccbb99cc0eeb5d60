// biome-ignore-all lint/suspicious/noControlCharactersInRegex: file signatures and binary content are told by such characters
/** What a file is, from its first bytes; its name only tells kinds of plain text apart. */
import { startOf } from './bytes.js';
import { UnreadableError } from './errors.js';

/** @typedef {import('./errors.js').Code} Code */

/** What a picture is called. @param {string} name */
export const isPictureName = (name) => /\.(png|jpe?g|jfif|bmp|webp|gif|tiff?|hei[cf]|avif)$/i.test(name);

/** First bytes, and what follows from them. @type {[RegExp, Code][]} */
const unreadable = [
  [
    /^\x89PNG|^\xff\xd8\xff|^GIF8|^BM[\s\S]{4}\0\0\0\0|^II\*\0|^MM\0\*|^RIFF[\s\S]{4}WEBP|^[\s\S]{4}ftyp(hei[cx]|hevc|mif1|msf1|avi[fs])/,
    'image',
  ],
  [/^Rar!|^7z\xbc\xaf|^\x1f\x8b|^BZh[1-9]|^\xfd7zXZ|^MSCF|^[\s\S]{257}ustar/, 'archive'],
  [/^\{\\rtf/, 'rtf'],
  [
    /^MIME-Version:|^From:[\s\S]{0,200}MIME-Version:|^\s*<\?xml[\s\S]{0,400}(mso-application|w:wordDocument|pkg:package|office:document|uof:UOF)/,
    'other-office',
  ],
];

/**
 * What the first bytes tell.
 * @param {Uint8Array} bytes
 * @returns {'text' | 'pdf' | 'zip' | 'compound'}
 * @throws {UnreadableError} for what is known not to be readable
 */
export function kindOf(bytes) {
  const start = startOf(bytes);
  if (start.includes('%PDF-')) return 'pdf';
  if (/^PK(\x03\x04|\x05\x06|\x07\x08)/.test(start)) return 'zip';
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'compound';
  const code = unreadable.find(([pattern]) => pattern.test(start))?.[1];
  if (code) throw new UnreadableError(code);
  return 'text';
}

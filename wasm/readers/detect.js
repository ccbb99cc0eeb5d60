// biome-ignore-all lint/suspicious/noControlCharactersInRegex: file signatures and binary content are told by such characters
/** What a file is, from its first bytes and from what is in it; its name only tells kinds of plain text apart. */
import { CompoundFile } from './compound-file.js';
import { UnreadableError } from './errors.js';
import { Zip } from './zip.js';

/**
 * @typedef {import('./errors.js').Code} Code
 * @typedef {{kind: 'text' | 'pdf'} | {kind: 'docx' | 'xlsx' | 'ofd', zip: Zip} | {kind: 'doc', compound: CompoundFile}} Detected
 */

/** First bytes in latin1, and what follows from them. @type {[RegExp, Code][]} */
const unreadable = [
  [
    /^\x89PNG|^\xff\xd8\xff|^GIF8|^BM[\s\S]{4}\0\0\0\0|^II\*\0|^MM\0\*|^RIFF[\s\S]{4}WEBP|^[\s\S]{4}ftyp(heic|heix|mif1|avif)/,
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
 * @param {Uint8Array} bytes
 * @returns {Detected}
 * @throws {UnreadableError} for what is known not to be readable
 */
export function detect(bytes) {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return { kind: 'pdf' };
  if (/^PK(\x03\x04|\x05\x06|\x07\x08)/.test(start)) return inZip(new Zip(bytes));
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return inCompoundFile(new CompoundFile(bytes));
  const code = unreadable.find(([pattern]) => pattern.test(start))?.[1];
  if (code) throw new UnreadableError(code);
  return { kind: 'text' };
}

/** @param {Zip} zip @returns {Detected} */
function inZip(zip) {
  const names = zip.names.map((it) => it.toLowerCase());
  const has = (/** @type {RegExp} */ pattern) => names.some((it) => pattern.test(it));
  if (has(/^ofd\.xml$/)) return { kind: 'ofd', zip };
  if (has(/^word\/document\d*\.xml$/)) return { kind: 'docx', zip };
  if (has(/^xl\/workbook\d*\.xml$/)) return { kind: 'xlsx', zip };
  if (has(/^ppt\/|^xl\/workbook\.bin$/)) throw new UnreadableError(has(/^ppt\//) ? 'presentation' : 'old-spreadsheet');
  if (has(/^mimetype$/) || has(/^content\.xml$/)) throw new UnreadableError('other-office');
  throw new UnreadableError(has(/^\[content_types\]\.xml$/) ? 'damaged' : 'archive');
}

/** @param {CompoundFile} compound @returns {Detected} */
function inCompoundFile(compound) {
  if (compound.has('EncryptedPackage') || compound.has('EncryptionInfo')) throw new UnreadableError('encrypted');
  if (compound.has('WordDocument')) return { kind: 'doc', compound };
  if (compound.has('Workbook') || compound.has('Book')) throw new UnreadableError('old-spreadsheet');
  if (compound.has('PowerPoint Document')) throw new UnreadableError('presentation');
  throw new UnreadableError(compound.entries.length > 0 ? 'binary' : 'damaged');
}

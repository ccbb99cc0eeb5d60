/** Files with files in them: which document they are, from what is in them. */
import { CompoundFile } from './compound-file.js';
import { UnreadableError } from './errors.js';
import { Zip } from './zip.js';

/** @typedef {{kind: 'docx' | 'xlsx' | 'ofd', zip: Zip} | {kind: 'doc', compound: CompoundFile}} Opened */

/** @param {Uint8Array} bytes @returns {Opened} @throws {UnreadableError} for what is no document */
export function openZip(bytes) {
  const zip = new Zip(bytes);
  const names = zip.names.map((it) => it.toLowerCase());
  const has = (/** @type {RegExp} */ pattern) => names.some((it) => pattern.test(it));
  if (has(/^ofd\.xml$/)) return { kind: 'ofd', zip };
  if (has(/^word\/document\d*\.xml$/)) return { kind: 'docx', zip };
  if (has(/^xl\/workbook\d*\.xml$/)) return { kind: 'xlsx', zip };
  if (has(/^ppt\/|^xl\/workbook\.bin$/)) throw new UnreadableError(has(/^ppt\//) ? 'presentation' : 'old-spreadsheet');
  if (has(/^mimetype$/) || has(/^content\.xml$/)) throw new UnreadableError('other-office');
  throw new UnreadableError(has(/^\[content_types\]\.xml$/) ? 'damaged' : 'archive');
}

/** @param {Uint8Array} bytes @returns {Opened} @throws {UnreadableError} likewise */
export function openCompound(bytes) {
  const compound = new CompoundFile(bytes);
  if (compound.has('EncryptedPackage') || compound.has('EncryptionInfo')) throw new UnreadableError('encrypted');
  if (compound.has('WordDocument')) return { kind: 'doc', compound };
  if (compound.has('Workbook') || compound.has('Book')) throw new UnreadableError('old-spreadsheet');
  if (compound.has('PowerPoint Document')) throw new UnreadableError('presentation');
  throw new UnreadableError(compound.entries.length > 0 ? 'binary' : 'damaged');
}

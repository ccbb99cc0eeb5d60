/** What a file is that may be recognised, told from its first bytes. */
import { startOf } from '../../wasm/readers/bytes.js';

export { isPictureName } from '../../wasm/readers/detect.js';

/** Why a reader gives up a file that may be recognised. */
export const REASONS = ['scanned', 'image'];

/** @type {['pdf' | 'zip' | 'png' | 'jpeg' | 'bmp' | 'tiff', RegExp][]} */
const KINDS = [
  ['pdf', /%PDF-/],
  ['zip', /^PK/],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: signatures of files
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['jpeg', /^\xff\xd8\xff/],
  ['bmp', /^BM/],
  ['tiff', /^(II\*\0|MM\0\*)/],
];

/** @param {Uint8Array} bytes undefined: of a form that is not read */
export function kindOf(bytes) {
  const start = startOf(bytes);
  return KINDS.find(([, pattern]) => pattern.test(start))?.[0];
}

/** What a file is that may be recognised, told from its first bytes. */
import { startOf } from '../../wasm/readers/bytes.js';

/** What tells one page from the next, and what may stand around it: a year does not. */
const PAGE = /第[一二三四五六七八九十]+页|\d+(?!\d|年)/g;
const AROUND = /[\s()（）_-]+$/;

/** Without what tells it from other pages. @param {string} name */
const stemOf = (name) =>
  name.replace(/\.\w+$/, '').replace(/[^/]+$/, (file) => file.replace(PAGE, '').replace(AROUND, ''));

/** Whether pictures are called like the pages of one report: alike, but for numbers (扫描, 扫描 (2); page1, page2; 第一页, 第二页). @param {string[]} names */
export const arePages = (names) => new Set(names.map(stemOf)).size === 1;

/** Page 2 before page 10. @template {{name: string}} T @param {Iterable<T>} pages @returns {T[]} */
export function inOrder(pages) {
  const byName = new Intl.Collator('zh-CN', { numeric: true });
  return [...pages].sort((a, b) => byName.compare(a.name, b.name));
}

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

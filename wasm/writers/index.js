/** Results as files. Each writer takes one result after the other and writes what it can at once. */
import { lineFormat } from './line-format.js';
import { lineWriter } from './lines.js';
import { words } from './texts.js';
import { xlsxWriter } from './xlsx.js';

/**
 * @typedef {import('../types.d.ts').Result} Result
 * @typedef {(chunk: string | Uint8Array<ArrayBuffer>) => unknown} Write waited for where it gives a promise
 * @typedef {import('../types.d.ts').SetResult} SetResult
 * @typedef {{ add: (result: Result, remark?: string, made?: readonly import('../advice.js').Made[]) => Promise<void>, end: (set?: SetResult) => Promise<void> }} Writer `remark`: what somebody has noted on the report; `made`: what was changed in it; `set`: what is said of all together
 */

/**
 * @param {'json' | 'jsonl' | 'csv' | 'xlsx'} format
 * @param {Write} write
 * @param {import('../types.d.ts').Language} language as of `lineFormat`
 * @param {import('../types.d.ts').Description} [described] as of `lineFormat`
 * @param {import('../types.d.ts').Description} [official] in Chinese; a workbook has all cells and sums of a set where it is given
 * @returns {Writer}
 */
export function createWriter(format, write, language, described, official) {
  if (format === 'xlsx') return xlsxWriter(write, words(language), described, official);
  return lineWriter(lineFormat(format, language, described), write);
}

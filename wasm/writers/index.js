/** Results as files. Each writer takes one result after the other and writes what it can at once. */
import { csv } from './csv.js';
import { json, jsonl } from './json.js';
import { lineWriter } from './lines.js';
import { words } from './texts.js';
import { xlsxWriter } from './xlsx.js';

/**
 * @typedef {import('../types.d.ts').Result} Result
 * @typedef {(chunk: string | Uint8Array<ArrayBuffer>) => unknown} Write waited for where it gives a promise
 * @typedef {import('../types.d.ts').SetResult} SetResult
 * @typedef {{ add: (result: Result, remark?: string) => Promise<void>, end: (set?: SetResult) => Promise<void> }} Writer `remark`: what somebody has noted on the report; `set`: what is said of all together
 */

/**
 * A format in which each report stands for itself.
 * @param {'json' | 'jsonl' | 'csv'} format
 * @param {import('../types.d.ts').Language} language of the heads of columns and of what is said of a report as a whole
 * @param {import('../types.d.ts').Description} [described] in the same language; cells are named as people name them where it is given, else by their ids
 */
export function lineFormat(format, language, described) {
  return format === 'csv' ? csv(words(language), described) : { json, jsonl }[format];
}

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

import { csv } from './csv.js';
import { json, jsonl } from './json.js';
import { words } from './texts.js';

/**
 * A format in which each report stands for itself.
 * @param {'json' | 'jsonl' | 'csv'} format
 * @param {import('../types.d.ts').Language} language of the heads of columns and of what is said of a report as a whole
 * @param {import('../types.d.ts').Description} [described] in the same language; cells are named as people name them where it is given, else by their ids
 */
export function lineFormat(format, language, described) {
  return format === 'csv' ? csv(words(language), described) : { json, jsonl }[format];
}

/** How the formats of the command write reports. */
import { lineFormat } from '../wasm/writers/index.js';
import { text } from './text.js';

/** What no terminal can show. */
export const binary = ['xlsx', 'parquet'];

/** What is made of all results, which come as JSON for it. */
export const ofResults = ['xlsx', 'parquet', 'panel'];

/**
 * What stands of each report; of what all results are made into, the result.
 * @param {import('./arguments.js').Format} format @param {'zh-CN' | 'en'} lang
 * @param {import('../wasm/types.d.ts').Description} described in the same language
 * @param {boolean} colours
 */
export function lineFormatOf(format, lang, described, colours) {
  if (format === 'text') return text(lang, colours);
  return lineFormat(format === 'json' || format === 'csv' ? format : 'jsonl', lang, described);
}

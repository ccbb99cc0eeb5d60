/** How the formats of the command write reports. */
import { lineFormat } from '../wasm/writers/index.js';
import { lineWriter } from '../wasm/writers/lines.js';
import { text } from './text.js';

/** What no terminal can show. */
export const binary = ['xlsx', 'parquet'];

/**
 * What stands of each report; of a workbook, what it is made from later.
 * @param {import('./arguments.js').Format} format @param {'zh-CN' | 'en'} lang
 * @param {import('../wasm/types.d.ts').Description} described in the same language
 * @param {boolean} colours
 */
export function lineFormatOf(format, lang, described, colours) {
  if (format === 'text') return text(lang, colours);
  return lineFormat(format === 'xlsx' || format === 'parquet' ? 'jsonl' : format, lang, described);
}

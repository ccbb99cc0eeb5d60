/** The forms of output. Each takes one result after the other and writes what it can at once. */
import { csvWriter } from './csv.js';
import { jsonLinesWriter, jsonWriter } from './json.js';
import { textWriter } from './text.js';
import { xlsxWriter } from './xlsx.js';

const writers = { text: textWriter, json: jsonWriter, jsonl: jsonLinesWriter, csv: csvWriter, xlsx: xlsxWriter };

/**
 * @typedef {{ add: (result: import('../../wasm/types.d.ts').Result) => Promise<void>, end: () => Promise<void> }} Writer
 * @param {keyof typeof writers} format
 * @param {import('../sink.js').Sink} sink
 * @param {import('../texts.js').Texts} say
 * @returns {Writer}
 */
export function createWriter(format, sink, say) {
  return writers[format](sink, say);
}

/** How the formats of the command write reports; each one's code is loaded when it is asked for. */

/** What no terminal can show. */
export const binary = ['xlsx', 'parquet'];

/** What is made of all results, which come as JSON for it. */
export const ofResults = ['xlsx', 'parquet', 'panel', 'svg'];

/**
 * What stands of each report; of what all results are made into, the result.
 * @param {import('./arguments.js').Format} format @param {'zh-CN' | 'en'} lang
 * @param {() => import('../wasm/types.d.ts').Description | Promise<import('../wasm/types.d.ts').Description>} describe in the same language
 * @param {boolean} colours
 */
export async function lineFormatOf(format, lang, describe, colours) {
  if (format === 'text') return (await import('./text.js')).text(lang, colours);
  const { lineFormat } = await import('../wasm/writers/line-format.js');
  if (format === 'csv') return lineFormat('csv', lang, await describe());
  return lineFormat(format === 'json' ? 'json' : 'jsonl', lang);
}

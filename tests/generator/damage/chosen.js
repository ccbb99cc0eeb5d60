import { readFileSync } from 'node:fs';

/**
 * Seeds of documents that take ways through the core which the other sets take less than three times or never, branches and comparisons
 * alike: chosen one by one from 4,000 pairs, 2,000 of several kinds and 20,000 edited reports, what brought most first.
 * @type {{ pairs: number[], several: number[], edited: number[] }}
 */
export const CHOSEN = JSON.parse(readFileSync(new URL('chosen.json', import.meta.url), 'utf8'));

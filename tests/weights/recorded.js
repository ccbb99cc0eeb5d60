/** The weights as weights.hpp has them, and as they were learnt last (npm run calibrate -- --record). */
import { readFileSync } from 'node:fs';

/** @typedef {Record<string, { weight: number, from: number, to: number }>} Recorded by name; between which values no more is read wrongly or not at all */

export const file = new URL('weights.json', import.meta.url);

/** @returns {Recorded} */
export const recorded = () => JSON.parse(readFileSync(file, 'utf8'));

/** @returns {Record<string, number>} */
export function weightsOfCore() {
  const header = readFileSync(new URL('../../core/report/tables/weights.hpp', import.meta.url), 'utf8');
  const found = header.matchAll(/Weight\{Factor::\w+,\s*"([^"]+)",\s*(-?[\d.]+)/g);
  return Object.fromEntries([...found].map(([, name, weight]) => [name, Number(weight)]));
}

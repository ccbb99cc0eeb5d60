/**
 * What npm test leaves to the longer mode, npm run test:long, which takes all. Of things of which any few tell most it takes a sample,
 * drawn anew each day: SEED, which it prints, draws the same again. Each of them holds by itself, whatever else is drawn.
 */
import { test } from 'node:test';
import { createRandom } from './generator/random.js';

/** Of a test that somebody named, or runs by hand, nothing is said: then none is left out. */
const mode = /** @type {'short' | 'long' | undefined} */ (process.env.NIANBAO_MODE);
export const isLong = mode === 'long';

const SEED = process.env.SEED || new Date().toISOString().slice(0, 10);

/** Today's chance, another one for each purpose. @param {string} purpose */
function chanceFor(purpose) {
  const number = [...`${SEED} ${purpose}`].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7);
  return createRandom(number >>> 0);
}

/** How many are enough in npm test, and all of them. @template T @param {T} few @param {T} all @returns {T} */
export const sample = (few, all) => (isLong ? all : few);

/** Today's of a list, in their order: this share of them, at least one. @template T @param {number} share @param {T[]} all @param {string} purpose @returns {T[]} */
export function drawn(share, all, purpose = `${all.length}`) {
  if (isLong) return all;
  const chosen = chanceFor(purpose).sample([...all.keys()], Math.ceil(share * all.length));
  return all.filter((_, i) => chosen.includes(i));
}

/** Seeds that nobody has tried, other ones each day: so many in npm test, and all of them in the longer mode. @param {number} few @param {number} all @param {string} purpose */
export function seedsToday(few, all, purpose) {
  const first = chanceFor(purpose).int(0, 1_000_000);
  return Array.from({ length: sample(few, all) }, (_, i) => first + i);
}

/** As Node's: a test of the longer mode alone. @type {(title: string, ...rest: any[]) => void} */
export const longTest = (title, ...rest) => {
  if (mode !== 'short') test(title, ...rest);
};

/** One in so many of the tests that are drawn is run by npm test. */
const ONE_IN = 4;

/** As Node's: a test that npm test takes on some days. @type {(title: string, ...rest: any[]) => void} */
export const drawnTest = (title, ...rest) => {
  if (mode !== 'short' || chanceFor(title).int(1, ONE_IN) === 1) test(title, ...rest);
  else test(title, { skip: 'on another day' }); // a file without any test would not come to its end
};

/** The longer mode, npm run test:long: all of what npm test shows by a part. Every test file that asks here runs in it, whole. */

export const isLong = process.env.NIANBAO_LONG === '1';

/** How many are enough in npm test, and all of them. @template T @param {T} few @param {T} all @returns {T} */
export const sample = (few, all) => (isLong ? all : few);

/** Every so many-th of them, the first among them, is enough in npm test. @template T @param {number} step @param {T[]} all @returns {T[]} */
export const every = (step, all) => (isLong ? all : all.filter((_, i) => i % step === 0));

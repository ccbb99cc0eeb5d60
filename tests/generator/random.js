/**
 * A seeded source of chance: the same seed gives the same report on every machine.
 * (mulberry32: 32 bits of state, one multiplication a step.)
 * @typedef {ReturnType<typeof createRandom>} Random
 */

/** @param {number} seed a whole number */
export function createRandom(seed) {
  let state = (seed * 0x9e3779b1) >>> 0;

  /** @returns {number} in [0, 1) */
  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** @param {number} low @param {number} high both included */
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));

  /** @template T @param {readonly T[]} list @returns {T} */
  const pick = (list) => list[int(0, list.length - 1)];

  /** @param {number} share of true answers, 0 to 1 */
  const chance = (share) => next() < share;

  /** @template T @param {readonly T[]} list @returns {T[]} */
  function shuffle(list) {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i--) {
      const j = int(0, i);
      [out[i], out[j]] = [out[j], out[i]];
    }
    return out;
  }

  /** @template T @param {readonly T[]} list @param {number} count @returns {T[]} different members, in any order */
  const sample = (list, count) => shuffle(list).slice(0, count);

  /** Many small numbers, few large ones. @param {number} most */
  const skewed = (most) => Math.floor(next() ** 3 * (most + 1));

  return { next, int, pick, chance, shuffle, sample, skewed };
}

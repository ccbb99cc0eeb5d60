// Undo and redo over whole states, each a value of its own: nothing in them is ever changed in place.

const LIMIT = 200;

/** @template T @typedef {{readonly past: readonly T[], readonly now: T, readonly future: readonly T[]}} History */

/** @template T @param {T} now @returns {History<T>} */
export const start = (now) => ({ past: [], now, future: [] });

/** @template T @param {History<T>} history @param {T} next @returns {History<T>} */
export const push = ({ past, now }, next) => ({ past: [...past, now].slice(-LIMIT), now: next, future: [] });

/** Another present in the same step: what was learnt of it, not what was done to it. @template T @param {History<T>} history @param {T} now @returns {History<T>} */
export const amend = (history, now) => ({ ...history, now });

/** @param {History<unknown>} history */
export const canUndo = (history) => history.past.length > 0;
/** @param {History<unknown>} history */
export const canRedo = (history) => history.future.length > 0;

/** @template T @param {History<T>} history @returns {History<T>} */
export function undo({ past, now, future }) {
  return { past: past.slice(0, -1), now: past[past.length - 1], future: [now, ...future] };
}

/** @template T @param {History<T>} history @returns {History<T>} */
export function redo({ past, now, future }) {
  return { past: [...past, now], now: future[0], future: future.slice(1) };
}

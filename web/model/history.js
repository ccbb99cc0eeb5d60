// Undo and redo over snapshots of the text and of what was applied to it.

const LIMIT = 200;

/** @template T @param {T} now @returns {{past: T[], now: T, future: T[]}} */
export const start = (now) => ({ past: [], now, future: [] });

export const push = ({ past, now }, next) => ({ past: [...past, now].slice(-LIMIT), now: next, future: [] });

export const canUndo = (history) => history.past.length > 0;
export const canRedo = (history) => history.future.length > 0;

export function undo({ past, now, future }) {
  return { past: past.slice(0, -1), now: past[past.length - 1], future: [now, ...future] };
}

export function redo({ past, now, future }) {
  return { past: [...past, now], now: future[0], future: future.slice(1) };
}

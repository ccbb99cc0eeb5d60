// Undo and redo over whole desks, each a value of its own: nothing in them is ever changed in place. A step that was made in a report
// belongs to it: it is undone where that report lies open, whatever was done to others since. By other steps reports came or went.

/**
 * @typedef {import('./desk.js').Desk} Desk
 * @typedef {{readonly past: readonly Desk[], readonly now: Desk, readonly future: readonly Desk[]}} History
 */

const LIMIT = 200;

/** @param {Desk} now @returns {History} */
export const start = (now) => ({ past: [], now, future: [] });

/** An empty desk is not kept: undoing never ends at one. @param {History} history @param {Desk} next @returns {History} */
export const push = ({ past, now }, next) => ({
  past: now.reports.length ? [...past, now].slice(-LIMIT) : past,
  now: { ...next, of: hasSame(now, next) ? next.open : '' },
  future: [],
});

/** @param {Desk} before @param {Desk} after */
const hasSame = (before, after) =>
  before.reports.length === after.reports.length && before.reports.every(({ id }, i) => id === after.reports[i].id);

/** Another present in the same step: what was learnt of it, not what was done to it. @param {History} history @param {Desk} now @returns {History} */
export const amend = (history, now) => ({ ...history, now });

/**
 * Which step is next: of the report that is open the first; where it has none, the first of all, if reports came or went by it.
 * @param {readonly Desk[]} steps what each led to @param {string} open @returns {number} -1: none
 */
function next(steps, open) {
  const own = open ? steps.findIndex(({ of }) => of === open) : -1;
  return own < 0 && steps.length > 0 && !steps[0].of ? 0 : own;
}

/** How many steps ago the one was made that is undone next. @param {History} history @returns {number} -1: none */
const toUndo = ({ past, now }) => next(past.length ? [now, ...past.slice(1).reverse()] : [], now.open);

/** @param {History} history */
const toRedo = ({ now, future }) => next(future, now.open);

/** @param {History} history */
export const canUndo = (history) => toUndo(history) >= 0;
/** @param {History} history */
export const canRedo = (history) => toRedo(history) >= 0;

/** Puts the report that one desk has in the place of its other versions. @param {Desk} source @param {string|undefined} id nothing: none */
const withVersion = (source, id) => {
  const version = source.reports.find((report) => report.id === id);
  return (/** @type {Desk} */ desk) =>
    version ? { ...desk, reports: desk.reports.map((report) => (report.id === id ? version : report)) } : desk;
};

/** @param {History} history @returns {History} */
export function undo(history) {
  const { past, now, future } = history;
  const at = past.length - toUndo(history);
  const desks = [...past, now];
  const { of } = desks[at];
  const put = withVersion(desks[at - 1], of);
  const left = [...desks.slice(0, at), ...desks.slice(at + 1).map(put)];
  const last = left[left.length - 1];
  return {
    past: left.slice(0, -1),
    now: of ? { ...put(now), of: last.of } : last,
    future: [{ ...now, of }, ...future],
  };
}

/** @param {History} history @returns {History} */
export function redo(history) {
  const { past, now, future } = history;
  const at = toRedo(history);
  const { of } = future[at];
  const put = withVersion(future[at], of);
  const left = [...future.slice(0, at).map(put), ...future.slice(at + 1)];
  return { past: [...past, now], now: of ? { ...put(now), of } : future[at], future: left };
}

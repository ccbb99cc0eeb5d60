// What takes a while, as the list shows it: how far it is, how quick, and how much longer it takes.

/** What takes longer than so many milliseconds is shown. */
const SLOW = 500;

/**
 * @typedef {'checking'|'reading'|'writing'|'judging'} Doing
 * @typedef {{doing: Doing, done: number, all: number, speed: number, left: number|null}} Progress
 *   speed: how many in a minute; left: seconds; null: nobody knows
 */

/** @param {Doing} doing @param {number} done @param {number} all @param {number} since when it began @param {number} [before] how many were done by then @returns {Progress} */
export function progressOf(doing, done, all, since, before = 0) {
  const perSecond = (done - before) / Math.max(0.001, (Date.now() - since) / 1000);
  const left = perSecond > 0 ? Math.ceil((all - done) / perSecond) : null;
  return { doing, done, all, speed: Math.round(60 * perSecond), left };
}

/**
 * Shows how far a piece of work is, once it takes long, and that it can be ended.
 * @template T @param {import('./work.js').Work} work @param {Doing} doing @param {number} all @param {() => void} end
 * @param {(at: (done: number) => Promise<unknown>) => Promise<T>} does @returns {Promise<T>}
 */
export async function underway(work, doing, all, end, does) {
  const since = Date.now();
  let done = 0;
  const show = () => work.set({ progress: progressOf(doing, done, all, since), end });
  const beat = setInterval(show, SLOW);
  try {
    return await does(async (now) => {
      done = now;
      if (Date.now() - since > SLOW) await show();
    });
  } finally {
    clearInterval(beat);
    await work.set({ progress: null, end: null });
  }
}

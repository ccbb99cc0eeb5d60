// Work on many things at once: several engines, each taking the next when it is done.
const MOST = 4;
/** So few are done by one engine sooner than another one starts. */
const FEW = 12;

/** How many engines are worth having. @param {number} count */
export const enginesFor = (count) =>
  Math.max(1, Math.min(MOST, navigator.hardwareConcurrency || 1, Math.ceil(count / FEW)));

/**
 * @template T, E @param {readonly T[]} things @param {readonly E[]} engines @param {(engine: E, thing: T) => Promise<unknown>} work
 * @param {() => boolean} goesOn asked before each
 */
export async function eachOf(things, engines, work, goesOn) {
  let next = 0;
  const run = async (/** @type {E} */ engine) => {
    while (next < things.length && goesOn()) {
      next += 1;
      await work(engine, things[next - 1]);
    }
  };
  await Promise.all(engines.map(run));
}

/** How far a run is, said on the error output: a bar on a terminal, elsewhere a line for each tenth of many files. */

/** Files from which on a run is long enough for lines. */
const MANY = 200;
const LINES = 10;
/** Milliseconds between two looks of the bar. */
const EVERY = 100;
const BAR = 24;

/** @param {number} seconds */
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/**
 * @param {{ of: number, begun: number }} count how many files there are, and how many of them an earlier run has done
 * @param {string | undefined} out where the results go @param {import('./texts.js').Texts} say
 * @returns {{ step: () => void, end: () => void }}
 */
export function progressOf({ of, begun }, out, say) {
  const bar = process.stderr.isTTY === true;
  const isMixed = bar && out === undefined && process.stdout.isTTY === true; // the results themselves show it
  if (isMixed || of < (bar ? 2 : MANY)) return { step() {}, end() {} };
  const since = performance.now();
  let at = begun;
  let shown = since - EVERY;
  const words = () => {
    const rate = (at - begun) / Math.max((performance.now() - since) / 1000, 0.001);
    return say.progress({ at, of, rate: rate.toFixed(rate < 10 ? 1 : 0), left: clock((of - at) / rate) });
  };
  const drawn = () => '█'.repeat(Math.round((at / of) * BAR)).padEnd(BAR, '░');
  return {
    step() {
      at += 1;
      if (bar && performance.now() - shown >= EVERY) {
        shown = performance.now();
        process.stderr.write(`\r${drawn()} ${words()}\x1b[K`);
      } else if (!bar && Math.floor((at * LINES) / of) > Math.floor(((at - 1) * LINES) / of)) {
        process.stderr.write(`${words()}\n`);
      }
    },
    end() {
      if (bar) process.stderr.write('\r\x1b[K');
    },
  };
}

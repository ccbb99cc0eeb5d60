// How far it is with a scan, and how much longer it takes.

/**
 * @typedef {{name: string, beside: boolean, here: boolean, answer: (yes: boolean) => void}} Asking  whether to load what recognises scans; beside: the pictures are those
 *   of a report that is there; here: nothing is to be loaded
 * @typedef {{done: number, all: number}} Loading  MB
 * @typedef {{n: number, all: number, name: string}} Place  which of several scans it is
 * @typedef {{page: number, pages: number, percent: number, left: number|null, cells?: import('../../recognition/page.js').Cells, place?: Place, stop?: () => void}} Reading  left: seconds; null:
 *   nobody knows yet; stop: keeps what is done, once that is something
 * @typedef {{asking: Asking} | {loading: Loading} | {reading: Reading}} Scan
 */

const MB = 1024 * 1024;
const SECOND = 1000;
/** Before so much of it is done, what is left is a guess. */
const TELLING = 0.03;

/** @param {number} loaded how many of the scripts have come @returns {Loading} */
export function loadingOf(loaded) {
  const bytes = RECOGNITION.parts.slice(0, loaded).reduce((sum, part) => sum + part.bytes, 0);
  return { done: Math.round(bytes / MB), all: RECOGNITION.megabytes };
}

/** @param {number} done pages, in parts @param {number} pages @param {number} time milliseconds since it began @param {number} before how many pages were done by then @returns {Reading} */
export function readingOf(done, pages, time, before) {
  const share = (done - before) / (pages - before);
  const left = share > TELLING ? Math.max(1, Math.ceil((time * (1 - share)) / share / SECOND)) : null;
  return { page: Math.min(pages, Math.floor(done) + 1), pages, percent: Math.floor((100 * done) / pages), left };
}

/** Formats in which what stands of a report hangs on nothing but its result, so that it can be written anywhere and put together later. */

/**
 * @typedef {import('../types.d.ts').Result} Result
 * @typedef {import('../types.d.ts').SetResult} SetResult
 * @typedef {object} LineFormat
 * @property {string} head before all
 * @property {(result: Result, remark?: string, made?: readonly import('../advice.js').Made[]) => string} of what stands of a report
 * @property {(set: SetResult) => string} ofSet what stands of all together
 * @property {string} between before each of them but the first
 * @property {string} tail behind all
 */

/**
 * @param {LineFormat} format @param {import('./index.js').Write} write @param {boolean} [begun] whether some stand there already
 * @returns {import('./index.js').Writer & { put: (written: string | Uint8Array<ArrayBuffer>) => Promise<void> }} `put`: what `of` gave elsewhere
 */
export function lineWriter({ head, of, ofSet, between, tail }, write, begun = false) {
  let before = begun ? between : head;
  const put = async (/** @type {string | Uint8Array<ArrayBuffer>} */ written) => {
    if (before) await write(before);
    before = between;
    await write(written);
  };
  return {
    put,
    add: (result, remark, made) => put(of(result, remark, made)),
    async end(set) {
      if (set) await put(ofSet(set));
      await write((before === head ? head : '') + tail);
    },
  };
}

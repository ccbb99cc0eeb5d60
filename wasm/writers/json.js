/** The results as they are, and what is said of them together last: an array, or one a line. */

/** @param {import('./index.js').Write} write @returns {import('./index.js').Writer} */
export function jsonWriter(write) {
  let before = '[\n';
  const add = async (/** @type {object} */ value) => {
    await write(before + JSON.stringify(value));
    before = ',\n';
  };
  return {
    add,
    async end(set) {
      if (set) await add(set);
      await write(before === '[\n' ? '[]\n' : '\n]\n');
    },
  };
}

/** @param {import('./index.js').Write} write @returns {import('./index.js').Writer} */
export function jsonLinesWriter(write) {
  const line = async (/** @type {object} */ value) => void (await write(`${JSON.stringify(value)}\n`));
  return {
    add: line,
    async end(set) {
      if (set) await line(set);
    },
  };
}

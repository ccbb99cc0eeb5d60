// What a browser keeps in its own storage, which may be forbidden or full.

/** @template T @param {() => T} work @returns {T|undefined} */
export function attempt(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** What was written, or the words themselves where they are none of ours. @param {() => Storage} storage @param {string} key @returns {unknown} null where nothing is kept */
export function read(storage, key) {
  const words = attempt(() => storage().getItem(key)) || '';
  return words ? attempt(() => JSON.parse(words)) || words : null;
}

/** @param {() => Storage} storage @param {string} key @param {unknown} value @returns {boolean} whether it was kept */
export const write = (storage, key, value) =>
  attempt(() => {
    storage().setItem(key, JSON.stringify(value));
    return true;
  }) || false;

export const local = () => localStorage;
export const session = () => sessionStorage;

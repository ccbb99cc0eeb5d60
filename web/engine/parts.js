// A large answer crosses the border of a worker in parts: what is taken in at once holds the page up meanwhile.

/** So many things of a list cross together. */
const SOME = 1000;

/** @typedef {{path: (string|number)[], items: unknown[]}} Part  some of the things of a list that stands in the answer */

/** @param {unknown} value @returns {value is Record<string|number, unknown>} what structure there is to look into */
const isInside = (value) =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype);

/** Takes the things of long lists out of a value. @param {unknown} value @param {Part['path']} [path] @returns {Part[]} */
export function partsOf(value, path = []) {
  if (!isInside(value)) return [];
  if (!Array.isArray(value) || value.length <= SOME)
    return Object.entries(value).flatMap(([name, inner]) => partsOf(inner, [...path, name]));
  const items = value.splice(0);
  return Array.from({ length: Math.ceil(items.length / SOME) }, (_, i) => ({
    path,
    items: items.slice(i * SOME, (i + 1) * SOME),
  }));
}

/** Puts them back. @template T @param {T} value @param {readonly Part[]} parts @returns {T} */
export function wholeOf(value, parts) {
  for (const { path, items } of parts) {
    const list = path.reduce((at, name) => /** @type {any} */ (at)[name], /** @type {any} */ (value));
    list.push(...items);
  }
  return value;
}

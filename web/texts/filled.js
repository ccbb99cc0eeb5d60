/** A text with its {placeholders} filled; {n|row is|rows are} says of one what is before the bar. @param {string} text @param {Record<string, string|number>} values */
export const filled = (text, values) =>
  text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name, one, many) =>
    String(one === undefined ? values[name] : Number(values[name]) === 1 ? one : many),
  );

/**
 * The words of a part of the page that comes later, and those of the page.
 * @param {Record<string, Record<string, string>>} catalogues by language
 * @returns {(language: string, page: import('./texts.js').T) => import('./texts.js').T}
 */
export const beside =
  (catalogues) =>
  (language, page) =>
  (key, values = {}) =>
    key in catalogues[language] ? filled(catalogues[language][key], values) : page(key, values);
